// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/seeded_operation.h"

#include "tests/support/random_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace planner::bench {
namespace {

constexpr std::int64_t kFreePercent = 120;  ///< free places of all sites, of the people
constexpr std::int64_t kSlackPercent = 135; ///< seats, escorts and releases, of what an even pace needs
constexpr double kAirKilometresPerHour = 400;
constexpr double kRoadKilometresPerHour = 60;
constexpr double kRoadHoursOfOneDay = 11; ///< longer ways by road arrive the next day
constexpr std::int64_t kMetresOfSite = 900'000;

struct CategoryFigures {
    const char* code;
    std::int64_t priority;
    std::int64_t peoplePerEscort;
    bool travelsAlone;
    std::int64_t sharePerMille; ///< of the people
    int acceptingPercent;       ///< of the sites
};
constexpr std::array<CategoryFigures, 5> kCategories{{{"standard", 1, 5, false, 800, 100},
                                                      {"medical", 3, 4, false, 40, 60},
                                                      {"women", 2, 5, true, 90, 45},
                                                      {"juveniles", 4, 4, true, 30, 40},
                                                      {"high-risk", 5, 2, true, 40, 45}}};

class Maker {
public:
    Maker(const Shape& shape, std::uint64_t seed) : m_shape(shape), m_random(seed) {}

    Operation make()
    {
        makeSettings();
        makeOrigins();
        makeSites();
        makeCohorts();
        makeFleets();
        for (std::uint32_t origin = 0; origin < origins(); ++origin)
            makeRoutes({origin});
        acceptNearby();
        makePlaces();
        makeCalendar();
        return std::move(m_operation);
    }

private:
    [[nodiscard]] std::uint32_t origins() const { return static_cast<std::uint32_t>(m_shape.origins); }
    [[nodiscard]] Date date(std::int64_t day) const { return dateOf(Day(day), m_operation.settings.start); }
    [[nodiscard]] std::int64_t peopleOf(std::uint32_t origin) const
    {
        return m_shape.people / m_shape.origins + (origin < m_shape.people % m_shape.origins ? 1 : 0);
    }
    /// So many a day that everybody gets through with the usual slack.
    [[nodiscard]] std::int64_t pace(std::int64_t people) const
    {
        return ceilDivide(people * kSlackPercent, 100 * m_shape.days);
    }

    void makeSettings()
    {
        Settings& settings = m_operation.settings;
        settings.title = fmt::format("Generated: {} people, {} origins, {} sites, {} days", m_shape.people,
                                     m_shape.origins, m_shape.sites, m_shape.days);
        settings.start = *parseDate("2026-01-21");
        settings.end = date(m_shape.days);
        settings.batchSize = People(m_shape.seats);
        settings.targetOccupancy = Percent(95);
        std::int64_t escorts = 0;
        for (const CategoryFigures& row : kCategories) {
            m_operation.categories.push_back(
                {row.code, row.code, Priority(row.priority), People(row.peoplePerEscort), row.travelsAlone, {}});
            escorts += ceilDivide(m_shape.people * row.sharePerMille, 1000 * row.peoplePerEscort);
        }
        m_operation.categories.back().maxShare = Percent(m_shape.sites < 4 ? 100 : 40);
        settings.escortsPerDay = Escorts(pace(escorts) + 10);
    }

    void addFacility(Facility facility)
    {
        m_places.emplace_back(m_random.between(0, kMetresOfSite), m_random.between(0, kMetresOfSite));
        facility.latitude = 30 + static_cast<double>(m_places.back().first) / 111'000;
        facility.longitude = 40 + static_cast<double>(m_places.back().second) / 96'000;
        facility.name = facility.code;
        m_operation.facilities.push_back(std::move(facility));
    }

    /// More full than they should be, so that leaving early lowers overcrowding.
    void makeOrigins()
    {
        for (std::uint32_t i = 0; i < origins(); ++i) {
            Facility origin;
            origin.code = fmt::format("O{}", i + 1);
            origin.population = People(peopleOf(i));
            origin.capacity = People(std::max<std::int64_t>(1, peopleOf(i) * 85 / 100));
            origin.dailyRelease = People(pace(peopleOf(i)) + m_shape.seats);
            addFacility(std::move(origin));
        }
    }

