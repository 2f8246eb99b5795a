// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit_json.h"

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
              R"({"v":1,"edit":"move_batch","code":"B-001","route":"HAS-NAS","day":5})");
    EXPECT_EQ(toJson(samplePlan().operation, ResizeBatch{{"B-001"}, {{CohortId{2}, People(7)}}}),
              R"({"v":1,"edit":"resize_batch","code":"B-001","parts":[{"cohort":"C3","people":7}]})");
    EXPECT_EQ(toJson(samplePlan().operation, Transaction{{CancelBatch{{"B-001"}}}}),
              R"({"v":1,"edit":"transaction","edits":[{"edit":"cancel_batch","code":"B-001"}]})");
}

TEST(EditJsonTest, ReadsRandomEditsBack)
{
    RandomEdits edits(7);
    const Operation operation = samplePlan().operation;
    Plan plan = samplePlan();
    int readCount = 0;
    for (int i = 0; i < 2000; ++i) {
        const Edit edit = edits.next(plan);
        Plan changed = plan;
        if (!apply(changed, edit))
            continue;
        const auto read = editFromJson(operation, toJson(operation, edit));
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

TEST(EditJsonTest, RefusesWhatIsNoEdit)
{
    EXPECT_EQ(problemOf(""), "This is no edit of the plan: it is no JSON");
    EXPECT_EQ(problemOf("{"), "This is no edit of the plan: it is no JSON");
    EXPECT_EQ(problemOf("[]"), "This is no edit of the plan: edit: is no object");
    EXPECT_EQ(problemOf("{}"), "This is no edit of the plan: edit.v: is missing");
    EXPECT_EQ(problemOf(R"({"v":2,"edit":"cancel_batch","code":"B"})"),
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

TEST(EditJsonTest, TakesAnyMutilatedTextWithoutFalling)
{
    std::mt19937 random(3);
    RandomEdits edits(3);
    const Plan plan = samplePlan();
    for (int i = 0; i < 4000; ++i) {
        Edit edit = i % 40 == 0 ? Edit(ReplacePlan{plan}) : edits.next(plan);
        Plan changed = plan;
        if (!apply(changed, edit))
            continue;
        std::string text = toJson(plan.operation, edit);
        for (int k = 0; k < 3; ++k) {
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
            if (text.empty())
                break;
        }
        const auto read = editFromJson(plan.operation, text);
        if (!read)
            continue;
        changed = plan;
        const auto applied = apply(changed, read.value());
        const auto restored = restore(changed, read.value());
        (void)applied;
        (void)restored;
        (void)describe(plan, read.value());
        (void)needsReason(plan, read.value());
    }
}

} // namespace
} // namespace planner
