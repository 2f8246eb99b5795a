// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_evaluation.h"
#include "tests/support/naive_ledger.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <ostream>
#include <set>

namespace planner::test {
namespace {

/// One member function a group of rules; each loops over everything that its rule speaks of.
class NaiveRules {
public:
    explicit NaiveRules(const Plan& plan) : m_operation(plan.operation), m_ledger(plan)
    {
        for (const auto& [code, batch] : plan.batches)
            if (batch.status != Status::Cancelled)
                m_batches.push_back(batch);
    }

    std::vector<PlainFinding> findings()
    {
        for (std::uint32_t f = 0; f < m_operation.facilities.size(); ++f)
            for (std::int64_t day = 1; day <= m_ledger.lastDay(); ++day)
                checkFacility({f}, day);
        checkShares();
        checkRoutesAndEscorts();
        checkFleets();
        for (const Batch& batch : m_batches)
            checkBatch(batch);
        checkHeadcounts();
        std::sort(m_findings.begin(), m_findings.end());
        return m_findings;
    }

private:
    void add(const char* rule, const std::string& subject, std::int64_t day, std::int64_t excess)
    {
        if (excess > 0)
            m_findings.push_back({rule, subject, day, excess});
    }
    const Cohort& cohort(CohortId id) const { return m_operation.cohorts[id.position]; }
    const Route& routeOf(const Batch& batch) const { return m_operation.routes[batch.route.position]; }
    std::int64_t arrivalOf(const Batch& batch) const
    {
        return batch.departure.value() + routeOf(batch).arrivalOffset.value();
    }
    std::int64_t dayNumber(Date date) const { return dayOf(date, m_operation.settings.start).value(); }
    static std::int64_t peopleOf(const Batch& batch)
    {
        std::int64_t sum = 0;
        for (const Part& part : batch.parts)
            sum += part.people.value();
        return sum;
    }
    std::map<CategoryId, std::int64_t> categoriesOf(const Batch& batch) const
    {
        std::map<CategoryId, std::int64_t> people;
        for (const Part& part : batch.parts)
            if (part.people.value() != 0)
                people[cohort(part.cohort).category] += part.people.value();
        return people;
    }

    /// R01, R02, R04, R05, R13 at one facility on one day.
    void checkFacility(FacilityId id, std::int64_t day)
    {
        const Facility& facility = m_operation.facilities[id.position];
        const auto hasBegun = [&](const NaiveLedger::Filter& filter) {
            const auto first = m_ledger.firstArrival(id, filter);
            return first && day >= *first;
        };
        if (hasBegun({}))
            add("R01", facility.code, day, m_ledger.peak(id, day) - m_ledger.limit(id, day));
        for (const CategoryPlaces& row : m_operation.places) {
            const auto isOfCategory = [&](CohortId c) { return cohort(c).category == row.category; };
            if (row.facility == id && hasBegun({}))
                add("R02", facility.code, day, m_ledger.peak(id, day, isOfCategory) - row.places.value());
        }
        checkFlow("R04", id, day, CalendarField::DailyIntake, facility.dailyIntake, m_ledger.arrivals(id, day));
        checkFlow("R05", id, day, CalendarField::DailyRelease, facility.dailyRelease, m_ledger.departures(id, day));
        for (const auto& [first, second] : apart(ApartScope::Facility)) {
            const auto isFirst = [first = first](CohortId c) { return c == first; };
            const auto isSecond = [second = second](CohortId c) { return c == second; };
            if (hasBegun(isFirst) || hasBegun(isSecond))
                add("R13", facility.code, day,
                    std::min(m_ledger.peak(id, day, isFirst), m_ledger.peak(id, day, isSecond)));
        }
    }

    void checkFlow(const char* rule, FacilityId id, std::int64_t day, CalendarField field,
                   const std::optional<People>& own, std::int64_t people)
    {
        const auto changed = m_ledger.calendar(CalendarKind::Facility, id.position, field, day);
        if (changed || own)
            add(rule, m_operation.facilities[id.position].code, day, people - (changed ? *changed : own->value()));
    }

