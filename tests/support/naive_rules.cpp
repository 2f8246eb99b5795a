// SPDX-License-Identifier: Apache-2.0
#include "tests/support/naive_evaluation.h"
#include "tests/support/naive_ledger.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace planner::test {
namespace {

/// One member function a group of rules; each loops over everything that its rule speaks of.
class NaiveRules {
public:
    explicit NaiveRules(const Plan& plan)
        : m_operation(plan.operation), m_ledger(plan), m_batches(naiveBatches(plan.operation, plan.batches))
    {
    }

    std::vector<PlainFinding> findings()
    {
        for (std::uint32_t f = 0; f < m_operation.facilities.size(); ++f)
            for (std::int64_t day = 1; day <= m_ledger.lastDay(); ++day)
                checkFacility({f}, day);
        checkShares();
        checkRoutesAndEscorts();
        checkFleets();
        for (const NaiveBatch& row : m_batches)
            checkBatch(row);
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
    const Route& routeOf(const NaiveBatch& row) const { return m_operation.routes[row.batch->route.position]; }
    std::int64_t dayNumber(Date date) const { return dayOf(date, m_operation.settings.start).value(); }
    std::map<CategoryId, std::int64_t> categoriesOf(const NaiveBatch& row) const
    {
        std::map<CategoryId, std::int64_t> people;
        for (const NaivePart& part : row.parts)
            if (part.people != 0)
                people[cohort(part.cohort).category] += part.people;
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
        const bool isOutside = facility.kind == FacilityKind::Outside;
        if (!isOutside && hasBegun({}))
            add("R01", facility.code, day, m_ledger.peak(id, day) - m_ledger.limit(id, day));
        for (const CategoryPlaces& row : m_operation.places) {
            const auto isOfCategory = [&](CohortId c) { return cohort(c).category == row.category; };
            if (!isOutside && row.facility == id && hasBegun({}))
                add("R02", facility.code, day, m_ledger.peak(id, day, isOfCategory) - row.places.value());
        }
        checkFlow("R04", id, day, CalendarField::DailyIntake, facility.dailyIntake, m_ledger.arrivals(id, day));
        checkFlow("R05", id, day, CalendarField::DailyRelease, facility.dailyRelease, m_ledger.departures(id, day));
        for (const auto& [first, second] : apart(ApartScope::Facility)) {
            const auto isFirst = [first = first](CohortId c) { return c == first; };
            const auto isSecond = [second = second](CohortId c) { return c == second; };
            if (!isOutside && (hasBegun(isFirst) || hasBegun(isSecond)))
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
                for (const NaiveBatch& row : m_batches)
                    for (const NaivePart& part : row.parts)
                        if (routeOf(row).to == FacilityId{f} && cohort(part.cohort).category == CategoryId{c})
                            placed += part.arriving;
                add("R14", m_operation.facilities[f].code, 0,
                    placed - m_operation.categories[c].maxShare->value() * must / 100);
            }
    }

    /// R06 and R09, on every day on which a batch departs.
    void checkRoutesAndEscorts()
    {
        std::set<std::int64_t> days;
        for (const NaiveBatch& row : m_batches)
            days.insert(row.departs);
        for (const std::int64_t day : days) {
            for (std::uint32_t r = 0; r < m_operation.routes.size(); ++r)
                checkRoute({r}, day);
            const auto changed = m_ledger.calendar(CalendarKind::Escorts, 0, CalendarField::EscortsPerDay, day);
            if (!changed && !m_operation.settings.escortsPerDay)
                continue;
            std::int64_t escorts = 0;
            for (const NaiveBatch& row : m_batches)
                if (row.departs == day)
                    escorts += escortsFor(row);
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
        for (const NaiveBatch& row : m_batches)
            if (row.batch->route == id && row.departs == day)
                ++departing;
        add("R06", route.code, day, departing - (changed ? *changed : route.departuresPerDay->value()));
    }

    std::int64_t escortsFor(const NaiveBatch& row) const
    {
        std::int64_t escorts = 0;
        for (const auto& [category, people] : categoriesOf(row))
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
                for (const NaiveBatch& row : m_batches)
                    if (routeOf(row).fleet == FleetId{f} && row.departs <= day
                        && day <= row.departs + fleet.cycle.value() - 1)
                        ++used;
                const auto changed = m_ledger.calendar(CalendarKind::Fleet, f, CalendarField::Vehicles, day);
                add("R08", fleet.code, day, used - (changed ? *changed : fleet.vehicles.value()));
            }
    }

    /// R03, R07, R10, R11, R12, R16 to R20 and the places that R15 speaks of.
    void checkBatch(const NaiveBatch& row)
    {
        const Route& route = routeOf(row);
        const std::string& code = row.batch->code.text;
        const std::int64_t day = row.departs;
        const std::int64_t people = row.people();
        checkCategories(row);
        if ((route.openFrom && day < dayNumber(*route.openFrom)) || (route.openTo && day > dayNumber(*route.openTo)))
            add("R07", code, day, people);
        const std::int64_t seats = (route.seats ? *route.seats : m_operation.settings.batchSize).value();
        const std::int64_t usable = seats * (100 - m_operation.settings.transportReserve.value()) / 100;
        add("R10", code, day, people == 0 ? 1 : people - usable);
        for (const auto& [first, second] : apart(ApartScope::Batch))
            add("R12", code, day, std::min(aboard(row, first), aboard(row, second)));
        if (day < 1 || row.arrives > m_ledger.lastDay())
            add("R16", code, day, people);
        for (const NaivePart& part : row.parts)
            checkPart(row, part);
        checkStatus(row);
    }

    static std::int64_t aboard(const NaiveBatch& row, CohortId cohort)
    {
        std::int64_t people = 0;
        for (const NaivePart& part : row.parts)
            if (part.cohort == cohort)
                people += part.people;
        return people;
    }

    void checkCategories(const NaiveBatch& row)
    {
        const auto categories = categoriesOf(row);
        const auto& accepted = m_operation.facilities[routeOf(row).to.position].accepts;
        bool hasLoner = false;
        for (const auto& [category, people] : categories) {
            if (!accepted.empty() && std::count(accepted.begin(), accepted.end(), category) == 0)
                add("R03", row.batch->code.text, row.departs, people);
            hasLoner = hasLoner || m_operation.categories[category.position].travelsAlone;
        }
        if (hasLoner && categories.size() > 1)
            add("R11", row.batch->code.text, row.departs, row.people());
    }

    void checkPart(const NaiveBatch& row, const NaivePart& part)
    {
        const Cohort& people = cohort(part.cohort);
        const std::string& code = row.batch->code.text;
        if (people.facility != routeOf(row).from)
            add("R15", code, row.departs, part.people);
        if ((people.readyFrom && row.departs < dayNumber(*people.readyFrom))
            || (people.notAfter && row.arrives > dayNumber(*people.notAfter)))
            add("R16", code, row.departs, part.people);
        if (people.movement == Movement::Stay)
            add("R17", code, row.departs, part.people);
    }

    void checkStatus(const NaiveBatch& row)
    {
        const Batch& batch = *row.batch;
        if (batch.status == Status::Draft || batch.status == Status::Proposed)
            return;
        bool lacksOne = false;
        for (const Clearance clearance : kAllClearances)
            lacksOne = lacksOne || !batch.clearances.has(clearance);
        if (lacksOne)
            add("R18", batch.code.text, row.departs, row.people());
        std::int64_t planned = 0;
        for (const Part& part : batch.parts)
            planned += part.people.value();
        const bool isCounted = batch.happened.departed || batch.happened.total == People(planned);
        if ((batch.status == Status::Departed && !isCounted)
            || (batch.status == Status::Arrived && !batch.happened.arrived))
            add("R19", batch.code.text, row.departs, row.people());
        std::int64_t lost = 0;
        for (const NaivePart& part : row.parts)
            lost += part.lost;
        add("R20", batch.code.text, row.departs, lost);
    }

    /// The headcounts that R15 speaks of: those who came back are in no batch.
    void checkHeadcounts()
    {
        for (std::uint32_t c = 0; c < m_operation.cohorts.size(); ++c) {
            std::int64_t held = 0;
            for (const NaiveBatch& row : m_batches)
                for (const NaivePart& part : row.parts)
                    if (part.cohort == CohortId{c})
                        held += part.people - part.returned;
            add("R15", m_operation.cohorts[c].code, 0, held - m_operation.cohorts[c].people.value());
        }
    }

    const Operation& m_operation;
    NaiveLedger m_ledger;
    std::vector<NaiveBatch> m_batches;
    std::vector<PlainFinding> m_findings;
};

} // namespace

std::ostream& operator<<(std::ostream& stream, const PlainFinding& finding)
{
    return stream << finding.rule << ' ' << finding.subject << " day " << finding.day << " excess " << finding.excess;
}

std::vector<PlainFinding> naiveFindings(const Plan& plan) { return NaiveRules(plan).findings(); }

} // namespace planner::test
