// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/relations.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

struct Figures {
    explicit Figures(std::string_view lines)
        : sheet(test::smallSheet(lines)), shape(shapeOf(sheet, Vocabulary::ofProgram())),
          profiles(profilesOf(sheet, shape, Vocabulary::ofProgram())), figures(sheet, shape, profiles)
    {
    }
    GridSheet sheet;
    TableShape shape;
    std::vector<ColumnProfile> profiles;
    SampledFigures figures;
};

TEST(Relations, AShareProvesWhichTwoColumnsItIsOf)
{
    Figures table("Prison|Held|Design|Staffed|Percent\nA|150|100|160|150\nB|90|120|130|75\nC|50|80|70|62.5\n"
                  "D|300|200|320|150\nE|40|40|60|100\nF|n/a|40|60|100");
    EXPECT_EQ(table.figures.agreement(1, 2, 4), 1);
    EXPECT_EQ(table.figures.agreement(1, 3, 4), 0);
    Figures fraction("Prison|Held|Design|Share\nA|150|100|1.5\nB|90|120|0.75\nC|50|80|0.62\nD|300|200|1.5\nE|40|40|1");
    EXPECT_EQ(fraction.figures.agreement(1, 2, 3), 1);
    Figures few("Prison|Held|Design|Percent\nA|150|100|150\nB|90|120|75");
    EXPECT_EQ(few.figures.agreement(1, 2, 3), 0) << "two rows prove nothing";
}

TEST(Relations, GroupsThatAddUpAlikeAreWholes)
{
    Figures table("|By sex||By level||\nPrison|Male|Female|Low|Middle|High\nA|90|10|50|30|20\nB|70|5|25|25|25\n"
                  "C|44|6|10|20|20\nD|80|20|40|40|20\nE|61|9|30|30|10\nF|33|7|20|10|10");
    const auto groups = agreeingGroups(table.figures, table.shape, table.profiles);
    ASSERT_EQ(groups.size(), 1U);
    EXPECT_EQ(groups[0].first, "By level");
    EXPECT_EQ(groups[0].second, "By sex");
    EXPECT_EQ(groups[0].percent, 100);
    EXPECT_EQ(groups[0].secondColumns, (std::vector<std::uint32_t>{1, 2}));
}

} // namespace
} // namespace planner
