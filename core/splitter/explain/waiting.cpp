// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/explain/waiting.h"

#include "core/base/message_id.h"
#include "core/splitter/model/journey_fit.h"

#include <algorithm>
#include <array>

namespace planner {
namespace {

MessageId sentenceOf(WaitReason reason)
{
    switch (reason) {
    case WaitReason::NotPlanned:
        return MessageId::WaitsThoughFreeToTravel;
    case WaitReason::NoRoute:
        return MessageId::WaitsForRoute;
    case WaitReason::NotAccepted:
        return MessageId::WaitsForAcceptance;
    case WaitReason::NoSpace:
        return MessageId::WaitsForPlace;
    case WaitReason::NoPlaces:
        return MessageId::WaitsForPlaceOfCategory;
    case WaitReason::Intake:
        return MessageId::WaitsForIntake;
    case WaitReason::Release:
        return MessageId::WaitsForRelease;
    case WaitReason::Transport:
        return MessageId::WaitsForTransport;
    case WaitReason::Escorts:
        return MessageId::WaitsForEscorts;
    case WaitReason::Dates:
        return MessageId::WaitsForOpenRoute;
    case WaitReason::KeepApart:
        return MessageId::WaitsToBeKeptApart;
    case WaitReason::Dispersal:
        return MessageId::WaitsForShare;
    case WaitReason::DidNotTravel:
        return MessageId::WaitsAfterNoShow;
    case WaitReason::CameBack:
        return MessageId::WaitsAfterReturn;
    }
    return MessageId::None;
}

/// People of a cohort who are at the origin again, or still, after their batch has departed.
struct LeftBehind {
    CohortId cohort;
    People people;
    WaitReason reason;
    const Batch* batch;
};

/// In the order of the batches.
std::vector<LeftBehind> leftBehind(const Plan& plan)
{
    std::vector<LeftBehind> rows;
    for (const auto& [code, batch] : plan.batches) {
        if (!batch.hasDeparted())
            continue;
        for (const Part& part : batch.parts) {
            const People stayed = part.people - peopleOf(batch.travellers(), part.cohort);
            if (stayed > People(0))
                rows.push_back({part.cohort, stayed, WaitReason::DidNotTravel, &batch});
        }
        for (const BatchPeople& people : peopleByEnd(batch))
            if (!people.returned.isZero())
                rows.push_back({people.cohort, people.returned, WaitReason::CameBack, &batch});
    }
    return rows;
}

using Counts = std::array<std::int64_t, static_cast<std::size_t>(kWaitReasonCount)>;

/// Counts what stops the cohort on each day of one route; a day on which somebody fits counts as NotPlanned.
void countReasons(const LiveRules& rules, RouteId route, Day from, CohortId cohort, Counts& counts)
{
    for (Day day = from; day <= rules.operation().lastDay(); day += Day(1)) {
        WaitReason reason = WaitReason::NotPlanned;
        if (const auto blocked = obstacle(rules, {route, day}))
            reason = *blocked;
        else if (const Fit fit = JourneyFit(rules, {route, day}, Ceiling::Limit).fit({}, cohort); fit.people.isZero())
            reason = fit.reason;
        ++counts.at(static_cast<std::size_t>(reason));
    }
}

/// The limit that stops the cohort on most routes and days.
WaitReason bindingLimit(const LiveRules& rules, const std::vector<RouteId>& routes, Day from, CohortId cohort)
{
    const Operation& operation = rules.operation();
    Counts counts{};
    bool hasAccepting = false;
    for (const RouteId route : routes)
        if (operation.accepts(operation.route(route).to, operation.cohort(cohort).category)) {
            hasAccepting = true;
            countReasons(rules, route, from, cohort, counts);
        }
    if (routes.empty())
        return WaitReason::NoRoute;
    if (!hasAccepting)
        return WaitReason::NotAccepted;
    if (counts.at(static_cast<std::size_t>(WaitReason::NotPlanned)) > 0)
        return WaitReason::NotPlanned;
    return static_cast<WaitReason>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

} // namespace

std::vector<Waiting> explainWaiting(const Plan& plan, Day from)
{
    const Operation& operation = plan.operation;
    LiveRules rules(operation);
    for (const auto& [code, batch] : plan.batches)
        rules.add(batch);
    std::vector<std::vector<RouteId>> routesFrom(operation.facilities.size());
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i)
        routesFrom[operation.routes[i].from.at()].push_back({i});
    const std::vector<LeftBehind> behind = leftBehind(plan);
    std::vector<Waiting> waiting;
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i) {
        const Cohort& cohort = operation.cohorts[i];
        const People people = cohort.people - rules.moved({i});
        if (cohort.movement != Movement::Must || people <= People(0))
            continue;
        const auto add = [&](People count, WaitReason reason, const std::string& batch, MessageArgument note) {
            waiting.push_back({{i},
                               count,
                               reason,
                               {sentenceOf(reason),
                                {count, cohort.code, operation.facility(cohort.facility).code,
                                 operation.category(cohort.category).code, batch, std::move(note)}}});
        };
        People others = people;
        for (const LeftBehind& row : behind) {
            const People counted = row.cohort == CohortId{i} ? std::min(row.people, others) : People(0);
            if (counted.isZero())
                continue;
            const std::string& note = row.batch->happened.note;
            add(counted, row.reason, row.batch->code.text,
                note.empty() ? MessageArgument(Message{MessageId::NoNoteSaysWhy}) : note);
            others -= counted;
        }
        if (!others.isZero())
            add(others, bindingLimit(rules, routesFrom[cohort.facility.at()], from, {i}), {}, "");
    }
    return waiting;
}

} // namespace planner
