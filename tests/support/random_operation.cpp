// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_operation.h"

#include "tests/support/random_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace planner::test {
namespace {

/// Texts that files must carry unchanged.
const std::vector<std::string> kTexts{"",          "",     "note",    "with, comma", "with \"quotes\"",
                                      "سجن الكرخ", "=1+1", " spaced "};

std::string codeOf(const char* prefix, std::size_t number) { return fmt::format("{}{}", prefix, number + 1); }

/// Fills the tables of an operation one after the other, those first that others refer to.
class OperationMaker {
public:
    explicit OperationMaker(std::uint64_t seed) : m_random(seed) {}

    Operation make()
    {
        makeSettings();
        makeCategories();
        makeFacilities();
        makeCohorts();
        makeFleets();
        makeRoutes();
        makeCalendar();
        makePlaces();
        makeKeepApart();
        makeFigures();
        return std::move(m_operation);
    }

private:
    /// A value in so many per cent of the cases.
    template <class Number>
    std::optional<Number> maybe(std::int64_t low, std::int64_t high, int percent = 40)
    {
        return m_random.happens(percent) ? std::optional(Number(m_random.between(low, high))) : std::nullopt;
    }
    Date anyDate() { return dateOf(Day(m_random.between(0, m_days + 1)), m_operation.settings.start); }
    std::optional<Date> maybeDate(int percent)
    {
        return m_random.happens(percent) ? std::optional(anyDate()) : std::nullopt;
    }

    void makeSettings()
    {
        Settings& settings = m_operation.settings;
        m_days = m_random.between(1, 8);
        settings.title = "Random operation";
        settings.start = dateOf(Day(m_random.between(1, 1000)), *parseDate("2026-01-01"));
        settings.end = dateOf(Day(m_days), settings.start);
        settings.batchSize = People(m_random.between(5, 40));
        settings.overcrowdingLimit = Percent(m_random.between(80, 140));
        settings.targetOccupancy = Percent(m_random.between(70, 120));
        settings.hasSameDayTurnover = m_random.happens(40);
        settings.transportReserve = Percent(m_random.happens(50) ? 0 : m_random.between(0, 40));
        settings.escortsPerDay = maybe<Escorts>(0, 20, 60);
        settings.goals = {Goal::Waiting, Goal::Overcrowding, Goal::Peak,    Goal::Delay, Goal::Finish,
                          Goal::Travel,  Goal::Balance,      Goal::Batches, Goal::Light, Goal::Change};
        settings.smallestLoad = maybe<People>(0, 30, 60);
        for (std::size_t i = settings.goals.size(); i > 1; --i)
            std::swap(settings.goals[i - 1], settings.goals[m_random.position(i)]);
        settings.goals.resize(static_cast<std::size_t>(m_random.between(1, 10)));
    }

    void makeCategories()
    {
        const auto count = static_cast<std::size_t>(m_random.between(1, 4));
        for (std::size_t i = 0; i < count; ++i) {
            Category category;
            category.code = codeOf("category-", i);
            category.name = category.code;
            category.priority = Priority(m_random.between(0, 5));
            category.peoplePerEscort = maybe<People>(1, 8, 60);
            category.travelsAlone = m_random.happens(25);
            category.maxShare = maybe<Percent>(0, 120);
            m_operation.categories.push_back(category);
        }
    }

    void makeFacilities()
    {
        const auto count = static_cast<std::size_t>(m_random.between(2, 5));
        for (std::size_t i = 0; i < count; ++i) {
            Facility facility;
            facility.code = codeOf("F", i);
            facility.name = fmt::format("Facility {}", i + 1);
            facility.capacity = People(m_random.happens(10) ? 0 : m_random.between(1, 120));
            facility.population = People(m_random.between(0, 100));
            facility.overcrowdingLimit = maybe<Percent>(50, 150, 30);
            facility.targetCapacity = maybe<People>(0, 100, 30);
            facility.dailyIntake = maybe<People>(0, 60);
            facility.dailyRelease = maybe<People>(0, 60);
            for (std::uint32_t c = 0; c < m_operation.categories.size(); ++c)
                if (m_random.happens(25))
                    facility.accepts.push_back({c});
            if (m_random.happens(50)) {
                facility.latitude = static_cast<double>(m_random.between(-360, 360)) / 4;
                facility.longitude = static_cast<double>(m_random.between(-720, 720)) / 4;
            }
            facility.note = m_random.pick(kTexts);
            if (i > 0 && m_random.happens(15)) {
                facility.kind = FacilityKind::Outside;
                facility.capacity = facility.population = People(0);
                facility.overcrowdingLimit.reset();
                facility.targetCapacity.reset();
            }
            m_operation.facilities.push_back(facility);
        }
    }

    void makeCohorts()
    {
        for (std::uint32_t f = 0; f < m_operation.facilities.size(); ++f) {
            std::int64_t left = m_operation.facilities[f].population.value();
            for (std::int64_t count = m_random.between(0, 4); count > 0 && left > 0; --count) {
                Cohort cohort;
                cohort.code = codeOf("C", m_operation.cohorts.size());
                cohort.facility = {f};
                cohort.category = {m_random.position(m_operation.categories.size())};
                cohort.people = People(m_random.between(0, left));
                left -= cohort.people.value();
                cohort.movement = m_random.pick(std::vector{Movement::Must, Movement::Must, Movement::Must,
                                                            Movement::May, Movement::May, Movement::Stay});
                cohort.readyFrom = maybeDate(25);
                cohort.notAfter = maybeDate(25);
                cohort.label = m_random.pick(kTexts);
                m_operation.cohorts.push_back(cohort);
            }
        }
    }

