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
    const auto routes =
        proposed("Origen|Destino|Distancia km|Horas\nHull|Leeds|120|2\nLeeds|Bure|88|1\nHull|Bure|200|3");
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

TEST(TableProposal, TakesAProtectiveFieldFromAColumnOfItsVeryName)
{
    const auto table =
        proposed("code|name|capacity|population|daily_intake\nA|Hull|10|9|2\nB|Rye|30|31|3\nC|Bure|55|50|4");
    EXPECT_EQ(answer(table, TableField::DailyIntake), "daily_intake E sure");
    EXPECT_EQ(sentences(table, TableField::DailyIntake), "\"daily_intake\" is the very name of the field; ");
    for (const char* other : {"Daily intake", "Daily_Intake", "daily intake", "daily_intake (max)"})
        EXPECT_NE(answer(proposed("code|name|capacity|population|" + std::string(other)
                                  + "\nA|Hull|10|9|2\nB|Rye|30|31|3\nC|Bure|55|50|4"),
                         TableField::DailyIntake),
                  "daily_intake E sure")
            << other;
}

TEST(TableProposal, ASingleWordMayBeThereByChanceAndIsNeverSure)
{
    const auto table = proposed("facility|category|people\nA|B|9\nB|C|31\nC|B|50", {{}, TableKind::Cohorts});
    EXPECT_EQ(answer(table, TableField::Category), "category B likely");
    EXPECT_EQ(answer(proposed("facility|Category|people\nA|B|9\nB|C|31\nC|B|50", {{}, TableKind::Cohorts}),
                     TableField::Category),
              "category B ask");
}

TEST(TableProposal, AsksForTheUnitOfADistance)
{
    const auto km = [](const std::string& header) {
        return answer(proposed("From|To|" + header + "\nA|B|12\nB|C|30\nA|C|55", {{}, TableKind::Routes}),
                      TableField::Kilometres);
    };
    EXPECT_EQ(km("km"), "km C sure");
    EXPECT_EQ(km("Distance (km)"), "km C sure");
    EXPECT_EQ(km("Distance (miles)"), "km C sure");
    EXPECT_EQ(km("المسافة كم"), "km C sure");
    EXPECT_EQ(km("دووری کم").substr(0, 4), "km C");
    EXPECT_EQ(km("Distance"), "km C guess");
    EXPECT_EQ(km("Entfernung"), "km C guess");
    EXPECT_NE(
        sentences(proposed("From|To|Distance\nA|B|12\nB|C|30\nA|C|55", {{}, TableKind::Routes}), TableField::Kilometres)
            .find("does not say a unit"),
        std::string::npos);
}

TEST(TableProposal, AsksWhetherALimitIsAFractionOrPerCent)
{
    const auto limit = [](const std::string& values) {
        return answer(proposed("Prison|Capacity|Inmates|overcrowding_limit_pct\n" + values),
                      TableField::OvercrowdingLimit);
    };
    EXPECT_EQ(limit("A|10|9|0.9\nB|30|31|1.2\nC|55|50|1"), "overcrowding_limit_pct D guess");
    EXPECT_EQ(limit("A|10|9|90\nB|30|31|120\nC|55|50|100"), "overcrowding_limit_pct D sure");
    EXPECT_EQ(limit("A|10|9|90%\nB|30|31|120%\nC|55|50|100%"), "overcrowding_limit_pct D sure");
}

Operation planIn(double latitude, double longitude)
{
    Operation plan;
    plan.facilities.resize(1);
    plan.facilities[0].latitude = latitude;
    plan.facilities[0].longitude = longitude;
    return plan;
}

TEST(TableProposal, AsksWhereCoordinatesFitThePlanTheOtherWayRoundOnly)
{
    constexpr std::string_view kLines =
        "Prison|Capacity|Inmates|lat|lon\nA|10|9|44.1|33.2\nB|30|31|44.5|32.9\nC|55|50|45.2|36.1";
    const Operation plan = planIn(33.3, 44.4);
    const auto table = proposed(kLines, {{}, {}, &plan});
    EXPECT_EQ(answer(table, TableField::Latitude), "lat D choose");
    EXPECT_EQ(answer(table, TableField::Longitude), "lon E choose");
    EXPECT_EQ(table.find(TableField::Latitude)->rival, 4U);
    EXPECT_NE(sentences(table, TableField::Latitude).find("the other way round"), std::string::npos);
    EXPECT_EQ(answer(proposed(kLines), TableField::Latitude), "lat D sure") << "nothing to compare with";
    const Operation near = planIn(44, 33);
    EXPECT_EQ(answer(proposed(kLines, {{}, {}, &near}), TableField::Latitude), "lat D sure");
}

TEST(TableProposal, AsksWhereALatitudeGoesBeyondNinetyDegrees)
{
    const auto table =
        proposed("Prison|Capacity|Inmates|lat|lon\nA|10|9|-118.1|34.2\nB|30|31|-121.5|38.9\nC|55|50|-117.2|33.1");
    EXPECT_EQ(answer(table, TableField::Latitude), "lat E choose");
    EXPECT_EQ(answer(table, TableField::Longitude), "lon D choose");
    EXPECT_NE(sentences(table, TableField::Longitude).find("column D is called a latitude, and its values go to 121.5"),
              std::string::npos);
    for (std::size_t i = 1; i < table.fields.size(); ++i)
        EXPECT_LT(table.fields[i - 1].field, table.fields[i].field) << "in the order of the fields";
}

TEST(TableProposal, ProposesTheLatestOfManyDaysToBeChosen)
{
    const auto days = [](const std::string& more, const std::string& values) {
        return proposed("Prison|Capacity|2024-01-01|2024-01-03|2024-01-02|2024-01-04" + more + "\nA|10|5|6|7|8" + values
                        + "\nB|30|25|26|27|28" + values + "\nC|55|45|46|47|48" + values);
    };
    EXPECT_EQ(answer(days("|2024-01-05", "|9"), TableField::Population), "population G choose");
    EXPECT_EQ(answer(days("", ""), TableField::Population), "") << "four days are no such table";
    EXPECT_EQ(answer(days("|2024-01-05|Inmates", "|9|10"), TableField::Population).substr(0, 12), "population H")
        << "a column that is called so is better";
}

} // namespace
} // namespace planner
