// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/findings_panel.h"

#include "tests/ui/document_fixture.h"
#include "ui/kit/entry_list.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

namespace planner::ui {
namespace {

/// B-001 brings 70 to B, which holds 60: over its limit on each of ten days, and over the seats.
Plan overfullPlan()
{
    auto builder = sampleBuilder();
    builder.batch("B-001", {.route = "A-B", .day = 9, .parts = {{"M", 70}}});
    return builder.plan();
}

class FindingsPanelTest : public DocumentTest {
protected:
    FindingsPanelTest() : DocumentTest(overfullPlan()), m_panel(*m_document, m_selection)
    {
        m_panel.resize(380, 300);
        m_panel.show();
    }
    [[nodiscard]] EntryList* list() const { return m_panel.findChild<EntryList*>(QStringLiteral("findingsList")); }
    [[nodiscard]] QString titleAt(int row) const { return list()->model()->index(row, 0).data().toString(); }
    [[nodiscard]] QString detailAt(int row) const
    {
        return list()->model()->index(row, 0).data(EntryDetailRole).toString();
    }
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_panel.findChild<QPushButton*>(QLatin1String(name));
    }

    FindingsPanel m_panel;
};

TEST_F(FindingsPanelTest, ListsAGroupOfFindingsAsOneRowWithItsPlaceDaysAndSize)
{
    ASSERT_EQ(list()->model()->rowCount(), 2);
    EXPECT_EQ(titleAt(0), QStringLiteral("B over its limit"));
    EXPECT_EQ(detailAt(0), QStringLiteral("29 Jan to 30 Jan, at most 10 people"));
    EXPECT_EQ(list()->model()->index(0, 0).data(EntryFigureRole).toString(), QStringLiteral("R01"));
    EXPECT_EQ(titleAt(1), QStringLiteral("More people than seats: B-001"));
    EXPECT_EQ(detailAt(1), QStringLiteral("29 Jan, 20 people"));
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Findings (2)"));
}

TEST_F(FindingsPanelTest, EnterJumpsToTheFacilityAndItsFirstDayOrToTheBatch)
{
    const QSignalSpy facility(&m_selection, &Selection::facilityRevealed);
    list()->setCurrentIndex(list()->model()->index(0, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    ASSERT_EQ(facility.size(), 1);
    EXPECT_EQ(facility[0][1].value<std::optional<Day>>(), Day(9));
    EXPECT_EQ(m_selection.facility(), FacilityId{1});
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_selection.batches(), (std::vector<BatchCode>{{"B-001"}}));
}

TEST_F(FindingsPanelTest, StepsAroundTheEnd)
{
    m_panel.step(1);
    EXPECT_EQ(list()->currentIndex().row(), 0);
    m_panel.step(-1);
    EXPECT_EQ(list()->currentIndex().row(), 1);
}

TEST_F(FindingsPanelTest, FiltersByWords)
{
    QTest::keyClicks(m_panel.findChild<QLineEdit*>(QStringLiteral("findingsFilter")), QStringLiteral("seats b-001"));
    EXPECT_EQ(list()->model()->rowCount(), 1);
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Findings (2)")) << "the count is that of the plan";
}

TEST_F(FindingsPanelTest, ApprovesAnExceptionWithPersonAndReasonAndTakesItBack)
{
    list()->setCurrentIndex(list()->model()->index(0, 0));
    ASSERT_TRUE(button("approveButton")->isEnabled());
    QTimer::singleShot(0, &m_panel, [this] {
        auto* dialog = m_panel.findChild<QDialog*>(QStringLiteral("approveDialog"));
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("approvePerson")), QStringLiteral("Governor"));
        QTest::keyClick(dialog, Qt::Key_Return);
        EXPECT_TRUE(dialog->isVisible()) << "no approval without a reason";
        QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("approveReason")), QStringLiteral("One night"));
        QTest::keyClick(dialog, Qt::Key_Return);
        if (dialog->isVisible()) // so that a failure does not hang
            dialog->reject();
    });
    QTest::mouseClick(button("approveButton"), Qt::LeftButton);
    ASSERT_EQ(m_document->plan().approvals.size(), 2U) << "every day of the group";
    EXPECT_EQ(m_document->plan().approvals[0],
              (Approval{"R01", "B", Day(9), "Governor", "One night", {}, 10, 1'769'000'000'000}));
    EXPECT_EQ(m_document->plan().approvals[1].day, Day(10));
    EXPECT_EQ(m_changes, 1) << "one step";
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Findings (2, 1 approved)"));
    EXPECT_EQ(detailAt(0), QStringLiteral("Approved as an exception: 29 Jan to 30 Jan, at most 10 people"));
    EXPECT_EQ(list()->currentIndex().row(), 0) << "the finding stays current";
    QTest::mouseClick(button("revokeButton"), Qt::LeftButton);
    EXPECT_TRUE(m_document->plan().approvals.empty());
}