    void makeFleets()
    {
        const auto count = static_cast<std::size_t>(m_random.between(0, 2));
        for (std::size_t i = 0; i < count; ++i)
            m_operation.fleets.push_back({codeOf("fleet-", i), Vehicles(m_random.between(0, 3)),
                                          Days(m_random.between(1, 4)), m_random.pick(kTexts)});
    }

    /// Nobody leaves a place where custody ends. The first facility is none.
    FacilityId anyStart()
    {
        const FacilityId facility{m_random.position(m_operation.facilities.size())};
        return m_operation.facility(facility).isOutside() ? FacilityId{0} : facility;
    }

    void makeRoutes()
    {
        const auto count = static_cast<std::size_t>(m_random.between(1, 8));
        for (std::size_t i = 0; i < count; ++i) {
            Route route;
            route.code = codeOf("R", i);
            route.from = anyStart();
            route.to = {m_random.position(m_operation.facilities.size() - 1)};
            if (route.to >= route.from)
                ++route.to.position;
            route.mode = m_random.happens(50) ? "road" : "air";
            route.length = Metres(m_random.between(0, 900'000));
            if (m_random.happens(50))
                route.hours = static_cast<double>(m_random.between(1, 80)) / 4;
            route.seats = maybe<People>(1, 50);
            route.departuresPerDay = maybe<Departures>(0, 3);
            route.arrivalOffset = Days(m_random.happens(60) ? 0 : m_random.between(1, 2));
            route.openFrom = maybeDate(20);
            route.openTo = maybeDate(20);
            if (route.openFrom && route.openTo && *route.openTo < *route.openFrom)
                std::swap(route.openFrom, route.openTo);
            if (!m_operation.fleets.empty() && m_random.happens(50))
                route.fleet = FleetId{m_random.position(m_operation.fleets.size())};
            route.via = m_random.pick(kTexts);
            m_operation.routes.push_back(route);
        }
    }

    void makeCalendar()
    {
        using Kind = CalendarKind;
        using Field = CalendarField;
        struct Choice {
            Kind kind;
            Field field;
            std::int64_t most;
            std::size_t rows;
        };
        const std::size_t facilities = m_operation.facilities.size();
        const std::array<Choice, 6> choices{{{Kind::Facility, Field::Capacity, 120, facilities},
                                             {Kind::Facility, Field::DailyIntake, 60, facilities},
                                             {Kind::Facility, Field::DailyRelease, 60, facilities},
                                             {Kind::Route, Field::DeparturesPerDay, 3, m_operation.routes.size()},
                                             {Kind::Fleet, Field::Vehicles, 3, m_operation.fleets.size()},
                                             {Kind::Escorts, Field::EscortsPerDay, 20, 1}}};
        for (std::int64_t count = m_random.between(0, 10); count > 0; --count) {
            const Choice& choice = choices.at(m_random.position(choices.size()));
            if (choice.rows == 0)
                continue;
            auto [from, to] = std::minmax({anyDate(), anyDate()});
            const std::uint32_t position =
                choice.field == Field::Capacity ? anyStart().position : m_random.position(choice.rows);
            m_operation.calendar.push_back({choice.kind, position, choice.field, from, to,
                                            m_random.between(0, choice.most), m_random.pick(kTexts)});
        }
    }

    void makePlaces()
    {
        for (std::uint32_t f = 0; f < m_operation.facilities.size(); ++f)
            for (std::uint32_t c = 0; c < m_operation.categories.size(); ++c)
                if (m_random.happens(25))
                    m_operation.places.push_back({{f}, {c}, People(m_random.between(0, 60))});
    }

    void makeKeepApart()
    {
        for (std::int64_t count = m_random.between(0, 5); count > 0 && m_operation.cohorts.size() > 1; --count) {
            const CohortId first{m_random.position(m_operation.cohorts.size())};
            CohortId second{m_random.position(m_operation.cohorts.size() - 1)};
            if (second >= first)
                ++second.position;
            m_operation.keepApart.push_back(
                {first, second, m_random.happens(50) ? ApartScope::Batch : ApartScope::Facility});
        }
    }

    void makeFigures()
    {
        for (std::int64_t count = m_random.between(0, 3); count > 0; --count)
            m_operation.figures.push_back({{m_random.position(m_operation.facilities.size())},
                                           m_random.happens(50) ? FigureField::Capacity : FigureField::Population,
                                           People(m_random.between(0, 200)),
                                           "a newspaper",
                                           "2026",
                                           m_random.happens(50)});
    }

    RandomSource m_random;
    Operation m_operation;
    std::int64_t m_days = 1;
};

} // namespace

Operation randomOperation(std::uint64_t seed) { return OperationMaker(seed).make(); }

} // namespace planner::test
