// SPDX-License-Identifier: Apache-2.0
#include "core/planning/route_estimates.h"

#include "tests/support/operation_builder.h"

#include <gtest/gtest.h>

#include <cmath>

namespace planner {
namespace {

constexpr double kDegreeOfEquator = 111.195; ///< km, 2 pi x 6,371.0088 / 360

/// Sites along the equator, so many degrees east of each other, each with free places; people start at the first.
class RouteEstimatesTest : public testing::Test {
protected:
    void site(const std::string& code, double longitude, std::int64_t capacity = 1000, std::int64_t population = 0)
    {
        m_builder.facility(code, {.capacity = capacity, .population = population});
        m_places.emplace_back(code, longitude);
    }
    void cohort(const std::string& at, std::int64_t people, const std::string& category = "standard")
    {
        m_builder.cohort("C-" + at + category, {.at = at, .people = people, .category = category});
    }
    [[nodiscard]] Operation operation() const
    {
        Operation made = m_builder.operation();
        for (const auto& [code, longitude] : m_places) {
            Facility& facility = made.facilities.at(m_builder.facilityId(code).at());
            facility.latitude = 0.0;
            facility.longitude = longitude;
        }
        return made;
    }
    [[nodiscard]] static std::vector<std::string> codes(const RouteEstimates& estimates)
    {
        std::vector<std::string> codes;
        for (const Route& route : estimates.routes)
            codes.push_back(route.code);
        return codes;
    }

