// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/fixes.h"

#include "core/splitter/search/split_clock.h"

#include <algorithm>

namespace planner {
namespace {

constexpr double kSecondsOfATry = 0.5;
constexpr std::size_t kMostBatchesOfATry = 50'000; ///< so that a try keeps to its time
constexpr std::size_t kMostSites = 8;              ///< that are tried alone
constexpr std::int64_t kMostPercent = 1000;
constexpr std::int64_t kMostDays = 365;
constexpr std::int64_t kMostVehicles = 1000;
constexpr std::int64_t kMostEscorts = 10'000;

std::uint32_t positionOf(const auto& things, const std::string& code)
{
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.code == code; });
    return static_cast<std::uint32_t>(found - things.begin());
}

/// What is 0 is closed, and stays 0: a fix has more of what there is, and opens nothing.
template <class Number>
void raise(Number& value, Number amount)
{
    if (value != Number{})
        value += amount;
}

void addToCalendar(Operation& operation, CalendarKind kind, std::uint32_t position, CalendarField field,
                   std::int64_t amount)
{
    for (CalendarRow& row : operation.calendar)
        if (row.kind == kind && row.field == field && row.position == position)
            raise(row.value, amount);
}

/// Capacity for so many more people within the limit.
void addPlaces(Operation& operation, const FixStep& step)
{
    const std::uint32_t position = positionOf(operation.facilities, step.subject);
    Facility& facility = operation.facilities[position];
    const std::int64_t percent = facility.overcrowdingLimit.value_or(operation.settings.overcrowdingLimit).value();
    const std::int64_t capacity = percent > 0 ? ceilDivide(step.amount * 100, percent) : 0;
    raise(facility.capacity, People(capacity));
    addToCalendar(operation, CalendarKind::Facility, position, CalendarField::Capacity, capacity);
}

void raiseLimits(Operation& operation, Percent points)
{
    raise(operation.settings.overcrowdingLimit, points);
    for (Facility& facility : operation.facilities)
        if (facility.overcrowdingLimit)
            raise(*facility.overcrowdingLimit, points);
}

void change(Operation& operation, FixKind kind, const FixStep& step)
{
    switch (kind) {
    case FixKind::Places:
        return addPlaces(operation, step);
    case FixKind::LimitPercent:
        return raiseLimits(operation, Percent(step.amount));
    case FixKind::Days:
        operation.settings.end = dateOf(operation.lastDay() + Days(step.amount), operation.settings.start);
        return;
    case FixKind::Vehicles: {
        const std::uint32_t position = positionOf(operation.fleets, step.subject);
        raise(operation.fleets[position].vehicles, Vehicles(step.amount));
        return addToCalendar(operation, CalendarKind::Fleet, position, CalendarField::Vehicles, step.amount);
    }
    case FixKind::Escorts:
        if (operation.settings.escortsPerDay)
            raise(*operation.settings.escortsPerDay, Escorts(step.amount));
        return addToCalendar(operation, CalendarKind::Escorts, 0, CalendarField::EscortsPerDay, step.amount);
    }
}

People waitingOf(const SplitResult& result)
{
    People people;
    for (const Waiting& row : result.waiting)
        people += row.people;
    return people;
}

/// Looks for the least amounts of one plan's fixes.
class FixFinder {
public:
    FixFinder(const Plan& plan, double seconds, const CancelFlag* cancel)
        : m_plan(plan), m_clock(seconds, cancel), m_cancel(cancel)
    {
    }

