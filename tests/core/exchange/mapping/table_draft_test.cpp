// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_draft.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TableDraft draftOf(std::string_view lines, const DraftWishes& wishes = {}, const Operation& plan = {})
{
    auto grid = std::make_shared<Grid>();
    grid->sheets.push_back(test::smallSheet(lines));
    return {grid, plan, wishes};
}

/// "E daily_intake, F accepts" for what a person has to say.
std::string questionsOf(const TableDraft& draft)
{
    std::string text;
    for (const FieldProposal* one : draft.questions())
        text += (text.empty() ? "" : ", ") + columnName(one->column) + " " + std::string(nameOf(one->field));
    return text;
}

constexpr std::string_view kPrisons = "Prison|Capacity|Inmates|Sex|E-mail\nHull|100|90|Male|a@b.org\n"
                                      "Leeds|200|150|Male|c@d.org\nBure|300|320|Female|e@f.org";

TEST(TableDraft, BeginsWithWhatIsSureOrLikelyAndAsksForTheRest)
{
    const TableDraft draft = draftOf(kPrisons);
    EXPECT_EQ(draft.mapping().kind, TableKind::Facilities);
    ASSERT_NE(draft.mapping().find(TableField::Capacity), nullptr);
    EXPECT_EQ(questionsOf(draft), "D accepts");
    EXPECT_FALSE(draft.isSaid(1));
    EXPECT_EQ(draft.proposedFor(3)->field, TableField::Accepts);
    EXPECT_EQ(draft.proposedFor(4), nullptr);
}

TEST(TableDraft, AWordOfAPersonEndsTheQuestionEitherWay)
{
    TableDraft taken = draftOf(kPrisons);
    taken.say(3, TableField::Accepts);
    EXPECT_EQ(questionsOf(taken), "");
    EXPECT_TRUE(taken.isSaid(3));
    EXPECT_EQ(taken.mapping().find(TableField::Accepts)->column, 3U);

    TableDraft left = draftOf(kPrisons);
    left.leaveOut(3);
    EXPECT_EQ(questionsOf(left), "");
    EXPECT_TRUE(left.isSaid(3));
    EXPECT_EQ(left.mapping().find(TableField::Accepts), nullptr);
    left.say(3, TableField::Note);
    EXPECT_FALSE(left.mapping().isLeftOut(3)) << "the later word holds";
}

TEST(TableDraft, AFieldMovesToTheColumnThatWasChosenLast)
{
    TableDraft draft = draftOf(kPrisons);
    draft.say(2, TableField::Capacity);
    EXPECT_EQ(draft.mapping().find(TableField::Capacity)->column, 2U);
    EXPECT_EQ(draft.mapping().ofColumn(1), nullptr);
    EXPECT_EQ(draft.mapping().find(TableField::Population), nullptr);
}

TEST(TableDraft, ColumnsAboutPersonsAreNeverRead)
{
    TableDraft draft = draftOf(kPrisons);
    draft.say(4, TableField::Note);
    EXPECT_EQ(draft.mapping().ofColumn(4), nullptr);
    EXPECT_FALSE(draft.say("E-mail=note").isOk());
}

TEST(TableDraft, PairsAreWordsOfAPersonToo)
{
    TableDraft draft = draftOf(kPrisons);
    ASSERT_TRUE(draft.say("Sex=-, Inmates=population").isOk());
    EXPECT_EQ(questionsOf(draft), "");
    EXPECT_TRUE(draft.isSaid(3));
    EXPECT_TRUE(draft.isSaid(2));
    const TableMapping before = draft.mapping();
    EXPECT_FALSE(draft.say("Zeppelins=capacity").isOk());
    EXPECT_EQ(draft.mapping(), before);
}

TEST(TableDraft, HowAColumnIsReadCanBeChanged)
{
    TableDraft draft = draftOf("From|To|Distance (km)|Since\nA|B|12|1/2/24\nB|A|14|3/4/24\nA|C|9|5/6/24",
                               {std::nullopt, std::nullopt, TableKind::Routes});
    ASSERT_NE(draft.mapping().find(TableField::Kilometres), nullptr);
    draft.multiply(2, 1.609344);
    EXPECT_EQ(draft.mapping().find(TableField::Kilometres)->factor, 1.609344);
    draft.readNumbersAs(2, NumberStyle::DotGroups);
    EXPECT_EQ(draft.mapping().ofColumn(2)->style, NumberStyle::DotGroups);
    draft.say(3, TableField::OpenFrom);
    draft.readMonthFirst(3, true);
    EXPECT_TRUE(draft.mapping().ofColumn(3)->isMonthFirst);
    const TableMapping before = draft.mapping();
    draft.multiply(9, 5);
    EXPECT_EQ(draft.mapping(), before) << "a column that is not read has no way to be read";
}

