// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/row_cells.h"

#include "core/base/message_id.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/operation_texts.h"
#include "tests/core/exchange/hostile_plan.h"
#include "tests/support/filled_plan.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

using test::HostilePlan;

std::vector<OperationTable> allTables()
{
    std::vector<OperationTable> tables;
    for (std::size_t i = 0; i < kNamesOf<OperationTable>.names.size(); ++i)
        tables.push_back(static_cast<OperationTable>(i));
    return tables;
}

/// Calls `look(row)` for every row of every table.
template <class Look>
void eachRow(const Operation& operation, const Look& look)
{
    for (const OperationTable table : allTables())
        for (std::size_t i = 0; i < rowCount(operation, table); ++i)
            look(rowAt(operation, table, i), i);
}

std::string sentence(const Result<OperationRow>& row) { return row ? "ok" : toEnglish(row.error().message); }

TEST(RowCells, ReadEveryCellBackAsItIs)
{
    for (std::uint32_t seed = 0; seed <= 20; ++seed) {
        const Plan plan = seed == 0 ? test::filledPlan() : HostilePlan(seed).make();
        RowMaker maker(plan.operation);
        eachRow(plan.operation, [&](const OperationRow& row, std::size_t) {
            for (const RowField& field : fieldsOf(tableOf(row))) {
                const std::string text = cellText(plan.operation, row, field.name);
                const auto same = maker.changed(row, {{std::string(field.name), text}});
                ASSERT_TRUE(same) << nameOf(tableOf(row)) << " " << sentence(same);
                EXPECT_TRUE(same.value() == row) << nameOf(tableOf(row)) << " " << field.name << " " << text;
            }
            EXPECT_EQ(cellsOf(plan.operation, row).size(), fieldsOf(tableOf(row)).size());
        });
    }
}

/// The file of the row's table with one cell of it written as `text`.
void writeWith(OperationTexts& texts, const Operation& operation, const OperationRow& changed, std::size_t position,
               std::string_view field, std::string_view text)
{
    const OperationTable table = tableOf(changed);
    const bool isSettings = table == OperationTable::Settings;
    std::string file;
    CsvWriter csv([&](std::string_view piece) {
        file += piece;
        return true;
    });
    if (isSettings)
        csv.row({"key", "value"});
    else
        for (const RowField& column : fieldsOf(table))
            csv.plain(column.name);
    if (!isSettings)
        csv.endRow();
    for (std::size_t i = 0; i < rowCount(operation, table); ++i) {
        for (const auto& [name, cell] : cellsOf(operation, rowAt(operation, table, i))) {
            if (isSettings)
                csv.plain(name);
            csv.plain(i == position && name == field ? text : std::string_view(cell));
            if (isSettings)
                csv.endRow();
        }
        if (!isSettings)
            csv.endRow();
    }
    EXPECT_TRUE(csv.finish());
    texts[isSettings ? "operation.csv" : std::string(nameOf(table)) + ".csv"] = file;
}

/// What the folder reader says of the cell: its first error there, "ok" where it takes it.
std::string saidByFolder(const Plan& plan, const OperationRow& row, std::size_t position, std::string_view field,
                         std::string_view text)
{
    auto texts = writeOperationTexts(plan).value();
    writeWith(texts, plan.operation, row, position, field, text);
    FolderReport report;
    static_cast<void>(readOperationTexts(texts, "folder", report));
    const bool isSettings = tableOf(row) == OperationTable::Settings;
    const std::string file = isSettings ? "operation.csv:" : std::string(nameOf(tableOf(row))) + ".csv:";
    const std::string line = file + std::to_string(position + 2) + ":";
    for (const FolderProblem& error : report.errors)
        if (error.place.starts_with(isSettings ? file : line))
            return toEnglish(
                {MessageId::PathAndDetail,
                 {isSettings && error.column == "value" ? std::string(field) : error.column, error.message}});
    return "ok";
}

