// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/board/board_fixture.h"
#include "tests/ui/support/true_drag.h"
#include "ui/drag/drop_note.h"
#include "ui/kit/theme.h"
#include "ui/schedule/ledger_card.h"
#include "ui/schedule/schedule_view.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>

namespace planner::ui::test {
namespace {

/// The schedule on the same plan as the board's tests.
class ScheduleDragTest : public testing::Test {
protected:
    ScheduleDragTest()
        : m_builder(boardOperation()), m_document(documentOf(m_builder.plan())), m_view(*m_document, m_selection)
    {
    }
    void show(Qt::LayoutDirection direction = Qt::LeftToRight)
    {
        m_view.setLayoutDirection(direction);
        m_view.resize(1000, 700);
        m_view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_view));
        m_view.activateWindow();
        m_view.setFocus();
    }
    [[nodiscard]] bool dragTo(const std::string& batch, const std::string& site, std::int64_t day,
                              std::function<void()> beforeEnd = {}, DragEnd end = DragEnd::Release)
    {
        const auto card = m_view.cardRect({batch});
        if (!card)
            return false;
        const QPoint target = m_view.cellRect(m_builder.facilityId(site), Day(day)).center();
        return drag({m_view.viewport(), card->center(), m_view.viewport(), target, end, std::move(beforeEnd)});
    }
    [[nodiscard]] const Batch& batch(const std::string& code) const { return *m_document->batch({code}); }
    void stand(const std::string& site, std::int64_t day)
    {
        m_view.setCurrentIndex(
            m_view.model()->index(static_cast<int>(m_builder.facilityId(site).position), static_cast<int>(day) - 1));
    }

    planner::test::OperationBuilder m_builder;
    std::unique_ptr<PlanDocument> m_document;
    Selection m_selection;
    ScheduleView m_view;
};

TEST_F(ScheduleDragTest, ALineMarksWhereTodayBegins)
{
    // The operation begins on 21 January: its third day is the 23rd.
    const auto isLineAt = [&](int x) {
        return m_view.viewport()->grab().toImage().pixelColor(x, 3) == tokens().accent;
    };
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        show(direction);
        const QRect cell = m_view.cellRect(m_builder.facilityId("B"), Day(3));
        const int edge = direction == Qt::LeftToRight ? cell.left() : cell.right();
        m_view.setToday(QDate(2026, 1, 23));
        EXPECT_TRUE(isLineAt(edge));
        m_view.setToday(QDate(2026, 1, 24));
        EXPECT_FALSE(isLineAt(edge));
        m_view.setToday(QDate(2026, 12, 1));
        EXPECT_FALSE(isLineAt(edge)) << "after the operation";
    }
}

TEST_F(ScheduleDragTest, DaysDraggedAlongFreeCellsOfARowAreChosen)
{
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        show(direction);
        QSignalSpy asked(&m_view, &ScheduleView::menuRequested);
        const auto at = [&](std::int64_t day) { return m_view.cellRect(m_builder.facilityId("D"), Day(day)).center(); };
        QTest::mousePress(m_view.viewport(), Qt::LeftButton, {}, at(4));
        QTest::mouseMove(m_view.viewport(), at(3));
        QTest::mouseMove(m_view.viewport(), at(2) + QPoint(0, 200));
        QTest::mouseRelease(m_view.viewport(), Qt::LeftButton, {}, at(2));
        ASSERT_EQ(asked.size(), 1);
        const Thing thing = asked.first().first().value<Thing>();
        EXPECT_EQ(thing.site, m_builder.facilityId("D")) << "the row in which the drag began";
        EXPECT_EQ(thing.from, Day(2));
        EXPECT_EQ(thing.to, Day(4));
        QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, at(1));
        EXPECT_EQ(asked.size(), 1) << "a click chooses no days";
    }
}

TEST_F(ScheduleDragTest, DaysDraggedAlongTheHeadsAreThoseOfAllSites)
{
    show();
    QSignalSpy asked(&m_view, &ScheduleView::menuRequested);
    QWidget* head = m_view.horizontalHeader()->viewport();
    const auto at = [&](std::int64_t day) {
        return QPoint(m_view.cellRect(m_builder.facilityId("A"), Day(day)).center().x(), 8);
    };
    QTest::mousePress(head, Qt::LeftButton, {}, at(2));
    QTest::mouseMove(head, at(3));
    QTest::mouseRelease(head, Qt::LeftButton, {}, at(3));
    ASSERT_EQ(asked.size(), 1);
    const Thing thing = asked.first().first().value<Thing>();
    EXPECT_EQ(thing.site, std::nullopt);
    EXPECT_EQ(thing.from, Day(2));
    EXPECT_EQ(thing.to, Day(3));
}

TEST_F(ScheduleDragTest, ShiftWithArrowsChoosesDaysForTheMenuKeyAndEscapeForgetsThem)
{
    show();
    stand("D", 2);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::ShiftModifier);
    QSignalSpy asked(&m_view, &ScheduleView::menuRequested);
    const auto askByKey = [&] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(&m_view, &event);
        return asked.last().first().value<Thing>();
    };
    EXPECT_EQ(askByKey().from, Day(2));
    EXPECT_EQ(askByKey().to, Day(4));
    QTest::keyClick(&m_view, Qt::Key_Escape);
    EXPECT_EQ(askByKey().from, Day(4));
    EXPECT_EQ(askByKey().to, std::nullopt);
}

