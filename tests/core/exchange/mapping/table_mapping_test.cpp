// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_mapping.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

struct Mapped {
    explicit Mapped(std::string_view lines, const ProposalWishes& wishes = {})
        : sheet(test::smallSheet(lines)), proposal(proposeTable(sheet, wishes)), mapping(mappingOf(sheet, proposal))
    {
    }

    /// "B,C" for the columns of capacity and population, "-" where there is none.
    [[nodiscard]] std::string columns(std::initializer_list<TableField> fields) const
    {
        std::string list;
        for (const TableField field : fields) {
            const MappedColumn* column = mapping.find(field);
            list += (list.empty() ? "" : ",") + (column == nullptr ? "-" : columnName(column->column));
        }
        return list;
    }
    /// The error's sentence, or "".
    std::string add(std::string_view pairs)
    {
        const auto done = addToMapping(mapping, proposal, pairs);
        return done ? "" : toEnglish(done.error().message);
    }

    GridSheet sheet;
    TableProposal proposal;
    TableMapping mapping;
};

constexpr std::string_view kSites =
    "Prison|Design capacity|Rated capacity|Inmates|Sex|E-mail\nHull|100|110|90|Male|a@b.org\n"
    "Leeds|200|210|150|Male|c@d.org\nBure|300|310|320|Female|e@f.org";

TEST(TableMapping, TakesWhatIsSureOrLikelyOnly)
{
    const Mapped table(kSites);
    EXPECT_EQ(table.columns({TableField::Name, TableField::Capacity, TableField::Population, TableField::Accepts}),
              "A,-,D,-");
    std::string open;
    for (const FieldProposal* field : openQuestions(table.proposal, table.mapping))
        open += std::string(nameOf(field->field)) + " " + nameOf(field->trust) + ", ";
    EXPECT_EQ(open, "capacity choose, accepts ask, ");
}

TEST(TableMapping, IsCorrectedByHeaderOrLetter)
{
    Mapped table(kSites);
    EXPECT_EQ(table.add("rated CAPACITY=capacity, E=accepts"), "");
    EXPECT_EQ(table.columns({TableField::Name, TableField::Capacity, TableField::Population, TableField::Accepts}),
              "A,C,D,E");
    EXPECT_TRUE(openQuestions(table.proposal, table.mapping).empty());
    EXPECT_EQ(table.add("Inmates=capacity"), "") << "the later word holds";
    EXPECT_EQ(table.columns({TableField::Capacity, TableField::Population}), "D,-");
    EXPECT_EQ(table.add("Inmates=-"), "");
    EXPECT_EQ(table.columns({TableField::Capacity, TableField::Population}), "-,-");
}

TEST(TableMapping, UnderstandsQuotedHeaders)
{
    Mapped table("Prison|Capacity, men = women|Held\nHull|100|90\nLeeds|200|150");
    EXPECT_EQ(table.add("\"Capacity, men = women\"=capacity,Held=population"), "");
    EXPECT_EQ(table.columns({TableField::Capacity, TableField::Population}), "B,C");
}

TEST(TableMapping, RefusesWhatIsNotThereAndStaysAsItWas)
{
    Mapped table(kSites);
    const TableMapping before = table.mapping;
    EXPECT_EQ(table.add("Rated capacity=capacity,Inmats=population"),
              "there is no column \"Inmats\". Maybe \"Inmates\" is meant");
    EXPECT_EQ(table.add("Zeppelins=population"), "there is no column \"Zeppelins\". Maybe name it by its letter");
    EXPECT_EQ(table.add("Inmates=km").substr(0, 58), "facilities have no field \"km\". Maybe one of these: code, n");
    EXPECT_EQ(table.add("Inmates"),
              "\"Inmates\" is not HEADER=FIELD. Maybe a header with a comma needs quotes around it");
    EXPECT_EQ(table.add("=capacity"), "\"\" is not HEADER=FIELD. Maybe a header with a comma needs quotes around it");
    EXPECT_EQ(table.add("B=capacity,C=capacity"), "capacity cannot come from two columns, B and C");
    EXPECT_EQ(table.add("E-mail=note"), "column F is about single persons and is not read");
    EXPECT_EQ(table.mapping, before);
    Mapped twice("Prison|Count|Count\nHull|100|90\nLeeds|200|150");
    EXPECT_EQ(twice.add("Count=capacity"), "columns B and C are both called \"Count\". Maybe name one by its letter");
}

