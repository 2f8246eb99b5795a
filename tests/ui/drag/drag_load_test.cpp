// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drag_load.h"

#include "tests/ui/document_fixture.h"

#include <QMimeData>

namespace planner::ui {
namespace {

class DragLoadTest : public DocumentTest {};

TEST_F(DragLoadTest, TheMimeDataCarryTheLoadBackToTheirDocumentOnly)
{
    const DragLoad load{{{"B-001"}, {"B-002"}}, {"M"}, People(12)};
    const auto data = toMimeData(load, *m_document);
    EXPECT_EQ(dragLoadOf(*data, *m_document), load);
    const PlanDocument other(std::make_unique<planner::test::MemoryPlan>(m_document->plan()),
                             [](const QString& /*reason*/) { return Author{}; });
    EXPECT_EQ(dragLoadOf(*data, other), std::nullopt);
}

TEST_F(DragLoadTest, OtherAndBrokenDataAreNoLoad)
{
    QMimeData text;
    text.setText(QStringLiteral("B-001"));
    EXPECT_EQ(dragLoadOf(text, *m_document), std::nullopt);
    QMimeData broken;
    broken.setData(QString::fromLatin1(kDragLoadFormat), QByteArray("\x00\x01", 2));
    EXPECT_EQ(dragLoadOf(broken, *m_document), std::nullopt);
}

TEST_F(DragLoadTest, OtherProgramsReadTheCodes)
{
    const auto data = toMimeData({{{"B-001"}, {"B-002"}}, {}, std::nullopt}, *m_document);
    EXPECT_EQ(data->text().toStdString(), "B-001\nB-002");
}

} // namespace
} // namespace planner::ui