TEST_F(FindingsPanelTest, NeverApprovesARuleThatProtectsPeople)
{
    list()->setCurrentIndex(list()->model()->index(1, 0));
    EXPECT_FALSE(button("approveButton")->isEnabled());
}

TEST_F(FindingsPanelTest, GoesToAFindingThatTheFilterHides)
{
    m_panel.findChild<QLineEdit*>(QStringLiteral("findingsFilter"))->setText(QStringLiteral("seats"));
    ASSERT_EQ(list()->model()->rowCount(), 1);
    m_panel.goTo(m_document->findings()[1]);
    EXPECT_EQ(list()->model()->rowCount(), 2);
    EXPECT_EQ(list()->currentIndex().row(), 0) << "both days are in one row";
    EXPECT_EQ(m_selection.facility(), FacilityId{1});
}

/// B-001 alone is too much for B, where C has room.
class RemediesTest : public FindingsPanelTest {
protected:
    RemediesTest()
    {
        EXPECT_TRUE(m_document->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(50)}}}));
        Batch further;
        further.code = {"B-009"};
        further.route = RouteId{0};
        further.departure = Day(9);
        further.parts = {{CohortId{1}, People(20)}};
        EXPECT_TRUE(m_document->push(AddBatch{further}));
        list()->setCurrentIndex(list()->model()->index(0, 0));
    }
    [[nodiscard]] QList<QPushButton*> shown() const
    {
        QList<QPushButton*> buttons;
        for (QPushButton* remedy : m_panel.findChildren<QPushButton*>(QStringLiteral("remedyButton")))
            if (remedy->isVisible())
                buttons << remedy;
        return buttons;
    }
    [[nodiscard]] bool waitForRemedies() const
    {
        return QTest::qWaitFor([this] { return !shown().isEmpty(); }, 20'000);
    }
    [[nodiscard]] QString preview() const
    {
        return m_panel.findChild<QLabel*>(QStringLiteral("remedyPreview"))->text();
    }
};

TEST_F(RemediesTest, NamesTheBatchesAndSelectsOneByItsLink)
{
    auto* batches = m_panel.findChild<QLabel*>(QStringLiteral("remedyBatches"));
    EXPECT_TRUE(batches->text().contains(QStringLiteral("B-009</a> (20)"))) << batches->text().toStdString();
    emit batches->linkActivated(QStringLiteral("B-009"));
    EXPECT_EQ(m_selection.batches(), (std::vector<BatchCode>{{"B-009"}}));
}

TEST_F(RemediesTest, SaysWhatAMoveWouldDoBeforeAndDoesItByItsNumber)
{
    ASSERT_TRUE(waitForRemedies());
    const QString first = shown()[0]->accessibleName();
    EXPECT_TRUE(first.startsWith(QStringLiteral("Move B-00"))) << first.toStdString();
    EXPECT_TRUE(first.contains(QStringLiteral(" to C"))) << first.toStdString();
    shown()[0]->setFocus();
    EXPECT_TRUE(preview().startsWith(QStringLiteral("Nothing of it is left"))) << preview().toStdString();
    const int changes = m_changes;
    list()->setFocus(); // its keys are the list's alone
    QTest::keyClick(list(), Qt::Key_1);
    EXPECT_EQ(m_changes, changes + 1);
    EXPECT_TRUE(m_document->groups().empty());
    EXPECT_TRUE(shown().isEmpty()) << "what was found is for another plan";
    ASSERT_TRUE(m_document->undo());
    EXPECT_FALSE(m_document->groups().empty());
}

TEST_F(RemediesTest, ANumberWithoutAMoveDoesNothing)
{
    ASSERT_TRUE(waitForRemedies());
    const int changes = m_changes;
    list()->setFocus();
    if (shown().size() < 3)
        QTest::keyClick(list(), Qt::Key_3);
    QTest::keyClick(list(), Qt::Key_4);
    EXPECT_EQ(m_changes, changes);
}

TEST_F(FindingsPanelTest, FollowsThePlan)
{
    ASSERT_TRUE(m_document->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(40)}}}));
    EXPECT_EQ(list()->model()->rowCount(), 0);
    EXPECT_FALSE(list()->isVisible());
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Findings"));
}

} // namespace
} // namespace planner::ui
