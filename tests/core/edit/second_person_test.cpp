// SPDX-License-Identifier: Apache-2.0
#include "core/edit/second_person.h"

#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/sample_plan.h"

namespace planner {
namespace {

constexpr const char* kPlanner = "A. Planner";
constexpr const char* kOfficer = "B. Officer";

/// The sample where two persons approve; its draft has all clearances.
Plan twoPersons()
{
    Plan plan = samplePlan();
    plan.operation.settings.approvedBy = ApprovedBy::Two;
    plan.batches.at(kDraft).clearances = allClearances();
    return plan;
}

/// Applies what must not be refused; the step as written and its inverse lead to the same plans.
void expectStep(Plan& plan, const Edit& edit, std::string_view author)
{
    const Plan before = plan;
    const auto applied = apply(plan, edit, author);
    ASSERT_TRUE(applied) << sentence(applied.error());
    Plan again = before;
    ASSERT_TRUE(replay(again, applied.value().written.value_or(edit)));
    EXPECT_EQ(again, plan);
    ASSERT_TRUE(replay(again, applied.value().inverse));
    EXPECT_EQ(again, before);
}

std::string refusalOf(const Plan& before, const Edit& edit, std::string_view author)
{
    Plan plan = before;
    const auto applied = apply(plan, edit, author);
    if (applied)
        return {};
    EXPECT_EQ(plan, before);
    return sentence(applied.error());
}

Plan proposedBy(std::string_view author)
{
    Plan plan = twoPersons();
    expectStep(plan, SetStatus{kDraft, Status::Proposed, {}}, author);
    return plan;
}

const Edit kApprove = SetStatus{kDraft, Status::Approved, {}};
constexpr const char* kNobodyProposed = "Nobody is known to have proposed batch B-001 as it is, and this operation "
                                        "wants two persons. Maybe take it to draft "
                                        "and propose it, and ask another person to approve it";

TEST(SecondPersonTest, NamesAreOfOnePersonWhereOnlyCaseAndBlankEndsDiffer)
{
    EXPECT_TRUE(isSamePerson("A. Planner", " a. planner\t"));
    EXPECT_FALSE(isSamePerson("A. Planner", "A.Planner"));
    EXPECT_FALSE(isSamePerson("A. Planner", "A. Planne"));
    EXPECT_FALSE(isSamePerson("", "")) << "nobody is nobody";
    EXPECT_FALSE(isSamePerson("  ", " "));
}

TEST(SecondPersonTest, ABatchNotesWhoProposedIt)
{
    Plan plan = proposedBy(kPlanner);
    EXPECT_EQ(plan.batches.at(kDraft).proposedBy, kPlanner);
    expectStep(plan, SetStatus{kDraft, Status::Draft, {}}, kOfficer);
    EXPECT_EQ(plan.batches.at(kDraft).proposedBy, "") << "a draft is nobody's proposal";
}

TEST(SecondPersonTest, WhoProposedABatchDoesNotApproveIt)
{
    const Plan plan = proposedBy(kPlanner);
    EXPECT_EQ(
        refusalOf(plan, kApprove, kPlanner),
        "Batch B-001 was proposed by A. Planner, and this operation wants two persons. Maybe ask another person to "
        "approve it");
    EXPECT_NE(refusalOf(plan, kApprove, "a. planner "), "");
    Plan approved = plan;
    expectStep(approved, kApprove, kOfficer);
    EXPECT_EQ(approved.batches.at(kDraft).status, Status::Approved);
    EXPECT_EQ(approved.batches.at(kDraft).proposedBy, kPlanner) << "it stays known";
}

TEST(SecondPersonTest, OnePersonIsEnoughWhereTheOperationSaysSo)
{
    Plan plan = twoPersons();
    plan.operation.settings.approvedBy = ApprovedBy::One;
    expectStep(plan, SetStatus{kDraft, Status::Proposed, {}}, kPlanner);
    EXPECT_EQ(plan.batches.at(kDraft).proposedBy, "") << "a plan without the setting is as it was";
    expectStep(plan, kApprove, kPlanner);
}

TEST(SecondPersonTest, AStepThatIsOnlyTriedIsNobodys)
{
    Plan plan = proposedBy(kPlanner);
    EXPECT_TRUE(apply(plan, kApprove));
}

TEST(SecondPersonTest, NobodyApprovesWhatNobodyIsKnownToHaveProposed)
{
    Plan plan = twoPersons();
    plan.batches.at(kDraft).status = Status::Proposed; // before two persons were wanted
    EXPECT_EQ(refusalOf(plan, kApprove, kOfficer), kNobodyProposed);
    expectStep(plan, SetStatus{kDraft, Status::Draft, {}}, kOfficer);
    expectStep(plan, SetStatus{kDraft, Status::Proposed, {}}, kPlanner);
    expectStep(plan, kApprove, kOfficer);
}

TEST(SecondPersonTest, WhoMakesTwoPersonsNecessaryProposesWhatWasProposedBefore)
{
    Plan plan = twoPersons();
    plan.operation.settings.approvedBy = ApprovedBy::One;
    expectStep(plan, SetStatus{kDraft, Status::Proposed, {}}, kOfficer);
    Settings settings = plan.operation.settings;
    settings.approvedBy = ApprovedBy::Two;
    expectStep(plan, SetRow{0, settings}, kPlanner);
    EXPECT_EQ(plan.batches.at(kDraft).proposedBy, kPlanner);
    EXPECT_NE(refusalOf(plan, kApprove, kPlanner), "");
    expectStep(plan, kApprove, kOfficer);
    EXPECT_EQ(plan.batches.at(kDraft).status, Status::Approved);
}

TEST(SecondPersonTest, WhoChangesAProposalProposesItAnew)
{
    const std::vector<Edit> changes{RedateBatch{kDraft, Day(4)}, MoveBatch{kDraft, RouteId{1}, Day(8)},
                                    ResizeBatch{kDraft, {{CohortId{0}, People(7)}}}};
    for (const Edit& change : changes) {
        Plan plan = proposedBy(kPlanner);
        expectStep(plan, change, kOfficer);
        EXPECT_EQ(plan.batches.at(kDraft).proposedBy, kOfficer);
        expectStep(plan, SetClearances{kDraft, allClearances()}, kPlanner);
        EXPECT_EQ(plan.batches.at(kDraft).proposedBy, kOfficer) << "a record proposes nothing";
        EXPECT_NE(refusalOf(plan, kApprove, kOfficer), "");
        expectStep(plan, kApprove, kPlanner);
    }
    Plan plan = proposedBy(kPlanner);
    expectStep(plan, LockBatch{kDraft, true}, kOfficer);
    EXPECT_EQ(plan.batches.at(kDraft).proposedBy, kPlanner) << "a lock is no change of the journey";
}

TEST(SecondPersonTest, OneStepCannotChangeOrProposeAndApprove)
{
    const Edit propose = SetStatus{kDraft, Status::Proposed, {}};
    EXPECT_EQ(refusalOf(twoPersons(), Transaction{{propose, kApprove}}, kPlanner), kNobodyProposed);
    const Edit fewer = ResizeBatch{kDraft, {{CohortId{0}, People(7)}}};
    EXPECT_EQ(refusalOf(proposedBy(kPlanner), Transaction{{fewer, kApprove}}, kOfficer), kNobodyProposed);
    Settings settings = twoPersons().operation.settings;
    settings.approvedBy = ApprovedBy::One;
    EXPECT_NE(refusalOf(proposedBy(kPlanner), Transaction{{SetSettings{settings}, kApprove}}, kPlanner), "")
        << "two were wanted when the step began";
    const Edit again = Transaction{{SetStatus{kDraft, Status::Draft, {}}, propose, kApprove}};
    EXPECT_NE(refusalOf(proposedBy(kPlanner), again, kPlanner), "");
}

TEST(SecondPersonTest, ABatchIsNotAddedAsApproved)
{
    Plan plan = proposedBy(kPlanner);
    Batch batch = plan.batches.at(kDraft);
    batch.code = {"B-009"};
    batch.parts = {{CohortId{0}, People(5)}};
    batch.proposedBy = kOfficer; // which the edit cannot say
    batch.status = Status::Proposed;
    expectStep(plan, AddBatch{batch}, kPlanner);
    EXPECT_EQ(plan.batches.at({"B-009"}).proposedBy, kPlanner);
    batch.code = {"B-010"};
    batch.status = Status::Approved;
    expectStep(plan, AddBatch{batch}, kPlanner); // without records it is proposed
    EXPECT_EQ(plan.batches.at({"B-010"}).status, Status::Proposed);
    batch.code = {"B-011"};
    EXPECT_NE(refusalOf(plan, ReplaceBatches{{kDraft}, {batch}}, kPlanner), "");
}

TEST(SecondPersonTest, BothHalvesOfAnApprovedBatchStayApproved)
{
    Plan plan = proposedBy(kPlanner);
    expectStep(plan, kApprove, kOfficer);
    expectStep(plan, SplitBatch{kDraft, {"B-001-2"}, {{CohortId{0}, People(40)}}}, kPlanner);
    EXPECT_EQ(plan.batches.at({"B-001-2"}).status, Status::Approved);
    EXPECT_EQ(plan.batches.at({"B-001-2"}).proposedBy, kPlanner);
    EXPECT_EQ(plan.batches.at(kDraft).status, Status::Approved);
}

TEST(SecondPersonTest, AnApprovedBatchThatLosesAClearanceIsProposedByWhoChangedIt)
{
    Plan plan = proposedBy(kPlanner);
    expectStep(plan, kApprove, kOfficer);
    expectStep(plan, RedateBatch{kDraft, Day(4)}, kOfficer);
    EXPECT_EQ(plan.batches.at(kDraft).status, Status::Proposed);
    EXPECT_EQ(plan.batches.at(kDraft).proposedBy, kOfficer);
    Plan back = proposedBy(kPlanner);
    expectStep(back, kApprove, kOfficer);
    expectStep(back, SetStatus{kDraft, Status::Proposed, {}}, kOfficer);
    EXPECT_EQ(back.batches.at(kDraft).proposedBy, kPlanner) << "to take an approval back proposes nothing";
}

TEST(SecondPersonTest, AnothersApprovalIsNotMadeAgainByWhoProposed)
{
    Plan plan = proposedBy(kPlanner);
    const Plan proposed = plan;
    const auto applied = apply(plan, kApprove, kOfficer);
    ASSERT_TRUE(applied);
    const Edit written = applied.value().written.value_or(kApprove);
    Plan again = proposed;
    const auto refused = replay(again, written, kPlanner);
    ASSERT_FALSE(refused);
    EXPECT_EQ(again, proposed);
    EXPECT_TRUE(replay(again, written, "C. Other"));
    Plan own = proposed;
    EXPECT_TRUE(replay(own, written)) << "an own step comes again as it was";
}

TEST(SecondPersonTest, AnotherPlanInPlaceIsNotLookedAt)
{
    Plan plan = proposedBy(kPlanner);
    Plan other = samplePlan();
    other.operation.settings.approvedBy = ApprovedBy::Two;
    EXPECT_TRUE(apply(plan, ReplacePlan{other}, kPlanner));
}

/// R04 at KAR on day 2, where B-001 arrives.
Edit exceptionOf(const Plan& plan, const char* by)
{
    std::vector<Approval> approvals = plan.approvals;
    approvals.push_back({"R04", "KAR", Day(2), by, "extra staff", "", 5, 1'768'900'000'789});
    return SetApprovals{approvals};
}

TEST(SecondPersonTest, WhoProposedABatchApprovesNoExceptionForIt)
{
    Plan plan = proposedBy(kPlanner);
    EXPECT_EQ(refusalOf(plan, exceptionOf(plan, kPlanner), kPlanner),
              "The exception for R04 at KAR cannot be approved by A. Planner, who proposed batch B-001: this operation "
              "wants two persons. Maybe ask another person to approve it");
    EXPECT_NE(refusalOf(plan, exceptionOf(plan, kOfficer), kPlanner), "") << "in another's name";
    EXPECT_NE(refusalOf(plan, exceptionOf(plan, kPlanner), kOfficer), "") << "in the name of who proposed";
    expectStep(plan, exceptionOf(plan, kOfficer), kOfficer);
    EXPECT_EQ(plan.approvals.size(), 3U);
    expectStep(plan, SetApprovals{}, kPlanner); // to revoke is anybody's
}

TEST(SecondPersonTest, AnExceptionIsAnotherPersonsAfterDepartureToo)
{
    Plan plan = proposedBy(kPlanner);
    expectStep(plan, kApprove, kOfficer);
    Happened happened;
    happened.departedOn = plan.batches.at(kDraft).departure;
    happened.departed = plan.batches.at(kDraft).parts;
    expectStep(plan, RecordCounts{kDraft, Status::Departed, happened}, kPlanner);
    EXPECT_NE(refusalOf(plan, exceptionOf(plan, kPlanner), kPlanner), "");
    expectStep(plan, exceptionOf(plan, kOfficer), kOfficer);
}

TEST(SecondPersonTest, NoExceptionIsApprovedForADraft)
{
    const Plan plan = twoPersons();
    EXPECT_EQ(
        refusalOf(plan, exceptionOf(plan, kOfficer), kOfficer),
        "The exception for R04 at KAR cannot be approved yet: batch B-001 is a draft, and this operation wants two "
        "persons. Maybe propose it first, and ask another person to approve");
}

TEST(SecondPersonTest, ExceptionsAreHeldToTheBatchesThatBringThemAbout)
{
    const auto refusedFor = [](const char* rule, const char* subject, std::int64_t day, const char* category = "") {
        Plan plan = proposedBy(kPlanner);
        std::vector<Approval> approvals = plan.approvals;
        approvals.push_back({rule, subject, Day(day), kPlanner, "x", category, 5, 1});
        return !refusalOf(plan, SetApprovals{approvals}, kPlanner).empty();
    };
    EXPECT_TRUE(refusedFor("R01", "KAR", 2));
    EXPECT_TRUE(refusedFor("R01", "KAR", 9)) << "they are there still";
    EXPECT_FALSE(refusedFor("R01", "KAR", 1)) << "before they came";
    EXPECT_FALSE(refusedFor("R01", "HAS", 2));
    EXPECT_TRUE(refusedFor("R04", "KAR", 2));
    EXPECT_FALSE(refusedFor("R04", "KAR", 3));
    EXPECT_TRUE(refusedFor("R05", "HAS", 2));
    EXPECT_FALSE(refusedFor("R05", "HAS", 3));
    EXPECT_FALSE(refusedFor("R05", "KAR", 2));
    EXPECT_TRUE(refusedFor("R14", "KAR", 0, "standard"));
    EXPECT_FALSE(refusedFor("R14", "KAR", 0, "high-risk"));
}

TEST(SecondPersonTest, OlderExceptionsStayWhenAnotherIsAddedOrAPlaceIsRenamed)
{
    Plan plan = proposedBy(kPlanner);
    plan.approvals.push_back({"R04", "KAR", Day(2), kPlanner, "before two were wanted", "", 5, 5});
    std::vector<Approval> more = plan.approvals;
    more.push_back({"R05", "KAR", Day(30), kOfficer, "x", "", 1, 9});
    expectStep(plan, SetApprovals{more}, kOfficer);
    Facility renamed = plan.operation.facilities[1];
    renamed.code = "KRK";
    expectStep(plan, SetRow{1, renamed}, kOfficer);
    EXPECT_EQ(plan.approvals.front().subject, "KRK");
}

TEST(SecondPersonTest, GoingBackToOnePersonNeedsAReason)
{
    const Plan plan = twoPersons();
    Settings settings = plan.operation.settings;
    settings.approvedBy = ApprovedBy::One;
    EXPECT_TRUE(needsReason(plan, SetSettings{settings}));
    EXPECT_TRUE(needsReason(plan, SetRow{0, settings}));
    settings.approvedBy = ApprovedBy::Two;
    settings.title = "other";
    EXPECT_FALSE(needsReason(plan, SetSettings{settings}));
    EXPECT_FALSE(needsReason(samplePlan(), SetSettings{settings})) << "to want two needs none";
}

} // namespace
} // namespace planner
