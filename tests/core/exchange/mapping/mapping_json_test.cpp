// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/mapping_json.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace planner {
namespace {

std::string errorOf(std::string_view text)
{
    const auto read = mappingFromJson(text);
    return read ? "" : toEnglish(read.error().message);
}

TEST(MappingJson, ComesBackAsItWas)
{
    TableMapping mapping;
    mapping.sheet = "Sites \"2024\"";
    mapping.kind = TableKind::Cohorts;
    mapping.headerRow = 7;
    mapping.columns = {{TableField::Name, 0, "Prison", NumberStyle::CommaGroups, false, {}, 1},
                       {TableField::Population, 27, "السجناء", NumberStyle::DotGroups, true, {"-", "n/a"}, 2.5}};
    mapping.constants = {{TableField::Move, "stay"}};
    mapping.droppedRows = {9, 12};
    mapping.keptRows = {40};
    mapping.leftOut = {{3, "Sex"}, {40, ""}};
    mapping.dropsIncomplete = true;
    mapping.addsCategories = true;
    mapping.fingerprint = "0123456789abcdef";
    const auto back = mappingFromJson(toJson(mapping));
    ASSERT_TRUE(back.isOk());
    EXPECT_EQ(back.value(), mapping);
    EXPECT_EQ(toJson(back.value()), toJson(mapping));
    EXPECT_NE(toJson(mapping).find("\"field\":\"people\",\"column\":\"AB\""), std::string::npos);
}

TEST(MappingJson, NeedsLittle)
{
    const auto read = mappingFromJson(R"({"as":"facilities","columns":[{"field":"capacity","column":"b"}]})");
    ASSERT_TRUE(read.isOk());
    EXPECT_EQ(read.value().columns.at(0).column, 1U);
}

TEST(MappingJson, RefusesWhatIsNoMapping)
{
    EXPECT_NE(errorOf("{").find("this is no mapping: "), std::string::npos);
    EXPECT_EQ(errorOf("[]"), "\"mapping\" of the mapping must be an object");
    EXPECT_EQ(errorOf("{}"), "\"as\" of the mapping must be facilities, cohorts, routes or batches");
    EXPECT_EQ(errorOf(R"({"as":"routes","colums":[]})"), "a mapping has no \"colums\". Maybe it is of a later version");
    EXPECT_EQ(errorOf(R"({"as":"routes","version":2})"), "\"version\" of the mapping must be 1");
    EXPECT_EQ(errorOf(R"({"as":"routes","header_row":-1})"), "\"header_row\" of the mapping must be a row's number");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":7})"), "\"columns\" of the mapping must be a list");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[7]})"), "\"columns\" of the mapping must be a list of objects");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"capacity","column":"A"}]})"),
              "\"field\" of the mapping must be a field of the rows");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"km","column":"17"}]})"),
              "\"column\" of the mapping must be the letters of a column");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"km","column":"A"},{"field":"hours","column":"A"}]})"),
              "\"columns\" of the mapping must be a list with each field and each column once");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"km","column":"A","factor":0}]})"),
              "\"factor\" of the mapping must be a number above 0");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"km","column":"A","dates":"ymd"}]})"),
              "\"dates\" of the mapping must be dmy or mdy");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"km","column":"A","not_given":[1]}]})"),
              "\"not_given\" of the mapping must be a list of texts");
    EXPECT_EQ(errorOf(R"({"as":"routes","constants":[{"field":"mode","value":1}]})"),
              "\"value\" of the mapping must be a text");
    EXPECT_EQ(errorOf(std::string(1'048'577, ' ')), "a mapping has at most 1048576 bytes, and this one has 1048577");
    EXPECT_NE(errorOf(std::string(100'000, '[')), "") << "deep nesting ends in an error";
}

TEST(MappingJson, SaysWhatATableIsTakenFor)
{
    const GridSheet sheet = test::smallSheet("Prisons\nPrison|Design capacity|Rated capacity|Inmates\nHull|100|110|90\n"
                                             "Leeds|200|210|n/a\nBure|300|310|320\nTotal|600|630|410");
    const TableProposal proposal = proposeTable(sheet);
    TableMapping mapping = mappingOf(sheet, proposal);
    ASSERT_TRUE(addToMapping(mapping, proposal, "Rated capacity=capacity").isOk());
    const auto json = nlohmann::json::parse(toJson(proposal, mapping, rowsOf(sheet, proposal, mapping)));
    EXPECT_EQ(json["header_row"], 2);
    EXPECT_EQ(json["rows"], 3);
    EXPECT_EQ(json["mapping"][0]["field"], "name");
    EXPECT_EQ(json["mapping"][0]["trust"], "sure");
    EXPECT_EQ(json["mapping"][2]["column"], "C");
    EXPECT_EQ(json["mapping"][2]["trust"], "given");
    EXPECT_EQ(json["dropped"][0]["row"], 6);
    EXPECT_EQ(json["dropped"][0]["why"], "total");
    EXPECT_EQ(json["missing"][0], nlohmann::json({{"field", "population"}, {"rows", 1}}));
    EXPECT_EQ(json["sums"][0]["file"], 1260);
    EXPECT_EQ(json["sums"][0]["left_out"], 630);
}

TEST(MappingJson, CallsFieldsAsRowsOfTheGivenKindDo)
{
    const GridSheet sheet = test::smallSheet("Prison|Inmates\nHull|100\nLeeds|200\nBure|300");
    const TableProposal proposal = proposeTable(sheet, {std::nullopt, TableKind::Cohorts});
    const TableMapping mapping = mappingOf(sheet, proposal);
    const auto json = nlohmann::json::parse(toJson(proposal, mapping, rowsOf(sheet, proposal, mapping)));
    EXPECT_EQ(json["mapping"][0]["field"], "facility");
    EXPECT_EQ(json["mapping"][1]["field"], "people");
}

TEST(MappingJson, KeepsPeopleByCategory)
{
    TableMapping mapping;
    mapping.kind = TableKind::Cohorts;
    for (const auto& [column, category] : {std::pair(1U, "men"), std::pair(2U, "women")}) {
        MappedColumn people;
        people.field = TableField::Population;
        people.column = column;
        people.category = category;
        mapping.columns.push_back(people);
    }
    const auto back = mappingFromJson(toJson(mapping));
    ASSERT_TRUE(back.isOk()) << toEnglish(back.error().message);
    EXPECT_EQ(back.value(), mapping);
}

TEST(MappingJson, RefusesCategoriesWhereTheyMeanNothing)
{
    EXPECT_EQ(errorOf(R"({"as":"facilities","columns":[{"field":"population","column":"A","category":"men"}]})"),
              "\"category\" of the mapping must be of people, in rows of cohorts");
    EXPECT_EQ(errorOf(R"({"as":"cohorts","columns":[{"field":"facility","column":"A","category":"men"}]})"),
              "\"category\" of the mapping must be of people, in rows of cohorts");
    EXPECT_EQ(errorOf(R"({"as":"cohorts","columns":[{"field":"people","column":"A","category":"men"},)"
                      R"({"field":"people","column":"B","category":"men"}]})"),
              "\"columns\" of the mapping must be a list with each field and each column once");
    EXPECT_EQ(errorOf(R"({"as":"cohorts","columns":[{"field":"people","column":"A","category":7}]})"),
              "\"category\" of the mapping must be a text");
}

TEST(MappingJson, RefusesColumnsLeftOutThatAreReadOrThereTwice)
{
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"km","column":"A"}],"left_out":[{"column":"A"}]})"),
              "\"left_out\" of the mapping must be a list of columns that are not read, each once");
    EXPECT_EQ(errorOf(R"({"as":"routes","left_out":[{"column":"A"},{"column":"a"}]})"),
              "\"left_out\" of the mapping must be a list of columns that are not read, each once");
    EXPECT_EQ(errorOf(R"({"as":"routes","left_out":["A"]})"), "\"left_out\" of the mapping must be a list of objects");
    EXPECT_EQ(errorOf(R"({"as":"routes","left_out":[{"column":""}]})"),
              "\"column\" of the mapping must be the letters of a column");
    EXPECT_EQ(errorOf(R"({"as":"routes","left_out":[{"column":"A","field":"km"}]})"),
              "a mapping has no \"field\". Maybe it is of a later version");
    EXPECT_EQ(errorOf(R"({"as":"routes","add_categories":"yes"})"),
              "\"add_categories\" of the mapping must be true or false");
    EXPECT_EQ(errorOf(R"({"as":"routes","columns":[{"field":"km","column":"A","factor":1e999}]})").substr(0, 20),
              "this is no mapping: ");
}

} // namespace
} // namespace planner
