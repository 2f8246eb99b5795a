// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/details_panel.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/support/wheel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>

namespace planner::ui {
namespace {

Plan planWithFigures()
{
    Plan plan = sampleBuilder().plan();
    plan.operation.facilities[1].source = "Ministry";
    plan.operation.facilities[1].asOf = "2026-01-01";
    plan.operation.figures = {{FacilityId{1}, FigureField::Capacity, People(60), "Ministry", "2026-01-01", true},
                              {FacilityId{1}, FigureField::Capacity, People(90), "Press", "2025-12-01", false}};
    plan.operation.calendar = {{CalendarKind::Facility, 1, CalendarField::DailyIntake, plan.operation.settings.start,
                                plan.operation.settings.start, 0, "Closed for works"}};
    return plan;
}

class DetailsPanelTest : public DocumentTest {
protected:
    DetailsPanelTest() : DocumentTest(planWithFigures()), m_panel(*m_document, m_selection)
    {
        m_panel.resize(400, 900);
        m_panel.show();
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_panel.findChild<Widget*>(QLatin1String(name));
    }

    DetailsPanel m_panel;
};

TEST_F(DetailsPanelTest, ShowsTheSelectedBatch)
{
    m_selection.selectBatches({{"B-002"}});
    EXPECT_EQ(find<QLabel>("detailsTitle")->text(), QStringLiteral("Batch B-002 from A, 50 people"));
    EXPECT_EQ(find<QDateEdit>("detailsDeparts")->date(), QDate(2026, 1, 22));
    EXPECT_EQ(find<QComboBox>("detailsRoute")->currentData().toString(), QStringLiteral("A-C"));
    EXPECT_EQ(find<QSpinBox>("detailsPeople")->value(), 50);
    EXPECT_EQ(m_changes, 0) << "showing is no edit";
}

TEST_F(DetailsPanelTest, EachFieldIsOneUndoStepWithTheReasonThatWasTyped)
{
    m_selection.selectBatches({{"B-002"}});
    QTest::keyClicks(find<QLineEdit>("detailsReason"), QStringLiteral("Storm"));
    find<QDateEdit>("detailsDeparts")->setDate(QDate(2026, 1, 26));
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(batch("B-002").departure, Day(6));
    EXPECT_EQ(m_document->history().value().back().reason, "Storm");
    EXPECT_TRUE(find<QLineEdit>("detailsReason")->text().isEmpty());
    QTest::mouseClick(find<QCheckBox>("detailsClearance_fit"), Qt::LeftButton, {}, {8, 8});
    EXPECT_TRUE(batch("B-002").clearances.has(Clearance::Fit));
    QTest::mouseClick(find<QCheckBox>("detailsLock"), Qt::LeftButton, {}, {8, 8});
    EXPECT_TRUE(batch("B-002").isLocked);
    EXPECT_EQ(m_changes, 3);
    ASSERT_TRUE(m_document->undo());
    EXPECT_FALSE(find<QCheckBox>("detailsLock")->isChecked()) << "fields follow undo";
}

TEST_F(DetailsPanelTest, TheAreaOfASiteIsEnteredAndTakenOutAgain)
{
    m_selection.selectFacility(FacilityId{1});
    auto* area = find<QDoubleSpinBox>("facilityArea");
    EXPECT_EQ(area->text().trimmed(), QString()) << "not known";
    area->setFocus();
    area->selectAll();
    QTest::keyClicks(area, QStringLiteral("412.5"));
    EXPECT_EQ(m_changes, 0) << "not before the end";
    QTest::keyClick(area, Qt::Key_Return);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_document->operation().facilities[1].accommodationArea, 412.5);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    area = find<QDoubleSpinBox>("facilityArea");
    EXPECT_EQ(area->value(), 412.5);
    area->setFocus();
    area->selectAll();
    QTest::keyClicks(area, QStringLiteral("0"));
    QTest::keyClick(area, Qt::Key_Return);
    EXPECT_EQ(m_document->operation().facilities[1].accommodationArea, std::nullopt);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->operation().facilities[1].accommodationArea, 412.5);
}

