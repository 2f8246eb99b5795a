// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_ledger.h"

namespace planner::test {
namespace {

/// Largest whole number not above dividend / divisor.
std::int64_t roundedDown(std::int64_t dividend, std::int64_t divisor)
{
    std::int64_t quotient = dividend / divisor;
    while (quotient * divisor > dividend)
        --quotient;
    return quotient;
}

} // namespace

std::int64_t NaiveLedger::sumOf(const NaiveBatch& batch, const Filter& filter, std::int64_t NaivePart::*field)
{
    std::int64_t sum = 0;
    for (const NaivePart& part : batch.parts)
        if (!filter || filter(part.cohort))
            sum += part.*field;
    return sum;
}

std::int64_t NaiveLedger::brought(FacilityId facility, std::int64_t day, const Filter& filter) const
{
    std::int64_t sum = 0;
    for (const NaiveBatch& row : m_batches)
        if (m_plan.operation.routes[row.batch->route.position].to == facility && row.arrives == day)
            sum += sumOf(row, filter, &NaivePart::arriving);
    return sum;
}

std::int64_t NaiveLedger::arrivals(FacilityId facility, std::int64_t day, const Filter& filter) const
{
    std::int64_t sum = brought(facility, day, filter);
    for (const NaiveBatch& row : m_batches)
        if (m_plan.operation.routes[row.batch->route.position].from == facility && row.arrives == day)
            sum += sumOf(row, filter, &NaivePart::returned);
    return sum;
}

std::int64_t NaiveLedger::departures(FacilityId facility, std::int64_t day, const Filter& filter) const
{
    std::int64_t sum = 0;
    for (const NaiveBatch& row : m_batches)
        if (m_plan.operation.routes[row.batch->route.position].from == facility && row.departs == day)
            sum += sumOf(row, filter, &NaivePart::people);
    return sum;
}

std::int64_t NaiveLedger::opening(FacilityId facility, const Filter& filter) const
{
    if (!filter)
        return m_plan.operation.facilities[facility.position].population.value();
    std::int64_t sum = 0;
    for (std::uint32_t i = 0; i < m_plan.operation.cohorts.size(); ++i)
        if (m_plan.operation.cohorts[i].facility == facility && filter({i}))
            sum += m_plan.operation.cohorts[i].people.value();
    return sum;
}

std::int64_t NaiveLedger::population(FacilityId facility, std::int64_t day, const Filter& filter) const
{
    std::int64_t people = opening(facility, filter);
    for (std::int64_t d = 1; d <= day; ++d)
        people += arrivals(facility, d, filter) - departures(facility, d, filter);
    return people;
}

std::int64_t NaiveLedger::peak(FacilityId facility, std::int64_t day, const Filter& filter) const
{
    if (m_plan.operation.settings.hasSameDayTurnover)
        return population(facility, day, filter);
    return population(facility, day - 1, filter) + arrivals(facility, day, filter);
}

std::optional<std::int64_t> NaiveLedger::firstArrival(FacilityId facility, const Filter& filter) const
{
    for (std::int64_t day = 1; day <= lastDay(); ++day)
        if (brought(facility, day, filter) > 0)
            return day;
    return std::nullopt;
}

std::int64_t NaiveLedger::onTheRoad(std::int64_t day) const
{
    std::int64_t people = 0;
    for (const NaiveBatch& row : m_batches)
        if (row.departs <= day)
            people += sumOf(row, {}, row.arrives > day ? &NaivePart::people : &NaivePart::lost);
    return people;
}

std::int64_t NaiveLedger::left(std::int64_t day) const
{
    std::int64_t people = 0;
    for (const NaiveBatch& row : m_batches)
        if (row.arrives <= day)
            people += sumOf(row, {}, &NaivePart::left);
    return people;
}

std::optional<std::int64_t> NaiveLedger::calendar(CalendarKind kind, std::uint32_t position, CalendarField field,
                                                  std::int64_t day) const
{
    std::optional<std::int64_t> value;
    for (const CalendarRow& row : m_plan.operation.calendar)
        if (row.kind == kind && row.position == position && row.field == field
            && dayOf(row.from, m_plan.operation.settings.start).value() <= day
            && day <= dayOf(row.to, m_plan.operation.settings.start).value())
            value = std::min(value.value_or(row.value), row.value);
    return value;
}

std::int64_t NaiveLedger::capacity(FacilityId facility, std::int64_t day) const
{
    return calendar(CalendarKind::Facility, facility.position, CalendarField::Capacity, day)
        .value_or(m_plan.operation.facilities[facility.position].capacity.value());
}

std::int64_t NaiveLedger::limit(FacilityId facility, std::int64_t day) const
{
    const auto& own = m_plan.operation.facilities[facility.position].overcrowdingLimit;
    const std::int64_t percent = (own ? *own : m_plan.operation.settings.overcrowdingLimit).value();
    return roundedDown(capacity(facility, day) * percent, 100);
}

std::int64_t NaiveLedger::target(FacilityId facility, std::int64_t day) const
{
    if (const auto& own = m_plan.operation.facilities[facility.position].targetCapacity)
        return own->value();
    return roundedDown(capacity(facility, day) * m_plan.operation.settings.targetOccupancy.value(), 100);
}

} // namespace planner::test