    test::OperationBuilder m_builder{5};
    std::vector<std::pair<std::string, double>> m_places;
};

using Codes = std::vector<std::string>;

TEST(GreatCircle, IsThatOfPublishedPairs)
{
    EXPECT_NEAR(greatCircleKilometres({0, 0}, {0, 1}), kDegreeOfEquator, 0.001);
    EXPECT_NEAR(greatCircleKilometres({33.3152, 44.3661}, {36.34, 43.13}), 354.9, 1) << "Baghdad to Mosul";
    EXPECT_NEAR(greatCircleKilometres({0, 179.5}, {0, -179.5}), kDegreeOfEquator, 0.001) << "over the date line";
    EXPECT_NEAR(greatCircleKilometres({90, 0}, {-90, 0}), 20'015.1, 0.1);
    EXPECT_NEAR(greatCircleKilometres({33, 44}, {33, 44.00001}), 0.000933, 0.00001) << "close together";
    EXPECT_EQ(greatCircleKilometres({33, 44}, {33, 44}), 0);
}

TEST(Drives, HaveABreakAfterEachFourHoursAndAHalfAndANightAfterNine)
{
    EXPECT_DOUBLE_EQ(hoursOfDrive(60, 60), 1);
    EXPECT_DOUBLE_EQ(hoursOfDrive(270, 60), 4.5);
    EXPECT_DOUBLE_EQ(hoursOfDrive(276, 60), 4.6 + 0.75);
    EXPECT_DOUBLE_EQ(hoursOfDrive(540, 60), 9 + 0.75);
    EXPECT_DOUBLE_EQ(hoursOfDrive(546, 60), 9.1 + 1.5);
    EXPECT_EQ(nightsOfDrive(540, 60), Days(0));
    EXPECT_EQ(nightsOfDrive(541, 60), Days(1));
    EXPECT_EQ(nightsOfDrive(1081, 60), Days(2));
}

TEST_F(RouteEstimatesTest, SayWhatTheyAre)
{
    site("A", 10, 1000, 100);
    site("B", 14);
    cohort("A", 100);
    const Operation operation = this->operation();
    const auto estimates = estimateRoutes(operation, {});
    ASSERT_EQ(estimates.routes.size(), 1U);
    const Route& route = estimates.routes[0];
    EXPECT_EQ(route.code, "A-B");
    EXPECT_EQ(route.mode, "road");
    EXPECT_EQ(route.length, Metres(592'000)) << "4 degrees of 111.195 km x 1.33";
    EXPECT_DOUBLE_EQ(*route.hours, 11.37);
    EXPECT_EQ(route.arrivalOffset, Days(1));
    EXPECT_EQ(route.source, "assumed: 445 km as the crow flies x 1.33, 60 km/h");
    EXPECT_TRUE(isEstimate(route));
    EXPECT_FALSE(route.seats);
    EXPECT_FALSE(route.departuresPerDay);
    EXPECT_EQ(estimates.overnight(), 1U);
    EXPECT_EQ(estimates.longest(), Metres(592'000));
}

TEST_F(RouteEstimatesTest, LeadToTheNearestSitesAndOnUntilThereIsRoom)
{
    site("A", 0.5, 1000, 100);
    site("FULL", 1, 50, 50);
    site("CLOSED", 1.5, 0);
    site("B", 2, 60);
    site("C", 3, 60);
    site("D", 4, 60);
    site("E", 5, 60);
    cohort("A", 100);
    const Operation operation = this->operation();
    EXPECT_EQ(codes(estimateRoutes(operation, {.nearest = 1})), Codes({"A-B", "A-C", "A-D"})) << "room for 150";
    EXPECT_EQ(codes(estimateRoutes(operation, {.nearest = 4})), Codes({"A-B", "A-C", "A-D", "A-E"}));
    EXPECT_EQ(codes(estimateRoutes(operation, {.nearest = std::nullopt})), Codes({"A-B", "A-C", "A-D", "A-E"}));
    EXPECT_TRUE(estimateRoutes(operation, {}).withoutRoom.empty());
}

TEST_F(RouteEstimatesTest, LeadWhereTheCategoryIsAccepted)
{
    m_builder.category("women", {});
    site("A", 0.5, 1000, 200);
    site("B", 1);
    m_builder.facility("B", {.capacity = 1000, .accepts = {"standard"}});
    site("C", 2);
    site("D", 3);
    m_builder.places("C", "women", 0);
    cohort("A", 100);
    cohort("A", 50, "women");
    const auto estimates = estimateRoutes(operation(), {.nearest = 1});
    EXPECT_EQ(codes(estimates), Codes({"A-B", "A-D"}));
}

TEST_F(RouteEstimatesTest, KeepTheRoutesThatPeopleMade)
{
    site("A", 0.5, 1000, 100);
    site("B", 1, 60);
    site("C", 2, 1000);
    cohort("A", 100);
    m_builder.route("A-C", {.from = "B", .to = "C"}).route("OWN", {.from = "A", .to = "B", .metres = 7});
    const auto estimates = estimateRoutes(operation(), {.nearest = 2});
    EXPECT_EQ(codes(estimates), Codes({"A-C-2"})) << "its code is taken, its pair is not";
    EXPECT_EQ(estimates.existing, 1U);
}

TEST_F(RouteEstimatesTest, NameSitesThatCannotBeEstimated)
{
    site("A", 0.5, 1000, 100);
    site("B", 1, 60);
    m_builder.facility("NOWHERE", {.capacity = 1000});
    site("SEA", 0, 1000);
    cohort("A", 100);
    const Operation operation = this->operation();
    const auto estimates = estimateRoutes(operation, {});
    EXPECT_EQ(codes(estimates), Codes({"A-B"}));
    EXPECT_EQ(estimates.withoutCoordinates,
              (std::vector{m_builder.facilityId("NOWHERE"), m_builder.facilityId("SEA")}));
    EXPECT_EQ(estimates.withoutRoom, std::vector{m_builder.facilityId("A")});
}

TEST_F(RouteEstimatesTest, StayWithinACountryUnlessAsked)
{
    site("A", 0.5, 1000, 100);
    site("B", 1);
    site("C", 2);
    site("D", 3);
    cohort("A", 100);
    Operation operation = this->operation();
    operation.facilities[0].country = "IQ";
    operation.facilities[1].country = "SY";
    operation.facilities[2].country = "IQ";
    const auto within = estimateRoutes(operation, {});
    EXPECT_EQ(codes(within), Codes({"A-C", "A-D"})) << "of D no country is known";
    EXPECT_EQ(within.acrossBorders, 1U);
    EXPECT_EQ(codes(estimateRoutes(operation, {.crossesBorders = true})), Codes({"A-B", "A-C", "A-D"}));
}

TEST_F(RouteEstimatesTest, LeadToPlacesOutsideAndToSitesThatOpenLater)
{
    site("A", 0.5, 1000, 100);
    m_builder.facility("HOME", {.kind = FacilityKind::Outside});
    site("LATER", 2, 0);
    m_builder.calendar({.field = CalendarField::Capacity, .code = "LATER", .from = 4, .to = 5, .value = 80});
    m_places.emplace_back("HOME", 1);
    cohort("A", 100);
    EXPECT_EQ(codes(estimateRoutes(operation(), {})), Codes({"A-HOME", "A-LATER"}));
}

TEST_F(RouteEstimatesTest, AreAtLeastOneKilometreLongAndHaveCodes)
{
    const std::string longest(60, 'A');
    site(longest, 0.5, 1000, 100);
    site("B", 0.5);
    site("C", 0.501);
    cohort(longest, 100);
    const auto estimates = estimateRoutes(operation(), {});
    ASSERT_EQ(estimates.routes.size(), 2U);
    EXPECT_EQ(estimates.routes[0].length, Metres(1000));
    EXPECT_EQ(estimates.routes[0].code, std::string(56, 'A'));
    EXPECT_EQ(estimates.routes[1].code, std::string(56, 'A') + "-2");
}

TEST_F(RouteEstimatesTest, AreNoneForPeopleWhoStay)
{
    site("A", 0.5, 1000, 100);
    site("B", 1);
    m_builder.cohort("S", {.at = "A", .people = 100, .movement = Movement::Stay});
    const auto estimates = estimateRoutes(operation(), {});
    EXPECT_TRUE(estimates.routes.empty());
    EXPECT_EQ(estimates.longest(), Metres(0));
}

} // namespace
} // namespace planner