    void makeSites()
    {
        std::vector<std::int64_t> weights;
        std::int64_t sum = 0;
        for (std::int64_t i = 0; i < m_shape.sites; ++i)
            sum += weights.emplace_back(m_random.between(5, 20));
        for (std::int64_t i = 0; i < m_shape.sites; ++i) {
            const std::int64_t free =
                ceilDivide(m_shape.people * kFreePercent * weights[static_cast<std::size_t>(i)], 100 * sum);
            Facility site;
            site.code = fmt::format("S{:02}", i + 1);
            site.population = People(m_random.happens(50) ? free * m_random.between(10, 150) / 100 : 0);
            const bool isStretched = m_random.happens(20);
            if (isStretched)
                site.overcrowdingLimit = Percent(110);
            site.capacity = People(ceilDivide((free + site.population.value()) * 100, isStretched ? 110 : 100));
            site.dailyIntake = People(std::max(m_shape.seats, free * m_random.between(3, 8) / m_shape.days));
            addFacility(std::move(site));
        }
    }

    void makeCohorts()
    {
        for (std::uint32_t origin = 0; origin < origins(); ++origin) {
            std::int64_t left = peopleOf(origin);
            const std::int64_t standard = m_shape.cohortsPerOrigin - 4;
            for (std::uint32_t c = 1; c < kCategories.size(); ++c)
                left -= addCohort(origin, c, 1, peopleOf(origin) * kCategories.at(c).sharePerMille / 1000);
            for (std::int64_t i = 1; i < standard; ++i)
                left -= addCohort(origin, 0, i, left * m_random.between(20, 60) / 100);
            addCohort(origin, 0, standard, left);
            const auto last = static_cast<std::uint32_t>(m_operation.cohorts.size() - 1);
            if (standard > 2) {
                m_operation.keepApart.push_back({{last - 1}, {last}, ApartScope::Batch});
                m_operation.cohorts[last].readyFrom = date(1 + m_shape.days / 6);
                m_operation.cohorts[last - 2].notAfter = date(m_shape.days - m_shape.days / 5);
            }
        }
    }

    /// Gives the people.
    std::int64_t addCohort(std::uint32_t origin, std::uint32_t category, std::int64_t number, std::int64_t people)
    {
        Cohort cohort;
        cohort.code = fmt::format("O{}-{}-{}", origin + 1, kCategories.at(category).code, number);
        cohort.facility = {origin};
        cohort.category = {category};
        cohort.people = People(people);
        if (category == 4)
            cohort.readyFrom = date(1 + m_random.between(0, m_shape.days / 8));
        m_operation.cohorts.push_back(cohort);
        return people;
    }

    /// Of each origin short convoys, back the next day, and long ones, back after four; aircraft for all.
    void makeFleets()
    {
        for (std::uint32_t origin = 0; origin < origins(); ++origin) {
            const std::int64_t people = pace(peopleOf(origin));
            const auto vehicles = [&](std::int64_t cycle, std::int64_t percent) {
                return Vehicles(ceilDivide(cycle * people * percent, 100 * m_shape.seats));
            };
            m_operation.fleets.push_back({fmt::format("O{}-SHORT", origin + 1), vehicles(2, 60), Days(2), {}});
            m_operation.fleets.push_back({fmt::format("O{}-LONG", origin + 1), vehicles(4, 50), Days(4), {}});
        }
        m_operation.fleets.push_back({"AIR", Vehicles(ceilDivide(m_shape.origins, 3)), Days(1), {}});
    }

    void makeRoutes(FacilityId origin)
    {
        std::vector<std::pair<std::int64_t, FacilityId>> sites;
        for (auto site = origins(); site < m_operation.facilities.size(); ++site)
            sites.emplace_back(metres(origin, {site}), FacilityId{site});
        std::sort(sites.begin(), sites.end());
        const auto air = static_cast<std::size_t>(m_shape.routesPerOrigin / 4);
        const std::size_t road = std::min(static_cast<std::size_t>(m_shape.routesPerOrigin) - air, sites.size());
        // Sites are dealt out so that each has a route even where no origin can reach all of them.
        std::stable_partition(sites.begin(), sites.end(), [&](const auto& row) {
            return (row.second.position - origins()) % m_shape.origins == origin.position;
        });
        for (std::size_t i = 0; i < road; ++i)
            addRoad(origin, sites[i].second, sites[i].first);
        std::sort(sites.rbegin(), sites.rend());
        for (std::size_t i = 0; i < std::min(air, sites.size()); ++i)
            addAir(origin, sites[i].second, sites[i].first);
    }

    [[nodiscard]] std::int64_t metres(FacilityId from, FacilityId to) const
    {
        const auto& [fromNorth, fromEast] = m_places[from.at()];
        const auto& [toNorth, toEast] = m_places[to.at()];
        return std::llround(
            std::hypot(static_cast<double>(fromNorth - toNorth), static_cast<double>(fromEast - toEast)));
    }

