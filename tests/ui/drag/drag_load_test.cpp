// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drag_load.h"

#include "tests/ui/board/board_fixture.h"

#include <QMimeData>

namespace planner::ui::test {
namespace {

TEST(DragLoadTest, TheMimeDataCarryTheLoadBackToTheirDocumentOnly)
{
    const auto document = documentOf(boardOperation().plan());
    const DragLoad load{{{"B-001"}, {"B-002"}}, {"K"}, People(12)};
    const auto data = toMimeData(load, *document);
    EXPECT_EQ(dragLoadOf(*data, *document), load);
    const auto other = documentOf(boardOperation().plan());
    EXPECT_EQ(dragLoadOf(*data, *other), std::nullopt);
    QMimeData broken;
    broken.setData(QString::fromLatin1(kDragLoadFormat), QByteArray("\x00\x01", 2));
    EXPECT_EQ(dragLoadOf(broken, *document), std::nullopt);
}

} // namespace
} // namespace planner::ui::test
