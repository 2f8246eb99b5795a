// SPDX-License-Identifier: Apache-2.0
#include "core/planning/finding_fixes.h"

#include "core/base/message_id.h"
#include "core/goals/rank_places.h"
#include "core/rules/batch_findings.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <tuple>

namespace planner {
namespace {

constexpr std::size_t kMostCandidates = 12;   ///< batches that are looked at
constexpr std::int64_t kMostDaysForAPart = 7; ///< by which a batch is put off where that cures a part only

/// Batches of the group that may be changed, those that its first finding concerns before the others.
std::vector<const Batch*> candidatesOf(const Plan& plan, const FindingGroup& group)
{
    std::vector<const Batch*> batches;
    for (const BatchCode& code : batchesOf(plan, group))
        if (const Batch& batch = plan.batches.at(code); batch.counts() && !batch.isFixed())
            batches.push_back(&batch);
    std::stable_partition(batches.begin(), batches.end(), [&](const Batch* batch) {
        return isConcerned(plan.operation, *batch, group.findings.front());
    });
    batches.resize(std::min(batches.size(), kMostCandidates));
    return batches;
}

Message textOf(const Operation& operation, const Batch& batch, const RankedPlace& place)
{
    const Route& route = operation.route(place.route);
    const std::string& code = batch.code.text;
    const Date date = dateOf(place.departure, operation.settings.start);
    const std::int64_t later = (place.departure - batch.departure).value();
    if (route.to != operation.route(batch.route).to) {
        const Facility& site = operation.facility(route.to);
        const std::string& name = site.name.empty() ? site.code : site.name;
        if (later == 0)
            return {MessageId::FixMovesBatch, {code, name}};
        return {MessageId::FixMovesBatchOnDay, {code, name, date}};
    }
    if (place.route == batch.route && later > 0)
        return {MessageId::FixIsLater, {code, later}};
    if (place.route == batch.route)
        return {MessageId::FixIsEarlier, {code, -later}};
    if (later == 0)
        return {MessageId::FixTakesRoute, {code, route.code}};
    return {MessageId::FixTakesRouteOnDay, {code, route.code, date}};
}

/// Looks for journeys of one batch after the other.
class FixSearch {
public:
    FixSearch(LiveScore& score, const Plan& plan, const FindingGroup& group, Day today)
        : m_score(score), m_plan(plan), m_group(group), m_today(today)
    {
    }

    void look(const Batch& batch)
    {
        for (const auto& [site, place] : bestBySite(batch))
            if (FindingFix fix = fixOf(batch, place); isSound(fix, batch, place))
                m_fixes.push_back(std::move(fix));
    }
    [[nodiscard]] std::vector<FindingFix> best(std::size_t most) &&
    {
        std::stable_sort(m_fixes.begin(), m_fixes.end(), [](const FindingFix& a, const FindingFix& b) {
            if (a.isWhole != b.isWhole)
                return a.isWhole;
            return !a.isWhole && a.cures != b.cures ? a.cures > b.cures : a.preview.after < b.preview.after;
        });
        m_fixes.resize(std::min(m_fixes.size(), most));
        return std::move(m_fixes);
    }

private:
    /// For each site the journey that breaks no rule more and cures most, of equals the nearest day.
    [[nodiscard]] std::map<FacilityId, RankedPlace> bestBySite(const Batch& batch)
    {
        ExcessByRule here = m_score.rules().excess();
        const auto without = LiveScore::Trial::without(m_score, batch);
        here -= m_score.rules().excess();
        const auto isNoWorse = [&](const RankedPlace& place) {
            return place.departure >= m_today && place.excess[m_group.rule] < here[m_group.rule]
                   && std::all_of(kRules.begin(), kRules.end(),
                                  [&](const RuleInfo& info) { return place.excess[info.rule] <= here[info.rule]; });
        };
        const auto rankOf = [&](const RankedPlace& place) {
            return std::tuple(place.excess[m_group.rule], std::abs((place.departure - batch.departure).value()));
        };
        std::map<FacilityId, RankedPlace> best;
        const Operation& operation = m_plan.operation;
        for (const RankedPlace& place : rankPlaces(m_score, batch, {operation.route(batch.route).from, std::nullopt})) {
            if (!isNoWorse(place))
                continue;
            const auto [found, isNew] = best.try_emplace(operation.route(place.route).to, place);
            if (!isNew && rankOf(place) < rankOf(found->second))
                found->second = place;
        }
        return best;
    }
    [[nodiscard]] FindingFix fixOf(const Batch& batch, const RankedPlace& place)
    {
        Batch moved = batch;
        moved.route = place.route;
        moved.departure = place.departure;
        FindingFix fix{batch.code,
                       textOf(m_plan.operation, batch, place),
                       MoveBatch{batch.code, place.route, place.departure},
                       lostByMoving(m_plan.operation, batch, moved),
                       0,
                       false,
                       previewPlacement(m_score, {{batch}, {moved}})};
        fix.cures = fix.preview.change.cured[m_group.rule];
        fix.isWhole = fix.cures >= m_group.sum;
        return fix;
    }
    /// Places are looked at one by one: what is cured at one never makes up for another. To put a batch off for weeks
    /// is no remedy where trouble is left.
    [[nodiscard]] bool isSound(const FindingFix& fix, const Batch& batch, const RankedPlace& place) const
    {
        const Operation& operation = m_plan.operation;
        const bool isPutOff = operation.route(place.route).to == operation.route(batch.route).to
                              && std::abs((place.departure - batch.departure).value()) > kMostDaysForAPart;
        return fix.cures > 0 && fix.preview.verdict() == Verdict::Clean && (fix.isWhole || !isPutOff);
    }

    LiveScore& m_score;
    const Plan& m_plan;
    const FindingGroup& m_group;
    Day m_today;
    std::vector<FindingFix> m_fixes;
};

} // namespace

std::vector<FindingFix> fixesOf(LiveScore& score, const Plan& plan, const FindingGroup& group, Day today,
                                std::size_t most)
{
    FixSearch search(score, plan, group, today);
    for (const Batch* batch : candidatesOf(plan, group))
        search.look(*batch);
    return std::move(search).best(most);
}

} // namespace planner
