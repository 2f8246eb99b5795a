// SPDX-License-Identifier: Apache-2.0
#include "ui/today/today_view.h"

#include "tests/ui/day_fixture.h"
#include "tests/ui/qt_printers.h"
#include "ui/kit/entry_list.h"
#include "ui/today/day_model.h"
#include "ui/today/day_row_delegate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTest>
#include <QToolButton>

namespace planner::ui {
namespace {

class TodayViewTest : public DayTest {
protected:
    TodayViewTest() : m_view(*m_document, m_selection)
    {
        QObject::connect(&m_view, &TodayView::deedRequested, &m_view, [this](Deed deed, const Thing& thing) {
            m_deeds.emplace_back(deed, thing.batches);
            m_seenOn = thing.seenOn;
        });
        QObject::connect(&m_view, &TodayView::menuRequested, &m_view,
                         [this](const Thing& thing) { m_menus.push_back(thing.batches); });
        m_view.resize(760, 500);
        m_view.show();
        (void)QTest::qWaitForWindowExposed(&m_view);
    }
    ~TodayViewTest() override { QApplication::setLayoutDirection(Qt::LeftToRight); }

    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_view.findChild<Widget*>(QLatin1String(name));
    }
    [[nodiscard]] EntryList* list() const { return find<EntryList>("todayList"); }
    [[nodiscard]] const DayModel& model() const { return static_cast<const DayModel&>(*list()->model()); }
    void stand(const char* code, DaySection section)
    {
        list()->setCurrentIndex(model().index(model().rowOf({code}, section)));
    }
    [[nodiscard]] QString text(const char* label) const { return find<QLabel>(label)->text(); }
    [[nodiscard]] bool isShown(const char* button) const { return find<QPushButton>(button)->isVisible(); }

