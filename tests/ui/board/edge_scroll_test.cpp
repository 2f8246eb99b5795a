// SPDX-License-Identifier: Apache-2.0
#include "ui/board/edge_scroll.h"

#include "tests/ui/qt_printers.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

namespace planner::ui {
namespace {

class EdgeScrollTest : public testing::TestWithParam<Qt::LayoutDirection> {
protected:
    EdgeScrollTest()
    {
        m_area.setLayoutDirection(GetParam());
        auto* content = new QWidget;
        content->setFixedSize(2000, 100);
        m_area.setWidget(content);
        m_area.resize(400, 150);
        m_area.show();
        m_edge = new EdgeScroll(&m_area);
    }
    /// A drag at that place of the viewport, from its left edge.
    void dragAt(int x) { m_edge->dragged(m_area.viewport()->mapToGlobal(QPoint(x, 50))); }
    [[nodiscard]] int place() const { return m_area.horizontalScrollBar()->value(); }
    [[nodiscard]] bool isScrolling() const { return m_edge->findChild<QTimer*>()->isActive(); }
    [[nodiscard]] int endEdge() const { return GetParam() == Qt::RightToLeft ? 5 : m_area.viewport()->width() - 5; }
    [[nodiscard]] int startEdge() const { return GetParam() == Qt::RightToLeft ? m_area.viewport()->width() - 5 : 5; }

    QScrollArea m_area;
    EdgeScroll* m_edge = nullptr;
};

TEST_P(EdgeScrollTest, ADragAtTheEndScrollsOnUntilItIsOver)
{
    dragAt(endEdge());
    ASSERT_TRUE(QTest::qWaitFor([this] { return place() >= 72; }));
    EXPECT_TRUE(isScrolling());
    m_edge->stop();
    EXPECT_FALSE(isScrolling());
}

TEST_P(EdgeScrollTest, ADragAtTheStartScrollsBack)
{
    m_area.horizontalScrollBar()->setValue(200);
    dragAt(startEdge());
    EXPECT_TRUE(QTest::qWaitFor([this] { return place() == 0; }));
}

TEST_P(EdgeScrollTest, InTheMiddleNothingMoves)
{
    dragAt(endEdge());
    ASSERT_TRUE(QTest::qWaitFor([this] { return place() > 0; }));
    dragAt(200);
    EXPECT_TRUE(QTest::qWaitFor([this] { return !isScrolling(); }));
}

INSTANTIATE_TEST_SUITE_P(Directions, EdgeScrollTest, testing::Values(Qt::LeftToRight, Qt::RightToLeft),
                         [](const auto& info) { return info.param == Qt::LeftToRight ? "Ltr" : "Rtl"; });

} // namespace
} // namespace planner::ui
