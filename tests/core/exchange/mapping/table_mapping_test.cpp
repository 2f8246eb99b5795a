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

} // namespace
} // namespace planner