    Route& addRoute(FacilityId from, FacilityId to, const char* mode)
    {
        Route& route = m_operation.routes.emplace_back();
        route.code = fmt::format("{}-{}-{}", m_operation.facility(from).code, m_operation.facility(to).code, mode);
        route.from = from;
        route.to = to;
        route.mode = mode;
        return route;
    }

    void addRoad(FacilityId from, FacilityId to, std::int64_t straight)
    {
        Route& route = addRoute(from, to, "road");
        route.length = Metres(10'000 + straight * 13 / 10);
        const double hours = static_cast<double>(route.length.value()) / 1000 / kRoadKilometresPerHour;
        route.hours = std::round(hours * 4) / 4;
        const bool isLong = hours > kRoadHoursOfOneDay;
        route.arrivalOffset = Days(isLong ? 1 : 0);
        route.fleet = FleetId{2 * from.position + (isLong ? 1 : 0)};
        if (m_random.happens(60))
            route.departuresPerDay =
                Departures(std::max<std::int64_t>(1, pace(peopleOf(from.position)) / m_shape.seats));
    }

    void addAir(FacilityId from, FacilityId to, std::int64_t straight)
    {
        Route& route = addRoute(from, to, "air");
        route.length = Metres(straight);
        route.hours = std::round((2 + static_cast<double>(straight) / 1000 / kAirKilometresPerHour) * 4) / 4;
        route.seats = People(std::max<std::int64_t>(1, m_shape.seats * 60 / 100));
        route.fleet = FleetId{2 * origins()};
    }

    /// Lets every origin reach enough sites for each category; the other sites accept by chance.
    void acceptNearby()
    {
        std::vector<std::vector<bool>> accepts(m_operation.facilities.size(), std::vector<bool>(kCategories.size()));
        for (std::size_t site = origins(); site < accepts.size(); ++site)
            for (std::size_t c = 0; c < kCategories.size(); ++c)
                accepts[site][c] = m_random.happens(kCategories.at(c).acceptingPercent);
        for (std::uint32_t origin = 0; origin < origins(); ++origin)
            for (std::size_t c = 1; c < kCategories.size(); ++c)
                for (std::size_t i = 0, count = 0; i < m_operation.routes.size() && count < 3; ++i)
                    if (m_operation.routes[i].from == FacilityId{origin} && m_random.happens(60)) {
                        accepts[m_operation.routes[i].to.at()][c] = true;
                        ++count;
                    }
        for (std::uint32_t site = origins(); site < accepts.size(); ++site)
            for (std::uint32_t c = 0; c < kCategories.size(); ++c)
                if (accepts[site][c])
                    m_operation.facilities[site].accepts.push_back({c});
    }

    /// Beds for the sick: a share of the free places.
    void makePlaces()
    {
        constexpr CategoryId kMedical{1};
        for (std::uint32_t site = origins(); site < m_operation.facilities.size(); ++site)
            if (m_operation.accepts({site}, kMedical))
                m_operation.places.push_back(
                    {{site}, kMedical, People(5 + m_operation.facilities[site].capacity.value() * 15 / 100)});
    }

    void makeCalendar()
    {
        const std::uint32_t late = origins() + m_random.position(static_cast<std::size_t>(m_shape.sites));
        const std::int64_t population = m_operation.facilities[late].population.value();
        if (m_shape.days < 10)
            return;
        m_operation.calendar.push_back({CalendarKind::Facility, late, CalendarField::Capacity, date(1),
                                        date(m_shape.days / 4), population, "a new wing opens later"});
        const std::int64_t week = m_random.between(3, m_shape.days - 7);
        m_operation.calendar.push_back({CalendarKind::Fleet, 2 * origins(), CalendarField::Vehicles, date(week),
                                        date(week + 6), m_operation.fleets.back().vehicles.value() / 2,
                                        "aircraft in maintenance"});
        m_operation.calendar.push_back({CalendarKind::Route, m_random.position(m_operation.routes.size()),
                                        CalendarField::DeparturesPerDay, date(week), date(week + 6), 0, "road works"});
    }

    Shape m_shape;
    test::RandomSource m_random;
    Operation m_operation;
    std::vector<std::pair<std::int64_t, std::int64_t>> m_places; ///< metres north and east, by facility
};

} // namespace

Shape regionalShape() { return {}; }

Shape nationalShape()
{
    return {.people = 50'000,
            .origins = 5,
            .sites = 60,
            .cohortsPerOrigin = 10,
            .days = 60,
            .routesPerOrigin = 20,
            .seats = 150};
}

Operation seededOperation(const Shape& shape, std::uint64_t seed) { return Maker(shape, seed).make(); }

} // namespace planner::bench