    using Codes = std::vector<BatchCode>;
    using Deeds = std::vector<std::pair<Deed, Codes>>;
    TodayView m_view;
    Deeds m_deeds;
    std::optional<Day> m_seenOn; ///< of the last deed
    std::vector<Codes> m_menus;
};

TEST_F(TodayViewTest, BeginsWithTheComputersDayAndItsCounts)
{
    EXPECT_EQ(m_view.day(), Day(3));
    EXPECT_EQ(find<QDateEdit>("todayDate")->date(), QDate(2026, 1, 23));
    EXPECT_TRUE(text("todayPlace").startsWith(QStringLiteral("Today, day 3 of "))) << text("todayPlace").toStdString();
    EXPECT_EQ(text("todayCounts"),
              QStringLiteral("200 people = 85 waiting + 115 planned + 0 on the road + 0 arrived + 0 left"));
    EXPECT_EQ(text("todayTotals"), QStringLiteral("On this day 0 people left (0 planned) and 0 arrived (50 planned)."));
    EXPECT_FALSE(isShown("backToToday"));
    EXPECT_FALSE(isShown("nearestDay"));
}

TEST_F(TodayViewTest, AnotherDayIsLookedAtAndThereIsAWayBack)
{
    QTest::mouseClick(find<QToolButton>("dayBefore"), Qt::LeftButton);
    EXPECT_EQ(m_view.day(), Day(2));
    EXPECT_EQ(find<QDateEdit>("todayDate")->date(), QDate(2026, 1, 22));
    EXPECT_TRUE(text("todayPlace").startsWith(QStringLiteral("Day 2 of ")));
    EXPECT_EQ(text("todayTotals"), QStringLiteral("On this day 0 people left (50 planned) and 0 arrived (0 planned)."));
    EXPECT_GE(model().rowOfHeading(DaySection::Leaving), 0);
    find<QDateEdit>("todayDate")->setDate(QDate(2026, 1, 24));
    EXPECT_EQ(m_view.day(), Day(4));
    QTest::mouseClick(find<QPushButton>("backToToday"), Qt::LeftButton);
    EXPECT_EQ(m_view.day(), Day(3));
    EXPECT_FALSE(isShown("backToToday"));
}

TEST_F(TodayViewTest, KeysGoFromDayToDayInTheDirectionOfReading)
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(m_view.day(), Day(4));
    QTest::keyClick(list(), Qt::Key_Left, Qt::AltModifier);
    QTest::keyClick(list(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_view.day(), Day(2));
    QTest::keyClick(list(), Qt::Key_Home, Qt::AltModifier);
    EXPECT_EQ(m_view.day(), Day(3));
    m_view.setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(list(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(m_view.day(), Day(4));
    EXPECT_EQ(find<QToolButton>("dayAfter")->arrowType(), Qt::LeftArrow);
}

TEST_F(TodayViewTest, OutsideTheOperationItSaysSoAndLeadsToItsNearestDay)
{
    m_view.showDay(Day(-4));
    EXPECT_EQ(text("todayPlace"), QStringLiteral("Before the operation"));
    EXPECT_FALSE(find<QPushButton>("replanFromTomorrow")->isEnabled());
    QTest::mouseClick(find<QPushButton>("nearestDay"), Qt::LeftButton);
    EXPECT_EQ(m_view.day(), Day(1));
    m_view.showDay(m_document->operation().lastDay() + Days(30));
    EXPECT_EQ(text("todayPlace"), QStringLiteral("After the operation"));
    QTest::mouseClick(find<QPushButton>("nearestDay"), Qt::LeftButton);
    EXPECT_EQ(m_view.day(), m_document->operation().lastDay());
}

TEST_F(TodayViewTest, EnterDoesTheFirstThingThatIsPossibleWithTheRow)
{
    approve("B-001");
    list()->setFocus();
    stand("B-001", DaySection::Late);
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_deeds, (Deeds{{Deed::Depart, Codes{{"B-001"}}}}));
    stand("B-003", DaySection::NotReady);
    QTest::keyClick(list(), Qt::Key_Enter);
    EXPECT_EQ(m_deeds.back(), (std::pair{Deed::Clear, Codes{{"B-003"}}}));
}

TEST_F(TodayViewTest, EnterOnAHeadingIsForAllItsBatches)
{
    approve("B-001");
    approve("B-002");
    list()->setFocus();
    list()->setCurrentIndex(model().index(model().rowOfHeading(DaySection::Late)));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_deeds, (Deeds{{Deed::Depart, Codes{{"B-001"}, {"B-002"}}}}));
}

TEST_F(TodayViewTest, WhatIsDoneWithOneOfSeveralSelectedRowsIsDoneWithAllOfThem)
{
    list()->setFocus();
    stand("B-001", DaySection::Late);
    QTest::keyClick(list(), Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(m_selection.batches(), (Codes{{"B-001"}, {"B-002"}}));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_deeds, (Deeds{{Deed::Clear, Codes{{"B-001"}, {"B-002"}}}}));
}

TEST_F(TodayViewTest, AButtonIsForItsRowAloneWhateverIsSelected)
{
    m_selection.selectBatches({{"B-001"}, {"B-002"}});
    ASSERT_EQ(list()->selectionModel()->selectedRows().size(), 2);
    const QModelIndex row = model().index(model().rowOf({"B-002"}, DaySection::Late));
    QStyleOptionViewItem option;
    option.initFrom(list());
    option.rect = list()->visualRect(row);
    const auto* delegate = static_cast<const DayRowDelegate*>(list()->itemDelegate());
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, delegate->buttons(option, row).front().center());
    QCoreApplication::processEvents();
    EXPECT_EQ(m_deeds, (Deeds{{Deed::Clear, Codes{{"B-002"}}}}));
    EXPECT_EQ(m_seenOn, Day(3)) << "what is recorded is recorded for the day that is shown";
}

TEST_F(TodayViewTest, TheKeyboardIsOnWhatIsSelectedAfterAStepIsTakenBack)
{
    list()->setFocus();
    depart("B-002");
    stand("B-002", DaySection::OnTheRoad);
    ASSERT_TRUE(m_document->push(arrivedAsDeparted(m_document->operation(), batch("B-002"))));
    ASSERT_EQ(model().rowOf({"B-002"}, DaySection::OnTheRoad), -1) << "it has arrived";
    m_document->setReasonSource([](const Message&) { return QStringLiteral("a slip"); });
    m_document->undo();
    ASSERT_GE(model().rowOf({"B-002"}, DaySection::OnTheRoad), 0);
    EXPECT_EQ(m_selection.batches(), Codes{{"B-002"}});
    EXPECT_EQ(model().codes(list()->currentIndex().row()), Codes{{"B-002"}});
}

TEST_F(TodayViewTest, SharesTheSelectionWithTheOtherViews)
{
    stand("B-003", DaySection::NotReady);
    EXPECT_EQ(m_selection.batches(), Codes{{"B-003"}});
    m_selection.selectBatches({{"B-001"}});
    ASSERT_EQ(list()->selectionModel()->selectedRows().size(), 1);
    EXPECT_EQ(model().codes(list()->selectionModel()->selectedRows().front().row()), Codes{{"B-001"}});
    m_selection.selectBatches({{"GONE"}});
    EXPECT_FALSE(list()->selectionModel()->hasSelection());
}

