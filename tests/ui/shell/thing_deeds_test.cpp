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
#include "ui/today/today_view.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>

#include <functional>

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

/// The day of the operation in a window, which is its second day.
class DayInTheWindowTest : public ThingDeedsTest {
protected:
    void SetUp() override
    {
        m_files.plan = planner::test::sampleBuilder().plan();
        ThingDeedsTest::SetUp();
        document().setToday(*parseDate("2026-01-22"));
        m_window->action(ActionId::ShowToday)->trigger();
        QApplication::processEvents();
    }
    [[nodiscard]] PlanDocument& document() const { return *m_window->document(); }
    [[nodiscard]] const Batch& batch(const char* code) const { return *document().batch({code}); }
    void approve(const char* code)
    {
        Clearances all;
        for (const Clearance kind : kAllClearances)
            all.set(kind, true);
        ASSERT_TRUE(document().push(SetClearances{{code}, all}));
        for (const Status status : {Status::Proposed, Status::Approved})
            ASSERT_TRUE(document().push(SetStatus{{code}, status, std::nullopt}));
    }
    /// Does the deed, and answers what it asks.
    void run(Deed deed, std::vector<BatchCode> codes, const std::function<void(QDialog&)>& answer)
    {
        auto* today = m_window->findChild<TodayView*>();
        QTimer::singleShot(0, m_window, [&answer] {
            if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
                answer(*dialog);
        });
        emit today->deedRequested(deed, {.batches = std::move(codes)});
    }
    static void accept(QDialog& dialog) { dialog.accept(); }
};

TEST_F(DayInTheWindowTest, ADepartureIsRecordedWithItsCountAndLeadsToANewPlan)
{
    approve("B-002");
    run(Deed::Depart, {{"B-002"}}, [](QDialog& dialog) {
        dialog.findChild<QSpinBox*>(QStringLiteral("count_B-002_W_departed"))->setValue(18);
        dialog.accept();
    });
    EXPECT_EQ(batch("B-002").status, Status::Departed);
    EXPECT_EQ(sumOf(batch("B-002").travellers()), People(48));
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("48 people departed. 2 did not travel and wait again."));
    QDate from;
    QTimer::singleShot(0, m_window, [&from] {
        QWidget* dialog = QApplication::activeModalWidget();
        from = dialog->findChild<QDateEdit*>(QStringLiteral("planFrom"))->date();
        dialog->close();
    });
    m_window->messages().findChild<QPushButton*>(QStringLiteral("messageAction"))->click();
    EXPECT_EQ(from, QDate(2026, 1, 23)) << "from tomorrow";
    EXPECT_EQ(batch("B-002").status, Status::Departed) << "what happened stays";
}

TEST_F(DayInTheWindowTest, WhatHappensToABatchIsRecordedFromApprovalToTheLastPerson)
{
    run(Deed::Clear, {{"B-002"}}, [](QDialog& dialog) {
        for (QCheckBox* box : dialog.findChildren<QCheckBox*>())
            if (box->objectName().startsWith(QStringLiteral("clearanceKind_")))
                box->setChecked(true);
        dialog.accept();
    });
    EXPECT_TRUE(batch("B-002").clearances.hasAll());
    run(Deed::Approve, {{"B-002"}}, accept);
    EXPECT_EQ(batch("B-002").status, Status::Approved) << "in one step from a draft";
    run(Deed::Depart, {{"B-002"}}, accept);
    document().setToday(*parseDate("2026-01-23"));
    run(Deed::Arrive, {{"B-002"}}, [](QDialog& dialog) {
        dialog.findChild<QSpinBox*>(QStringLiteral("count_B-002_M_arrived"))->setValue(29);
        dialog.accept();
    });
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("49 people arrived. 1 is not accounted for."));
    run(Deed::AccountFor, {{"B-002"}}, [](QDialog& dialog) {
        EXPECT_EQ(dialog.findChild<QSpinBox*>(QStringLiteral("count_B-002_M_arrived"))->value(), 29);
        dialog.findChild<QSpinBox*>(QStringLiteral("count_B-002_M_hospital"))->setValue(1);
        dialog.accept();
    });
    const PeopleSummary people = document().people();
    EXPECT_EQ(people.arrived, People(49));
    EXPECT_EQ(people.left, People(1));
    EXPECT_EQ(people.onTheRoad, People(0));
    EXPECT_EQ(people.people, people.waiting + people.planned + people.onTheRoad + people.arrived + people.left);
}

