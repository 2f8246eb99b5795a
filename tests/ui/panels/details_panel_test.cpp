// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/details_panel.h"

#include "tests/ui/document_fixture.h"
#include "tests/ui/support/wheel.h"
#include "ui/kit/text.h"
#include "ui/models/batch_records.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QTimer>
#include <QToolButton>

namespace planner::ui {
namespace {

class DetailsPanelTest : public DocumentTest {
protected:
    DetailsPanelTest() : m_panel(*m_document, m_selection)
    {
        m_panel.resize(400, 900);
        m_panel.show();
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_panel.findChild<Widget*>(QLatin1String(name));
    }
    /// With all five clearances.
    void approve(const char* code)
    {
        Clearances all;
        for (const Clearance clearance : kAllClearances)
            all.set(clearance, true);
        ASSERT_TRUE(m_document->push(Transaction{{SetClearances{{code}, all}, SetStatus{{code}, Status::Proposed, {}},
                                                  SetStatus{{code}, Status::Approved, {}}}}));
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

TEST_F(DetailsPanelTest, ThoseWhoWaitAtTheSamePlaceJoinABatchByTheirNumber)
{
    m_selection.selectBatches({{"B-003"}}); // women only; 50 men wait
    auto* men = find<QSpinBox>("detailsParts_M");
    ASSERT_NE(men, nullptr);
    EXPECT_EQ(men->value(), 0);
    EXPECT_EQ(men->maximum(), 50);
    men->setValue(12);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_changes == 1; }));
    EXPECT_EQ(batch("B-003").parts, (std::vector<Part>{{CohortId{0}, People(12)}, {CohortId{1}, People(25)}}));
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
    status->addItem(QStringLiteral("Arrived"), static_cast<int>(Status::Arrived)); // which is never offered here
    status->setCurrentIndex(status->findData(static_cast<int>(Status::Arrived)));
    emit status->activated(status->currentIndex());
    EXPECT_EQ(m_errors.size(), 1U);
    EXPECT_EQ(status->currentData().toInt(), static_cast<int>(Status::Draft));
}

TEST_F(DetailsPanelTest, OffersTheStatusesThatAllOfTheBatchesCanHaveNext)
{
    const auto offered = [this] {
        std::vector<Status> statuses;
        const auto* list = find<QComboBox>("detailsStatus");
        for (int row = 0; row < list->count(); ++row)
            statuses.push_back(static_cast<Status>(list->itemData(row).toInt()));
        return statuses;
    };
    m_selection.selectBatches({{"B-002"}});
    EXPECT_EQ(offered(), (std::vector<Status>{Status::Draft, Status::Proposed, Status::Cancelled}));
    approve("B-001");
    m_selection.selectBatches({{"B-001"}});
    EXPECT_EQ(offered(),
              (std::vector<Status>{Status::Proposed, Status::Approved, Status::Departed, Status::Cancelled}));
    m_selection.selectBatches({{"B-001"}, {"B-002"}});
    EXPECT_EQ(offered(), (std::vector<Status>{Status::Proposed, Status::Cancelled}));
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

TEST_F(DetailsPanelTest, SaysBeforeAMergeWhichClearancesItTakesOff)
{
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-002"}, all}));
    m_selection.selectBatches({{"B-002"}});
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("mergeDialog"));
        EXPECT_EQ(dialog->findChild<QLabel*>(QStringLiteral("mergeLost"))->text(),
                  QStringLiteral("B-002 loses all five clearances."));
        dialog->reject();
    });
    QTest::mouseClick(find<QPushButton>("mergeButton"), Qt::LeftButton);
    EXPECT_TRUE(batch("B-002").clearances.hasAll());
}

TEST_F(DetailsPanelTest, PutsBatchesBackToWaiting)
{
    m_selection.selectBatches({{"B-001"}, {"B-003"}});
    QTest::mouseClick(find<QPushButton>("toWaitingButton"), Qt::LeftButton);
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_document->plan().batches.size(), 1U);
    EXPECT_EQ(m_document->people().waiting, People(150));
}

