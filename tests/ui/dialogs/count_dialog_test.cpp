// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/count_dialog.h"

#include "tests/ui/day_fixture.h"

#include <QApplication>
#include <QCheckBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

namespace planner::ui {
namespace {

class CountDialogTest : public DayTest {
protected:
    void open(std::vector<RecordCounts> steps)
    {
        m_dialog = std::make_unique<CountDialog>(*m_document, std::move(steps), nullptr);
    }
    void openDepartures(const std::vector<const char*>& codes)
    {
        std::vector<RecordCounts> steps;
        for (const char* code : codes)
            steps.push_back(departedAsPlanned(batch(code)));
        open(std::move(steps));
    }
    void openArrival(const char* code) { open({arrivedAsDeparted(m_document->operation(), batch(code))}); }
    [[nodiscard]] QString hint() const { return find<QLabel>("countHint")->text(); }
    [[nodiscard]] bool canRecord() const
    {
        return m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled();
    }
    [[nodiscard]] QSpinBox* number(const char* name) const { return find<QSpinBox>(name); }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    /// Pushes what the dialog says.
    [[nodiscard]] bool record()
    {
        std::vector<Edit> edits;
        for (RecordCounts& counts : m_dialog->counts())
            edits.emplace_back(std::move(counts));
        return m_document->push(*asOneStep(std::move(edits)));
    }

