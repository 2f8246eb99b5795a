// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit_json.h"

#include "core/edit/soundness.h"
#include "tests/core/edit/edit_expectations.h"
#include "tests/core/edit/random_edits.h"
#include "tests/core/edit/sample_plan.h"

namespace planner {
namespace {

std::string problemOf(const std::string& text)
{
    const auto edit = editFromJson(samplePlan().operation, text);
    if (edit)
        return "no problem";
    EXPECT_EQ(edit.error().kind, ErrorKind::BadInput);
    return toEnglish(edit.error().message);
}

TEST(EditJsonTest, WritesCodesNotPositions)
{
    EXPECT_EQ(toJson(samplePlan().operation, MoveBatch{{"B-001"}, RouteId{1}, Day(5)}),
              R"({"v":2,"edit":"move_batch","code":"B-001","route":"HAS-NAS","day":5})");
    EXPECT_EQ(toJson(samplePlan().operation, ResizeBatch{{"B-001"}, {{CohortId{2}, People(7)}}}),
              R"({"v":2,"edit":"resize_batch","code":"B-001","parts":[{"cohort":"C3","people":7}]})");
    EXPECT_EQ(toJson(samplePlan().operation, Transaction{{CancelBatch{{"B-001"}}}}),
              R"({"v":2,"edit":"transaction","edits":[{"edit":"cancel_batch","code":"B-001"}]})");
}

TEST(EditJsonTest, WritesRowsWithTheCodesOfWhatTheyReferTo)
{
    const Operation operation = samplePlan().operation;
    EXPECT_EQ(
        toJson(operation, SetRow{0, operation.places[0]}),
        R"({"v":2,"edit":"set_row","table":"places","position":0,"row":{"facility":"KAR","category":"high-risk","places":60}})");
    EXPECT_EQ(toJson(operation, RemoveRow{OperationTable::KeepApart, 0}),
              R"({"v":2,"edit":"remove_row","table":"keep_apart","position":0})");
}

TEST(EditJsonTest, CodesInAStepMeanWhatThePartsBeforeLeft)
{
    const Operation operation = samplePlan().operation;
    Cohort first = operation.cohorts[0];
    first.code = "NEW";
    Cohort renamed = operation.cohorts[1];
    renamed.code = "OTHER";
    const Transaction step{{AddRow{0, first}, SetRow{2, renamed}, ResizeBatch{kDraft, {{CohortId{2}, People(7)}}},
                            RemoveRow{OperationTable::Cohorts, 0}, ResizeBatch{kDraft, {{CohortId{1}, People(7)}}}}};
    const std::string text = toJson(operation, step);
    EXPECT_EQ(text.find("C2"), std::string::npos) << text;
    const auto read = editFromJson(operation, text);
    ASSERT_TRUE(read) << sentence(read.error());
    EXPECT_EQ(read.value(), Edit(step));
}

TEST(EditJsonTest, ReadsRandomEditsBack)
{
    RandomEdits edits(7);
    Plan plan = samplePlan();
    int readCount = 0;
    for (int i = 0; i < 2000; ++i) {
        const Edit edit = edits.next(plan);
        Plan changed = plan;
        if (!apply(changed, edit))
            continue;
        const auto read = editFromJson(plan.operation, toJson(plan.operation, edit));
        ASSERT_TRUE(read) << sentence(read.error());
        ASSERT_EQ(read.value(), edit);
        ++readCount;
        plan = std::move(changed);
    }
    EXPECT_GT(readCount, 500);
}

TEST(EditJsonTest, ReadsAWholePlanBack)
{
    const Operation empty;
    const auto read = editFromJson(empty, toJson(empty, ReplacePlan{samplePlan()}));
    ASSERT_TRUE(read) << sentence(read.error());
    EXPECT_EQ(std::get<ReplacePlan>(read.value().value).plan, samplePlan());
}

TEST(EditJsonTest, ReadsTheFirstForm)
{
    const auto read = editFromJson(samplePlan().operation,
                                   R"({"v":1,"edit":"add_batch","batch":{"code":"B","route":"HAS-NAS","day":5,)"
                                   R"("status":"departed","locked":false,"clearances":["legal","site"],)"
                                   R"("parts":[{"cohort":"C1","people":7}],"actual":6,"explanation":"one ill"}})");
    ASSERT_TRUE(read) << sentence(read.error());
    const Batch& batch = std::get<AddBatch>(read.value().value).batch;
    EXPECT_EQ(batch.happened.total, People(6));
    EXPECT_EQ(batch.happened.note, "one ill");
    EXPECT_EQ(batch.clearances.entries().size(), 2U);
    EXPECT_EQ(*batch.clearances.find(Clearance::Site), ClearanceRecord{});
    const auto approvals = editFromJson(samplePlan().operation,
                                        R"({"v":1,"edit":"set_approvals","approvals":[{"rule":"R01","subject":"KAR",)"
                                        R"("day":4,"by":"A. Officer","reason":"agreed"}]})");
    ASSERT_TRUE(approvals) << sentence(approvals.error());
    EXPECT_EQ(std::get<SetApprovals>(approvals.value().value).approvals,
              (std::vector<Approval>{{"R01", "KAR", Day(4), "A. Officer", "agreed"}}));
}

TEST(EditJsonTest, RefusesWhatIsNoEdit)
{
    EXPECT_EQ(problemOf(""), "This is no edit of the plan: it is no JSON");
    EXPECT_EQ(problemOf("{"), "This is no edit of the plan: it is no JSON");
    EXPECT_EQ(problemOf("[]"), "This is no edit of the plan: edit: is no object");
    EXPECT_EQ(problemOf("{}"), "This is no edit of the plan: edit.v: is missing");
    EXPECT_EQ(problemOf(R"({"v":3,"edit":"cancel_batch","code":"B"})"),
              "This is no edit of the plan: edit.v: is not a version that this program knows");
    EXPECT_EQ(problemOf(R"({"v":1,"edit":"launch"})"), "This is no edit of the plan: edit.edit: does not know launch");
    EXPECT_EQ(problemOf(R"({"v":1,"edit":"cancel_batch"})"), "This is no edit of the plan: edit.code: is missing");
    EXPECT_EQ(problemOf(R"({"v":1,"edit":"cancel_batch","code":"B","x":1})"),
              "This is no edit of the plan: edit: has fields that are not known");
    EXPECT_EQ(problemOf(R"({"v":1,"edit":"redate_batch","code":"B","day":1.5})"),
              "This is no edit of the plan: edit.day: is no whole number");
    EXPECT_EQ(problemOf(R"({"v":1,"edit":"redate_batch","code":"B","day":18446744073709551615})"),
              "This is no edit of the plan: edit.day: is no whole number");
    EXPECT_EQ(problemOf(R"({"v":1,"edit":"move_batch","code":"B","route":"XXX","day":1})"),
              "This is no edit of the plan: edit.route: does not know XXX");
    EXPECT_EQ(problemOf("{\"v\":1,\"edit\":\"cancel_batch\",\"code\":\"\xff\"}"),
              "This is no edit of the plan: it is no JSON");
    EXPECT_EQ(problemOf(R"({"v":1,"edit":"replace_batches","removed":[1],"put":[]})"),
              "This is no edit of the plan: removed: is no text");
}

TEST(EditJsonTest, RefusesDeepNestingWithoutFalling)
{
    std::string text = R"({"v":1,"edit":"transaction","edits":[)";
    std::string end = "]}";
    for (int i = 0; i < 100'000; ++i) {
        text += R"({"edit":"transaction","edits":[)";
        end += "]}";
    }
    EXPECT_EQ(problemOf(text + end), "This is no edit of the plan: edit.edits: lies too deep");
    EXPECT_EQ(problemOf(std::string(200'000, '[')), "This is no edit of the plan: it is no JSON");
    EXPECT_EQ(problemOf(std::string(200'000, '[') + std::string(200'000, ']')),
              "This is no edit of the plan: edit: is no object");
}

/// Three pieces lost, doubled or overwritten: seldom an edit any more.
void mutilate(std::string& text, std::mt19937& random)
{
    for (int k = 0; k < 3 && !text.empty(); ++k) {
        const std::size_t at = random() % text.size();
        switch (random() % 4) {
        case 0:
            text[at] = static_cast<char>(random());
            break;
        case 1:
            text.erase(at, random() % 20);
            break;
        case 2:
            text.insert(at, text.substr(random() % text.size(), random() % 30));
            break;
        default:
            text[at] = "{}[],:\"0-"[random() % 9];
            break;
        }
    }
}

/// Some figures are others, so that it is still an edit, of things that may not be there.
void alter(std::string& text, std::mt19937& random)
{
    for (int k = 0; k < 3; ++k) {
        const std::size_t at = text.find_first_of("0123456789", random() % text.size());
        if (at != std::string::npos)
            text[at] = static_cast<char>('1' + random() % 9);
    }
}

TEST(EditJsonTest, TakesAnyMutilatedTextWithoutFalling)
{
    std::mt19937 random(3);
    RandomEdits edits(3);
    const Plan plan = samplePlan();
    int unreadable = 0;
    int readable = 0;
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 4000; ++i) {
        Edit edit = i % 40 == 0 ? Edit(ReplacePlan{plan}) : edits.next(plan);
        Plan changed = plan;
        if (!apply(changed, edit))
            continue;
        std::string text = toJson(plan.operation, edit);
        i % 2 == 0 ? mutilate(text, random) : alter(text, random);
        const auto read = editFromJson(plan.operation, text);
        if (!read) {
            ++unreadable;
            continue;
        }
        ++readable;
        // What is read is a whole edit: it is written as it was read.
        const auto again = editFromJson(plan.operation, toJson(plan.operation, read.value()));
        ASSERT_TRUE(again) << text;
        EXPECT_TRUE(again.value() == read.value()) << text;
        EXPECT_NE(toEnglish(describe(plan, read.value())), "") << text;
        (void)needsReason(plan, read.value());
        changed = plan;
        if (apply(changed, read.value())) {
            ++taken;
            EXPECT_TRUE(checkPlan(changed)) << text;
        } else {
            ++refused;
            EXPECT_EQ(changed, plan) << text;
        }
        changed = plan;
        const bool isRestored = replay(changed, read.value()).isOk();
        EXPECT_TRUE(isRestored || changed == plan) << text;
    }
    EXPECT_GT(unreadable, 1000);
    EXPECT_GT(readable, 100);
    EXPECT_GT(taken, 20);
    EXPECT_GT(refused, 20);
}

} // namespace
} // namespace planner
