// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_line.h"

#include "tests/support/memory_plan.h"
#include "tests/ui/window_fixture.h"
#include "ui/models/plan_document.h"

#include <QLabel>

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

class StatusLineTest : public testing::Test {
protected:
    StatusLineTest()
    {
        auto keeper = std::make_unique<test::MemoryPlan>(windowPlan());
        m_keeper = keeper.get();
        m_document = std::make_unique<PlanDocument>(std::move(keeper), [](const QString&) { return Author{}; });
        m_line = std::make_unique<StatusLine>(*m_document, nullptr);
    }
    QString saved() const { return m_line->findChild<QLabel*>(QStringLiteral("savedAt"))->text(); }

    test::MemoryPlan* m_keeper = nullptr;
    std::unique_ptr<PlanDocument> m_document;
    std::unique_ptr<StatusLine> m_line;
};

TEST_F(StatusLineTest, AccountsForEverybodyAfterEveryChange)
{
    EXPECT_EQ(m_line->conservation(),
              QStringLiteral("60 people = 20 waiting + 40 planned + 0 on the road + 0 arrived + 0 left"));
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    EXPECT_EQ(m_line->conservation(),
              QStringLiteral("60 people = 60 waiting + 0 planned + 0 on the road + 0 arrived + 0 left"));
    ASSERT_TRUE(m_document->undo());
    EXPECT_EQ(m_line->conservation(),
              QStringLiteral("60 people = 20 waiting + 40 planned + 0 on the road + 0 arrived + 0 left"));
}

TEST_F(StatusLineTest, CountsTheFindings)
{
    EXPECT_EQ(m_line->findings(), QStringLiteral("No findings"));
    ASSERT_TRUE(m_document->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(60)}}}));
    EXPECT_EQ(m_line->findings(), QStringLiteral("1 finding")) << "days of one site are one";
}

TEST_F(StatusLineTest, AnApprovedFindingIsNotNothing)
{
    ASSERT_TRUE(m_document->push(ResizeBatch{{"B-001"}, {{CohortId{0}, People(60)}}}));
    std::vector<Approval> approvals;
    for (const Finding& finding : m_document->findings()) {
        approvals.push_back({idOf(finding.rule), finding.subject, finding.day, "Governor", "One night"});
        approvals.back().excess = finding.excess;
    }
    ASSERT_TRUE(m_document->push(SetApprovals{approvals}));
    EXPECT_EQ(m_line->findings(), QStringLiteral("1 approved exception"));
    EXPECT_FALSE(countFindings(*m_document).isClean());
}

TEST_F(StatusLineTest, ASiteThatIsOverItsLimitBeforehandIsToldToo)
{
    Facility crowded = m_document->operation().facilities[1];
    crowded.population = crowded.capacity + People(7);
    ASSERT_TRUE(m_document->push(CancelBatch{{"B-001"}}));
    ASSERT_TRUE(m_document->push(SetFacility{crowded}));
    EXPECT_EQ(countFindings(*m_document).open, 0);
    EXPECT_EQ(m_line->findings(), QStringLiteral("1 site over its limit"));
}

TEST_F(StatusLineTest, SaysSavedAtOnlyAfterACommit)
{
    EXPECT_EQ(saved(), QStringLiteral("All changes are saved"));
    m_keeper->failNext({ErrorKind::Refused, Message("No.")});
    EXPECT_FALSE(m_document->push(RedateBatch{{"B-001"}, Day(2)}));
    EXPECT_EQ(saved(), QStringLiteral("All changes are saved"));
    ASSERT_TRUE(m_document->push(RedateBatch{{"B-001"}, Day(2)}));
    EXPECT_THAT(saved().toStdString(), testing::StartsWith("Saved at "));
}

TEST_F(StatusLineTest, AFailureOfTheFileIsNoSaving)
{
    m_keeper->failNext({ErrorKind::Failed, Message("The file is gone; nothing was changed.")});
    EXPECT_FALSE(m_document->push(RedateBatch{{"B-001"}, Day(2)}));
    EXPECT_EQ(saved(), QStringLiteral("All changes are saved"));
    m_keeper->changeElsewhere(m_keeper->plan());
    m_document->pickUpOtherEdits();
    EXPECT_EQ(saved(), QStringLiteral("All changes are saved")) << "the history has nothing newer";
}

} // namespace
} // namespace planner::ui
