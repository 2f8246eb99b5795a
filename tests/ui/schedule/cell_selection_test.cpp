// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/cell_selection.h"

#include "ui/kit/selection.h"

#include <gmock/gmock.h>

namespace planner::ui {
namespace {

using testing::ElementsAre;

const BatchCode kFirst{"B-001"};
const BatchCode kSecond{"B-002"};
const BatchCode kThird{"B-003"};

TEST(CellSelectionTest, APressSelectsTheBatchAlone)
{
    Selection selection;
    selection.selectBatches({kFirst, kSecond});
    selectPressed(selection, kThird, false);
    EXPECT_THAT(selection.batches(), ElementsAre(kThird));
}

TEST(CellSelectionTest, APressOnOneOfSeveralKeepsThemForADrag)
{
    Selection selection;
    selection.selectBatches({kFirst, kSecond});
    selectPressed(selection, kFirst, false);
    EXPECT_THAT(selection.batches(), ElementsAre(kFirst, kSecond));
}

TEST(CellSelectionTest, WithOthersItIsAddedAndTakenOut)
{
    Selection selection;
    selectPressed(selection, kFirst, true);
    selectPressed(selection, kSecond, true);
    EXPECT_THAT(selection.batches(), ElementsAre(kFirst, kSecond));
    selectPressed(selection, kFirst, true);
    EXPECT_THAT(selection.batches(), ElementsAre(kSecond));
}

TEST(CellSelectionTest, GoesThroughTheBatchesOfACellAndAroundAgain)
{
    Selection selection;
    const std::vector<BatchCode> cell{kFirst, kThird};
    for (const BatchCode& expected : {kFirst, kThird, kFirst}) {
        selectNext(selection, FacilityId{2}, cell);
        EXPECT_THAT(selection.batches(), ElementsAre(expected));
        EXPECT_EQ(selection.facility(), FacilityId{2});
    }
    selectNext(selection, FacilityId{1}, {});
    EXPECT_EQ(selection.facility(), FacilityId{2}) << "an empty cell changes nothing";
}

} // namespace
} // namespace planner::ui
