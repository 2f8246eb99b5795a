// SPDX-License-Identifier: Apache-2.0
#include "core/rules/live_rules.h"

#include <algorithm>

namespace planner {
namespace {

template <class... Meter>
std::tuple<Meter...> madeFor(const Operation& operation, const Conditions& conditions, std::tuple<Meter...>*)
{
    return {Meter(operation, conditions)...};
}

/// Calls `visit(meter)` for each.
template <class Visit>
void visitMeters(auto& meters, Visit visit)
{
    std::apply([&](auto&... all) { (visit(all), ...); }, meters);
}

} // namespace

LiveRules::LiveRules(const Operation& operation)
    : m_operation(operation), m_conditions(operation),
      m_meters(madeFor(operation, m_conditions, static_cast<Meters*>(nullptr))), m_batchRules(operation)
{
}

void LiveRules::change(const Batch& batch, std::int64_t factor)
{
    if (!batch.counts())
        return;
    const auto book = [&](const auto& source) {
        visitMeters(m_meters, [&](auto& meter) {
            if constexpr (requires { meter.book(source, factor); })
                meter.book(source, factor);
        });
    };
    book(batch);
    visitPassages(m_operation.route(batch.route), batch, [&](const Passage& passage) { book(passage); });
    m_batchRules.add(batch, factor, m_excessOfBatches);
}

ExcessByRule LiveRules::excess() const
{
    ExcessByRule excess = m_excessOfBatches;
    visitMeters(m_meters, [&](const auto& meter) { excess[meter.kRule] += meter.excess(); });
    return excess;
}

ExcessByRule LiveRules::excessAt(FacilityId facility) const
{
    ExcessByRule excess;
    visitMeters(m_meters, [&]<class Meter>(const Meter& meter) {
        if constexpr (infoOf(Meter::kRule).subject == Subject::Facility)
            excess[Meter::kRule] = meter.excessAt(facility);
    });
    return excess;
}

std::int64_t LiveRules::hard() const
{
    std::int64_t sum = m_excessOfBatches.sum();
    visitMeters(m_meters, [&](const auto& meter) { sum += meter.excess(); });
    return sum;
}

std::int64_t LiveRules::excessOfSingleBatches() const
{
    std::int64_t sum = 0;
    for (const RuleInfo& info : kRules)
        if (info.subject == Subject::Batch)
            sum += m_excessOfBatches[info.rule];
    return sum;
}

void LiveRules::report(FindingsByRule& findings) const
{
    visitMeters(m_meters, [&](const auto& meter) { meter.report(findings[meter.kRule]); });
}

std::optional<People> LiveRules::intakeLeft(FacilityId facility, Day arrival) const
{
    const auto left = cells<IntakeMeter>().left(facility.at(), arrival);
    return left ? std::optional(People(*left)) : std::nullopt;
}

std::optional<People> LiveRules::releaseLeft(FacilityId facility, Day departure) const
{
    const auto left = cells<ReleaseMeter>().left(facility.at(), departure);
    return left ? std::optional(People(*left)) : std::nullopt;
}

std::optional<std::int64_t> LiveRules::departuresLeft(RouteId route, Day day) const
{
    const auto left = cells<DepartureMeter>().left(route.at(), day);
    return left ? std::optional(std::max<std::int64_t>(0, *left)) : std::nullopt;
}

std::int64_t LiveRules::vehiclesLeft(FleetId fleet, Day day) const
{
    return std::max<std::int64_t>(0, cells<FleetMeter>().left(fleet.at(), day).value_or(0));
}

std::optional<Escorts> LiveRules::escortsLeft(Day departure) const
{
    const auto left = cells<EscortMeter>().left(0, departure);
    return left ? std::optional(Escorts(*left)) : std::nullopt;
}

std::optional<People> LiveRules::shareLeft(FacilityId facility, CategoryId category) const
{
    const auto left = cells<DispersalMeter>().left(cells<DispersalMeter>().meter().row(facility, category), Day(0));
    return left ? std::optional(People(*left)) : std::nullopt;
}

bool LiveRules::hasDeparture(RouteId id, Day departure) const
{
    if (departuresLeft(id, departure).value_or(1) <= 0)
        return false;
    bool hasVehicle = true;
    if (const auto fleet = m_operation.route(id).fleet)
        cells<FleetMeter>().meter().visitUse(
            *fleet, departure, [&](Day day) { hasVehicle = hasVehicle && vehiclesLeft(*fleet, day) > 0; });
    return hasVehicle;
}

} // namespace planner