TEST_F(DetailsPanelTest, LookingAtAnAreaDoesNotRoundIt)
{
    Facility facility = m_document->operation().facilities[1];
    facility.accommodationArea = 399.996;
    ASSERT_TRUE(m_document->push(SetFacility{facility}));
    m_selection.selectFacility(FacilityId{1});
    const int before = m_changes;
    auto* area = find<QDoubleSpinBox>("facilityArea");
    area->setFocus();
    QTest::keyClick(area, Qt::Key_Return);
    EXPECT_EQ(m_changes, before);
    EXPECT_EQ(m_document->operation().facilities[1].accommodationArea, 399.996);
}

TEST_F(DetailsPanelTest, ANotchOfTheWheelOverAFieldChangesNothingInThePlan)
{
    m_selection.selectBatches({{"B-002"}});
    for (const char* name : {"detailsDeparts", "detailsRoute", "detailsPeople", "detailsStatus", "detailsParts_M"})
        for (const int notch : {1, -1})
            beginScroll(*find<QWidget>(name), notch);
    QCoreApplication::processEvents();
    EXPECT_EQ(m_changes, 0);
    EXPECT_TRUE(m_errors.empty()) << "nor was it tried";
}

TEST_F(DetailsPanelTest, TheWheelNeverSaysThatABatchHasDeparted)
{
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    const BatchCode code{"B-002"};
    ASSERT_TRUE(m_document->push(Transaction{
        {SetClearances{code, all}, SetStatus{code, Status::Proposed, {}}, SetStatus{code, Status::Approved, {}}}}));
    m_selection.selectBatches({code});
    QApplication::setActiveWindow(&m_panel);
    find<QComboBox>("detailsStatus")->setFocus();
    beginScroll(*find<QComboBox>("detailsStatus"));
    EXPECT_EQ(batch("B-002").status, Status::Approved);
    m_selection.selectBatches({{"B-003"}});
    find<QDateEdit>("detailsDeparts")->setFocus();
    beginScroll(*find<QDateEdit>("detailsDeparts"));
    EXPECT_EQ(batch("B-003").departure, Day(3)) << "a date with the keyboard turns";
}

TEST_F(DetailsPanelTest, AFieldShowsWhatThePlanHasAfterARefusal)
{
    m_selection.selectBatches({{"B-002"}});
    auto* status = find<QComboBox>("detailsStatus");
    status->setCurrentIndex(status->findData(static_cast<int>(Status::Arrived)));
    emit status->activated(status->currentIndex());
    EXPECT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(status->currentData().toInt(), static_cast<int>(Status::Draft));
}

TEST_F(DetailsPanelTest, AFieldOfSeveralBatchesSetsAllInOneStep)
{
    m_selection.selectBatches({{"B-001"}, {"B-002"}});
    EXPECT_EQ(find<QLabel>("detailsTitle")->text(), QStringLiteral("2 batches, 90 people"));
    EXPECT_EQ(find<QComboBox>("detailsRoute")->currentIndex(), -1) << "they differ";
    find<QDateEdit>("detailsDeparts")->setDate(QDate(2026, 1, 27));
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(batch("B-001").departure, Day(7));
    EXPECT_EQ(batch("B-002").departure, Day(7));
}

TEST_F(DetailsPanelTest, ChangesTheNumberOfAPart)
{
    m_selection.selectBatches({{"B-002"}});
    auto* women = find<QSpinBox>("detailsParts_W");
    ASSERT_NE(women, nullptr);
    EXPECT_EQ(women->maximum(), 55) << "20 are in the batch and 35 wait";
    women->setValue(30);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_changes == 1; }));
    EXPECT_EQ(batch("B-002").people(), People(60));
    QTest::keyClick(women, Qt::Key_Up);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_changes == 2; }));
    EXPECT_EQ(find<QSpinBox>("detailsParts_W"), women) << "the field that is typed into stays";
    EXPECT_EQ(batch("B-002").people(), People(61));
}