TEST_F(DetailsPanelTest, RecordsAClearanceInOneClickByWhomAndWhen)
{
    m_selection.selectBatches({{"B-002"}});
    EXPECT_FALSE(find<QLabel>("detailsRecordText_fit")->isVisible());
    QTest::mouseClick(find<QCheckBox>("detailsClearance_fit"), Qt::LeftButton, {}, {8, 8});
    const ClearanceRecord* record = batch("B-002").clearances.find(Clearance::Fit);
    ASSERT_NE(record, nullptr);
    EXPECT_EQ(record->by, "Tester");
    EXPECT_NE(record->at, 0);
    EXPECT_TRUE(find<QLabel>("detailsRecordText_fit")->text().startsWith(QStringLiteral("Recorded by Tester")));
    QTest::mouseClick(find<QCheckBox>("detailsClearance_fit"), Qt::LeftButton, {}, {8, 8});
    EXPECT_FALSE(batch("B-002").clearances.has(Clearance::Fit)) << "revoked";
}

TEST_F(DetailsPanelTest, RecordsWhatIsKnownOfAClearance)
{
    m_selection.selectBatches({{"B-002"}});
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("clearanceDialog"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("clearanceReference")), QStringLiteral("No. 12"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("clearanceAuthority")), QStringLiteral("Court"));
        dialog->findChild<QCheckBox*>(QStringLiteral("clearanceUntilKnown"))->setChecked(true);
        dialog->findChild<QDateEdit*>(QStringLiteral("clearanceUntil"))->setDate(QDate(2026, 1, 21));
        dialog->accept();
    });
    QTest::mouseClick(find<QToolButton>("detailsRecord_fit"), Qt::LeftButton);
    const ClearanceRecord* record = batch("B-002").clearances.find(Clearance::Fit);
    ASSERT_NE(record, nullptr);
    EXPECT_EQ(record->reference, "No. 12");
    EXPECT_EQ(record->authority, "Court");
    EXPECT_EQ(record->by, "Tester");
    const QString text = find<QLabel>("detailsRecordText_fit")->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("No. 12, Court and valid until 21 January 2026."))
                || text.startsWith(QStringLiteral("No. 12, Court, valid until 21 January 2026.")))
        << text.toStdString();
    EXPECT_TRUE(text.endsWith(QStringLiteral("It ends before the departure."))) << "of 22 January";
}

TEST_F(DetailsPanelTest, AClearanceCannotEndBeforeItWasGiven)
{
    m_selection.selectBatches({{"B-002"}});
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("clearanceDialog"));
        for (const char* name : {"clearanceGivenKnown", "clearanceUntilKnown"})
            dialog->findChild<QCheckBox*>(QLatin1String(name))->setChecked(true);
        dialog->findChild<QDateEdit*>(QStringLiteral("clearanceGiven"))->setDate(QDate(2026, 1, 22));
        dialog->findChild<QDateEdit*>(QStringLiteral("clearanceUntil"))->setDate(QDate(2026, 1, 21));
        EXPECT_FALSE(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
        dialog->findChild<QDateEdit*>(QStringLiteral("clearanceUntil"))->setDate(QDate(2026, 1, 22));
        EXPECT_TRUE(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->isEnabled());
        dialog->reject();
    });
    QTest::mouseClick(find<QToolButton>("detailsRecord_fit"), Qt::LeftButton);
    EXPECT_FALSE(batch("B-002").clearances.has(Clearance::Fit));
}

