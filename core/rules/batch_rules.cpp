// SPDX-License-Identifier: Apache-2.0
#include "core/rules/batch_rules.h"

#include "core/base/message_id.h"
#include "core/rules/batch_people.h"
#include "core/rules/keep_apart_pairs.h"

#include <algorithm>
#include <tuple>

namespace planner {
namespace {

/// A batch that counts, with what its rules look at.
struct BatchCase {
    BatchCase(const Operation& onOperation, const BatchRules& allRules, const Batch& ofBatch)
        : operation(onOperation), rules(allRules), batch(ofBatch), route(operation.route(batch.route)),
          people(batch.people()), arrival(batch.arrivalDay(route.arrivalOffset))
    {
    }
    [[nodiscard]] const std::string& code() const { return batch.code.text; }
    [[nodiscard]] const Cohort& cohortOf(const Part& part) const { return operation.cohort(part.cohort); }
    [[nodiscard]] const Category& categoryOf(const Part& part) const
    {
        return operation.category(cohortOf(part).category);
    }
    [[nodiscard]] Date dateOf(Day day) const { return planner::dateOf(day, operation.settings.start); }

    const Operation& operation;
    const BatchRules& rules;
    const Batch& batch;
    const Route& route;
    People people;
    Day arrival;
};

// Each rule calls `report(excess, sentence, arguments...)` for each finding; what is not above 0 is none. The sentences
// must read well for any number.

constexpr auto notAccepted = [](const BatchCase& of, const auto& report) {
    const auto isAccepted = [&](CategoryId category) { return of.operation.accepts(of.route.to, category); };
    if (std::all_of(of.batch.parts.begin(), of.batch.parts.end(),
                    [&](const Part& part) { return isAccepted(of.cohortOf(part).category); }))
        return;
    for (const auto& [category, people] : peopleByCategory(of.operation, of.batch))
        if (!isAccepted(category))
            report(people.value(), MessageId::CategoryIsNotAccepted, of.code(), of.operation.category(category).code,
                   people, of.operation.facility(of.route.to).code);
};

constexpr auto routeClosed = [](const BatchCase& of, const auto& report) {
    const Date date = of.dateOf(of.batch.departure);
    if (of.route.openFrom && date < *of.route.openFrom)
        report(of.people.value(), MessageId::DepartureIsBeforeRouteOpens, of.code(), of.people, date, of.route.code,
               *of.route.openFrom);
    else if (of.route.openTo && date > *of.route.openTo)
        report(of.people.value(), MessageId::DepartureIsAfterRouteCloses, of.code(), of.people, date, of.route.code,
               *of.route.openTo);
};

constexpr auto seats = [](const BatchCase& of, const auto& report) {
    if (of.people <= People(0))
        return report(1, MessageId::BatchIsEmpty, of.code());
    const People usable = of.operation.usableSeats(of.route);
    const People over = of.people - usable;
    report(over.value(), MessageId::BatchIsOverSeats, of.code(), of.people, over, of.route.code, usable);
};

constexpr auto travelsAlone = [](const BatchCase& of, const auto& report) {
    const auto& parts = of.batch.parts;
    const auto isAlone = [&](const Part& part) { return of.categoryOf(part).travelsAlone; };
    if (parts.size() < 2 || std::none_of(parts.begin(), parts.end(), isAlone))
        return;
    const auto rows = peopleByCategory(of.operation, of.batch);
    const auto alone = std::find_if(rows.begin(), rows.end(), [&](const CategoryPeople& row) {
        return of.operation.category(row.category).travelsAlone;
    });
    if (rows.size() < 2 || alone == rows.end())
        return;
    const auto other = alone == rows.begin() ? alone + 1 : rows.begin();
    report(of.people.value(), MessageId::CategoryMustTravelAlone, of.code(), of.people,
           of.operation.category(alone->category).code, of.operation.category(other->category).code);
};

constexpr auto keepApartTravel = [](const BatchCase& of, const auto& report) {
    const auto& parts = of.batch.parts;
    for (auto part = parts.begin(); part != parts.end(); ++part)
        for (const CohortId apart : of.rules.apartFrom(part->cohort))
            for (auto other = part + 1; other != parts.end(); ++other)
                if (other->cohort == apart) {
                    const People smaller = std::min(part->people, other->people);
                    report(smaller.value(), MessageId::CohortsMustNotTravelTogether, of.code(), of.cohortOf(*part).code,
                           of.cohortOf(*other).code, smaller);
                }
};

constexpr auto takenElsewhere = [](const BatchCase& of, const auto& report) {
    for (const Part& part : of.batch.parts)
        if (const Cohort& cohort = of.cohortOf(part); cohort.facility != of.route.from)
            report(part.people.value(), MessageId::CohortIsElsewhere, of.code(), part.people, cohort.code,
                   of.operation.facility(of.route.from).code, of.operation.facility(cohort.facility).code);
};

constexpr auto operationDates = [](const BatchCase& of, const auto& report) {
    const Day last = of.operation.lastDay();
    if (of.batch.departure < Day(1))
        report(of.people.value(), MessageId::BatchDepartsBeforeDayOne, of.code(), of.people, of.batch.departure);
    else if (of.arrival > last)
        report(of.people.value(), MessageId::BatchArrivesAfterLastDay, of.code(), of.people, of.arrival, last);
};

constexpr auto cohortDates = [](const BatchCase& of, const auto& report) {
    const Date departure = of.dateOf(of.batch.departure);
    const Date arrival = of.dateOf(of.arrival);
    for (const Part& part : of.batch.parts) {
        const Cohort& cohort = of.cohortOf(part);
        if (cohort.readyFrom && departure < *cohort.readyFrom)
            report(part.people.value(), MessageId::CohortIsNotReady, of.code(), part.people, cohort.code, departure,
                   *cohort.readyFrom);
        else if (cohort.notAfter && arrival > *cohort.notAfter)
            report(part.people.value(), MessageId::CohortArrivesLate, of.code(), part.people, cohort.code, arrival,
                   *cohort.notAfter);
    }
};

constexpr auto stays = [](const BatchCase& of, const auto& report) {
    for (const Part& part : of.batch.parts)
        if (const Cohort& cohort = of.cohortOf(part); cohort.movement == Movement::Stay)
            report(part.people.value(), MessageId::CohortMustStay, of.code(), part.people, cohort.code);
};

std::string missingClearances(const Batch& batch)
{
    std::string names;
    for (const Clearance clearance : kAllClearances)
        if (!batch.clearances.has(clearance))
            names += (names.empty() ? "" : ", ") + std::string(nameOf(clearance));
    return names;
}

constexpr auto clearance = [](const BatchCase& of, const auto& report) {
    if ((of.batch.status == Status::Approved || of.batch.hasDeparted()) && !of.batch.clearances.hasAll())
        report(of.people.value(), MessageId::BatchLacksClearance, of.code(), of.people, nameOf(of.batch.status),
               missingClearances(of.batch));
};

constexpr auto countMissing = [](const BatchCase& of, const auto& report) {
    report(excessOfCount(of.batch).value(),
           of.batch.hasArrived() ? MessageId::NobodyCountedArrival : MessageId::NobodyCountedDeparture, of.code(),
           of.people);
};

constexpr auto unaccountedFor = [](const BatchCase& of, const auto& report) {
    if (const People missing = unaccounted(of.batch); missing > People(0))
        report(missing.value(), MessageId::PeopleAreUnaccounted, of.code(), of.people, headcountOf(of.batch), missing);
};

template <class Check>
struct BatchRule {
    Rule rule;
    Check check;
};
template <class Check>
BatchRule(Rule, Check) -> BatchRule<Check>;

constexpr std::tuple kBatchRules{
    BatchRule{Rule::R03NotAccepted, notAccepted},
    BatchRule{Rule::R07RouteClosed, routeClosed},
    BatchRule{Rule::R10Seats, seats},
    BatchRule{Rule::R11TravelsAlone, travelsAlone},
    BatchRule{Rule::R12KeepApartTravel, keepApartTravel},
    BatchRule{Rule::R15Headcount, takenElsewhere},
    BatchRule{Rule::R16Dates, operationDates},
    BatchRule{Rule::R16Dates, cohortDates},
    BatchRule{Rule::R17Stays, stays},
    BatchRule{Rule::R18Clearance, clearance},
    BatchRule{Rule::R19CountMissing, countMissing},
    BatchRule{Rule::R20Unaccounted, unaccountedFor},
};

/// Calls `visit(rule, check)` for each.
template <class Visit>
void visitBatchRules(Visit visit)
{
    std::apply([&](const auto&... rows) { (visit(rows.rule, rows.check), ...); }, kBatchRules);
}

/// Calls `look(batch)` with what happened in place of what was planned.
template <class Look>
void withCounted(const Batch& batch, Look look)
{
    if (batch.hasDeparted())
        look(batch.counted());
    else
        look(batch);
}

} // namespace

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
    if (batch.hasArrived())
        for (const BatchPeople& row : peopleByEnd(batch))
            sum += row.onTheRoad;
    return sum;
}