    std::unique_ptr<CountDialog> m_dialog;
};

TEST_F(CountDialogTest, ProposesThePlanSoThatReturnConfirmsIt)
{
    approve("B-002");
    openDepartures({"B-002"});
    EXPECT_EQ(m_dialog->windowTitle(), QStringLiteral("Departure of batch B-002"));
    EXPECT_EQ(find<QDateEdit>("countDay")->date(), QDate(2026, 1, 22));
    EXPECT_TRUE(hint().isEmpty()) << hint().toStdString();
    EXPECT_TRUE(canRecord());
    EXPECT_EQ(m_dialog->counts(), std::vector{departedAsPlanned(batch("B-002"))});
}

TEST_F(CountDialogTest, SaysAtOnceWhoWaitsAgain)
{
    approve("B-002");
    openDepartures({"B-002"});
    number("count_B-002_W_departed")->setValue(18);
    EXPECT_EQ(hint(), QStringLiteral("2 did not travel and wait again."));
    const People waiting = m_document->people().waiting;
    ASSERT_TRUE(record());
    EXPECT_EQ(m_document->people().waiting, waiting + People(2));
    EXPECT_EQ(m_document->people().onTheRoad, People(48));
}

TEST_F(CountDialogTest, ACountAboveTheBatchSaysThatNoClearanceWasRecordedForThem)
{
    depart("B-002");
    openDepartures({"B-002"}); // which corrects it
    EXPECT_EQ(m_dialog->windowTitle(), QStringLiteral("Correct the departure of batch B-002"));
    number("count_B-002_M_departed")->setValue(33);
    EXPECT_EQ(hint(), QStringLiteral("3 people more than planned: no clearance was recorded for them."));
    number("count_B-002_W_departed")->setValue(19);
    EXPECT_EQ(hint(), QStringLiteral("1 did not travel and waits again. 3 people more than planned: no clearance was "
                                     "recorded for them."))
        << "one does not make up for the other";
}

TEST_F(CountDialogTest, WhatThePlanRefusesIsSaidAndCannotBeRecorded)
{
    approve("B-002");
    openDepartures({"B-002"});
    number("count_B-002_M_departed")->setValue(3840);
    EXPECT_FALSE(canRecord());
    EXPECT_TRUE(hint().remove(u',').contains(QStringLiteral("3840"))) << hint().toStdString();
    m_dialog->show();
    m_dialog->accept();
    EXPECT_TRUE(m_dialog->isVisible()) << "it stays with all that was typed";
    number("count_B-002_M_departed")->setValue(30);
    EXPECT_TRUE(canRecord());
}

TEST_F(CountDialogTest, ADayThatIsNoDateIsSaidAndCannotBeRecorded)
{
    approve("B-002");
    openDepartures({"B-002"});
    m_dialog->show();
    auto* day = find<QDateEdit>("countDay");
    day->setFocus();
    day->selectAll();
    QTest::keyClicks(day, QStringLiteral("31 February 2026"));
    EXPECT_FALSE(canRecord());
    EXPECT_TRUE(hint().startsWith(QStringLiteral("\"31 February 2026\" is no date."))) << hint().toStdString();
    QTest::keyClick(day, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(day, QStringLiteral("23 Jan"));
    QTest::keyClick(day, Qt::Key_Tab);
    EXPECT_EQ(day->date(), QDate(2026, 1, 23));
    EXPECT_TRUE(canRecord()) << hint().toStdString();
}

TEST_F(CountDialogTest, TheKeyboardGoesFromTheDayToTheCountsTheNoteAndTheButton)
{
    approve("B-002");
    openDepartures({"B-002"});
    const auto after = [](QWidget* widget) {
        do
            widget = widget->nextInFocusChain();
        while (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() != nullptr || widget->isHidden());
        return widget;
    };
    QSpinBox* men = number("count_B-002_M_departed");
    EXPECT_EQ(after(find<QDateEdit>("countDay")), men);
    EXPECT_EQ(after(men), number("count_B-002_W_departed"));
    EXPECT_EQ(after(number("count_B-002_W_departed")), find<QLineEdit>("countNote"));
    EXPECT_EQ(m_dialog->focusWidget(), men) << "who was counted is what may differ";
    EXPECT_TRUE(m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isDefault());
}

TEST_F(CountDialogTest, ACountIsSelectedWhereTheKeyboardComesToIt)
{
    approve("B-002");
    openDepartures({"B-002"});
    m_dialog->show();
    QApplication::setActiveWindow(m_dialog.get());
    find<QDateEdit>("countDay")->setFocus();
    QSpinBox* men = number("count_B-002_M_departed");
    men->setFocus(Qt::OtherFocusReason);
    QCoreApplication::processEvents();
    QTest::keyClicks(men, QStringLiteral("28"));
    EXPECT_EQ(men->value(), 28);
}

TEST_F(CountDialogTest, NoCountIsBelowZeroOrAboveWhoDeparted)
{
    depart("B-002");
    openArrival("B-002");
    number("count_B-002_M_arrived")->setValue(-5);
    EXPECT_EQ(number("count_B-002_M_arrived")->value(), 0);
    number("count_B-002_M_arrived")->setValue(31);
    EXPECT_EQ(number("count_B-002_M_arrived")->value(), 30);
    number("count_B-002_M_hospital")->setValue(1);
    EXPECT_FALSE(canRecord());
    EXPECT_EQ(hint(), QStringLiteral("Of a cohort more arrived or are accounted for than departed."));
}

TEST_F(CountDialogTest, ADayThatIsStillToComeIsNotRecorded)
{
    approve("B-002");
    setDay(2);
    openDepartures({"B-002"});
    EXPECT_TRUE(canRecord());
    find<QDateEdit>("countDay")->setDate(QDate(2026, 1, 23));
    EXPECT_FALSE(canRecord());
    EXPECT_EQ(hint(), QStringLiteral("This day is still to come. Record what happened on the day itself or later."));
    find<QDateEdit>("countDay")->setDate(QDate(2026, 1, 21));
    EXPECT_TRUE(canRecord()) << "it left a day early";
}

TEST_F(CountDialogTest, NobodyArrivesBeforeTheDeparture)
{
    depart("B-002");
    openArrival("B-002");
    find<QDateEdit>("countDay")->setDate(QDate(2026, 1, 21));
    EXPECT_FALSE(canRecord());
    EXPECT_EQ(hint(), QStringLiteral("Batch B-002 departed on 22 January 2026: it cannot have arrived before."));
    find<QDateEdit>("countDay")->setDate(QDate(2026, 1, 22));
    EXPECT_TRUE(canRecord());
}

TEST_F(CountDialogTest, WhatAnotherProgramHasRecordedMeanwhileIsNotWrittenOver)
{
    approve("B-002");
    openDepartures({"B-002"});
    ASSERT_TRUE(canRecord());
    Plan plan = m_document->plan();
    ASSERT_TRUE(apply(plan, departedAsPlanned(plan.batches.at({"B-002"}))));
    m_keeper->changeElsewhere(plan);
    m_document->pickUpOtherEdits();
    EXPECT_FALSE(canRecord());
    EXPECT_EQ(hint(), QStringLiteral("Batch B-002 was changed meanwhile, in another window or program. Close this and "
                                     "look again."));
    plan.batches.erase({"B-002"});
    m_keeper->changeElsewhere(plan);
    m_document->pickUpOtherEdits();
    EXPECT_FALSE(canRecord()) << "it is gone";
}

TEST_F(CountDialogTest, AChangeOfAnotherBatchMeanwhileIsNoMatter)
{
    approve("B-002");
    openDepartures({"B-002"});
    ASSERT_TRUE(m_document->push(LockBatch{{"B-003"}, true}));
    EXPECT_TRUE(canRecord());
}

TEST_F(CountDialogTest, SeveralBatchesDepartAtOnceEachOnItsDay)
{
    approve("B-001");
    approve("B-002");
    openDepartures({"B-001", "B-002"});
    EXPECT_EQ(m_dialog->windowTitle(), QStringLiteral("Departure of 2 batches"));
    EXPECT_FALSE(find<QTableWidget>("countTable")->isColumnHidden(0)) << "the batch";
    EXPECT_FALSE(find<QDateEdit>("countDay")->isEnabled());
    number("count_B-002_W_departed")->setValue(15);
    ASSERT_TRUE(record());
    EXPECT_EQ(batch("B-001").happened.departedOn, Day(1));
    EXPECT_EQ(batch("B-002").happened.departedOn, Day(2));
    EXPECT_EQ(batch("B-001").happened.departed, batch("B-001").parts);
    EXPECT_EQ(sumOf(batch("B-002").travellers()), People(45));
}

TEST_F(CountDialogTest, SeveralBatchesDepartOnOneDay)
{
    approve("B-001");
    approve("B-002");
    openDepartures({"B-001", "B-002"});
    find<QCheckBox>("countEachDay")->setChecked(false);
    find<QDateEdit>("countDay")->setDate(QDate(2026, 1, 23));
    find<QLineEdit>("countNote")->setText(QStringLiteral("the road was closed"));
    ASSERT_TRUE(record());
    for (const char* code : {"B-001", "B-002"}) {
        EXPECT_EQ(batch(code).happened.departedOn, Day(3)) << code;
        EXPECT_EQ(batch(code).happened.note, "the road was closed") << code;
    }
}

TEST_F(CountDialogTest, ANoteIsOfTheBatchesThatAreShort)
{
    approve("B-001");
    approve("B-002");
    openDepartures({"B-001", "B-002"});
    auto* count = find<QSpinBox>("count_B-002_M_departed");
    count->setValue(count->value() - 2);
    find<QLineEdit>("countNote")->setText(QStringLiteral("two ill"));
    ASSERT_TRUE(record());
    EXPECT_EQ(batch("B-001").happened.note, "") << "all of it departed";
    EXPECT_EQ(batch("B-002").happened.note, "two ill");
}

TEST_F(CountDialogTest, AClearanceThatEndedBeforeTheDayIsSaid)
{
    approve("B-002");
    Clearances clearances = batch("B-002").clearances;
    ClearanceRecord fit;
    fit.validUntil = *parseDate("2026-01-22");
    clearances.record(Clearance::Fit, fit);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-002"}, clearances}));
    openDepartures({"B-002"});
    EXPECT_TRUE(hint().isEmpty()) << "it holds on that day";
    find<QDateEdit>("countDay")->setDate(QDate(2026, 1, 23));
    EXPECT_EQ(hint(), QStringLiteral("Batch B-002: ended before this day: fit to travel."));
    EXPECT_TRUE(canRecord()) << "what happened can be recorded";
}

TEST_F(CountDialogTest, ATurnedBackBatchBringsEverybodyHome)
{
    depart("B-002");
    open({turnedBack(m_document->operation(), batch("B-002"))});
    EXPECT_EQ(m_dialog->windowTitle(), QStringLiteral("Turning back of batch B-002"));
    EXPECT_EQ(m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->text(),
              QStringLiteral("Turn back"));
    EXPECT_EQ(hint(), QStringLiteral("50 came back and wait again."));
    const People waiting = m_document->people().waiting;
    ASSERT_TRUE(record());
    EXPECT_EQ(m_document->people().waiting, waiting + People(50));
    EXPECT_EQ(m_document->people().onTheRoad, People(0));
    EXPECT_EQ(m_document->people().arrived, People(0));
}

TEST_F(CountDialogTest, PeopleAreAccountedForUnderTheirOwnTitle)
{
    arrive("B-002", 3);
    open({{{"B-002"}, Status::Arrived, batch("B-002").happened}});
    EXPECT_EQ(m_dialog->windowTitle(), QStringLiteral("Account for people of batch B-002"));
    EXPECT_EQ(m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->text(),
              QStringLiteral("Account for people"));
}

TEST_F(CountDialogTest, ADayToComeIsReplacedByTodayWhereItIsProposed)
{
    const RecordCounts planned = departedAsPlanned(batch("B-002"));
    EXPECT_EQ(notInFuture(planned, Day(2)), planned);
    EXPECT_EQ(notInFuture(planned, Day(1)).happened.departedOn, Day(1)) << "it leaves early";
    EXPECT_EQ(notInFuture(planned, Day(-5)), planned) << "the operation has not begun";
    RecordCounts arrival{{"B-002"}, Status::Arrived, {}};
    arrival.happened.departedOn = Day(2);
    arrival.happened.arrivedOn = Day(4);
    EXPECT_EQ(notInFuture(arrival, Day(3)).happened.arrivedOn, Day(3));
    EXPECT_EQ(notInFuture(arrival, Day(1)).happened.arrivedOn, Day(4)) << "not before it departed";
}

} // namespace
} // namespace planner::ui
