// SPDX-License-Identifier: Apache-2.0
// Small operation folders that were once read wrongly, in tests/data/cases: what is said of each, to the letter.
#include "core/exchange/operation_folder.h"
#include "core/model/conditions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace planner {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ReadCase {
    std::optional<Plan> plan;
    std::vector<std::string> errors;
    std::vector<std::string> warnings;
};

std::vector<std::string> inEnglish(const std::vector<FolderProblem>& problems)
{
    std::vector<std::string> texts;
    for (const FolderProblem& problem : problems)
        texts.push_back(toEnglish(inOneSentence(problem)));
    return texts;
}

ReadCase readCase(const std::string& name)
{
    FolderReport report;
    auto plan = readOperationFolder(std::string(PLANNER_SOURCE_DIR) + "/tests/data/cases/" + name, report);
    ReadCase read;
    if (plan)
        read.plan = std::move(plan).value();
    read.errors = inEnglish(report.errors);
    read.warnings = inEnglish(report.warnings);
    return read;
}

/// All tables but those that a case spoils are the same.
void expectBase(const ReadCase& read)
{
    ASSERT_TRUE(read.plan) << testing::PrintToString(read.errors);
    const Operation& operation = read.plan->operation;
    ASSERT_EQ(operation.facilities.size(), 3U);
    EXPECT_EQ(operation.facilities[0].capacity, People(1000));
    EXPECT_EQ(operation.facilities[0].population, People(300));
    EXPECT_EQ(operation.facilities[1].note, "");
    ASSERT_EQ(operation.cohorts.size(), 3U);
    EXPECT_EQ(operation.cohorts[0].people, People(120));
    EXPECT_EQ(operation.cohorts[0].label, "first");
    EXPECT_EQ(operation.cohorts[1].readyFrom, parseDate("2026-01-22"));
    EXPECT_EQ(operation.cohorts[2].movement, Movement::Must);
    ASSERT_EQ(operation.routes.size(), 2U);
    EXPECT_EQ(operation.routes[0].length, Metres(670'500));
}

TEST(Cases, FilesWithMisspeltNamesAreErrorsThatNameBoth)
{
    const ReadCase read = readCase("misspelt_file");
    const auto close = [](const std::string& name, const std::string& known) {
        return name + ": the file is not read, but its name is close to " + known + ". Maybe rename it to " + known
               + ", or move it out of the folder";
    };
    EXPECT_THAT(read.errors,
                ElementsAre(close("Categories.csv", "categories.csv"), close("calender.csv", "calendar.csv"),
                            close("keep-apart.csv", "keep_apart.csv"), close("places (1).csv", "places.csv")));
}

TEST(Cases, AMisspeltCategoryIsAnErrorWithTheNearestName)
{
    EXPECT_THAT(readCase("misspelt_category").errors,
                ElementsAre("cohorts.csv:4:8 category: there is no such category, \"Women\". Maybe women"));
}

TEST(Cases, ColumnsOfAPlanThatContradictItsRoutesAreErrors)
{
    EXPECT_THAT(
        readCase("reimport_to").errors,
        ElementsAre("batches.csv:5:30 arrive: by route R1 the batch arrives on 2026-01-22, \"2026-01-25\". Maybe "
                    "another day or route is meant, or leave it blank",
                    "batches.csv:5:45 to: route R1 says KAR, \"NAS\". Maybe another route is meant, or leave it blank",
                    "batches.csv:5:52 mode: route R1 says road, \"air\". Maybe another route is meant, or leave it "
                    "blank"));
}

TEST(Cases, RowsOfDelimitersAreSkippedAndSaidOnce)
{
    const ReadCase read = readCase("empty_rows");
    expectBase(read);
    EXPECT_THAT(read.warnings,
                ElementsAre("cohorts.csv:5:1: the row has no value and is passed over, as all such rows of the file"));
}

TEST(Cases, CellsMissingAtTheEndOfRowsAreBlankAndSaidOnceAFile)
{
    const ReadCase read = readCase("short_rows");
    expectBase(read);
    const std::string said =
        ": the row ends before this column; what rows of the file lack at their end is read as blank";
    EXPECT_THAT(read.warnings, ElementsAre("facilities.csv:3:41 note" + said, "cohorts.csv:3:30 not_after" + said));
}

TEST(Cases, ALineThatSaysTheSeparatorIsObeyed)
{
    const ReadCase read = readCase("sep_line");
    expectBase(read);
    EXPECT_EQ(read.warnings.size(), 4U);
    EXPECT_EQ(read.warnings.at(0),
              "operation.csv:1:1: the first line says how cells are divided, \"sep=;\": it is obeyed");
}

TEST(Cases, AnInvisibleCharacterBeforeACodeIsLeftOutAndShown)
{
    const ReadCase read = readCase("code_zwsp");
    expectBase(read);
    EXPECT_THAT(read.warnings,
                ElementsAre("cohorts.csv:2:4 facility: spaces or invisible characters around the value are "
                            "left out in all of the file, \"<U+200B>HAS\""));
}

TEST(Cases, CodesOfDigitsAreCodes)
{
    const ReadCase read = readCase("numeric_codes");
    ASSERT_TRUE(read.plan);
    EXPECT_THAT(read.warnings, IsEmpty());
    EXPECT_EQ(read.plan->operation.facilities[0].code, "10000011");
    EXPECT_EQ(read.plan->operation.cohorts[1].code, "37");
}

TEST(Cases, ArabicDigitsAreRead)
{
    const ReadCase read = readCase("arabic_digits");
    expectBase(read);
    EXPECT_THAT(
        read.warnings,
        ElementsAre("facilities.csv:2:13 capacity: the digits are read as 0 to 9 in all of the file, \"١٠٠٠\""));
}

TEST(Cases, SortedRowsDoNotOpenAClosedSiteAgain)
{
    const ReadCase read = readCase("calendar_sorted");
    expectBase(read);
    EXPECT_THAT(read.warnings,
                ElementsAre("calendar.csv:3:45 value: line 2 gives 400 for some of the same days, and this "
                            "line 0. The lower value holds"));
    Operation operation = read.plan->operation;
    for (int order = 0; order < 2; ++order) {
        const Conditions conditions(operation);
        for (int day = 1; day <= 10; ++day)
            EXPECT_EQ(conditions.capacity({1}, Day(day)), People(day >= 4 && day <= 6 ? 0 : 400)) << day;
        std::reverse(operation.calendar.begin(), operation.calendar.end());
    }
}

TEST(Cases, NamesReadInAWrongCodePageAreWarningsWithTheirLines)
{
    const ReadCase read = readCase("cp1252mojibake");
    expectBase(read);
    ASSERT_EQ(read.warnings.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_EQ(read.warnings[i].find("facilities.csv:" + std::to_string(i + 2) + ":"), 0U) << read.warnings[i];
    EXPECT_EQ(read.warnings[1],
              "facilities.csv:3:36 name_ar: the text looks as if it had been read in a wrong code page, "
              "\"ط§ظ„ظƒط±ط®\". Maybe open the original as UTF-8 and save it again");
}

} // namespace
} // namespace planner
