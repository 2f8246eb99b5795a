// SPDX-License-Identifier: Apache-2.0
#include "ui/board/waiting_column_model.h"

#include "tests/ui/board/board_fixture.h"

#include <gmock/gmock.h>

namespace planner::ui::test {
namespace {

std::vector<std::string> codesOf(const WaitingColumnModel& model)
{
    std::vector<std::string> codes;
    for (int row = 0; row < model.rowCount(); ++row)
        codes.push_back(model.codeAt(row));
    return codes;
}

TEST(WaitingColumnModelTest, ListsMustCohortsBeforeMayAndLeavesOutThoseThatStay)
{
    auto builder = boardOperation();
    builder.cohort("M", {.at = "D", .people = 5, .movement = Movement::May})
        .cohort("S", {.at = "D", .people = 5, .movement = Movement::Stay});
    builder.cohort("Z", {.at = "A", .people = 9});
    const auto document = documentOf(builder.plan());
    const WaitingColumnModel model(*document);
    EXPECT_THAT(codesOf(model), testing::ElementsAre("K", "L", "Z", "M"));
    EXPECT_EQ(model.waiting(), People(310 + 80 + 9));
}

TEST(WaitingColumnModelTest, DropsACohortWhoseLastPeopleAreInABatch)
{
    const auto builder = boardOperation();
    const auto document = documentOf(builder.plan());
    WaitingColumnModel model(*document);
    Batch batch;
    batch.code = {"B-009"};
    batch.route = builder.routeId("AB");
    batch.parts = {{builder.cohortId("L"), People(80)}};
    ASSERT_TRUE(document->push(AddBatch{batch}));
    model.reload();
    EXPECT_THAT(codesOf(model), testing::ElementsAre("K"));
}

} // namespace
} // namespace planner::ui::test
