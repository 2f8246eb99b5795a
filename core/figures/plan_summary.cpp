// SPDX-License-Identifier: Apache-2.0
#include "core/figures/plan_summary.h"

#include "core/base/message_id.h"
#include "core/figures/tightest_day.h"
#include "core/figures/transport_use.h"
#include "core/goals/score.h"
#include "core/rules/finding_groups.h"

#include <algorithm>
#include <optional>

namespace planner {
namespace {

/// More sites than these are counted and not named.
constexpr std::size_t kMostNamed = 3;

class Summary {
public:
    Summary(const PlanView& view, const Findings& findings) : m_view(view), m_groups(groupFindings(findings)) {}

    [[nodiscard]] std::vector<Message> clauses() &&
    {
        addPeople();
        addFindings();
        addSitesOverBefore();
        addLastArrival();
        addFullSites();
        addTransport();
        return std::move(m_clauses);
    }

private:
    [[nodiscard]] Date dateOfDay(Day day) const { return dateOf(day, m_view.operation.settings.start); }

    void addPeople()
    {
        const PeopleSummary people = summarise(m_view.operation, m_view.batches);
        if (people.waiting.isZero())
            m_clauses.push_back({MessageId::PeopleArePlaced, {people.placed, people.people}});
        else
            m_clauses.push_back({MessageId::PeopleArePlacedAndWait, {people.placed, people.people, people.waiting}});
        if (!people.left.isZero())
            m_clauses.push_back({MessageId::PeopleHaveLeft, {people.left}});
    }
    void addFindings()
    {
        const std::size_t open = openGroups(m_groups);
        const std::size_t approved = m_groups.size() - open;
        if (open > 0)
            m_clauses.push_back({MessageId::RulesAreBroken, {open}});
        if (approved > 0)
            m_clauses.push_back({MessageId::ExceptionsAreApproved, {approved}});
    }
    /// No finding, but nobody may arrive there: what is red on the board is in the sentence too.
    void addSitesOverBefore()
    {
        const std::vector<FacilityId> over = overBefore(m_view);
        for (std::size_t i = 0; i < std::min(over.size(), kMostNamed); ++i)
            m_clauses.push_back({MessageId::SiteIsOverBefore, {nameOf(over[i]), mostOverBefore(m_view, over[i])}});
        if (over.size() > kMostNamed)
            m_clauses.push_back({MessageId::MoreSitesAreOverBefore, {over.size() - kMostNamed}});
    }
    [[nodiscard]] const std::string& nameOf(FacilityId id) const
    {
        const Facility& facility = m_view.operation.facility(id);
        return facility.name.empty() ? facility.code : facility.name;
    }
    void addLastArrival()
    {
        std::optional<Day> last;
        m_view.visitBatches([&](const Batch& batch) {
            const Day arrival = batch.arrivalDay(m_view.operation.route(batch.route).arrivalOffset);
            last = std::max(last.value_or(arrival), arrival);
        });
        if (last)
            m_clauses.push_back({MessageId::LastArrivalIs, {dateOfDay(*last)}});
    }
    /// From which day on the site has at its close as many as its limit, or more, until the end.
    [[nodiscard]] std::optional<Day> fullFrom(FacilityId facility) const
    {
        if (m_view.operation.facility(facility).isOutside() || !m_view.ledger.firstArrival(facility))
            return std::nullopt;
        std::optional<Day> from;
        for (Day day = m_view.ledger.lastDay(); day >= *m_view.ledger.firstArrival(facility); day -= Day(1)) {
            if (m_view.ledger.at(facility, day).population < m_view.conditions.limit(facility, day))
                break;
            from = day;
        }
        return from;
    }
    void addFullSites()
    {
        std::vector<std::pair<Day, FacilityId>> full;
        for (std::uint32_t i = 0; i < m_view.operation.facilities.size(); ++i)
            if (const auto day = fullFrom({i}))
                full.emplace_back(*day, FacilityId{i});
        std::stable_sort(full.begin(), full.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        const std::size_t named = std::min(full.size(), kMostNamed);
        for (std::size_t i = 0; i < named; ++i)
            m_clauses.push_back({MessageId::SiteIsFullFrom, {nameOf(full[i].second), dateOfDay(full[i].first)}});
        if (full.size() > named)
            m_clauses.push_back({MessageId::MoreSitesAreFull, {full.size() - named}});
    }
    void addTransport()
    {
        std::int64_t most = 0;
        const TransportUse* busiest = nullptr;
        const std::vector<TransportUse> uses = transportUse(m_view);
        for (const TransportUse& use : uses) {
            if (use.kind == TransportKind::Escorts) {
                addEscortDays(use);
                continue;
            }
            if (const std::int64_t share = usedPercent(use); share > most) {
                most = share;
                busiest = &use;
            }
        }
        if (busiest == nullptr)
            return;
        if (busiest->kind == TransportKind::Fleet && isOfFlights({busiest->position}))
            m_clauses.push_back({MessageId::FlightsAreUsed, {m_view.operation.fleet({busiest->position}).code, most}});
        else if (busiest->kind == TransportKind::Fleet)
            m_clauses.push_back({MessageId::FleetIsUsed, {m_view.operation.fleet({busiest->position}).code, most}});
        else
            m_clauses.push_back({MessageId::RouteIsUsed, {m_view.operation.route({busiest->position}).code, most}});
    }
    /// Whether all routes of the fleet go by air.
    [[nodiscard]] bool isOfFlights(FleetId fleet) const
    {
        const auto& routes = m_view.operation.routes;
        return std::all_of(routes.begin(), routes.end(),
                           [&](const Route& route) { return route.fleet != fleet || route.mode == "air"; });
    }
    void addEscortDays(const TransportUse& use)
    {
        const auto days = std::count_if(use.days.begin(), use.days.end(), [](const TransportDay& day) {
            return day.used > 0 && day.available && day.used >= *day.available;
        });
        if (days > 0)
            m_clauses.push_back({MessageId::DaysAtEscortLimit, {days}});
    }
    /// What is used of what there is from the first to the last day of use, in per cent, rounded down.
    [[nodiscard]] static std::int64_t usedPercent(const TransportUse& use)
    {
        const TransportDay sum = whileInUse(use);
        return sum.available.value_or(0) == 0 ? 0 : sum.used * 100 / *sum.available;
    }

    PlanView m_view;
    FindingGroups m_groups;
    std::vector<Message> m_clauses;
};

} // namespace

std::vector<Message> summaryOf(const PlanView& plan, const Findings& findings)
{
    return Summary(plan, findings).clauses();
}

std::vector<Message> summaryOf(const EvaluatedPlan& plan) { return summaryOf(plan.view(), plan.findings()); }

std::string summaryInEnglish(const EvaluatedPlan& plan)
{
    std::string text;
    for (const Message& clause : summaryOf(plan))
        text.append(text.empty() ? "" : "; ").append(toEnglish(clause));
    return text + ".";
}

} // namespace planner