/// Sentences about the whole table, which a row by itself does not say.
bool isOfTheTable(const std::string& said)
{
    for (const char* piece : {"with this row the cohorts", "all facilities together", "places of this category already",
                              "the code is in line", "the required key is missing"})
        if (said.find(piece) != std::string::npos)
            return true;
    return false;
}

TEST(RowCells, SayOfEveryFieldWhatTheFolderSays)
{
    const Plan plan = test::filledPlan();
    const std::vector<std::string> kTexts{"",
                                          " ",
                                          "abc",
                                          "0",
                                          "1",
                                          "-1",
                                          "7.5",
                                          "1,5",
                                          "99999999999999999999",
                                          "\u0661\u0662",
                                          "yes",
                                          "Yes",
                                          "no",
                                          "road",
                                          "facility",
                                          "batch",
                                          "=1+1",
                                          "'=1+1",
                                          "21/01/2026",
                                          "1/2/26",
                                          "2026-02-30",
                                          "2026-01-21",
                                          "46043",
                                          "escorts",
                                          "C-1 C-1",
                                          "waiting",
                                          "a\u200Bb",
                                          "\u00A05 ",
                                          "C 1",
                                          "OUT",
                                          "custody",
                                          "outside",
                                          "\u066B5",
                                          "5\u066B5",
                                          "2999-01-01"};
    std::size_t refused = 0;
    std::size_t taken = 0;
    eachRow(plan.operation, [&](const OperationRow& row, std::size_t position) {
        for (const RowField& field : fieldsOf(tableOf(row)))
            for (const std::string& text : kTexts) {
                const std::string byFolder = saidByFolder(plan, row, position, field.name, text);
                // Of two rows with one code the folder blames the later one.
                const bool isTaken = field.kind == FieldKind::Code && text == "OUT";
                if (isOfTheTable(byFolder) || isTaken || (field.name == "kind" && text == "outside"))
                    continue;
                const auto made = withCell(plan.operation, row, field.name, text);
                EXPECT_EQ(sentence(made), byFolder)
                    << nameOf(tableOf(row)) << " " << position << " " << field.name << "=" << text;
                (made ? taken : refused) += 1;
            }
    });
    EXPECT_GT(refused, 500U);
    EXPECT_GT(taken, 300U);
}

TEST(RowCells, NameTheNearestCodeAndField)
{
    const Plan plan = test::filledPlan();
    Operation operation = plan.operation;
    operation.facilities[0].code = "NASIRIYAH";
    const OperationRow cohort = operation.cohorts[0];
    EXPECT_EQ(sentence(withCell(operation, cohort, "facility", "NASIRIAH")),
              "facility: there is no such facility, \"NASIRIAH\". Maybe NASIRIYAH");
    EXPECT_EQ(sentence(withCell(operation, cohort, "peple", "5")),
              "peple: rows of cohorts have no such field. Maybe people");
    EXPECT_EQ(sentence(withCell(operation, cohort, "hours", "5")), "hours: rows of cohorts have no such field");
    EXPECT_EQ(sentence(withCell(operation, cohort, "code", operation.cohorts[1].code)),
              "code: the code is there already, \"" + operation.cohorts[1].code + "\". Maybe choose another");
}

TEST(RowCells, AskForWhatARowNeeds)
{
    const Plan plan = test::filledPlan();
    EXPECT_EQ(sentence(rowFromCells(plan.operation, OperationTable::Facilities, {{"code", "N"}, {"name", "New"}})),
              "capacity: a value is needed, \"\"");
    const auto made = rowFromCells(plan.operation, OperationTable::Facilities,
                                   {{"population", "3"}, {"capacity", "10"}, {"name", "New"}, {"code", "N"}});
    ASSERT_TRUE(made) << sentence(made);
    EXPECT_EQ(cellText(plan.operation, made.value(), "population"), "3");
    EXPECT_EQ(sentence(rowFromCells(plan.operation, OperationTable::Facilities, {{"code", "N"}, {"code", "M"}})),
              "code: the field is given twice");
}

