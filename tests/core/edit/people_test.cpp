// SPDX-License-Identifier: Apache-2.0
#include "core/edit/people.h"

#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/sample_plan.h"

namespace planner {
namespace {

std::string keyOf(char digit) { return std::string(kKeyDigits, digit); }

const Person kMaker{"A. Planner", keyOf('a'), Role::Approver};
const Person kOther{"B. Officer", keyOf('b'), Role::Planner};

Plan withPeople(std::vector<Person> people = {kMaker, kOther})
{
    Plan plan = samplePlan();
    plan.people = std::move(people);
    return plan;
}

std::string refusalOf(std::vector<Person> people) { return expectRefused(samplePlan(), SetPeople{std::move(people)}); }

Role neededBy(const Plan& before, const Edit& edit)
{
    Plan plan = before;
    const auto applied = apply(plan, edit);
    EXPECT_TRUE(applied) << sentence(applied.error());
    return applied ? applied.value().changes.needs : Role::Viewer;
}

/// What taking the step back needs.
Role neededBack(const Plan& before, const Edit& edit)
{
    Plan plan = before;
    const auto applied = apply(plan, edit);
    EXPECT_TRUE(applied) << sentence(applied.error());
    const auto back = replay(plan, applied.value().inverse);
    EXPECT_TRUE(back);
    EXPECT_EQ(plan, before);
    return back.value().changes.needs;
}

TEST(SetPeopleTest, ReplacesTheListAndGoesBack)
{
    const Plan plan = expectApplies(samplePlan(), SetPeople{{kMaker, kOther}});
    EXPECT_EQ(plan.people, (std::vector<Person>{kMaker, kOther}));
    expectApplies(plan, SetPeople{{kMaker}});
}

TEST(SetPeopleTest, SaysThatTheListChangedAndNothingElse)
{
    Plan plan = samplePlan();
    const auto applied = apply(plan, SetPeople{{kMaker}});
    ASSERT_TRUE(applied);
    ChangeSet expected;
    expected.hasPeople = true;
    expected.needs = Role::Approver;
    EXPECT_EQ(applied.value().changes, expected);
}

TEST(SetPeopleTest, RefusesNamesThatAreNone)
{
    const std::string expected =
        "A person in the list of people needs a name, on one line and of at most 200 characters";
    for (const std::string& name : {std::string(), std::string(" \t"), std::string("A\nB"), std::string(201, 'x')})
        EXPECT_EQ(refusalOf({{name, keyOf('a'), Role::Approver}}), expected) << name;
    expectApplies(samplePlan(), SetPeople{{{std::string(200, 'x'), keyOf('a'), Role::Approver}}});
    std::string arabic;
    for (int i = 0; i < 200; ++i)
        arabic += "\u0643";
    expectApplies(samplePlan(), SetPeople{{{arabic, keyOf('a'), Role::Approver}}});
}

TEST(SetPeopleTest, RefusesKeysThatAreNone)
{
    EXPECT_EQ(
        refusalOf({{"A. Planner", "abc", Role::Approver}}),
        "A. Planner: \"abc\" is no public key of 64 hexadecimal digits. Maybe copy the one that tplan key prints");
    for (const std::string& key :
         {std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'A'), std::string(64, 'g')})
        EXPECT_NE(refusalOf({{"A. Planner", key, Role::Approver}}), "") << key;
}

TEST(SetPeopleTest, RefusesOnePersonTwice)
{
    EXPECT_EQ(refusalOf({kMaker, {" a. PLANNER", keyOf('c'), Role::Viewer}}),
              " a. PLANNER is in the list of people already. Maybe give one of the two a name that tells them apart");
    EXPECT_EQ(refusalOf({kMaker, {"C. Clerk", keyOf('a'), Role::Viewer}}),
              "A. Planner and C. Clerk would have the same key, and a key stands for one person");
}

TEST(SetPeopleTest, RefusesAListWithoutAnApprover)
{
    EXPECT_EQ(refusalOf({kOther}), "The list of people would have no approver, and nobody could approve or change it. "
                                   "Maybe make somebody approver first");
}

TEST(SetPeopleTest, KeepsTheNameOfAKey)
{
    EXPECT_EQ(expectRefused(withPeople(), SetPeople{{{"C. Clerk", keyOf('a'), Role::Approver}}}),
              "The key of A. Planner cannot stand for C. Clerk: what A. Planner proposed keeps the name. Maybe give C. "
              "Clerk a key of their own");
    expectApplies(withPeople(), SetPeople{{{"A. Planner", keyOf('c'), Role::Approver}}});
}

TEST(SetPeopleTest, IsDescribedByWhatItDoesFirst)
{
    const auto told = [](std::vector<Person> people) {
        return toEnglish(describe(withPeople(), SetPeople{std::move(people)}));
    };
    EXPECT_EQ(told({kMaker, kOther, {"C. Clerk", keyOf('c'), Role::Viewer}}), "Add C. Clerk to the people as viewer");
    EXPECT_EQ(told({kMaker}), "Take B. Officer out of the people");
    EXPECT_EQ(told({kMaker, {"B. Officer", keyOf('b'), Role::Approver}}), "Make B. Officer approver");
    EXPECT_EQ(told({kMaker, {"B. Officer", keyOf('c'), Role::Planner}}), "Give B. Officer another key");
    EXPECT_EQ(told({kOther, kMaker}), "Change the list of people");
}

TEST(SetPeopleTest, IsAStepOfItsOwn) { EXPECT_FALSE(merged(SetPeople{{kMaker}}, SetPeople{{kMaker, kOther}})); }

TEST(PeopleTest, StayWhereAnotherPlanIsPutInPlace)
{
    Plan other = samplePlan();
    other.batches.erase(kDraft);
    Plan plan = expectApplies(withPeople(), ReplacePlan{other});
    EXPECT_EQ(plan.people, withPeople().people);
    EXPECT_FALSE(plan.batches.contains(kDraft));
    other.people = {kOther, kMaker};
    plan = expectApplies(samplePlan(), ReplacePlan{other});
    EXPECT_TRUE(plan.people.empty()) << "a list begins with a step of its own";
}

TEST(RoleNeededTest, NobodyAnswersForStepsOfPlansWithoutAList)
{
    EXPECT_EQ(neededBy(samplePlan(), SetStatus{kApproved, Status::Departed, {}}), Role::Viewer);
    EXPECT_EQ(neededBy(samplePlan(), ReplacePlan{samplePlan()}), Role::Viewer);
}

TEST(RoleNeededTest, ApproversApproveAndPlannersPropose)
{
    Plan plan = withPeople();
    plan.batches.at(kDraft).clearances = allClearances();
    EXPECT_EQ(neededBy(plan, SetStatus{kDraft, Status::Proposed, {}}), Role::Viewer) << "one person may approve it";
    plan.batches.at(kDraft).status = Status::Proposed;
    const Edit approve = SetStatus{kDraft, Status::Approved, {}};
    EXPECT_EQ(neededBy(plan, approve), Role::Approver);
    EXPECT_EQ(neededBack(plan, approve), Role::Planner);
    plan.operation.settings.approvedBy = ApprovedBy::Two;
    plan.batches.at(kDraft).status = Status::Draft;
    const auto applied = apply(plan, SetStatus{kDraft, Status::Proposed, {}}, "A. Planner");
    ASSERT_TRUE(applied);
    EXPECT_EQ(applied.value().changes.needs, Role::Planner) << "who proposed it cannot approve it";
}

TEST(RoleNeededTest, PlannersRecordWhatHappens)
{
    const Plan plan = withPeople();
    EXPECT_EQ(neededBy(plan, SetStatus{kApproved, Status::Departed, {}}), Role::Planner);
    EXPECT_EQ(neededBy(plan, CancelBatch{kApproved}), Role::Planner);
    EXPECT_EQ(neededBack(plan, CancelBatch{kApproved}), Role::Approver) << "it is approved again";
    EXPECT_EQ(neededBy(plan, ExplainCount{{"B-004"}, "counted twice"}), Role::Planner);
    EXPECT_EQ(neededBy(plan, RedateBatch{kDraft, Day(9)}), Role::Viewer);
}

TEST(RoleNeededTest, ApproversApproveExceptionsAndChangeTheList)
{
    Plan plan = withPeople();
    const Approval exception{"R01", "KAR", Day(3), "B. Officer", "agreed"};
    plan.approvals.clear();
    EXPECT_EQ(neededBy(plan, SetApprovals{{exception}}), Role::Approver);
    plan.approvals = {exception};
    EXPECT_EQ(neededBy(plan, SetApprovals{{}}), Role::Viewer) << "the finding is there again";
    EXPECT_EQ(neededBack(plan, SetApprovals{{}}), Role::Approver);
    EXPECT_EQ(neededBy(plan, SetPeople{{kMaker}}), Role::Approver);
    Settings settings = plan.operation.settings;
    settings.title = "Another";
    EXPECT_EQ(neededBy(plan, SetSettings{settings}), Role::Viewer);
    settings.approvedBy = ApprovedBy::Two;
    EXPECT_EQ(neededBy(plan, SetSettings{settings}), Role::Approver);
}

TEST(RoleNeededTest, AnotherPlanNeedsWhatItsBatchesNeed)
{
    const Plan plan = withPeople();
    EXPECT_EQ(neededBy(plan, ReplacePlan{plan}), Role::Viewer);
    Plan other = plan;
    other.batches.erase(kDraft);
    EXPECT_EQ(neededBy(plan, ReplacePlan{other}), Role::Viewer);
    other.batches.erase(kApproved);
    EXPECT_EQ(neededBy(plan, ReplacePlan{other}), Role::Planner);
    EXPECT_EQ(neededBy(other, ReplacePlan{plan}), Role::Approver);
}

TEST(RoleNeededTest, AStepNeedsTheHighestOfItsParts)
{
    const Plan plan = withPeople();
    EXPECT_EQ(neededBy(plan, Transaction{{CancelBatch{kApproved}, SetPeople{{kMaker}}, RedateBatch{kDraft, Day(9)}}}),
              Role::Approver);
    EXPECT_EQ(neededBy(plan, Transaction{{CancelBatch{kApproved}, RedateBatch{kDraft, Day(9)}}}), Role::Planner);
}

} // namespace
} // namespace planner