TEST_F(DayInTheWindowTest, ABatchThatTurnsBackBringsItsPeopleHome)
{
    approve("B-002");
    run(Deed::Depart, {{"B-002"}}, accept);
    const People waiting = document().people().waiting;
    run(Deed::TurnBack, {{"B-002"}}, accept);
    EXPECT_EQ(document().people().waiting, waiting + People(50));
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("0 people arrived. 50 came back and wait again."));
}

TEST_F(DayInTheWindowTest, SeveralBatchesDepartAtOnceAndThoseThatCannotStay)
{
    approve("B-001");
    approve("B-002");
    run(Deed::Depart, {{"B-001"}, {"B-002"}, {"B-003"}}, accept);
    EXPECT_EQ(batch("B-001").status, Status::Departed);
    EXPECT_EQ(batch("B-002").status, Status::Departed);
    EXPECT_EQ(batch("B-003").status, Status::Draft);
    m_questions.answer = QStringLiteral("the wrong vehicle");
    m_window->action(ActionId::Undo)->trigger();
    EXPECT_EQ(batch("B-001").status, Status::Approved) << "one step";
    EXPECT_EQ(batch("B-002").status, Status::Approved);
}

TEST_F(DayInTheWindowTest, SeveralBatchesAreApprovedOnlyWhereTheUserAgrees)
{
    const std::vector<BatchCode> codes{{"B-001"}, {"B-002"}};
    Clearances all;
    for (const Clearance kind : kAllClearances)
        all.set(kind, true);
    for (const BatchCode& code : codes)
        ASSERT_TRUE(document().push(SetClearances{code, all}));
    auto* today = m_window->findChild<TodayView*>();
    m_questions.agrees = false;
    emit today->deedRequested(Deed::Approve, {.batches = codes});
    EXPECT_EQ(batch("B-001").status, Status::Draft);
    EXPECT_TRUE(m_questions.question.contains(QStringLiteral("2 batches"))) << m_questions.question.toStdString();
    m_questions.agrees = true;
    emit today->deedRequested(Deed::Approve, {.batches = codes});
    EXPECT_EQ(batch("B-001").status, Status::Approved);
    EXPECT_EQ(batch("B-002").status, Status::Approved);
}

TEST_F(DayInTheWindowTest, WhatIsRecordedIsProposedForTheDayThatIsLookedAt)
{
    approve("B-002");
    document().setToday(*parseDate("2026-01-25"));
    auto* today = m_window->findChild<TodayView*>();
    QDate proposed;
    QTimer::singleShot(0, m_window, [&proposed] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        proposed = dialog->findChild<QDateEdit*>()->date();
        dialog->reject();
    });
    emit today->deedRequested(Deed::Depart, {.batches = {{"B-002"}}, .seenOn = Day(4)});
    EXPECT_EQ(proposed, QDate(2026, 1, 24)) << "it is late, and leaves on the day that is shown";
    QTimer::singleShot(0, m_window, [&proposed] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        proposed = dialog->findChild<QDateEdit*>()->date();
        dialog->reject();
    });
    emit today->deedRequested(Deed::Depart, {.batches = {{"B-002"}}, .seenOn = Day(6)});
    EXPECT_EQ(proposed, QDate(2026, 1, 22)) << "what is recorded of a day to come is no proposal";
}

TEST_F(DayInTheWindowTest, GivingUpRecordsNothing)
{
    approve("B-002");
    run(Deed::Depart, {{"B-002"}}, [](QDialog& dialog) { dialog.reject(); });
    EXPECT_EQ(batch("B-002").status, Status::Approved);
    run(Deed::Depart, {{"GONE"}}, [](QDialog&) { FAIL() << "there is nothing to ask"; });
    run(Deed::Clear, {{"B-002"}}, [](QDialog&) { FAIL() << "it has all"; });
    EXPECT_EQ(m_window->messages().text(), QStringLiteral("They have all five clearances."));
}

TEST_F(DayInTheWindowTest, ThereIsNoTomorrowAfterTheOperation)
{
    document().setToday(*parseDate("2026-02-20"));
    m_window->action(ActionId::ReplanTomorrow)->trigger();
    EXPECT_EQ(
        m_window->messages().text(),
        QStringLiteral("21 February 2026 is not a day of the operation. Maybe look at another day in Today first."));
    m_window->findChild<TodayView*>()->showDay(Day(3));
    QDate from;
    QTimer::singleShot(0, m_window, [&from] {
        QWidget* dialog = QApplication::activeModalWidget();
        from = dialog->findChild<QDateEdit*>(QStringLiteral("planFrom"))->date();
        dialog->close();
    });
    m_window->action(ActionId::ReplanTomorrow)->trigger();
    EXPECT_EQ(from, QDate(2026, 1, 24)) << "after the day that is looked at";
}

} // namespace
} // namespace planner::ui
