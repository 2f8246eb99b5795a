// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_proposal.h"
#include "tests/core/exchange/mapping/small_sheet.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TableProposal proposed(std::string_view lines, const ProposalWishes& wishes = {})
{
    return proposeTable(test::smallSheet(lines), wishes);
}

/// "capacity B sure", "" where there is none.
std::string answer(const TableProposal& proposal, TableField field)
{
    const FieldProposal* found = proposal.find(field);
    return found == nullptr ? ""
                            : std::string(nameOf(field)) + " " + columnName(found->column) + " " + nameOf(found->trust);
}

std::string sentences(const TableProposal& proposal, TableField field)
{
    std::string text;
    if (const FieldProposal* found = proposal.find(field))
        for (const Message& message : found->because)
            text += toEnglish(message) + "; ";
    return text;
}

TEST(TableProposal, IsSureWhereTheHeaderSaysJustThatAndTheValuesFit)
{
    const auto table = proposed("Prison|Operational capacity|Inmates\nA|10|9\nB|30|31\nC|55|50");
    EXPECT_EQ(answer(table, TableField::Capacity), "capacity B sure");
    EXPECT_EQ(answer(table, TableField::Population), "population C sure");
    EXPECT_EQ(sentences(table, TableField::Capacity),
              "\"Operational capacity\" is a word for capacity: \"operational capacity\" (en); "
              "3 of 3 values looked at are whole numbers; ");
    EXPECT_EQ(table.kind, TableKind::Facilities);
}

TEST(TableProposal, IsLikelyWhereTheHeaderSaysMore)
{
    EXPECT_EQ(answer(proposed("Prison|Capacity (adults)|Held\nA|10|9\nB|30|31\nC|55|50"), TableField::Capacity),
              "capacity B likely");
}

TEST(TableProposal, AsksToChooseBetweenColumnsThatAreAsGood)
{
    const auto table = proposed("Prison|Town|Design capacity|Rated capacity\nA|x|10|9\nB|y|30|31\nC|z|55|50");
    EXPECT_EQ(answer(table, TableField::Capacity), "capacity C choose");
    EXPECT_NE(sentences(table, TableField::Capacity).find("columns C and D are as good: choose one"),
              std::string::npos);
}

TEST(TableProposal, GuessesWhereLittleSpeaksForIt)
{
    const auto table = proposed("Wing|Capacity|People\nNorth House|10|9\nMill Lane|30|31\nHill Top|55|50");
    EXPECT_EQ(answer(table, TableField::Name), "name A guess");
    EXPECT_EQ(answer(proposed("Prison|Women inmates\nA|10\nB|30\nC|55"), TableField::Population), "population B guess");
}

TEST(TableProposal, AsksBeforeAnythingThatProtectsPeople)
{
    const auto table =
        proposed("Prison|Male/Female|Capacity|Daily intake\nA|Male|10|5\nB|Female|30|5\nC|Female/Male|55|8");
    EXPECT_EQ(answer(table, TableField::Accepts), "accepts B ask");
    EXPECT_EQ(answer(table, TableField::DailyIntake), "daily_intake D ask");
    EXPECT_EQ(answer(proposed("Prison|Gender of staff|Capacity\nA|Male|10\nB|Female|30"), TableField::Accepts), "")
        << "only a column of that very name";
    for (const FieldProposal& field : table.fields)
        EXPECT_EQ(field.isTaken(), !isProtective(field.field)) << nameOf(field.field);
}

TEST(TableProposal, LetsAShareProveWhichColumnsAreMeant)
{
    const auto table =
        proposed("Institution|Felon|Design_Capacity|Percent_Occupied|Staffed_Capacity\nA|150|100|150|160\n"
                 "B|90|120|75|130\nC|50|80|62.5|70\nD|300|200|150|320\nE|40|40|100|60");
    EXPECT_EQ(answer(table, TableField::Capacity), "capacity C sure");
    EXPECT_EQ(answer(table, TableField::Population), "population B likely") << "its name says nothing";
}

TEST(TableProposal, TellsMovesFromPlaces)
{
    const auto moves =
        proposed("From|To|Transfer "
                 "Date|Reason\nHull|Leeds|2024-01-02|court\nLeeds|Bure|2024-01-03|health\nHull|Bure|2024-01-09|court");
    EXPECT_EQ(moves.kind, TableKind::Batches);
    EXPECT_EQ(answer(moves, TableField::DateOfMove), "date_of_move C sure");
    EXPECT_EQ(answer(moves, TableField::Name), "");
    const auto routes = proposed("Origen|Destino|Distancia|Horas\nHull|Leeds|120|2\nLeeds|Bure|88|1\nHull|Bure|200|3");
    EXPECT_EQ(routes.kind, TableKind::Routes);
    EXPECT_EQ(answer(routes, TableField::Kilometres), "km C sure");
}

TEST(TableProposal, FollowsTheKindThatIsWished)
{
    constexpr std::string_view kLines = "Facility|Category|Inmates|Capacity\nA|women|10|20\nA|men|30|40\nB|men|55|60";
    const auto cohorts = proposed(kLines, {std::nullopt, TableKind::Cohorts});
    EXPECT_EQ(answer(cohorts, TableField::Population), "population C sure");
    EXPECT_EQ(answer(cohorts, TableField::Category), "category B ask");
    EXPECT_EQ(answer(cohorts, TableField::Capacity), "") << "cohorts have none";
}

TEST(TableProposal, LeavesColumnsOfPersonsAlone)
{
    const auto table = proposed("Detainee name|Date of birth|Prison\nX Y|1980-01-01|Hull\nZ W|1981-02-02|Leeds");
    EXPECT_EQ(table.personal.size(), 2U);
    EXPECT_EQ(answer(table, TableField::Name), "name C sure");
    EXPECT_EQ(answer(table, TableField::AsOf), "");
}

TEST(TableProposal, SaysHowDatesNumbersAndMarksAreRead)
{
    const auto table = proposed("Prison|Inmates|Date\nA|51.196|1/2/24\nB|1.234|3/4/24\nC|n/a|5/6/24");
    EXPECT_EQ(answer(table, TableField::Population), "population B likely") << "1.234 may be a little more than one";
    EXPECT_NE(sentences(table, TableField::Population).find("can be read in two ways, here as 1.234,5"),
              std::string::npos);
    EXPECT_NE(sentences(table, TableField::Population).find("1 times \"n/a\" is read as not given"), std::string::npos);
    EXPECT_NE(sentences(table, TableField::AsOf).find("may have the day or the month first"), std::string::npos);
}

TEST(TableProposal, NamesGroupsThatAreWholesWhereNoColumnHasThePeople)
{
    const auto table =
        proposed("|By sex||By level||\nName|Male|Female|Low|Middle|High\nA|90|10|50|30|20\nB|70|5|25|25|25\n"
                 "C|44|6|10|20|20\nD|80|20|40|40|20\nE|61|9|30|30|10\nF|33|7|20|10|10");
    EXPECT_EQ(table.wholes.size(), 1U);
}

TEST(TableProposal, OfNothingIsNothing)
{
    EXPECT_TRUE(proposeTable(GridSheet()).fields.empty());
    EXPECT_EQ(answer(proposed("Hull\nLeeds\nBure"), TableField::Name), "name A guess") << "a list without a header";
}

} // namespace
} // namespace planner