    std::vector<Fix> run()
    {
        const People waiting = waitingOf(splitOf(m_plan, {Goal::Waiting}));
        if (waiting.isZero())
            return {};
        const std::vector<std::string> sites = receivingSites();
        const std::int64_t mostPlaces = placesForAll();
        tryTogether(sites, mostPlaces);
        for (std::size_t i = 0; i < std::min(kMostSites, sites.size()); ++i)
            tryAlone(FixKind::Places, sites[i], mostPlaces);
        tryAlone(FixKind::Days, "", kMostDays);
        for (const Fleet& fleet : m_plan.operation.fleets)
            tryAlone(FixKind::Vehicles, fleet.code, kMostVehicles);
        if (m_plan.operation.settings.escortsPerDay)
            tryAlone(FixKind::Escorts, "", kMostEscorts);
        tryAlone(FixKind::LimitPercent, "", kMostPercent);
        return std::move(m_fixes);
    }

private:
    [[nodiscard]] SplitResult splitOf(const Plan& plan, std::vector<Goal> goals) const
    {
        SplitOptions options;
        options.goals = std::move(goals);
        options.seconds = kSecondsOfATry;
        options.mostBatches = kMostBatchesOfATry;
        return split(plan, options, m_cancel);
    }
    [[nodiscard]] bool isEnough(const Fix& fix) const
    {
        return waitingOf(splitOf(withFix(m_plan, fix), {Goal::Waiting})).isZero();
    }
    /// Codes of the facilities that routes lead to, the ones with most routes first.
    [[nodiscard]] std::vector<std::string> receivingSites() const
    {
        const Operation& operation = m_plan.operation;
        std::vector<std::pair<std::int64_t, std::string>> sites;
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
            const auto count = std::count_if(operation.routes.begin(), operation.routes.end(),
                                             [&](const Route& route) { return route.to == FacilityId{i}; });
            if (count > 0)
                sites.push_back({-count, operation.facilities[i].code});
        }
        std::sort(sites.begin(), sites.end());
        std::vector<std::string> codes;
        for (const auto& [count, code] : sites)
            codes.push_back(code);
        return codes;
    }
    /// Enough at any one site: everybody there is, twice over.
    [[nodiscard]] std::int64_t placesForAll() const
    {
        People people(1);
        for (const Facility& facility : m_plan.operation.facilities)
            people += facility.population;
        return 2 * people.value();
    }
    void tryAlone(FixKind kind, const std::string& subject, std::int64_t most)
    {
        Fix fix{kind, {{subject, most}}};
        if (m_clock.isOver() || !isEnough(fix))
            return;
        std::int64_t tooLittle = 0;
        while (most - tooLittle > 1 && !m_clock.isOver()) {
            fix.steps.front().amount = tooLittle + (most - tooLittle) / 2;
            (isEnough(fix) ? most : tooLittle) = fix.steps.front().amount;
        }
        fix.steps.front().amount = most;
        if (most - tooLittle <= 1)
            m_fixes.push_back(fix);
    }
    /// Opens all sites, keeps the people over the limits of today few, and counts how many they are.
    void tryTogether(const std::vector<std::string>& sites, std::int64_t most)
    {
        Fix open{FixKind::Places, {}};
        for (const std::string& site : sites)
            open.steps.push_back({site, most});
        Plan plan = withFix(m_plan, open);
        const Conditions before(m_plan.operation);
        for (std::uint32_t i = 0; i < plan.operation.facilities.size(); ++i)
            plan.operation.facilities[i].targetCapacity = before.limit({i}, m_plan.operation.lastDay());
        const SplitResult result = splitOf(plan, {Goal::Waiting, Goal::Overcrowding});
        if (!waitingOf(result).isZero())
            return;
        Fix fix{FixKind::Places, {}};
        const Ledger ledger(plan.operation, result.batches);
        for (const std::string& site : sites) {
            const FacilityId facility{positionOf(plan.operation.facilities, site)};
            const auto first = ledger.firstArrival(facility);
            std::int64_t places = 0;
            for (Day day = first.value_or(ledger.lastDay() + Days(1)); day <= ledger.lastDay(); day += Day(1))
                places = std::max(places, (ledger.at(facility, day).peak - before.limit(facility, day)).value());
            if (places > 0)
                fix.steps.push_back({site, places});
        }
        if (fix.steps.size() > 1 && isEnough(fix))
            m_fixes.push_back(fix);
    }

    const Plan& m_plan;
    SplitClock m_clock;
    const CancelFlag* m_cancel;
    std::vector<Fix> m_fixes;
};

} // namespace

Plan withFix(const Plan& plan, const Fix& fix)
{
    Plan changed = plan;
    for (const FixStep& step : fix.steps)
        change(changed.operation, fix.kind, step);
    return changed;
}

std::vector<Fix> cheapestFixes(const Plan& plan, double seconds, const CancelFlag* cancel)
{
    return FixFinder(plan, seconds, cancel).run();
}

} // namespace planner
