// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/mapped_rows.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

#include <random>

namespace planner {
namespace {

struct Table {
    explicit Table(std::string_view lines, std::optional<TableKind> kind = std::nullopt, std::string_view pairs = {})
        : sheet(test::smallSheet(lines)), proposal(proposeTable(sheet, {std::nullopt, kind})),
          mapping(mappingOf(sheet, proposal))
    {
        const auto added = addToMapping(mapping, proposal, pairs);
        EXPECT_TRUE(added.isOk()) << toEnglish(added.error().message);
    }
    [[nodiscard]] MappedTable read(const Operation& operation = {}) const
    {
        return rowsOf(sheet, proposal, mapping, operation);
    }

    GridSheet sheet;
    TableProposal proposal;
    TableMapping mapping;
};

std::string textOf(const MappedRow& row)
{
    std::string text = std::to_string(row.number) + ":";
    for (const auto& [field, value] : row.cells)
        text += " " + field + "=" + value;
    return text;
}

std::string textOf(const std::vector<Message>& messages)
{
    std::string text;
    for (const Message& message : messages)
        text += toEnglish(message) + "; ";
    return text;
}

Operation twoSites()
{
    Operation operation;
    for (const auto& [code, name] : {std::pair("HUL", "HMP Hull"), std::pair("LDS", "HMP Leeds")}) {
        Facility facility;
        facility.code = code;
        facility.name = name;
        facility.capacity = People(100);
        operation.facilities.push_back(facility);
    }
    return operation;
}

TEST(MappedRows, GiveSitesTheCodesOfTheTable)
{
    const MappedTable table = Table("Code|Prison|Capacity|Inmates\nHUL|Hull|100|90\nLDS|Leeds|200|150").read();
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(textOf(table.rows[0]), "2: code=HUL name=Hull capacity=100 population=90");
    EXPECT_TRUE(table.isReady());
    EXPECT_EQ(textOf(table.notes), "");
}

TEST(MappedRows, MakeCodesOfNamesAndSaySo)
{
    const MappedTable table = Table("Prison|Capacity|Inmates\nHull|100|90\nسجن|200|150\nHull|70|60").read();
    EXPECT_EQ(textOf(table.rows[0]),
              "2: code=HULL name=Hull capacity=100 population=90 source=assumed: code made of the name");
    EXPECT_EQ(textOf(table.rows[1]).substr(0, 14), "3: code=SITE-3");
    EXPECT_EQ(textOf(table.rows[2]).substr(0, 14), "4: code=HULL-2") << "a name is no key";
    EXPECT_EQ(textOf(table.notes), "codes made of names, as the table has none: 3; ");
}

TEST(MappedRows, FindSitesOfThePlanByName)
{
    const MappedTable table = Table("Prison|Capacity|Inmates\nhmp hull|100|90\nHMP Rye|200|150").read(twoSites());
    EXPECT_EQ(textOf(table.rows[0]), "2: code=HUL name=hmp hull capacity=100 population=90");
    EXPECT_EQ(textOf(table.rows[1]).substr(0, 15), "3: code=HMP-RYE");
}

TEST(MappedRows, ListWhatIsMissingAndNeverMakeItZero)
{
    Table table("Prison|Capacity|Inmates\nHull|-999|90\nLeeds|200|n/a\nBure|300|250");
    const MappedTable read = table.read();
    EXPECT_EQ(textOf(read.rows[0]).find("capacity"), std::string::npos);
    ASSERT_EQ(read.missing.size(), 2U);
    EXPECT_EQ(read.missing[0].field, TableField::Capacity);
    EXPECT_EQ(read.missing[0].rows, std::vector<std::uint32_t>{2});
    EXPECT_EQ(read.missing[1].rows, std::vector<std::uint32_t>{3});
    EXPECT_FALSE(read.isReady());
    table.mapping.dropsIncomplete = true;
    const MappedTable complete = table.read();
    EXPECT_TRUE(complete.isReady());
    EXPECT_EQ(complete.rows.size(), 1U);
    EXPECT_EQ(complete.dropped[0].word, "incomplete");
    EXPECT_EQ(toEnglish(complete.dropped[0].why), "its capacity is not given");
    EXPECT_EQ(complete.sums[1].leftOut, 90);
}

TEST(MappedRows, MissAFieldWithoutAColumnInEveryRow)
{
    const MappedTable table = Table("Prison|Inmates\nHull|90\nLeeds|150").read();
    ASSERT_EQ(table.missing.size(), 1U);
    EXPECT_EQ(table.missing[0].field, TableField::Capacity);
    EXPECT_EQ(table.missing[0].rows.size(), 2U);
}

TEST(MappedRows, NeverTakeProtectiveFieldsByThemselves)
{
    const char* lines = "Prison|Capacity|Inmates|Accepts|Daily intake\nHull|100|90|men|5\nLeeds|200|150|women|6";
    EXPECT_EQ(textOf(Table(lines).read().rows[0]).find("accepts"), std::string::npos);
    EXPECT_EQ(textOf(Table(lines).read().rows[0]).find("daily_intake"), std::string::npos);
    EXPECT_NE(textOf(Table(lines, std::nullopt, "Accepts=accepts").read().rows[0]).find("accepts=men"),
              std::string::npos);
}

TEST(MappedRows, LeaveTotalsOutAndTheSumsAddUp)
{
    Table table("Prison|Capacity|Inmates\nHull|100|90\nLeeds|200|150.5\nTotal|300|240.5");
    const MappedTable read = table.read();
    EXPECT_EQ(read.dropped.size(), 1U);
    EXPECT_EQ(read.dropped[0].word, "total");
    EXPECT_EQ(read.sums[1].file, 481);
    EXPECT_EQ(read.sums[1].taken, 240.5);
    EXPECT_EQ(read.sums[1].leftOut, 240.5);
    EXPECT_EQ(
        toEnglish(read.notes.at(0)),
        "values of population that are no whole numbers and are rounded: 1; their sum is 150.5 before, 151 after");
    table.mapping.keptRows = {4};
    table.mapping.droppedRows = {2};
    const MappedTable other = table.read();
    EXPECT_EQ(other.rows.size(), 2U);
    EXPECT_EQ(other.dropped[0].word, "by hand");
}

TEST(MappedRows, TakeTheLatestFigureOfASite)
{
    const MappedTable table =
        Table("Code|Prison|Capacity|Inmates|Date\nHUL|Hull|100|90|2024-01-31\nHUL|Hull|100|95|2024-03-31\n"
              "HUL|Hull|100|80|2023-12-31\nLDS|Leeds|200|150|2024-01-31")
            .read();
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].number, 3U);
    EXPECT_EQ(table.dropped[0].word, "older");
    EXPECT_EQ(toEnglish(table.dropped[0].why), "row 3 has a later figure of the same place");
    EXPECT_TRUE(table.questions.empty());
}

