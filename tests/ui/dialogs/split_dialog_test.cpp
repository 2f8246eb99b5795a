// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/split_dialog.h"

#include "tests/ui/document_fixture.h"
#include "ui/dialogs/goal_list.h"
#include "ui/dialogs/move_dialog.h"
#include "ui/dialogs/proposal_view.h"
#include "ui/dialogs/split_progress_page.h"
#include "ui/kit/entry_list.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListView>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QTimer>

namespace planner::ui {
namespace {

class SplitDialogTest : public DocumentTest {
protected:
    SplitDialogTest() : m_dialog(std::make_unique<SplitDialog>(*m_document))
    {
        m_dialog->show();
        find<QSpinBox>("splitSeconds")->setValue(30);
    }
    template <class Widget>
    [[nodiscard]] Widget* find(const char* name) const
    {
        return m_dialog->findChild<Widget*>(QLatin1String(name));
    }
    void click(const char* name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] bool waitForProposal() const
    {
        return QTest::qWaitFor([this] { return find<QPushButton>("splitAccept")->isVisible(); }, 40'000);
    }
    /// Starts a split that looks for as long as it may, and waits until it runs.
    void startLong()
    {
        find<QSpinBox>("splitSeconds")->setValue(3600);
        click("splitStart");
        ASSERT_TRUE(m_dialog->isRunning());
    }

    std::unique_ptr<SplitDialog> m_dialog;
};

TEST_F(SplitDialogTest, ShowsAProposalAndMakesItOneUndoStep)
{
    const Plan before = m_document->plan();
    click("splitStart");
    // Stopped before its first step or after it, the split has a proposal.
    static_cast<void>(QTest::qWaitFor([this] { return find<QProgressBar>("splitProgress")->value() > 0; }, 200));
    click("splitStop");
    ASSERT_TRUE(waitForProposal());
    EXPECT_EQ(m_document->plan(), before) << "a proposal changes nothing";
    auto* goals = find<QTableWidget>("proposalGoals");
    EXPECT_EQ(goals->rowCount(), 6);
    EXPECT_EQ(goals->item(1, 1)->text(), QStringLiteral("85 people"));
    EXPECT_TRUE(find<QPushButton>("splitAccept")->isEnabled());
    click("splitAccept");
    EXPECT_FALSE(m_dialog->isVisible());
    EXPECT_EQ(m_changes, 1);
    EXPECT_EQ(m_document->people().waiting, People(0));
    EXPECT_EQ(m_document->history().value().back().kind, JournalKind::Split);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->plan(), before);
}

TEST_F(SplitDialogTest, ShowsHowFarEachGoalMayBeFromTheBest)
{
    click("splitStart");
    ASSERT_TRUE(waitForProposal());
    const auto* goals = find<QTableWidget>("proposalGoals");
    ASSERT_EQ(goals->columnCount(), 5);
    EXPECT_EQ(goals->item(1, 0)->text(), QStringLiteral("People who wait"));
    EXPECT_EQ(goals->item(1, 2)->text(), QStringLiteral("0 people")) << "nobody waits";
    EXPECT_EQ(goals->item(1, 4)->text(), QStringLiteral("no better plan is possible")) << "proven";
}

TEST_F(SplitDialogTest, TheProposalOpensWithASentenceAndAPictureAndItsFiguresAreOneClickAway)
{
    click("splitStart");
    ASSERT_TRUE(waitForProposal());
    const QString sentence = find<QLabel>("proposalSentence")->text();
    EXPECT_TRUE(sentence.startsWith(QStringLiteral("200 of 200 people placed; "))) << sentence.toStdString();
    auto* picture = find<QWidget>("proposalPicture");
    EXPECT_TRUE(picture->isVisible());
    EXPECT_FALSE(find<QTableWidget>("proposalGoals")->isVisible());
    EXPECT_TRUE(picture->accessibleDescription().contains(QStringLiteral("after, "))) << "readers hear the sites";
    click("proposalFigures");
    EXPECT_FALSE(picture->isVisible());
    EXPECT_TRUE(find<QTableWidget>("proposalGoals")->isVisible());
    const QTableWidget* goals = find<QTableWidget>("proposalGoals");
    for (int row = 0; row < goals->rowCount(); ++row)
        EXPECT_EQ(goals->item(row, 3)->foreground(), QBrush()) << "work that is done is not red";
}

TEST_F(SplitDialogTest, ReturnAcceptsTheProposalWhateverButtonHasTheKeyboard)
{
    click("splitStart");
    ASSERT_TRUE(waitForProposal());
    EXPECT_EQ(m_dialog->focusWidget(), find<QPushButton>("splitAccept"));
    auto* figures = find<QPushButton>("proposalFigures");
    figures->click();
    const auto* goals = find<QTableWidget>("proposalGoals");
    for (int row = 0; row < goals->rowCount(); ++row)
        EXPECT_GE(goals->columnWidth(0), goals->fontMetrics().horizontalAdvance(goals->item(row, 0)->text()))
            << "a name is shown whole";
    figures->setFocus();
    QTest::keyClick(figures, Qt::Key_Return);
    EXPECT_FALSE(m_dialog->isVisible());
    EXPECT_EQ(m_changes, 1);
}

TEST_F(SplitDialogTest, TellsTheBestSoFarWhileItRuns)
{
    startLong();
    const auto* best = find<QTableWidget>("splitBest");
    EXPECT_EQ(best->rowCount(), 0);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return best->rowCount() == 5 && best->item(0, 1)->text() == QStringLiteral("0 people"); }, 40'000));
    EXPECT_EQ(best->item(0, 0)->text(), QStringLiteral("People who wait"));
    EXPECT_TRUE(QTest::qWaitFor(
        [&] { return best->item(0, 2)->text() == QStringLiteral("no better plan is possible"); }, 40'000))
        << "nobody can do better than nobody waiting";
}

TEST(SplitProgressPage, ListsWhatBecameBetterNewestFirst)
{
    SplitProgressPage page(nullptr);
    const auto* list = page.findChild<QListView*>(QStringLiteral("splitImprovements"));
    const auto state = [](double seconds, std::int64_t waiting, std::int64_t delay) {
        SplitState made;
        made.seconds = seconds;
        made.bounds = {{Goal::Waiting, 5 * waiting, std::nullopt}, {Goal::Delay, delay, std::nullopt}};
        made.waiting = People(waiting);
        return made;
    };
    page.show(state(0.5, 12, 100));
    page.show(state(0.75, 12, 100));
    page.show(state(1.5, 0, 300));
    page.show(state(2, 0, 250));
    const QAbstractItemModel& model = *list->model();
    ASSERT_EQ(model.rowCount(), 3) << "a round that finds nothing better is not told";
    EXPECT_EQ(model.index(2, 0).data().toString(), QStringLiteral("A first plan"));
    EXPECT_EQ(model.index(1, 0).data(EntryDetailRole).toString(),
              QStringLiteral("After 1.5 s, before it was 12 people"))
        << "people, whatever their priority";
    EXPECT_EQ(model.index(1, 0).data(EntryFigureRole).toString(), QStringLiteral("0 people"))
        << "that the delay grew is no news where fewer wait";
    EXPECT_EQ(model.index(0, 0).data(Qt::AccessibleTextRole).toString(),
              QStringLiteral("Time until departure: 250 person-days. After 2.0 s, before it was 300 person-days"));
    page.begin({}, QStringLiteral("Again"));
    EXPECT_EQ(model.rowCount(), 0);
}

TEST_F(SplitDialogTest, OffersTheFirstDayWhereTodayIsNotInTheOperation)
{
    EXPECT_FALSE(find<QCheckBox>("planFromCheck")->isChecked());
    EXPECT_EQ(find<QDateEdit>("planFrom")->date(), QDate(2026, 1, 21)) << "the operation has ended";
}

TEST_F(SplitDialogTest, StopKeepsTheBestSoFar)
{
    startLong();
    click("splitStop");
    ASSERT_TRUE(waitForProposal());
    EXPECT_FALSE(m_dialog->isRunning());
    EXPECT_FALSE(find<QLabel>("proposalSummary")->text().isEmpty());
}

TEST_F(SplitDialogTest, MayBeClosedWhileItRunsAndChangesNothing)
{
    const Plan before = m_document->plan();
    startLong();
    m_dialog->close();
    m_dialog.reset();
    QTest::qWait(0);
    EXPECT_EQ(m_document->plan(), before);
    EXPECT_EQ(m_changes, 0);
}

TEST_F(SplitDialogTest, OffersNothingThatWasFoundForAnotherPlan)
{
    startLong();
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}, true}));
    click("splitStop");
    ASSERT_TRUE(QTest::qWaitFor([this] { return find<QPushButton>("splitStart")->isVisible(); }, 40'000));
    EXPECT_FALSE(find<QPushButton>("splitAccept")->isVisible());
}

TEST_F(SplitDialogTest, KeepsWhatIsLocked)
{
    ASSERT_TRUE(m_document->push(LockBatch{{"B-002"}, true}));
    const Batch locked = batch("B-002");
    click("splitStart");
    click("splitStop");
    ASSERT_TRUE(waitForProposal());
    click("splitAccept");
    EXPECT_EQ(batch("B-002"), locked);
}

TEST_F(SplitDialogTest, GoalsAreOrderedByKeyboardAndTicked)
{
    auto* goals = find<GoalList>("goalList");
    ASSERT_EQ(goals->count(), 10);
    goals->setCurrentRow(1);
    QTest::keyClick(goals, Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(goals, Qt::Key_Space);
    const std::vector<Goal> expected{Goal::Waiting, Goal::Delay, Goal::Travel, Goal::Batches};
    EXPECT_EQ(goals->goals(), expected) << "overcrowding went first and was unticked";
    QTest::keyClick(goals, Qt::Key_Space);
    EXPECT_EQ(goals->goals().front(), Goal::Overcrowding);
}

TEST_F(SplitDialogTest, ReplansFromADateWithTheLeastChangeFirst)
{
    m_dialog = std::make_unique<SplitDialog>(*m_document, SplitPurpose::Replan);
    m_dialog->show();
    EXPECT_TRUE(find<QCheckBox>("planFromCheck")->isChecked());
    EXPECT_EQ(find<GoalList>("goalList")->goals().front(), Goal::Change);
    find<QDateEdit>("planFrom")->setDate(QDate(2026, 1, 24));
    const Batch early = batch("B-001");
    const Batch late = batch("B-003");
    find<QSpinBox>("splitSeconds")->setValue(5);
    click("splitStart");
    ASSERT_TRUE(waitForProposal());
    EXPECT_EQ(find<QTableWidget>("proposalGoals")->item(1, 2)->text(), QStringLiteral("0 people"))
        << "nobody's journey changes";
    click("splitAccept");
    EXPECT_EQ(batch("B-001"), early);
    EXPECT_EQ(batch("B-003").departure, late.departure);
    EXPECT_EQ(m_document->people().waiting, People(0));
    for (const auto& [code, made] : m_document->plan().batches)
        EXPECT_TRUE(code.text <= "B-003" || made.departure >= Day(4)) << code.text << " is new and before the date";
}

TEST_F(SplitDialogTest, TriesAChangeOfTheOperationAsOneStep)
{
    const Plan before = m_document->plan();
    find<QSpinBox>("splitSeconds")->setValue(5);
    m_dialog->tryFix({FixKind::Places, {{"B", 40}}});
    ASSERT_TRUE(waitForProposal());
    EXPECT_EQ(m_document->plan(), before) << "a proposal changes nothing";
    EXPECT_TRUE(find<QLabel>("proposalSummary")
                    ->text()
                    .startsWith(QStringLiteral("The operation changes: 40 more places within the limit of B.")))
        << find<QLabel>("proposalSummary")->text().toStdString();
    click("splitAccept");
    EXPECT_EQ(m_document->operation().facilities[1].capacity, People(100));
    EXPECT_EQ(m_document->people().waiting, People(0));
    EXPECT_EQ(m_changes, 1);
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_document->plan(), before);
}

class MoveDialogTest : public DocumentTest {};

TEST_F(MoveDialogTest, MovesBatchesToASiteOnTheBestDayInOneStep)
{
    MoveDialog dialog(*m_document, {{"B-002"}, {"B-003"}}, nullptr);
    dialog.show();
    auto* day = dialog.findChild<QComboBox*>(QStringLiteral("moveDay"));
    EXPECT_FALSE(dialog.edit()) << "they are there already";
    day->setFocus();
    QTest::keyClick(day, Qt::Key_End);
    ASSERT_TRUE(dialog.edit());
    EXPECT_FALSE(dialog.findChild<QLabel*>(QStringLiteral("moveEffect"))->text().isEmpty());
    ASSERT_TRUE(m_document->push(*dialog.edit()));
    EXPECT_EQ(batch("B-003").departure, Day(1));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(batch("B-003").departure, Day(4));
}

TEST_F(MoveDialogTest, TellsBeforeItMovesWhatItWouldBreak)
{
    MoveDialog dialog(*m_document, {{"B-003"}}, nullptr);
    auto* site = dialog.findChild<QComboBox*>(QStringLiteral("moveSite"));
    site->setCurrentIndex(site->findText(QStringLiteral("B")));
    const QString effect = dialog.findChild<QLabel*>(QStringLiteral("moveEffect"))->text();
    EXPECT_TRUE(effect.contains(QStringLiteral("It breaks: Overcrowding by "))) << effect.toStdString();
}

TEST_F(MoveDialogTest, IsAnsweredByKeyboard)
{
    QTimer::singleShot(0, m_document.get(), [] {
        QWidget* dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        auto* site = dialog->findChild<QComboBox*>(QStringLiteral("moveSite"));
        QTest::keyClick(site, Qt::Key_C);
        QTest::keyClick(dialog, Qt::Key_Return);
    });
    EXPECT_TRUE(moveAsking(*m_document, {{"B-001"}}, nullptr));
    EXPECT_EQ(batch("B-001").route, RouteId{1});
}

TEST(ProposalViewTest, SaysWhichClearancesTheProposalTakesOff)
{
    const Plan plan = sampleBuilder().plan();
    SplitOutcome outcome;
    outcome.proposal.lost = {
        {{"B-001"}, Clearance::Notified}, {{"B-001"}, Clearance::Site}, {{"B-002"}, Clearance::Legal, true}};
    ProposalView view(nullptr);
    view.show(plan, outcome);
    const QString text = view.findChild<QLabel*>(QStringLiteral("proposalSummary"))->text();
    EXPECT_TRUE(text.contains(
        QStringLiteral("B-001 loses notified and site confirmed. B-002 loses order and is proposed again.")))
        << text.toStdString();
}

} // namespace
} // namespace planner::ui
