// SPDX-License-Identifier: Apache-2.0
#include "ui/board/drop_plan.h"

#include "tests/ui/board/board_fixture.h"
#include "ui/drag/drag_load.h"
#include "ui/drag/drop_words.h"
#include "ui/models/batch_records.h"

#include <QMimeData>

#include <gmock/gmock.h>

namespace planner::ui::test {
namespace {

class DropPlanTest : public testing::Test {
protected:
    explicit DropPlanTest() : m_builder(boardOperation()), m_document(documentOf(m_builder.plan())) {}

    [[nodiscard]] DropPlan plan(const DragLoad& load, const std::string& site) const
    {
        return planDrop(*m_document, load, {m_builder.facilityId(site), std::nullopt});
    }
    static DragLoad batches(std::vector<BatchCode> codes) { return {std::move(codes), {}, std::nullopt}; }

    planner::test::OperationBuilder m_builder;
    std::unique_ptr<PlanDocument> m_document;
};

TEST_F(DropPlanTest, MovesOneBatchByOneEditAndSeveralByATransaction)
{
    const DropPlan one = plan(batches({{"B-001"}}), "D");
    ASSERT_TRUE(one.edit);
    EXPECT_TRUE(std::holds_alternative<MoveBatch>(one.edit->value));
    const DropPlan two = plan(batches({{"B-001"}, {"B-003"}}), "D");
    ASSERT_TRUE(two.edit);
    EXPECT_TRUE(std::holds_alternative<Transaction>(two.edit->value));
}

TEST_F(DropPlanTest, ChangesNothingWhereTheBatchIsAlready)
{
    const DropPlan same = plan(batches({{"B-001"}}), "B");
    EXPECT_FALSE(same.edit);
    EXPECT_FALSE(same.isForbidden());
    EXPECT_FALSE(same.isAllowed());
}

TEST_F(DropPlanTest, NeverMovesALockedBatch)
{
    ASSERT_TRUE(m_document->push(LockBatch{{"B-001"}, true}));
    const DropPlan locked = plan(batches({{"B-001"}}), "D");
    EXPECT_TRUE(locked.isForbidden());
    EXPECT_EQ(locked.obstacle->kind, DropObstacle::Kind::Locked);
    EXPECT_TRUE(forbiddenText(*m_document, locked).contains(QStringLiteral("B-001")));
}

TEST_F(DropPlanTest, NamesTheMissingRoute)
{
    const DropPlan home = plan(batches({{"B-001"}}), "A");
    ASSERT_TRUE(home.obstacle);
    EXPECT_EQ(home.obstacle->kind, DropObstacle::Kind::NoRoute);
}

TEST_F(DropPlanTest, SaysThatABatchIsGone)
{
    const DropPlan gone = plan(batches({{"B-009"}}), "B");
    ASSERT_TRUE(gone.obstacle);
    EXPECT_EQ(gone.obstacle->kind, DropObstacle::Kind::Gone);
}

TEST_F(DropPlanTest, FillsOneBatchWithTwoCohortsOfOneFacility)
{
    const DropPlan filled = plan({{}, {"L", "K"}, People(75)}, "B");
    ASSERT_EQ(filled.moves.size(), 1U);
    EXPECT_EQ(filled.moves.front().after.people(), People(75));
    EXPECT_EQ(filled.moves.front().after.parts.size(), 1U);
    EXPECT_EQ(filled.moves.front().after.code, BatchCode{"B-004"});
}

TEST_F(DropPlanTest, KeepsTheDayOfACellWhateverItBreaks)
{
    const DropPlan cell = planDrop(*m_document, batches({{"B-003"}}), {m_builder.facilityId("E"), Day(2)});
    ASSERT_TRUE(cell.edit);
    EXPECT_EQ(std::get<RedateBatch>(cell.edit->value).departure, Day(2));
    EXPECT_EQ(cell.preview.verdict(), Verdict::Over);
    EXPECT_FALSE(cell.isForbidden());
}

TEST_F(DropPlanTest, SaysWhichClearancesADropTakesOff)
{
    Clearances all;
    for (const Clearance clearance : kAllClearances)
        all.set(clearance, true);
    ASSERT_TRUE(m_document->push(SetClearances{{"B-001"}, all}));
    ASSERT_TRUE(m_document->push(SetClearances{{"B-003"}, all}));
    EXPECT_EQ(lostTexts(plan(batches({{"B-001"}}), "E").lost),
              QStringList{QStringLiteral("B-001 loses order, notified and site confirmed.")});
    const DropPlan another = planDrop(*m_document, batches({{"B-003"}}), {m_builder.facilityId("E"), Day(4)});
    EXPECT_EQ(lostTexts(another.lost), QStringList{QStringLiteral("B-003 loses notified and site confirmed.")});
    EXPECT_EQ(another.lost, recordsLostBy(m_document->plan(), *another.edit)) << "as the step itself says";
    EXPECT_TRUE(plan(batches({{"B-002"}}), "E").lost.empty()) << "it has none";
    ASSERT_TRUE(m_document->push(SetStatus{{"B-003"}, Status::Proposed, {}}));
    ASSERT_TRUE(m_document->push(SetStatus{{"B-003"}, Status::Approved, {}}));
    EXPECT_EQ(lostTexts(planShift(*m_document, {{"B-003"}}, Days(1)).lost),
              QStringList{QStringLiteral("B-003 loses notified and site confirmed and is proposed again.")});
}

TEST_F(DropPlanTest, LeavesTheLiveScoreAsItWas)
{
    const ScoreKey before = m_document->live().key();
    (void)plan(batches({{"B-001"}, {"B-002"}}), "E");
    (void)plan({{}, {"K"}, std::nullopt}, "D");
    (void)planDrop(*m_document, batches({{"B-001"}}), {});
    (void)planShift(*m_document, {{"B-001"}}, Days(9));
    EXPECT_EQ(m_document->live().key(), before);
}

TEST_F(DropPlanTest, PlansForBatchesInARowCountEachOther)
{
    ASSERT_TRUE(
        m_document->push(SetCalendar{{{CalendarKind::Facility, m_builder.facilityId("E").position,
                                       CalendarField::DailyIntake, m_builder.date(1), m_builder.date(6), 50, "few"}}}));
    const DropPlan two = plan(batches({{"B-001"}, {"B-002"}}), "E");
    ASSERT_EQ(two.moves.size(), 2U);
    EXPECT_EQ(two.preview.verdict(), Verdict::Clean);
}

TEST_F(DropPlanTest, TheMimeDataCarryTheLoadBackToTheirDocumentOnly)
{
    const DragLoad load{{{"B-001"}, {"B-002"}}, {"K"}, People(12)};
    const auto data = toMimeData(load, *m_document);
    EXPECT_EQ(dragLoadOf(*data, *m_document), load);
    const auto other = documentOf(m_builder.plan());
    EXPECT_EQ(dragLoadOf(*data, *other), std::nullopt);
    QMimeData broken;
    broken.setData(QString::fromLatin1(kDragLoadFormat), QByteArray("\x00\x01", 2));
    EXPECT_EQ(dragLoadOf(broken, *m_document), std::nullopt);
}

} // namespace
} // namespace planner::ui::test