TEST(MappedRows, AskWhichOfTwoRowsOfACodeCounts)
{
    const MappedTable table =
        Table("Prison|Capacity|Inmates|Code\nHull|100|90|HUL\nHull 2|100|95|HUL\nLeeds|20|15|LDS\nRye|2|5|R 1", {},
              "Code=code")
            .read();
    EXPECT_EQ(textOf(table.questions), "code HUL is in rows 2 and 3: say which of them counts; ");
    ASSERT_EQ(table.problems.size(), 1U);
    EXPECT_EQ(toEnglish(table.problems[0].why), "\"R 1\" is no code: one is made of the name");
}

TEST(MappedRows, OfPeopleAskWhoMoves)
{
    Table table("Prison|Inmates|Category\nHMP Hull|90|women\nHMP Leeds|150|men", TableKind::Cohorts);
    EXPECT_EQ(textOf(table.read().questions), "a table of people does not say who moves: say it for them; the table "
                                              "does not say the people's category: say it "
                                              "for them; ")
        << "a column that protects people is not taken by itself";
    ASSERT_TRUE(addToMapping(table.mapping, table.proposal, "Category=category").isOk());
    table.mapping.constants = {{TableField::Move, "stay"}};
    const MappedTable read = table.read(twoSites());
    EXPECT_TRUE(read.isReady());
    EXPECT_EQ(
        textOf(read.rows[0]),
        "2: code=HUL-WOMEN facility=HUL people=90 source=assumed: code made of the name category=women move=stay");
}

TEST(MappedRows, OfRoutesFindSitesByNameAndAskForTheMode)
{
    Table table("From|To|Distance (miles)\nHMP Hull|HMP Leeds|60\nHMP Leeds|Rye|200", TableKind::Routes);
    EXPECT_EQ(textOf(table.read().questions), "the table does not say the mode of the routes: say it for them; ");
    table.mapping.constants = {{TableField::Mode, "road"}};
    const MappedTable read = table.read(twoSites());
    EXPECT_EQ(textOf(read.rows[0]), "2: code=HUL-LDS from=HUL to=LDS km=96.561 mode=road");
    EXPECT_EQ(textOf(read.rows[1]), "3: code=LDS-RYE from=LDS to=Rye km=321.869 mode=road");
}

