// SPDX-License-Identifier: Apache-2.0
#include "tests/core/splitter/tiny_plan.h"

#include "tests/support/random_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace planner::test {
namespace {

constexpr std::int64_t kMostMovable = 6;

class Maker {
public:
    explicit Maker(std::uint64_t seed) : m_random(seed) {}

    Plan make()
    {
        makeSettings();
        makeCategories();
        makeFacilities();
        makeCohorts();
        makeRoutes();
        makeCalendar();
        makePairs();
        makeBatches();
        return std::move(m_plan);
    }

private:
    Operation& operation() { return m_plan.operation; }
    /// Whether one more limit is set: with everything limited at once nobody could ever move.
    bool isLimited(int percent) { return m_random.happens(percent * m_strictness / 100); }
    template <class Number>
    std::optional<Number> maybe(std::int64_t low, std::int64_t high, int percent)
    {
        return isLimited(percent) ? std::optional(Number(m_random.between(low, high))) : std::nullopt;
    }
    Date anyDate() { return dateOf(Day(m_random.between(1, m_days)), operation().settings.start); }
    std::optional<Date> maybeDate(int percent) { return isLimited(percent) ? std::optional(anyDate()) : std::nullopt; }

    void makeSettings()
    {
        Settings& settings = operation().settings;
        m_strictness = static_cast<int>(m_random.between(0, 100));
        m_days = m_random.pick(std::vector<std::int64_t>{1, 2, 2, 3});
        settings.start = *parseDate("2026-01-21");
        settings.end = dateOf(Day(m_days), settings.start);
        settings.batchSize = People(m_random.between(1, 4));
        settings.overcrowdingLimit = Percent(m_random.pick(std::vector<std::int64_t>{80, 100, 100, 130}));
        settings.targetOccupancy = Percent(m_random.pick(std::vector<std::int64_t>{70, 90, 100}));
        settings.hasSameDayTurnover = m_random.happens(40);
        settings.transportReserve = Percent(isLimited(30) ? m_random.between(1, 40) : 0);
        settings.escortsPerDay = maybe<Escorts>(1, 4, 60);
        settings.goals = {Goal::Waiting, Goal::Overcrowding, Goal::Peak,    Goal::Delay, Goal::Finish,
                          Goal::Travel,  Goal::Balance,      Goal::Batches, Goal::Change};
        for (std::size_t i = settings.goals.size(); i > 1; --i)
            std::swap(settings.goals[i - 1], settings.goals[m_random.position(i)]);
        // Most planners want people placed first; otherwise the best plan is often the empty one.
        if (m_random.happens(80))
            std::swap(settings.goals.front(), *std::find(settings.goals.begin(), settings.goals.end(), Goal::Waiting));
        settings.goals.resize(static_cast<std::size_t>(m_random.between(1, 9)));
    }

    void makeCategories()
    {
        for (std::int64_t i = m_random.between(1, 2); i > 0; --i) {
            Category& category = operation().categories.emplace_back();
            category.code = fmt::format("category-{}", i);
            category.name = category.code;
            category.priority = Priority(isLimited(20) ? 0 : m_random.between(1, 3));
            category.peoplePerEscort = maybe<People>(1, 3, 80);
            category.travelsAlone = isLimited(40);
            category.maxShare = maybe<Percent>(20, 100, 40);
        }
    }

    void makeFacilities()
    {
        for (std::int64_t i = m_random.between(2, 3); i > 0; --i) {
            Facility& facility = operation().facilities.emplace_back();
            facility.code = fmt::format("F{}", i);
            facility.name = facility.code;
            facility.population = People(m_random.happens(25) ? 0 : m_random.between(1, 6));
            facility.capacity = People(isLimited(5) ? 0 : m_random.between(2, 12));
            facility.overcrowdingLimit = maybe<Percent>(50, 150, 30);
            facility.targetCapacity = maybe<People>(0, 6, 30);
            facility.dailyIntake = maybe<People>(1, 4, 50);
            facility.dailyRelease = maybe<People>(1, 4, 50);
            for (std::uint32_t c = 0; c < operation().categories.size(); ++c)
                if (isLimited(30))
                    facility.accepts.push_back({c});
            for (std::uint32_t c = 0; c < operation().categories.size(); ++c)
                if (isLimited(40))
                    operation().places.push_back(
                        {FacilityId{static_cast<std::uint32_t>(operation().facilities.size()) - 1},
                         {c},
                         People(m_random.between(0, 4))});
        }
    }

