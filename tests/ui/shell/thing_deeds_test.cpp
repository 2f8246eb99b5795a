// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/thing_deeds.h"

#include "tests/ui/window_fixture.h"
#include "ui/board/board_column.h"
#include "ui/board/board_view.h"
#include "ui/board/column_header.h"
#include "ui/kit/message_bar.h"
#include "ui/kit/selection.h"
#include "ui/map/map_canvas.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/schedule_view.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using testing::ElementsAre;

class ThingDeedsTest : public WindowTest {
protected:
    void SetUp() override
    {
        openPlan();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(m_window));
    }
    /// The menu that is open; closes with the test.
    [[nodiscard]] QMenu* menu() const { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
    [[nodiscard]] QAction* entry(Deed deed, const QMenu* in = nullptr) const
    {
        for (QAction* action : (in == nullptr ? menu() : in)->actions())
            if (action->data() == static_cast<int>(deed))
                return action;
        return nullptr;
    }
    static void rightClick(QWidget* on, QPoint place)
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, on->mapToGlobal(place));
        QApplication::sendEvent(on, &event);
    }
    void TearDown() override
    {
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
    }
    template <class View>
    [[nodiscard]] View& view(ActionId id) const
    {
        m_window->action(id)->trigger();
        QApplication::processEvents();
        return *m_window->findChild<View*>();
    }
};

TEST_F(ThingDeedsTest, AClickOnAHeadSelectsTheSiteAndARightClickHasItsMenu)
{
    auto& board = view<BoardView>(ActionId::ShowBoard);
    ColumnHeader* head = board.column({1}).header();
    QTest::mouseClick(head, Qt::LeftButton);
    EXPECT_EQ(m_window->selection().facility(), FacilityId{1});
    rightClick(board.column({0}).header(), {5, 5});
    EXPECT_EQ(m_window->selection().facility(), FacilityId{0});
    ASSERT_NE(menu(), nullptr);
    EXPECT_NE(entry(Deed::Close), nullptr);
    EXPECT_EQ(menu()->accessibleName(), QStringLiteral("A"));
}

TEST_F(ThingDeedsTest, ACardHasTheMenuOfItsBatchWithItsSiteInIt)
{
    auto& board = view<BoardView>(ActionId::ShowBoard);
    ColumnView& column = board.column({1}).view();
    rightClick(column.viewport(), column.visualRect(column.model()->index(0, 0)).center());
    EXPECT_THAT(m_window->selection().batches(), ElementsAre(BatchCode{"B-001"}));
    ASSERT_NE(menu(), nullptr);
    const QMenu* site = menu()->actions().last()->menu();
    ASSERT_NE(site, nullptr);
    EXPECT_EQ(site->title(), QStringLiteral("B"));
    EXPECT_NE(entry(Deed::Close, site), nullptr);
    entry(Deed::Lock)->trigger();
    EXPECT_TRUE(m_window->document()->batch({"B-001"})->isLocked);
    m_window->document()->undo();
    EXPECT_FALSE(m_window->document()->batch({"B-001"})->isLocked);
}

TEST_F(ThingDeedsTest, TheMenuKeyIsAboutTheCardThatHasTheKeyboard)
{
    auto& board = view<BoardView>(ActionId::ShowBoard);
    ColumnView& column = board.column({1}).view();
    column.setCurrentIndex(column.model()->index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {500, 500}, {500, 500});
    QApplication::sendEvent(&column, &event);
    ASSERT_NE(menu(), nullptr);
    EXPECT_NE(entry(Deed::Divide), nullptr);
}

TEST_F(ThingDeedsTest, PeopleWhoWaitHaveAMenu)
{
    auto& board = view<BoardView>(ActionId::ShowBoard);
    ColumnView& waiting = board.waitingColumn().view();
    rightClick(waiting.viewport(), waiting.visualRect(waiting.model()->index(0, 0)).center());
    ASSERT_NE(menu(), nullptr);
    EXPECT_NE(entry(Deed::ShowWaiting), nullptr);
}

TEST_F(ThingDeedsTest, ACellOfTheScheduleHasItsSiteAndDay)
{
    auto& schedule = view<ScheduleView>(ActionId::ShowSchedule);
    rightClick(schedule.viewport(), schedule.cellRect({1}, Day(3)).center());
    ASSERT_NE(menu(), nullptr);
    EXPECT_EQ(menu()->accessibleName(), QStringLiteral("B, 23 Jan"));
    EXPECT_EQ(entry(Deed::ShowLedger)->text(), QStringLiteral("Show led&ger of 23 Jan"));
    entry(Deed::ShowLedger)->trigger();
    EXPECT_NE(m_window->findChild<QWidget*>(QStringLiteral("ledgerCard")), nullptr);
}

TEST_F(ThingDeedsTest, ASelectedRowOfTheTableHasTheMenuOfItsBatchAndOfTheTable)
{
    m_window->action(ActionId::ShowTable)->trigger();
    auto* table = m_window->findChild<QTableView*>(QStringLiteral("batchTable"));
    table->selectRow(0);
    emit table->customContextMenuRequested({5, 5});
    ASSERT_NE(menu(), nullptr);
    EXPECT_NE(entry(Deed::MoveTo), nullptr);
    EXPECT_EQ(menu()->actions().last()->objectName(), QStringLiteral("pasteBatchesAction"));
}

TEST_F(ThingDeedsTest, ASiteOfTheMapHasItsMenuAndThatOfTheMap)
{
    m_window->action(ActionId::ShowMap)->trigger();
    auto* map = m_window->findChild<MapCanvas*>(QStringLiteral("map"));
    QApplication::processEvents();
    rightClick(map->viewport(), map->pointOf({0}));
    ASSERT_NE(menu(), nullptr);
    EXPECT_EQ(m_window->selection().facility(), FacilityId{0});
    EXPECT_NE(entry(Deed::SetLimit), nullptr);
    EXPECT_GT(menu()->actions().size(), 8);
}

TEST_F(ThingDeedsTest, AClosureOffersToPlanAnewFromItsFirstDay)
{
    auto& schedule = view<ScheduleView>(ActionId::ShowSchedule);
    rightClick(schedule.viewport(), schedule.cellRect({1}, Day(2)).center());
    ASSERT_NE(menu(), nullptr);
    QTimer::singleShot(0, m_window, [] {
        QApplication::activeModalWidget()->findChild<QPushButton*>(QStringLiteral("closureAccept"))->click();
    });
    entry(Deed::Close)->trigger();
    ASSERT_EQ(m_window->document()->operation().calendar.size(), 1U);
    auto* offer = m_window->messages().findChild<QPushButton*>(QStringLiteral("messageAction"));
    EXPECT_EQ(offer->text(), QStringLiteral("Re-plan from 22 Jan..."));
    QDate from;
    QTimer::singleShot(0, m_window, [&from] {
        QWidget* dialog = QApplication::activeModalWidget();
        from = dialog->findChild<QDateEdit*>(QStringLiteral("planFrom"))->date();
        dialog->close();
    });
    offer->click();
    EXPECT_EQ(from, QDate(2026, 1, 22));
}

} // namespace
} // namespace planner::ui