TEST(MappedRows, OfOnePersonEachBecomeCounts)
{
    const MappedTable table =
        Table("From|To|Transfer Date|Reason\nHull|Leeds|2024-01-02|court\nHull|Leeds|2024-01-02|health\n"
              "Leeds|Hull|2024-01-02|court\nHull|Leeds|2024-01-05|court")
            .read();
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(textOf(table.rows[0]), "2: batch=B1 from=Hull to=Leeds depart=2024-01-02 people=2");
    EXPECT_EQ(textOf(table.rows[2]), "5: batch=B3 from=Hull to=Leeds depart=2024-01-05 people=1");
}

TEST(MappedRows, TakeTheSeaOffAfricaForNotKnown)
{
    const MappedTable table =
        Table("Prison|Capacity|Inmates|Latitude|Longitude\nHull|100|90|53.75|-0.31\nRye|1|1|0|0\nBure|2|2|52.8|1.3")
            .read();
    EXPECT_NE(textOf(table.rows[0]).find("lat=53.75 lon=-0.31"), std::string::npos);
    EXPECT_EQ(textOf(table.rows[1]).find("lat="), std::string::npos);
}

TEST(MappedRows, CountHiddenRows)
{
    GridSheet sheet = test::smallSheet("Prison|Capacity|Inmates\nHull|100|90\nLeeds|200|150");
    sheet.startRow(4, true);
    for (const auto& [column, text] : {std::pair(0U, "Rye"), std::pair(1U, "10"), std::pair(2U, "9")})
        sheet.addCell(column, CellKind::Text, text);
    const TableProposal proposal = proposeTable(sheet);
    const MappedTable table = rowsOf(sheet, proposal, mappingOf(sheet, proposal));
    EXPECT_EQ(table.rows.size(), 3U);
    EXPECT_NE(textOf(table.notes).find("rows that are hidden in the file and read too: 1"), std::string::npos);
}

TEST(MappedRows, OfATableWithoutAHeaderAreReadByLetters)
{
    const MappedTable table =
        Table("Hull|100|90\nLeeds|200|150\nRye|20|15", {}, "A=name,B=capacity,C=population").read();
    ASSERT_EQ(table.rows.size(), 3U);
    EXPECT_EQ(textOf(table.rows[0]).substr(0, 30), "1: code=HULL name=Hull capacit");
}

/// Whatever is left out for whatever reason, no person and no place gets lost.
TEST(MappedRows, OfRandomTablesAddUp)
{
    for (unsigned seed = 0; seed < 100; ++seed) {
        std::mt19937 random(seed); // NOLINT
        std::string lines = "Code|Prison|Capacity|Inmates|Date";
        double people = 0;
        for (int i = 0; i < 30; ++i) {
            const std::string name = "Site " + std::to_string(random() % 12);
            const auto inmates = random() % 1000;
            const bool isBlank = random() % 7 == 0;
            people += isBlank ? 0 : static_cast<double>(inmates);
            lines += "\nC" + std::to_string(random() % 20) + "|" + (random() % 9 == 0 ? "Total" : name) + "|"
                     + (random() % 8 == 0 ? "n/a" : std::to_string(random() % 900)) + "|"
                     + (isBlank ? "-" : std::to_string(inmates)) + "|2024-01-1" + std::to_string(random() % 10);
            lines += random() % 10 == 0 ? "\n* a note" : "";
        }
        Table table(lines);
        table.mapping.dropsIncomplete = random() % 2 == 0;
        table.mapping.droppedRows = {3, 5};
        const MappedTable read = table.read();
        double taken = 0;
        for (const MappedRow& row : read.rows)
            for (const auto& [field, value] : row.cells)
                taken += field == "population" ? std::stod(value) : 0;
        ASSERT_EQ(read.sums.size(), 2U);
        for (const FieldSum& sum : read.sums)
            EXPECT_TRUE(sum.addsUp()) << "seed " << seed;
        EXPECT_EQ(read.sums[1].file, people) << "seed " << seed;
        EXPECT_EQ(read.sums[1].taken, taken) << "seed " << seed;
        for (const MappedRow& row : read.rows)
            for (const DroppedRow& dropped : read.dropped)
                EXPECT_NE(row.number, dropped.number) << "seed " << seed;
    }
}