    void makeCohorts()
    {
        std::int64_t movable = kMostMovable;
        for (std::uint32_t f = 0; f < operation().facilities.size(); ++f) {
            std::int64_t left = operation().facilities[f].population.value();
            for (std::int64_t count = m_random.between(1, 2); count > 0 && left > 0; --count) {
                Cohort& cohort = operation().cohorts.emplace_back();
                cohort.code = fmt::format("C{}", operation().cohorts.size());
                cohort.facility = {f};
                cohort.category = {m_random.position(operation().categories.size())};
                cohort.movement = m_random.pick(
                    std::vector{Movement::Must, Movement::Must, Movement::Must, Movement::May, Movement::Stay});
                const std::int64_t most =
                    cohort.movement == Movement::Stay ? left : std::min({left, movable, std::int64_t{4}});
                cohort.people = People(m_random.between(std::min<std::int64_t>(1, most), most));
                left -= cohort.people.value();
                movable -= cohort.movement == Movement::Stay ? 0 : cohort.people.value();
                cohort.readyFrom = maybeDate(20);
                cohort.notAfter = maybeDate(20);
            }
        }
    }

    void makeRoutes()
    {
        if (isLimited(60))
            operation().fleets.push_back({"fleet", Vehicles(m_random.between(1, 2)), Days(m_random.between(1, 3)), {}});
        const std::size_t facilities = operation().facilities.size();
        for (std::int64_t i = m_random.between(1, 3); i > 0; --i) {
            Route& route = operation().routes.emplace_back();
            route.code = fmt::format("R{}", i);
            route.from = {m_random.position(facilities)};
            if (!operation().cohorts.empty() && m_random.happens(90))
                route.from = m_random.pick(operation().cohorts).facility;
            route.to = {(route.from.position + 1 + m_random.position(facilities - 1))
                        % static_cast<std::uint32_t>(facilities)};
            route.mode = "road";
            route.length = Metres(m_random.between(0, 5) * 500);
            route.seats = maybe<People>(1, 5, 60);
            route.departuresPerDay = maybe<Departures>(1, 2, 50);
            route.arrivalOffset = Days(m_days > 1 && m_random.happens(30) ? 1 : 0);
            route.openFrom = maybeDate(10);
            route.openTo = maybeDate(10);
            if (!operation().fleets.empty() && m_random.happens(60))
                route.fleet = FleetId{0};
        }
    }

    void makeCalendar()
    {
        struct Choice {
            CalendarKind kind;
            CalendarField field;
            std::size_t rows;
        };
        const std::size_t facilities = operation().facilities.size();
        const std::vector<Choice> choices{
            {CalendarKind::Facility, CalendarField::Capacity, facilities},
            {CalendarKind::Facility, CalendarField::DailyIntake, facilities},
            {CalendarKind::Facility, CalendarField::DailyRelease, facilities},
            {CalendarKind::Route, CalendarField::DeparturesPerDay, operation().routes.size()},
            {CalendarKind::Fleet, CalendarField::Vehicles, operation().fleets.size()},
            {CalendarKind::Escorts, CalendarField::EscortsPerDay, 1}};
        for (std::int64_t count = isLimited(70) ? m_random.between(1, 3) : 0; count > 0; --count) {
            const Choice& choice = m_random.pick(choices);
            if (choice.rows == 0)
                continue;
            const auto [from, to] = std::minmax({anyDate(), anyDate()});
            operation().calendar.push_back(
                {choice.kind, m_random.position(choice.rows), choice.field, from, to, m_random.between(0, 6), {}});
        }
    }

    void makePairs()
    {
        const std::size_t cohorts = operation().cohorts.size();
        if (cohorts > 1 && isLimited(60))
            operation().keepApart.push_back({{0},
                                             {1 + m_random.position(cohorts - 1)},
                                             m_random.happens(50) ? ApartScope::Batch : ApartScope::Facility});
    }

    /// A batch with one person; drafts are what `change` compares with.
    void makeBatches()
    {
        for (std::int64_t count = m_random.happens(50) ? 0 : m_random.between(1, 2); count > 0; --count) {
            Batch batch;
            batch.code = {fmt::format("B{}", count)};
            batch.route = {m_random.position(operation().routes.size())};
            batch.departure = Day(m_random.between(1, m_days));
            batch.isLocked = m_random.happens(25);
            for (std::uint32_t c = 0; c < operation().cohorts.size() && batch.parts.empty(); ++c)
                if (operation().cohorts[c].facility == operation().route(batch.route).from
                    && operation().cohorts[c].people > People(0) && m_random.happens(70))
                    batch.parts.push_back({{c}, People(1)});
            if (!batch.parts.empty())
                m_plan.batches.emplace(batch.code, batch);
        }
    }

    RandomSource m_random;
    Plan m_plan;
    std::int64_t m_days = 1;
    int m_strictness = 100; ///< per cent of the limits that are set
};

} // namespace

Plan tinyPlan(std::uint64_t seed) { return Maker(seed).make(); }

} // namespace planner::test