TEST_F(DetailsPanelTest, RecordsInOneClickThatAllWentAsPlanned)
{
    approve("B-002");
    m_selection.selectBatches({{"B-002"}});
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    EXPECT_EQ(batch("B-002").status, Status::Departed);
    EXPECT_EQ(batch("B-002").happened.departedOn, Day(2));
    EXPECT_EQ(batch("B-002").happened.departed, batch("B-002").parts);
    const int interval = QApplication::doubleClickInterval();
    QApplication::setDoubleClickInterval(60'000);
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    EXPECT_EQ(batch("B-002").status, Status::Departed) << "it was the second click of a double click";
    QApplication::setDoubleClickInterval(0);
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    QApplication::setDoubleClickInterval(interval);
    EXPECT_EQ(batch("B-002").status, Status::Arrived);
    EXPECT_EQ(batch("B-002").happened.arrivedOn, Day(3));
    EXPECT_EQ(m_document->people().arrived, People(50));
    EXPECT_FALSE(find<QPushButton>("asPlannedButton")->isVisible());
    EXPECT_FALSE(find<QDateEdit>("detailsDeparts")->isEnabled()) << "a fact";
}

TEST_F(DetailsPanelTest, SeveralBatchesAreAskedAboutBeforeTheyDepartAsPlanned)
{
    approve("B-001");
    approve("B-002");
    m_document->setToday(*parseDate("2026-01-23"));
    QStringList asked;
    bool agrees = false;
    m_panel.setConsent([&](const QString& title, const QString& sentence, const QString& button) {
        asked = {title, sentence, button};
        return agrees;
    });
    m_selection.selectBatches({{"B-001"}, {"B-002"}});
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    EXPECT_EQ(asked, (QStringList{QStringLiteral("Departed as planned"),
                                  QStringLiteral("2 batches with 90 people departed from 21 January 2026 to 22 January "
                                                 "2026, each on its planned day."),
                                  QStringLiteral("&Record departures")}));
    EXPECT_EQ(batch("B-001").status, Status::Approved) << "the user gave up";
    agrees = true;
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    EXPECT_EQ(batch("B-001").status, Status::Departed);
    EXPECT_EQ(batch("B-002").status, Status::Departed);
    asked.clear();
    m_selection.selectBatches({{"B-002"}});
    QApplication::processEvents();
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(DetailsPanelTest, ACorrectionWhoseReasonIsGivenUpLosesNothingThatWasTyped)
{
    approve("B-002");
    m_selection.selectBatches({{"B-002"}});
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    std::optional<QString> reason;
    m_document->setReasonSource([&](const Message&) { return reason; });
    QTimer::singleShot(0, &m_panel, [&] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("countDialog"));
        auto* men = dialog->findChild<QSpinBox*>(QStringLiteral("count_B-002_M_departed"));
        men->setValue(29);
        dialog->accept();
        EXPECT_TRUE(dialog->isVisible()) << "nothing was recorded";
        EXPECT_EQ(men->value(), 29);
        reason = QStringLiteral("Counted again");
        dialog->accept();
    });
    QTest::mouseClick(find<QPushButton>("correctDepartureButton"), Qt::LeftButton);
    EXPECT_EQ(sumOf(batch("B-002").travellers()), People(49));
}

TEST_F(DetailsPanelTest, RecordsADepartureWithFewerPeople)
{
    approve("B-002");
    m_selection.selectBatches({{"B-002"}});
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("countDialog"));
        auto* women = dialog->findChild<QSpinBox*>(QStringLiteral("count_B-002_W_departed"));
        EXPECT_EQ(women->value(), 20) << "the plan's";
        women->setValue(18);
        EXPECT_EQ(dialog->findChild<QLabel*>(QStringLiteral("countHint"))->text(),
                  QStringLiteral("2 did not travel and wait again."));
        dialog->findChild<QLineEdit*>(QStringLiteral("countNote"))->setText(QStringLiteral("two ill"));
        dialog->accept();
    });
    QTest::mouseClick(find<QPushButton>("recordButton"), Qt::LeftButton);
    EXPECT_EQ(batch("B-002").status, Status::Departed);
    EXPECT_EQ(sumOf(batch("B-002").travellers()), People(48));
    EXPECT_EQ(batch("B-002").happened.note, "two ill");
    EXPECT_EQ(m_document->people().onTheRoad, People(48));
    EXPECT_TRUE(find<QLabel>("happenedText")->text().contains(QStringLiteral("48 of 50 people")));
    EXPECT_EQ(waitingAgainTexts(m_document->plan().batches, CohortId{1}),
              QStringList{QStringLiteral("2 did not travel with B-002: two ill.")});
}