TEST(TableMapping, KnowsHowAColumnIsRead)
{
    Mapped table(
        "Origin|Destination|Distance (miles)|Day|Held\nHull|Leeds|60|1/25/24|1.234\nLeeds|Bure|n/a|2/26/24|2.345\n"
        "Hull|Bure|170|3/4/24|9.876",
        {std::nullopt, TableKind::Routes});
    ASSERT_NE(table.mapping.find(TableField::Kilometres), nullptr);
    EXPECT_NEAR(table.mapping.find(TableField::Kilometres)->factor, 1.609, 0.001);
    EXPECT_EQ(table.mapping.find(TableField::Kilometres)->notGiven, std::vector<std::string>{"n/a"});
    EXPECT_TRUE(columnAs(table.proposal, TableField::AsOf, 3).isMonthFirst);
    EXPECT_EQ(columnAs(table.proposal, TableField::Population, 4).style, NumberStyle::DotGroups);
}

TEST(TableMapping, FindsItsColumnsInTheNextFile)
{
    Mapped table(kSites);
    ASSERT_EQ(table.add("Rated capacity=capacity"), "");
    const Mapped next("Sex|Inmates|Prison|Rated capacity\nMale|80|Hull|110\nMale|90|Leeds|210\nFemale|99|Bure|310");
    const auto fitted = fittedTo(table.mapping, next.proposal);
    ASSERT_TRUE(fitted.isOk());
    EXPECT_EQ(fitted.value().find(TableField::Capacity)->column, 3U);
    EXPECT_EQ(fitted.value().find(TableField::Name)->column, 2U);
    const Mapped other("Prison|Inmates\nHull|100\nLeeds|200\nBure|300");
    const auto gone = fittedTo(table.mapping, other.proposal);
    ASSERT_FALSE(gone.isOk());
    EXPECT_EQ(toEnglish(gone.error().message), "the mapping reads capacity from \"Rated capacity\", and the table has "
                                               "no such column. Maybe it is for another table");
}

TEST(TableMapping, HasAFingerprintOfHeadersAndKindsWhateverTheFigures)
{
    const std::string one = Mapped("Prison|Capacity\nHull|100\nLeeds|200").mapping.fingerprint;
    EXPECT_EQ(one, Mapped("Capacity|Prison\n5|Rye\n6|Bure").mapping.fingerprint);
    EXPECT_NE(one, Mapped("Prison|Capacity\nHull|large\nLeeds|small").mapping.fingerprint);
    EXPECT_NE(one, Mapped("Prison|Places\nHull|100\nLeeds|200").mapping.fingerprint);
    EXPECT_EQ(one.size(), 16U);
}

TEST(TableMapping, NaIsANameAmongNamesAndNothingAmongFigures)
{
    const Mapped table("Prison|Capacity|Inmates\nNa|100|90\nLeeds|na|150\nNone|300|n/a\nBure|310|320");
    EXPECT_TRUE(table.mapping.find(TableField::Name)->notGiven.empty());
    EXPECT_EQ(table.mapping.find(TableField::Capacity)->notGiven, std::vector<std::string>{"na"});
    EXPECT_EQ(table.mapping.find(TableField::Population)->notGiven, std::vector<std::string>{"n/a"});
}

TEST(TableMapping, SignsForNotGivenStaySoAmongNames)
{
    const Mapped table("Prison|Capacity|Inmates\nn/a|100|90\nLeeds|200|150\n-|300|200\nnot available|310|320");
    EXPECT_EQ(table.mapping.find(TableField::Name)->notGiven, (std::vector<std::string>{"-", "n/a", "not available"}));
}

TEST(TableMapping, MultipliesByWhatAPersonSays)
{
    Mapped table("From|To|Distance\nHull|Leeds|60\nLeeds|Bure|150\nHull|Bure|170", {{}, TableKind::Routes});
    EXPECT_EQ(table.columns({TableField::Kilometres}), "-") << "the unit is not said";
    EXPECT_EQ(table.add("Distance=km*1.609344"), "");
    EXPECT_EQ(table.mapping.find(TableField::Kilometres)->factor, 1.609344);
    EXPECT_EQ(table.add("Distance = km * 0.001"), "");
    EXPECT_EQ(table.mapping.find(TableField::Kilometres)->factor, 0.001);
    for (const char* wrong : {"Distance=km*", "Distance=km*0", "Distance=km*-1", "Distance=km*inf", "Distance=km*nan",
                              "Distance=km*1.5x", "Distance=km*1e999"})
        EXPECT_NE(table.add(wrong).find("has no number above 0 behind *"), std::string::npos) << wrong;
    EXPECT_EQ(table.mapping.find(TableField::Kilometres)->factor, 0.001) << "as it was";
}

TEST(TableMapping, TakesSharesThatAreAllFractionsForPerCentOfAHundred)
{
    Mapped fractions("Prison|Capacity|Inmates|Limit\nHull|100|90|0.9\nLeeds|200|150|0.95\nBure|300|320|1");
    EXPECT_EQ(fractions.add("Limit=overcrowding_limit_pct"), "");
    EXPECT_EQ(fractions.mapping.find(TableField::OvercrowdingLimit)->factor, 100);
    Mapped open("Prison|Capacity|Inmates|Limit\nHull|100|90|0.9\nLeeds|200|150|1.2\nBure|300|320|1");
    EXPECT_EQ(open.add("Limit=overcrowding_limit_pct"), "");
    EXPECT_EQ(open.mapping.find(TableField::OvercrowdingLimit)->factor, 1);
    Mapped percents("Prison|Capacity|Inmates|Limit\nHull|100|90|90\nLeeds|200|150|120\nBure|300|320|100");
    EXPECT_EQ(percents.add("Limit=overcrowding_limit_pct"), "");
    EXPECT_EQ(percents.mapping.find(TableField::OvercrowdingLimit)->factor, 1);
}

