// SPDX-License-Identifier: Apache-2.0
#include "core/rules/batch_excess.h"

#include "core/rules/keep_apart_pairs.h"

#include <algorithm>

namespace planner {
namespace {

bool isWithin(Date date, const std::optional<Date>& from, const std::optional<Date>& to)
{
    return (!from || date >= *from) && (!to || date <= *to);
}

} // namespace

Escorts escortsNeeded(const Operation& operation, const std::vector<Part>& parts)
{
    std::int64_t escorts = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const CategoryId category = operation.cohort(parts[i].cohort).category;
        const auto isSame = [&](const Part& part) { return operation.cohort(part.cohort).category == category; };
        const auto per = operation.category(category).peoplePerEscort;
        if (!per || std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i), isSame))
            continue;
        std::int64_t people = 0;
        for (std::size_t j = i; j < parts.size(); ++j)
            people += isSame(parts[j]) ? parts[j].people.value() : 0;
        escorts += ceilDivide(people, per->value());
    }
    return Escorts(escorts);
}

People excessOfCount(const Batch& batch)
{
    const bool isCounted = batch.status == Status::Departed ? batch.hasDepartureCount()
                           : batch.hasArrived()             ? batch.happened.arrived.has_value()
                                                            : true;
    return isCounted ? People(0) : sumOf(batch.travellers());
}

People unaccounted(const Batch& batch)
{
    People sum;
    for (const BatchPeople& row : peopleByEnd(batch))
        sum += row.onTheRoad;
    return batch.hasArrived() ? sum : People(0);
}

BatchExcess::BatchExcess(const Operation& operation) : m_operation(operation), m_apart(operation.cohorts.size())
{
    for (const auto& [first, second] : keepApartPairs(operation, ApartScope::Batch)) {
        m_apart[first.at()].push_back(second);
        m_apart[second.at()].push_back(first);
    }
}

void BatchExcess::add(const Batch& batch, std::int64_t factor, ExcessByRule& excess) const
{
    if (!batch.hasDeparted())
        return addCounted(batch, factor, excess);
    const Batch counted = batch.counted();
    addCounted(counted, factor, excess);
    excess[Rule::R19CountMissing] += factor * excessOfCount(counted).value();
    excess[Rule::R20Unaccounted] += factor * unaccounted(counted).value();
}

void BatchExcess::addCounted(const Batch& batch, std::int64_t factor, ExcessByRule& excess) const
{
    const Route& route = m_operation.route(batch.route);
    const std::int64_t people = batch.people().value();
    const Sums sums = sumParts(batch, route);
    const auto count = [&](Rule rule, std::int64_t units) { excess[rule] += factor * units; };
    count(Rule::R03NotAccepted, sums.notAccepted);
    if (!isWithin(dateOf(batch.departure, m_operation.settings.start), route.openFrom, route.openTo))
        count(Rule::R07RouteClosed, people);
    count(Rule::R10Seats, people <= 0 ? 1 : std::max<std::int64_t>(0, people - m_operation.usableSeats(route).value()));
    count(Rule::R11TravelsAlone, mixed(batch));
    count(Rule::R12KeepApartTravel, keptApart(batch));
    count(Rule::R15Headcount, sums.wrongPlace);
    const bool isInside = batch.departure >= Day(1) && batch.arrivalDay(route.arrivalOffset) <= m_operation.lastDay();
    count(Rule::R16Dates, sums.outOfDates + (isInside ? 0 : people));
    count(Rule::R17Stays, sums.staying);
    const bool isCleared =
        batch.status == Status::Draft || batch.status == Status::Proposed || batch.clearances.hasAll();
    count(Rule::R18Clearance, isCleared ? 0 : people);
}

BatchExcess::Sums BatchExcess::sumParts(const Batch& batch, const Route& route) const
{
    const Date start = m_operation.settings.start;
    const Date departure = dateOf(batch.departure, start);
    const Date arrival = dateOf(batch.arrivalDay(route.arrivalOffset), start);
    Sums sums;
    for (const Part& part : batch.parts) {
        const Cohort& cohort = m_operation.cohort(part.cohort);
        const std::int64_t people = part.people.value();
        if (!m_operation.accepts(route.to, cohort.category))
            sums.notAccepted += people;
        if (cohort.facility != route.from)
            sums.wrongPlace += people;
        if ((cohort.readyFrom && departure < *cohort.readyFrom) || (cohort.notAfter && arrival > *cohort.notAfter))
            sums.outOfDates += people;
        if (cohort.movement == Movement::Stay)
            sums.staying += people;
    }
    return sums;
}

std::int64_t BatchExcess::mixed(const Batch& batch) const
{
    if (batch.parts.size() < 2)
        return 0;
    const CategoryId first = m_operation.cohort(batch.parts.front().cohort).category;
    bool isMixed = false;
    bool hasAlone = false;
    for (const Part& part : batch.parts) {
        const CategoryId category = m_operation.cohort(part.cohort).category;
        isMixed = isMixed || category != first;
        hasAlone = hasAlone || m_operation.category(category).travelsAlone;
    }
    return isMixed && hasAlone ? batch.people().value() : 0;
}

std::int64_t BatchExcess::keptApart(const Batch& batch) const
{
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < batch.parts.size(); ++i)
        for (const CohortId other : m_apart[batch.parts[i].cohort.at()])
            for (std::size_t j = i + 1; j < batch.parts.size(); ++j)
                if (batch.parts[j].cohort == other)
                    sum += std::min(batch.parts[i].people, batch.parts[j].people).value();
    return sum;
}

} // namespace planner