    std::set<std::pair<CohortId, CohortId>> apart(ApartScope scope) const
    {
        std::set<std::pair<CohortId, CohortId>> pairs;
        for (const KeepApart& row : m_operation.keepApart)
            if (row.scope == scope)
                pairs.insert({std::min(row.first, row.second), std::max(row.first, row.second)});
        return pairs;
    }

    /// R14.
    void checkShares()
    {
        for (std::uint32_t f = 0; f < m_operation.facilities.size(); ++f)
            for (std::uint32_t c = 0; c < m_operation.categories.size(); ++c) {
                if (!m_operation.categories[c].maxShare)
                    continue;
                std::int64_t must = 0;
                for (const Cohort& row : m_operation.cohorts)
                    if (row.category == CategoryId{c} && row.movement == Movement::Must)
                        must += row.people.value();
                std::int64_t placed = 0;
                for (const Batch& batch : m_batches)
                    for (const Part& part : batch.parts)
                        if (routeOf(batch).to == FacilityId{f} && cohort(part.cohort).category == CategoryId{c})
                            placed += part.people.value();
                add("R14", m_operation.facilities[f].code, 0,
                    placed - m_operation.categories[c].maxShare->value() * must / 100);
            }
    }

    /// R06 and R09, on every day on which a batch departs.
    void checkRoutesAndEscorts()
    {
        std::set<std::int64_t> days;
        for (const Batch& batch : m_batches)
            days.insert(batch.departure.value());
        for (const std::int64_t day : days) {
            for (std::uint32_t r = 0; r < m_operation.routes.size(); ++r)
                checkRoute({r}, day);
            const auto changed = m_ledger.calendar(CalendarKind::Escorts, 0, CalendarField::EscortsPerDay, day);
            if (!changed && !m_operation.settings.escortsPerDay)
                continue;
            std::int64_t escorts = 0;
            for (const Batch& batch : m_batches)
                if (batch.departure.value() == day)
                    escorts += escortsFor(batch);
            add("R09", "escorts", day, escorts - (changed ? *changed : m_operation.settings.escortsPerDay->value()));
        }
    }

    void checkRoute(RouteId id, std::int64_t day)
    {
        const Route& route = m_operation.routes[id.position];
        const auto changed = m_ledger.calendar(CalendarKind::Route, id.position, CalendarField::DeparturesPerDay, day);
        if (!changed && !route.departuresPerDay)
            return;
        std::int64_t departing = 0;
        for (const Batch& batch : m_batches)
            if (batch.route == id && batch.departure.value() == day)
                ++departing;
        add("R06", route.code, day, departing - (changed ? *changed : route.departuresPerDay->value()));
    }

    std::int64_t escortsFor(const Batch& batch) const
    {
        std::int64_t escorts = 0;
        for (const auto& [category, people] : categoriesOf(batch))
            if (const auto& each = m_operation.categories[category.position].peoplePerEscort)
                for (std::int64_t guarded = 0; guarded < people; guarded += each->value())
                    ++escorts;
        return escorts;
    }

    /// R08.
    void checkFleets()
    {
        for (std::uint32_t f = 0; f < m_operation.fleets.size(); ++f)
            for (std::int64_t day = 1; day <= m_ledger.lastDay(); ++day) {
                const Fleet& fleet = m_operation.fleets[f];
                std::int64_t used = 0;
                for (const Batch& batch : m_batches)
                    if (routeOf(batch).fleet == FleetId{f} && batch.departure.value() <= day
                        && day <= batch.departure.value() + fleet.cycle.value() - 1)
                        ++used;
                const auto changed = m_ledger.calendar(CalendarKind::Fleet, f, CalendarField::Vehicles, day);
                add("R08", fleet.code, day, used - (changed ? *changed : fleet.vehicles.value()));
            }
    }