TEST_F(TodayViewTest, TheMenuIsOfTheRowOrOfAllThatAreSelected)
{
    const auto ask = [this](const char* code, DaySection section) {
        const QPoint place = list()->visualRect(model().index(model().rowOf({code}, section))).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, list()->viewport()->mapToGlobal(place));
        QApplication::sendEvent(list()->viewport(), &event);
    };
    ask("B-003", DaySection::NotReady);
    m_selection.selectBatches({{"B-001"}, {"B-002"}});
    ask("B-002", DaySection::Late);
    EXPECT_EQ(m_menus, (std::vector<Codes>{{{"B-003"}}, {{"B-001"}, {"B-002"}}}));
}

TEST_F(TodayViewTest, FollowsWhatIsRecordedAndKeepsTheKeyboardOnItsBatch)
{
    list()->setFocus();
    stand("B-003", DaySection::NotReady);
    arrive("B-001", 2);
    EXPECT_EQ(model().codes(list()->currentIndex().row()), Codes{{"B-003"}});
    EXPECT_GE(model().rowOf({"B-001"}, DaySection::Missing), 0);
    EXPECT_TRUE(text("todayCounts").contains(QStringLiteral("38 arrived"))) << text("todayCounts").toStdString();
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-003"}}, {}}));
    EXPECT_TRUE(list()->currentIndex().isValid()) << "it is somewhere";
}

TEST_F(TodayViewTest, FollowsAnotherProgram)
{
    Plan plan = m_document->plan();
    plan.batches.erase({"B-001"});
    m_keeper->changeElsewhere(plan);
    m_document->pickUpOtherEdits();
    EXPECT_EQ(model().rowOf({"B-001"}, DaySection::Late), -1);
}

TEST_F(TodayViewTest, AtMidnightTheDayIsTheNextOneUnlessAnotherIsLookedAt)
{
    m_document->pickUpDay();
    setDay(4);
    m_document->pickUpDay();
    EXPECT_EQ(m_view.day(), Day(4));
    EXPECT_EQ(find<QDateEdit>("todayDate")->date(), QDate(2026, 1, 24));
    EXPECT_GE(model().rowOf({"B-003"}, DaySection::Leaving), 0);
    m_view.showDay(Day(2));
    setDay(5);
    m_document->pickUpDay();
    EXPECT_EQ(m_view.day(), Day(2));
}

TEST_F(TodayViewTest, WhileItIsNotSeenItWaitsWithReadingThePlan)
{
    m_view.hide();
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-001"}}, {}}));
    EXPECT_GE(model().rowOf({"B-001"}, DaySection::Late), 0);
    m_view.show();
    EXPECT_EQ(model().rowOf({"B-001"}, DaySection::Late), -1);
}

TEST_F(TodayViewTest, ADayWithoutAnythingSaysSoPlainly)
{
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-001"}, {"B-002"}}, {}}));
    m_view.showDay(Day(0));
    EXPECT_TRUE(find<QLabel>("todayEmpty")->isVisible()) << "B-003 is far away";
    EXPECT_TRUE(text("todayEmpty").startsWith(QStringLiteral("Nobody is missing, late or on the road.")));
    ASSERT_TRUE(m_document->push(ReplaceBatches{{{"B-003"}}, {}}));
    EXPECT_TRUE(find<QLabel>("todayEmpty")->isVisible());
    EXPECT_TRUE(text("todayEmpty").startsWith(QStringLiteral("There are no batches yet.")));
}

TEST_F(TodayViewTest, TheWayToPlanAnewNamesItsDay)
{
    QSignalSpy asked(&m_view, &TodayView::replanRequested);
    EXPECT_EQ(find<QPushButton>("replanFromTomorrow")->text(), QStringLiteral("&Re-plan from 24 Jan..."));
    QTest::mouseClick(find<QPushButton>("replanFromTomorrow"), Qt::LeftButton);
    EXPECT_EQ(asked.size(), 1);
    m_view.showDay(m_document->operation().lastDay());
    EXPECT_FALSE(find<QPushButton>("replanFromTomorrow")->isEnabled());
}

} // namespace
} // namespace planner::ui