TEST(TableMapping, TakesPeopleByCategoryFromSeveralColumns)
{
    Mapped table("Prison|Men|Women|Boys\nHull|90|3|1\nLeeds|150|4|2\nBure|320|5|0", {{}, TableKind::Cohorts});
    EXPECT_EQ(table.add("Men=people:men, Women = people : women"), "");
    ASSERT_TRUE(table.mapping.hasCategoryColumns());
    EXPECT_EQ(table.mapping.ofColumn(1)->category, "men");
    EXPECT_EQ(table.mapping.ofColumn(2)->category, "women");
    EXPECT_EQ(table.add("Boys=people:women"), "") << "the later column has the category";
    EXPECT_EQ(table.mapping.ofColumn(2), nullptr);
    EXPECT_EQ(table.add("Boys=people"), "") << "or all people";
    EXPECT_FALSE(table.mapping.hasCategoryColumns());
    EXPECT_NE(table.add("Men=people:").find("says a category"), std::string::npos);
    EXPECT_NE(table.add("Men=facility:men").find("says a category"), std::string::npos);
    EXPECT_NE(table.add("Men=people:a,Women=people:a").find("cannot come from two columns"), std::string::npos);
    Mapped sites(kSites);
    EXPECT_NE(sites.add("Inmates=population:men").find("says a category"), std::string::npos);
}

TEST(TableMapping, APeopleColumnOfACategoryAndAColumnOfCategoriesExcludeEachOther)
{
    Mapped table("Prison|Men|Group\nHull|90|a\nLeeds|150|b\nBure|320|a", {{}, TableKind::Cohorts});
    EXPECT_EQ(table.add("Group=category"), "");
    EXPECT_EQ(table.add("Men=people:men"), "");
    EXPECT_EQ(table.columns({TableField::Category}), "-");
    EXPECT_EQ(table.add("Group=category"), "");
    EXPECT_FALSE(table.mapping.hasCategoryColumns());
}

TEST(TableMapping, PeopleOfADayAreAsOfThatDay)
{
    Mapped table("Prison|Capacity|1-Aug-05|2-Aug-05|3-Aug-05|4-Aug-05|5-Aug-05\nHull|100|90|91|92|93|94\n"
                 "Leeds|200|150|151|152|153|154\nBure|300|320|321|322|323|324");
    const auto open = openQuestions(table.proposal, table.mapping);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0]->field, TableField::Population);
    EXPECT_EQ(columnName(open[0]->column), "G") << "the latest";
    EXPECT_EQ(table.add("2-Aug-05=population"), "");
    ASSERT_NE(table.mapping.constant(TableField::AsOf), nullptr);
    EXPECT_EQ(*table.mapping.constant(TableField::AsOf), "2005-08-02");
    EXPECT_EQ(table.add("5-Aug-05=population"), "");
    EXPECT_EQ(*table.mapping.constant(TableField::AsOf), "2005-08-05");
    EXPECT_EQ(table.mapping.constants.size(), 1U);
}

TEST(TableMapping, WhatIsLeftOutIsNotAskedAgainInTheNextFile)
{
    Mapped table(kSites);
    EXPECT_EQ(table.add("Sex=-,C=capacity"), "");
    EXPECT_TRUE(table.mapping.isLeftOut(4));
    EXPECT_TRUE(openQuestions(table.proposal, table.mapping).empty());
    const Mapped next("Inmates|Sex|Prison|Rated capacity\n80|Male|Hull|110\n90|Male|Leeds|210\n99|Female|Bure|310");
    const auto fitted = fittedTo(table.mapping, next.proposal);
    ASSERT_TRUE(fitted.isOk());
    EXPECT_TRUE(fitted.value().isLeftOut(1));
    EXPECT_TRUE(openQuestions(next.proposal, fitted.value()).empty());
    const Mapped without("Inmates|Prison|Rated capacity\n80|Hull|110\n90|Leeds|210\n99|Bure|310");
    const auto fewer = fittedTo(table.mapping, without.proposal);
    ASSERT_TRUE(fewer.isOk()) << "a column that is not read need not be there";
    EXPECT_TRUE(fewer.value().leftOut.empty());
    EXPECT_EQ(table.add("Sex=note"), "");
    EXPECT_FALSE(table.mapping.isLeftOut(4));
}

} // namespace
} // namespace planner