TEST(TableDraft, AConstantIsReplacedAndTakenAway)
{
    TableDraft draft = draftOf(kPrisons);
    draft.setConstant(TableField::Country, "UK");
    draft.setConstant(TableField::Country, "GB");
    ASSERT_NE(draft.mapping().constant(TableField::Country), nullptr);
    EXPECT_EQ(*draft.mapping().constant(TableField::Country), "GB");
    EXPECT_EQ(draft.mapping().constants.size(), 1U);
    draft.setConstant(TableField::Country, "");
    EXPECT_EQ(draft.mapping().constant(TableField::Country), nullptr);
}

TEST(TableDraft, RowsAreLeftOutAndTakenByTheirNumbers)
{
    TableDraft draft = draftOf("Prison|Capacity|Inmates\nHull|100|90\nLeeds|200|150\nTotal|300|240");
    draft.takeRow(2, false);
    draft.takeRow(4, true);
    draft.takeRow(4, true);
    EXPECT_EQ(draft.mapping().droppedRows, std::vector<std::uint32_t>{2});
    EXPECT_EQ(draft.mapping().keptRows, std::vector<std::uint32_t>{4});
    draft.takeRow(2, true);
    draft.takeRow(4, false);
    EXPECT_EQ(draft.mapping().droppedRows, std::vector<std::uint32_t>{4});
    EXPECT_TRUE(draft.mapping().keptRows.empty());
    draft.takeRow(99, false);
    EXPECT_EQ(draft.mapping().droppedRows.size(), 1U) << "there is no such row";
    EXPECT_TRUE(forNextTable(draft.mapping()).droppedRows.empty());
}

TEST(TableDraft, AMappingOfSuchATableIsUsedWithItsAnswers)
{
    TableDraft first = draftOf(kPrisons);
    first.say(1, TableField::TargetCapacity);
    first.leaveOut(3);
    TableDraft next = draftOf("Sex|Prison|Inmates|Capacity|E-mail\nMale|Rye|80|110|a@b.org\nMale|Bure|99|310|c@d.org\n"
                              "Female|Hull|50|60|e@f.org");
    ASSERT_TRUE(next.use(first.mapping()).isOk());
    EXPECT_EQ(next.mapping().find(TableField::TargetCapacity)->column, 3U);
    EXPECT_TRUE(next.mapping().isLeftOut(0));
    EXPECT_EQ(questionsOf(next), "");
    EXPECT_TRUE(next.isSaid(2));
}

TEST(TableDraft, AMappingOfAnotherTableIsRefusedAndNothingChanges)
{
    const TableDraft first = draftOf(kPrisons);
    TableDraft other = draftOf("Prison|Inmates\nHull|100\nLeeds|200\nBure|300");
    const TableMapping before = other.mapping();
    EXPECT_FALSE(other.use(first.mapping()).isOk());
    EXPECT_EQ(other.mapping(), before);
}

TEST(TableDraft, AColumnThatIsNewInTheNextTableIsAskedAbout)
{
    TableDraft first = draftOf("Prison|Capacity|Inmates\nHull|100|90\nLeeds|200|150");
    TableDraft next = draftOf("Prison|Capacity|Inmates|Daily intake\nHull|100|90|5\nLeeds|200|150|6");
    ASSERT_TRUE(next.use(first.mapping()).isOk());
    EXPECT_EQ(questionsOf(next), "D daily_intake");
}

TEST(TableDraft, TheFirstSheetThatIsShownAndHasRowsIsMeant)
{
    auto grid = std::make_shared<Grid>();
    grid->sheets.emplace_back("empty");
    grid->sheets.emplace_back("hidden", true);
    for (std::uint32_t row = 1; row < 4; ++row) {
        grid->sheets[1].startRow(row);
        grid->sheets[1].addCell(0, CellKind::Text, "x");
    }
    EXPECT_EQ(firstSheet(*grid), std::nullopt);
    EXPECT_EQ(offeredSheets(*grid), 0U);
    grid->sheets.push_back(test::smallSheet(kPrisons));
    EXPECT_EQ(firstSheet(*grid), 2U);
    EXPECT_EQ(offeredSheets(*grid), 1U);
    EXPECT_EQ(TableDraft(grid, {}).sheetPosition(), 2U);
    EXPECT_EQ(TableDraft(grid, {}, {1, std::nullopt, std::nullopt}).sheetPosition(), 1U) << "a hidden one where asked";
}

TEST(TableDraft, CopiesShareTheGrid)
{
    const TableDraft draft = draftOf(kPrisons);
    TableDraft copy = draft;
    copy.leaveOut(1);
    EXPECT_EQ(&copy.grid(), &draft.grid());
    EXPECT_NE(draft.mapping().find(TableField::Capacity), nullptr);
}

} // namespace
} // namespace planner