TEST(RowCells, RefuseWhatIsNoTextOrTooLong)
{
    const Plan plan = test::filledPlan();
    const OperationRow fleet = plan.operation.fleets[0];
    EXPECT_EQ(sentence(withCell(plan.operation, fleet, "note", "\xFF")), "note: is not text in UTF-8 without NUL");
    EXPECT_EQ(sentence(withCell(plan.operation, fleet, "note", std::string("a\0b", 3))),
              "note: is not text in UTF-8 without NUL");
    EXPECT_EQ(sentence(withCell(plan.operation, fleet, "note", std::string(32768, 'x'))),
              "note: the text has 32768 bytes, at most 32767 can be kept. Maybe shorten it");
    EXPECT_TRUE(withCell(plan.operation, fleet, "note", std::string(32767, '=')));
}

TEST(RowCells, TakeAPlaceOutOfCustodyWithItsFiguresAndAskForThemOnTheWayBack)
{
    const Plan plan = test::filledPlan();
    const auto outside = withCell(plan.operation, plan.operation.facilities[0], "kind", "outside");
    ASSERT_TRUE(outside) << sentence(outside);
    for (const char* field : {"capacity", "population", "overcrowding_limit_pct", "target_capacity"})
        EXPECT_EQ(cellText(plan.operation, outside.value(), field), "") << field;
    EXPECT_EQ(sentence(withCell(plan.operation, outside.value(), "kind", "custody")),
              "capacity: a value is needed, \"\"");
    EXPECT_TRUE(RowMaker(plan.operation)
                    .changed(outside.value(), {{"kind", "custody"}, {"capacity", "5"}, {"population", "0"}}));
}

TEST(RowCells, EndAnEstimateWhereALengthIsEntered)
{
    Plan plan = test::filledPlan();
    Route& route = plan.operation.routes[0];
    route.source = "assumed: 222 km as the crow flies x 1.33, 60 km/h";
    const auto measured = withCell(plan.operation, route, "km", "301.5");
    ASSERT_TRUE(measured) << sentence(measured);
    EXPECT_EQ(cellText(plan.operation, measured.value(), "source"), "");
    EXPECT_EQ(cellText(plan.operation, withCell(plan.operation, route, "hours", "4").value(), "source"), route.source);
    RowMaker maker(plan.operation);
    const auto said = maker.changed(route, {{"km", "301.5"}, {"source", "survey"}});
    EXPECT_EQ(cellText(plan.operation, said.value(), "source"), "survey");
    route.source = "map of 2025";
    EXPECT_EQ(cellText(plan.operation, withCell(plan.operation, route, "km", "301.5").value(), "source"),
              "map of 2025");
}

TEST(RowCells, ListAllThatIsWrongByField)
{
    const Plan plan = test::filledPlan();
    RowMaker maker(plan.operation);
    EXPECT_FALSE(maker.changed(plan.operation.cohorts[0], {{"people", "x"}, {"move", "perhaps"}}));
    ASSERT_EQ(maker.problems().size(), 2U);
    EXPECT_EQ(maker.problems()[0].column, "people");
    EXPECT_EQ(maker.problems()[1].column, "move");
    EXPECT_TRUE(maker.changed(plan.operation.cohorts[0], {{"people", "1"}}));
    EXPECT_TRUE(maker.problems().empty());
}

TEST(RowCells, BeginARowWithAFreeCodeAndNothingThatNobodySaid)
{
    Operation operation = test::filledPlan().operation;
    EXPECT_EQ(newRow(OperationTable::Cohorts, operation), (RowCells{{"code", "cohort-3"}, {"move", "must"}}));
    operation.cohorts[0].code = "cohort-3";
    EXPECT_EQ(newRow(OperationTable::Cohorts, operation).front().second, "cohort-3-2");
    EXPECT_EQ(freeCode(operation, OperationTable::Cohorts, std::string(64, 'x')), std::string(64, 'x'));
    operation.cohorts[1].code = std::string(64, 'x');
    EXPECT_EQ(freeCode(operation, OperationTable::Cohorts, std::string(64, 'x')), std::string(62, 'x') + "-2");
    EXPECT_EQ(newRow(OperationTable::Places, operation), RowCells{});
}

} // namespace
} // namespace planner
