// SPDX-License-Identifier: Apache-2.0
#include "core/planning/route_estimates.h"

#include "core/base/code.h"
#include "core/model/conditions.h"
#include "core/model/limits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numbers>
#include <set>
#include <utility>

namespace planner {
namespace {

constexpr double kEarthRadius = 6'371.0088; ///< km, the mean
constexpr double kDrivingToBreak = 4.5;     ///< hours
constexpr double kBreak = 0.75;             ///< hours
constexpr double kDrivingOfADay = 9;        ///< hours
constexpr double kRoundingSlack = 1e-9;     ///< so that exactly 4:30 is no more than 4:30

/// A point of the unit sphere: differences of such points stay exact where places are close together.
using Point = std::array<double, 3>;

Point pointOf(Place place)
{
    const double latitude = place.latitude * std::numbers::pi / 180;
    const double longitude = place.longitude * std::numbers::pi / 180;
    return {std::cos(latitude) * std::cos(longitude), std::cos(latitude) * std::sin(longitude), std::sin(latitude)};
}

/// Grows with the distance.
double squaredChord(const Point& a, const Point& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += (a.at(i) - b.at(i)) * (a.at(i) - b.at(i));
    return sum;
}

double kilometresOfChord(double squared) { return 2 * kEarthRadius * std::asin(std::min(1.0, std::sqrt(squared) / 2)); }

/// How many times the limit is passed: never by exactly the limit.
double timesPassed(double hours, double limit) { return std::max(0.0, std::ceil(hours / limit - kRoundingSlack) - 1); }

/// A site that may be gone to, by its distance.
struct Candidate {
    double squaredChord = 0;
    std::uint32_t site = 0;

    auto operator<=>(const Candidate&) const = default;
};

/// The people of one category at a site, and what room was found for them so far.
struct Demand {
    CategoryId category;
    double people = 0;
    double room = 0;
    std::size_t sites = 0;
};

class Estimator {
public:
    Estimator(const Operation& operation, const EstimateOptions& options)
        : m_operation(operation), m_options(options), m_conditions(operation)
    {
        findRooms();
        for (const Route& route : operation.routes) {
            m_pairs.emplace(route.from, route.to);
            m_codes.insert(route.code);
        }
    }

    RouteEstimates estimate()
    {
        std::map<FacilityId, std::map<CategoryId, double>> people;
        for (const Cohort& cohort : m_operation.cohorts)
            if (cohort.movement != Movement::Stay && !cohort.people.isZero())
                people[cohort.facility][cohort.category] += static_cast<double>(cohort.people.value());
        for (const auto& [from, byCategory] : people) {
            std::vector<Demand> demands;
            for (const auto& [category, count] : byCategory)
                demands.push_back({category, count});
            estimateFrom(from, std::move(demands));
        }
        return std::move(m_estimates);
    }

private:
    /// The most people whom each site can take on any day, and where the sites are.
    void findRooms()
    {
        const auto& facilities = m_operation.facilities;
        m_rooms.resize(facilities.size());
        m_points.resize(facilities.size());
        for (std::uint32_t i = 0; i < facilities.size(); ++i) {
            People most(0);
            for (Day day(1); day <= m_operation.lastDay(); day = day + Days(1))
                most = std::max(most, m_conditions.limit({i}, day));
            m_rooms[i] = static_cast<double>((most - facilities[i].population).value());
            if (const auto place = placeOf(facilities[i]))
                m_points[i] = pointOf(*place);
            else
                m_estimates.withoutCoordinates.push_back({i});
        }
        for (const CategoryPlaces& places : m_operation.places)
            m_places[{places.facility, places.category}] = static_cast<double>(places.places.value());
        for (const Cohort& cohort : m_operation.cohorts)
            if (const auto found = m_places.find({cohort.facility, cohort.category}); found != m_places.end())
                found->second -= static_cast<double>(cohort.people.value());
    }

    double roomFor(FacilityId site, CategoryId category) const
    {
        if (!m_operation.accepts(site, category))
            return 0;
        const auto places = m_places.find({site, category});
        return places == m_places.end() ? m_rooms[site.at()] : std::min(m_rooms[site.at()], places->second);
    }

    bool isAcrossBorder(FacilityId from, FacilityId to) const
    {
        const std::string& a = m_operation.facility(from).country;
        const std::string& b = m_operation.facility(to).country;
        return !a.empty() && !b.empty() && a != b;
    }

    /// All other sites with coordinates, as a heap whose first is the nearest.
    std::vector<Candidate> candidatesFrom(FacilityId from) const
    {
        std::vector<Candidate> candidates;
        for (std::uint32_t i = 0; i < m_points.size(); ++i)
            if (m_points[i] && i != from.position && m_rooms[i] >= 1)
                candidates.push_back({squaredChord(*m_points[from.at()], *m_points[i]), i});
        std::make_heap(candidates.begin(), candidates.end(), std::greater<>());
        return candidates;
    }

    bool isServed(const Demand& demand) const
    {
        return m_options.nearest && demand.sites >= *m_options.nearest && demand.room >= kRoomForPeople * demand.people;
    }
    /// Whether the demand needs more sites and this one takes its people.
    bool isWanted(const Demand& demand, FacilityId site) const
    {
        return !isServed(demand) && roomFor(site, demand.category) >= 1;
    }

