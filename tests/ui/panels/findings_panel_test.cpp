// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/findings_panel.h"

#include "tests/ui/document_fixture.h"
#include "ui/kit/entry_list.h"

#include <QComboBox>
#include <QDialog>
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
    [[nodiscard]] QPushButton* button(const char* name) const
    {
        return m_panel.findChild<QPushButton*>(QLatin1String(name));
    }

    FindingsPanel m_panel;
};

TEST_F(FindingsPanelTest, ListsEveryFindingWithItsPlaceAndCounts)
{
    ASSERT_EQ(list()->model()->rowCount(), 3);
    EXPECT_EQ(titleAt(0), QStringLiteral("Overcrowding: B, 29 Jan (R01)"));
    EXPECT_EQ(titleAt(2), QStringLiteral("Seats: B-001, 29 Jan (R10)"));
    EXPECT_EQ(list()->model()->index(0, 0).data(EntryFigureRole).toString(), QStringLiteral("+10"));
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Findings (3)"));
}

TEST_F(FindingsPanelTest, EnterJumpsToTheFacilityAndDayOrToTheBatch)
{
    const QSignalSpy facility(&m_selection, &Selection::facilityRevealed);
    list()->setCurrentIndex(list()->model()->index(1, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    ASSERT_EQ(facility.size(), 1);
    EXPECT_EQ(facility[0][1].value<std::optional<Day>>(), Day(10));
    EXPECT_EQ(m_selection.facility(), FacilityId{1});
    list()->setCurrentIndex(list()->model()->index(2, 0));
    QTest::keyClick(list(), Qt::Key_Return);
    EXPECT_EQ(m_selection.batches(), (std::vector<BatchCode>{{"B-001"}}));
}

TEST_F(FindingsPanelTest, StepsAroundTheEnd)
{
    m_panel.step(1);
    EXPECT_EQ(list()->currentIndex().row(), 0);
    m_panel.step(-1);
    EXPECT_EQ(list()->currentIndex().row(), 2);
}

TEST_F(FindingsPanelTest, FiltersByWords)
{
    QTest::keyClicks(m_panel.findChild<QLineEdit*>(QStringLiteral("findingsFilter")), QStringLiteral("seats b-001"));
    EXPECT_EQ(list()->model()->rowCount(), 1);
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Findings (3)")) << "the count is that of the plan";
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
    ASSERT_EQ(m_document->plan().approvals.size(), 1U);
    EXPECT_EQ(m_document->plan().approvals[0],
              (Approval{"R01", "B", Day(9), "Governor", "One night", {}, 10, 1'769'000'000'000}));
    EXPECT_EQ(m_panel.windowTitle(), QStringLiteral("Findings (3, 1 approved)"));
    EXPECT_EQ(list()->currentIndex().row(), 0) << "the finding stays current";
    QTest::mouseClick(button("revokeButton"), Qt::LeftButton);
    EXPECT_TRUE(m_document->plan().approvals.empty());
}

TEST_F(FindingsPanelTest, NeverApprovesARuleThatProtectsPeople)
{
    list()->setCurrentIndex(list()->model()->index(2, 0));
    EXPECT_FALSE(button("approveButton")->isEnabled());
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