TEST_F(DetailsPanelTest, SplitsABatchInTwo)
{
    m_selection.selectBatches({{"B-002"}});
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("divideDialog"));
        dialog->findChild<QSpinBox*>(QStringLiteral("divideParts_M"))->setValue(12);
        dialog->accept();
    });
    QTest::mouseClick(find<QPushButton>("divideButton"), Qt::LeftButton);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(batch("B-004").parts, (std::vector<Part>{{CohortId{0}, People(12)}, {CohortId{1}, People(10)}}));
    EXPECT_EQ(batch("B-002").people(), People(28));
}

TEST_F(DetailsPanelTest, MergesWithABatchThatIsChosen)
{
    m_selection.selectBatches({{"B-002"}});
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("mergeDialog"));
        dialog->findChild<QListWidget*>(QStringLiteral("mergeList"))->setCurrentRow(1);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    QTest::mouseClick(find<QPushButton>("mergeButton"), Qt::LeftButton);
    EXPECT_EQ(batch("B-002").people(), People(75));
    EXPECT_EQ(m_document->batch({"B-003"}), nullptr);
}

TEST_F(DetailsPanelTest, PutsBatchesBackToWaiting)
{
    m_selection.selectBatches({{"B-001"}, {"B-003"}});
    QTest::mouseClick(find<QPushButton>("toWaitingButton"), Qt::LeftButton);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_document->plan().batches.size(), 1U);
    EXPECT_EQ(m_document->people().waiting, People(150));
}

TEST_F(DetailsPanelTest, RecordsTheActualCountAndWhyItDiffers)
{
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    const BatchCode code{"B-002"};
    ASSERT_TRUE(
        m_document->push(Transaction{{SetClearances{code, all}, SetStatus{code, Status::Proposed, {}},
                                      SetStatus{code, Status::Approved, {}}, SetStatus{code, Status::Departed, {}}}}));
    m_selection.selectBatches({code});
    auto* actual = find<QSpinBox>("detailsActual");
    ASSERT_TRUE(actual->isVisible());
    EXPECT_FALSE(find<QLineEdit>("detailsExplanation")->isVisible());
    actual->setFocus();
    actual->selectAll();
    QTest::keyClicks(actual, QStringLiteral("48"));
    QTest::keyClick(actual, Qt::Key_Return);
    EXPECT_EQ(batch("B-002").actual, People(48));
    auto* why = find<QLineEdit>("detailsExplanation");
    ASSERT_TRUE(why->isVisible());
    QTest::keyClicks(why, QStringLiteral("Two in hospital"));
    QTest::keyClick(why, Qt::Key_Return);
    EXPECT_EQ(batch("B-002").explanation, "Two in hospital");
}

TEST_F(DetailsPanelTest, SwitchesARivalFigureInOneClick)
{
    m_selection.selectFacility(FacilityId{1});
    QRadioButton* press = nullptr;
    for (QRadioButton* button : m_panel.findChildren<QRadioButton*>())
        if (button->text().contains(QStringLiteral("Press")))
            press = button;
    ASSERT_NE(press, nullptr);
    QTest::mouseClick(press, Qt::LeftButton, {}, {8, 8});
    EXPECT_EQ(m_document->operation().facilities[1].capacity, People(90));
    EXPECT_EQ(m_changes, 1);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->operation().facilities[1].capacity, People(60));
}

TEST_F(DetailsPanelTest, ShowsFiguresWithTheirSourceAndTheCalendar)
{
    m_selection.selectFacility(FacilityId{1});
    QCoreApplication::processEvents(); // the layout shows new lines when it is laid out
    QString all;
    for (const QLabel* label : m_panel.findChildren<QLabel*>())
        if (label->isVisible())
            all += label->text() + u'\n';
    EXPECT_TRUE(all.contains(QStringLiteral("Source: Ministry, as of 2026-01-01")));
    EXPECT_TRUE(all.contains(QStringLiteral("Daily intake: 0 from 21 Jan to 21 Jan. Closed for works")));
    EXPECT_TRUE(all.contains(QStringLiteral("it holds 40 of at most 60.")));
}

} // namespace
} // namespace planner::ui