    void serve(std::vector<Demand>& demands, FacilityId site) const
    {
        for (Demand& demand : demands)
            if (isWanted(demand, site)) {
                demand.room += roomFor(site, demand.category);
                ++demand.sites;
            }
    }

    void estimateFrom(FacilityId from, std::vector<Demand> demands)
    {
        if (m_points[from.at()])
            takeNearest(from, demands);
        else
            serveByOwnRoutes(from, demands);
        if (std::any_of(demands.begin(), demands.end(), [](const Demand& one) { return one.room < one.people; }))
            m_estimates.withoutRoom.push_back(from);
    }

    void takeNearest(FacilityId from, std::vector<Demand>& demands)
    {
        std::vector<Candidate> candidates = candidatesFrom(from);
        const auto isServedAll = [&] {
            return std::all_of(demands.begin(), demands.end(), [&](const Demand& demand) { return isServed(demand); });
        };
        while (!candidates.empty() && !isServedAll()) {
            std::pop_heap(candidates.begin(), candidates.end(), std::greater<>());
            const Candidate nearest = candidates.back();
            candidates.pop_back();
            takeSite(from, nearest, demands);
        }
    }

    void takeSite(FacilityId from, const Candidate& candidate, std::vector<Demand>& demands)
    {
        const FacilityId to{candidate.site};
        if (std::none_of(demands.begin(), demands.end(), [&](const Demand& one) { return isWanted(one, to); }))
            return;
        const bool isThere = m_pairs.contains({from, to});
        if (!isThere && !m_options.crossesBorders && isAcrossBorder(from, to)) {
            ++m_estimates.acrossBorders;
            return;
        }
        serve(demands, to);
        if (isThere)
            ++m_estimates.existing;
        else
            add(from, to, kilometresOfChord(candidate.squaredChord));
    }

    void serveByOwnRoutes(FacilityId from, std::vector<Demand>& demands) const
    {
        for (const auto& [start, end] : m_pairs)
            if (start == from)
                serve(demands, end);
    }

    void add(FacilityId from, FacilityId to, double line)
    {
        Route route;
        route.code = freeCode(from, to);
        route.from = from;
        route.to = to;
        route.mode = m_options.mode;
        const double kilometres =
            std::clamp(std::round(line * m_options.detour), 1.0, static_cast<double>(limits::kKilometres));
        route.length = Metres(static_cast<std::int64_t>(kilometres) * 1000);
        route.hours = std::round(hoursOfDrive(kilometres, m_options.speed) * 100) / 100;
        route.arrivalOffset = nightsOfDrive(kilometres, m_options.speed);
        route.source = fmt::format("{} {:.0f} km as the crow flies x {:.2f}, {:g} km/h", kAssumed, line,
                                   m_options.detour, m_options.speed);
        m_estimates.routes.push_back(std::move(route));
    }

    std::string freeCode(FacilityId from, FacilityId to)
    {
        std::string base = m_operation.facility(from).code + "-" + m_operation.facility(to).code;
        constexpr std::size_t kRoomForNumber = 8;
        if (base.size() + kRoomForNumber > kLongestCode)
            base.resize(kLongestCode - kRoomForNumber);
        std::string code = base;
        for (int number = 2; !m_codes.insert(code).second; ++number)
            code = fmt::format("{}-{}", base, number);
        return code;
    }

    const Operation& m_operation;
    const EstimateOptions& m_options;
    Conditions m_conditions;
    std::vector<double> m_rooms; ///< by site; below 1 where it is closed or full
    std::vector<std::optional<Point>> m_points;
    std::map<std::pair<FacilityId, CategoryId>, double> m_places; ///< free ones, where some are kept
    std::set<std::pair<FacilityId, FacilityId>> m_pairs;          ///< with a route
    std::set<std::string> m_codes;
    RouteEstimates m_estimates;
};

} // namespace

std::size_t RouteEstimates::overnight() const
{
    return static_cast<std::size_t>(
        std::count_if(routes.begin(), routes.end(), [](const Route& route) { return !route.arrivalOffset.isZero(); }));
}

Metres RouteEstimates::longest() const
{
    Metres most(0);
    for (const Route& route : routes)
        most = std::max(most, route.length);
    return most;
}

double greatCircleKilometres(Place from, Place to)
{
    return kilometresOfChord(squaredChord(pointOf(from), pointOf(to)));
}

std::optional<Place> placeOf(const Facility& facility)
{
    if (!facility.latitude || !facility.longitude || (*facility.latitude == 0 && *facility.longitude == 0))
        return std::nullopt;
    return Place{*facility.latitude, *facility.longitude};
}

double hoursOfDrive(double kilometres, double speed)
{
    const double driving = kilometres / speed;
    return driving + kBreak * timesPassed(driving, kDrivingToBreak);
}

Days nightsOfDrive(double kilometres, double speed)
{
    return Days(static_cast<std::int64_t>(timesPassed(kilometres / speed, kDrivingOfADay)));
}

RouteEstimates estimateRoutes(const Operation& operation, const EstimateOptions& options)
{
    return Estimator(operation, options).estimate();
}

std::optional<Edit> additionOf(const Plan& plan, const std::vector<Route>& routes)
{
    std::vector<Edit> edits;
    for (const Route& route : routes)
        edits.emplace_back(AddRow{static_cast<std::uint32_t>(plan.operation.routes.size() + edits.size()), route});
    return asOneStep(std::move(edits));
}

} // namespace planner