TEST_F(ScheduleDragTest, ADropOnACellChangesSiteAndDay)
{
    show();
    ASSERT_TRUE(dragTo("B-001", "E", 5));
    EXPECT_EQ(batch("B-001").route, m_builder.routeId("AE"));
    EXPECT_EQ(batch("B-001").departure, Day(5));
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-001"}));
}

TEST_F(ScheduleDragTest, ADragAtTheEndOfTheViewScrollsToLaterDays)
{
    show();
    m_view.resize(420, 700);
    QScrollBar* days = m_view.horizontalScrollBar();
    ASSERT_GT(days->maximum(), 0);
    ASSERT_EQ(days->value(), 0);
    const auto card = m_view.cardRect({"B-001"});
    ASSERT_TRUE(card);
    const QPoint edge(m_view.viewport()->width() - 3, card->center().y());
    bool hasScrolled = false;
    ASSERT_TRUE(drag({m_view.viewport(), card->center(), m_view.viewport(), edge, DragEnd::Escape,
                      [&] { hasScrolled = QTest::qWaitFor([&] { return days->value() == days->maximum(); }); }}));
    EXPECT_TRUE(hasScrolled);
}

TEST_F(ScheduleDragTest, ADropInTheSameRowChangesTheDayAlone)
{
    show();
    ASSERT_TRUE(dragTo("B-001", "B", 6));
    EXPECT_EQ(batch("B-001").route, m_builder.routeId("AB"));
    EXPECT_EQ(batch("B-001").departure, Day(6));
}

TEST_F(ScheduleDragTest, AForbiddenCellSaysWhyAndTakesNothing)
{
    show();
    QString reason;
    ASSERT_TRUE(dragTo("B-001", "C", 4, [&] {
        const auto* note = m_view.findChild<DropNote*>();
        reason = note->texts().value(0);
    }));
    EXPECT_TRUE(reason.contains(QStringLiteral("does not accept"))) << reason.toStdString();
    EXPECT_EQ(batch("B-001").route, m_builder.routeId("AB"));
}

TEST_F(ScheduleDragTest, EscapeCancels)
{
    show();
    ASSERT_TRUE(dragTo("B-001", "E", 5, {}, DragEnd::Escape));
    EXPECT_EQ(batch("B-001").departure, Day(2));
    EXPECT_FALSE(m_view.session().isActive());
}

TEST_F(ScheduleDragTest, DragsFromRightToLeft)
{
    show(Qt::RightToLeft);
    EXPECT_GT(m_view.cellRect(m_builder.facilityId("B"), Day(1)).x(),
              m_view.cellRect(m_builder.facilityId("B"), Day(2)).x());
    ASSERT_TRUE(dragTo("B-001", "E", 6));
    EXPECT_EQ(batch("B-001").departure, Day(6));
}

TEST_F(ScheduleDragTest, SpaceSelectsABatchAndAltArrowsMoveItADayOrASite)
{
    show();
    stand("B", 2);
    QTest::keyClick(&m_view, Qt::Key_Space);
    EXPECT_THAT(m_selection.batches(), testing::ElementsAre(BatchCode{"B-001"}));
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(batch("B-001").departure, Day(3));
    m_selection.selectBatches({{"B-003"}});
    QTest::keyClick(&m_view, Qt::Key_Up, Qt::AltModifier);
    EXPECT_EQ(batch("B-003").route, m_builder.routeId("AD"));
    m_view.setLayoutDirection(Qt::RightToLeft);
    m_selection.selectBatches({{"B-001"}});
    QTest::keyClick(&m_view, Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(batch("B-001").departure, Day(2));
}

TEST_F(ScheduleDragTest, DeleteTakesBatchesBackToWaiting)
{
    show();
    m_selection.selectBatches({{"B-001"}});
    QTest::keyClick(&m_view, Qt::Key_Delete);
    EXPECT_EQ(m_document->batch({"B-001"}), nullptr);
}

TEST_F(ScheduleDragTest, ReturnOpensTheLedgerLine)
{
    show();
    stand("B", 3);
    QTest::keyClick(&m_view, Qt::Key_Return);
    auto* card = m_view.findChild<LedgerCard*>();
    ASSERT_NE(card, nullptr);
    EXPECT_TRUE(card->isVisible());
    card->close();
}

TEST_F(ScheduleDragTest, ZoomMakesDaysWiderAndNarrower)
{
    show();
    const int width = m_view.columnWidth(0);
    QTest::keyClick(&m_view, Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_GT(m_view.columnWidth(0), width);
    QTest::keyClick(&m_view, Qt::Key_Minus);
    EXPECT_EQ(m_view.columnWidth(0), width) << "as on the map, without Ctrl, which makes text larger and smaller";
    m_view.zoom(-100);
    EXPECT_LT(m_view.columnWidth(0), width);
    EXPECT_EQ(m_view.columnWidth(0), 8) << "wide enough for its colour and its signs";
}

} // namespace
} // namespace planner::ui::test