TEST(MappedRows, GoToTheirTables)
{
    EXPECT_EQ(tableOf(TableKind::Cohorts), OperationTable::Cohorts);
    EXPECT_EQ(tableOf(TableKind::Batches), std::nullopt);
}

TEST(MappedRows, OfCategoryColumnsAreOneForEachCategory)
{
    const Table table("Prison|Men|Women\nHMP Hull|90|3\nHMP Leeds|150|0\nTotal|240|3", TableKind::Cohorts,
                      "Men=people:men,Women=people:women,Prison=facility");
    Table moving = table;
    moving.mapping.constants = {{TableField::Move, "stay"}};
    const MappedTable read = moving.read(twoSites());
    ASSERT_EQ(read.rows.size(), 3U);
    EXPECT_EQ(textOf(read.rows[0]),
              "2: code=HUL-MEN facility=HUL people=90 source=assumed: code made of the name category=men move=stay");
    EXPECT_EQ(textOf(read.rows[1]).substr(0, 21), "2: code=HUL-WOMEN fac");
    EXPECT_EQ(textOf(read.rows[2]).substr(0, 19), "3: code=LDS-MEN fac");
    EXPECT_TRUE(read.isReady()) << textOf(read.questions);
    ASSERT_EQ(read.dropped.size(), 3U);
    EXPECT_EQ(read.dropped[0].word, "nobody");
    EXPECT_EQ(toEnglish(read.dropped[0].why), "has nobody of women");
    EXPECT_EQ(read.dropped[1].word, "total");
    ASSERT_EQ(read.sums.size(), 1U);
    EXPECT_EQ(read.sums[0].file, 486);
    EXPECT_EQ(read.sums[0].taken, 243);
    EXPECT_EQ(read.sums[0].leftOut, 243);
}

TEST(MappedRows, OfCategoryColumnsListABlankAndNeverMakeItNobody)
{
    Table table("Prison|Men|Women\nHMP Hull|90|\nHMP Leeds|150|4", TableKind::Cohorts,
                "Men=people:men,Women=people:women,Prison=facility");
    table.mapping.constants = {{TableField::Move, "stay"}};
    const MappedTable read = table.read(twoSites());
    ASSERT_EQ(read.missing.size(), 1U);
    EXPECT_EQ(read.missing[0].field, TableField::Population);
    EXPECT_EQ(read.missing[0].rows, std::vector<std::uint32_t>{2});
    table.mapping.dropsIncomplete = true;
    EXPECT_EQ(table.read(twoSites()).rows.size(), 3U);
}

TEST(MappedRows, AskForTheMeaningOfLimitsThatMayBeFractions)
{
    Table table("Prison|Capacity|Inmates|Limit\nHull|100|90|0.9\nLeeds|200|150|1.2\nBure|300|320|1", std::nullopt,
                "Limit=overcrowding_limit_pct");
    EXPECT_EQ(textOf(table.read().questions),
              "the limits in column D go to 1.2, which may be a fraction: say what they "
              "are multiplied by, 100 where 1.2 is 120 per cent; ");
    ASSERT_TRUE(addToMapping(table.mapping, table.proposal, "Limit=overcrowding_limit_pct*100").isOk());
    const MappedTable read = table.read();
    EXPECT_EQ(textOf(read.questions), "");
    EXPECT_NE(textOf(read.rows[1]).find("overcrowding_limit_pct=120"), std::string::npos);
}

TEST(MappedRows, APlaceCalledNaIsAPlace)
{
    const MappedTable table = Table("Prison|Capacity|Inmates\nNa|100|90\nLeeds|200|150\nNone|20|15").read();
    EXPECT_TRUE(table.isReady());
    EXPECT_NE(textOf(table.rows[0]).find("name=Na capacity=100"), std::string::npos);
    EXPECT_NE(textOf(table.rows[2]).find("name=None"), std::string::npos);
}

TEST(MappedRows, KnowTheKindOfATable)
{
    EXPECT_EQ(tableKindOf(OperationTable::Routes), TableKind::Routes);
    EXPECT_EQ(tableKindOf(OperationTable::Fleets), std::nullopt);
}

} // namespace
} // namespace planner