TEST_F(DetailsPanelTest, RecordsWhereThoseAreWhoDidNotArrive)
{
    approve("B-002");
    m_selection.selectBatches({{"B-002"}});
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("countDialog"));
        auto* hint = dialog->findChild<QLabel*>(QStringLiteral("countHint"));
        const QPushButton* accept = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        const auto set = [&](const char* name, int people) {
            dialog->findChild<QSpinBox*>(QLatin1String(name))->setValue(people);
        };
        set("count_B-002_M_arrived", 27);
        EXPECT_TRUE(hint->text().startsWith(QStringLiteral("3 people are not accounted for")));
        set("count_B-002_M_returned", 1);
        set("count_B-002_M_hospital", 1);
        set("count_B-002_M_other", 2);
        EXPECT_FALSE(accept->isEnabled()) << "more than departed";
        set("count_B-002_M_other", 1);
        EXPECT_FALSE(accept->isEnabled()) << "others need a note";
        dialog->findChild<QLineEdit*>(QStringLiteral("countNote"))->setText(QStringLiteral("handed over in Karkh"));
        EXPECT_TRUE(accept->isEnabled());
        dialog->accept();
    });
    QTest::mouseClick(find<QPushButton>("recordButton"), Qt::LeftButton);
    EXPECT_EQ(m_document->people().arrived, People(47));
    EXPECT_EQ(m_document->people().left, People(2));
    EXPECT_EQ(m_document->people().onTheRoad, People(0));
    EXPECT_EQ(m_document->people().waiting, People(200 - 40 - 25 - 49)) << "one came back";
}

TEST_F(DetailsPanelTest, CorrectingACountAsksForAReason)
{
    approve("B-002");
    m_selection.selectBatches({{"B-002"}});
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    QStringList asked;
    m_document->setReasonSource([&](const Message& step) {
        asked << toText(step);
        return QStringLiteral("Counted again");
    });
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("countDialog"));
        dialog->findChild<QSpinBox*>(QStringLiteral("count_B-002_M_departed"))->setValue(29);
        dialog->accept();
    });
    QTest::mouseClick(find<QPushButton>("correctDepartureButton"), Qt::LeftButton);
    EXPECT_EQ(asked.size(), 1);
    EXPECT_EQ(sumOf(batch("B-002").travellers()), People(49));
}

TEST_F(DetailsPanelTest, ALateBatchSaysSo)
{
    approve("B-002");
    m_selection.selectBatches({{"B-002"}});
    m_document->setToday(*parseDate("2026-01-23")); // it is due that day
    QTest::mouseClick(find<QPushButton>("asPlannedButton"), Qt::LeftButton);
    EXPECT_FALSE(find<QLabel>("happenedText")->text().contains(QStringLiteral("Late")));
    m_document->setToday(*parseDate("2026-01-24"));
    m_selection.selectBatches({{"B-001"}});
    m_selection.selectBatches({{"B-002"}});
    EXPECT_TRUE(
        find<QLabel>("happenedText")->text().contains(QStringLiteral("Late: it was to arrive on 23 January 2026.")));
}

TEST_F(DetailsPanelTest, AStepThatTakesClearancesOffIsAskedAboutBefore)
{
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-002"}, all}));
    QStringList told;
    bool agrees = false;
    m_document->setConsentSource([&](const QStringList& losses) {
        told = losses;
        return agrees;
    });
    m_selection.selectBatches({{"B-002"}});
    find<QDateEdit>("detailsDeparts")->setDate(QDate(2026, 1, 25));
    EXPECT_EQ(told, QStringList{QStringLiteral("B-002 loses notified and site confirmed.")});
    EXPECT_EQ(batch("B-002").departure, Day(2)) << "the user gave up";
    EXPECT_EQ(find<QDateEdit>("detailsDeparts")->date(), QDate(2026, 1, 22));
    agrees = true;
    find<QDateEdit>("detailsDeparts")->setDate(QDate(2026, 1, 25));
    EXPECT_EQ(batch("B-002").departure, Day(5));
    EXPECT_FALSE(batch("B-002").clearances.has(Clearance::Site));
    told.clear();
    find<QDateEdit>("detailsDeparts")->setDate(QDate(2026, 1, 26));
    EXPECT_TRUE(told.isEmpty()) << "nothing more is lost";
}

} // namespace
} // namespace planner::ui