    /// R03, R07, R10, R11, R12, R16, R17, R18, R19 and the places that R15 speaks of.
    void checkBatch(const Batch& batch)
    {
        const Route& route = routeOf(batch);
        const std::string& code = batch.code.text;
        const std::int64_t day = batch.departure.value();
        const std::int64_t people = peopleOf(batch);
        checkCategories(batch);
        if ((route.openFrom && day < dayNumber(*route.openFrom)) || (route.openTo && day > dayNumber(*route.openTo)))
            add("R07", code, day, people);
        const std::int64_t seats = (route.seats ? *route.seats : m_operation.settings.batchSize).value();
        const std::int64_t usable = seats * (100 - m_operation.settings.transportReserve.value()) / 100;
        add("R10", code, day, people == 0 ? 1 : people - usable);
        for (const auto& [first, second] : apart(ApartScope::Batch))
            add("R12", code, day, std::min(aboard(batch, first), aboard(batch, second)));
        if (day < 1 || arrivalOf(batch) > m_ledger.lastDay())
            add("R16", code, day, people);
        for (const Part& part : batch.parts)
            checkPart(batch, part);
        checkStatus(batch);
    }

    static std::int64_t aboard(const Batch& batch, CohortId cohort)
    {
        std::int64_t people = 0;
        for (const Part& part : batch.parts)
            if (part.cohort == cohort)
                people += part.people.value();
        return people;
    }

    void checkCategories(const Batch& batch)
    {
        const auto categories = categoriesOf(batch);
        const auto& accepted = m_operation.facilities[routeOf(batch).to.position].accepts;
        bool hasLoner = false;
        for (const auto& [category, people] : categories) {
            if (!accepted.empty() && std::count(accepted.begin(), accepted.end(), category) == 0)
                add("R03", batch.code.text, batch.departure.value(), people);
            hasLoner = hasLoner || m_operation.categories[category.position].travelsAlone;
        }
        if (hasLoner && categories.size() > 1)
            add("R11", batch.code.text, batch.departure.value(), peopleOf(batch));
    }

    void checkPart(const Batch& batch, const Part& part)
    {
        const Cohort& row = cohort(part.cohort);
        const std::int64_t day = batch.departure.value();
        const std::int64_t people = part.people.value();
        if (row.facility != routeOf(batch).from)
            add("R15", batch.code.text, day, people);
        if ((row.readyFrom && day < dayNumber(*row.readyFrom))
            || (row.notAfter && arrivalOf(batch) > dayNumber(*row.notAfter)))
            add("R16", batch.code.text, day, people);
        if (row.movement == Movement::Stay)
            add("R17", batch.code.text, day, people);
    }

    void checkStatus(const Batch& batch)
    {
        if (batch.status == Status::Draft || batch.status == Status::Proposed)
            return;
        bool lacksOne = false;
        for (const Clearance clearance : kAllClearances)
            lacksOne = lacksOne || !batch.clearances.has(clearance);
        if (lacksOne)
            add("R18", batch.code.text, batch.departure.value(), peopleOf(batch));
        if (batch.status != Status::Approved && batch.actual && batch.explanation.empty())
            add("R19", batch.code.text, batch.departure.value(), std::abs(batch.actual->value() - peopleOf(batch)));
    }

    /// The headcounts that R15 speaks of.
    void checkHeadcounts()
    {
        for (std::uint32_t c = 0; c < m_operation.cohorts.size(); ++c) {
            std::int64_t held = 0;
            for (const Batch& batch : m_batches)
                held += aboard(batch, {c});
            add("R15", m_operation.cohorts[c].code, 0, held - m_operation.cohorts[c].people.value());
        }
    }

    const Operation& m_operation;
    NaiveLedger m_ledger;
    std::vector<Batch> m_batches;
    std::vector<PlainFinding> m_findings;
};

} // namespace

std::ostream& operator<<(std::ostream& stream, const PlainFinding& finding)
{
    return stream << finding.rule << ' ' << finding.subject << " day " << finding.day << " excess " << finding.excess;
}

std::vector<PlainFinding> naiveFindings(const Plan& plan) { return NaiveRules(plan).findings(); }

} // namespace planner::test