BatchRules::BatchRules(const Operation& operation) : m_operation(operation), m_apart(operation.cohorts.size())
{
    for (const auto& [first, second] : keepApartPairs(operation, ApartScope::Batch)) {
        m_apart[first.at()].push_back(second);
        m_apart[second.at()].push_back(first);
    }
}

void BatchRules::add(const Batch& batch, std::int64_t factor, ExcessByRule& excess) const
{
    if (!batch.counts())
        return;
    withCounted(batch, [&](const Batch& counted) {
        const BatchCase of(m_operation, *this, counted);
        visitBatchRules([&](Rule rule, const auto& check) {
            check(of, [&](std::int64_t over, MessageId, const auto&...) {
                if (over > 0)
                    excess[rule] += factor * over;
            });
        });
    });
}

void BatchRules::report(const Batch& batch, FindingsByRule& findings) const
{
    if (!batch.counts())
        return;
    withCounted(batch, [&](const Batch& counted) {
        const BatchCase of(m_operation, *this, counted);
        visitBatchRules([&](Rule rule, const auto& check) {
            check(of, [&](std::int64_t over, MessageId sentence, const auto&... arguments) {
                addFinding(findings[rule], rule, of.code(), counted.departure, over, sentence, arguments...);
            });
        });
    });
}

} // namespace planner
