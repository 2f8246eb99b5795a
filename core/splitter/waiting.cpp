// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/split_state.h"

#include <algorithm>
#include <array>

namespace planner {
namespace {

constexpr std::size_t kReasonCount = 11;

const char* sentenceOf(WaitReason reason)
{
    switch (reason) {
    case WaitReason::NoRoute:
        return "{0} people of cohort {1} wait: no route leaves {2}. Maybe add one.";
    case WaitReason::NotAccepted:
        return "{0} people of cohort {1} wait: no facility that can be reached from {2} accepts category {3}.";
    case WaitReason::NoSpace:
        return "{0} people of cohort {1} wait: no facility that can be reached from {2} has a free place within its "
               "limit.";
    case WaitReason::NoPlaces:
        return "{0} people of cohort {1} wait: the places for category {3} are used up.";
    case WaitReason::Intake:
        return "{0} people of cohort {1} wait: the daily intake of the receiving facilities is used up on every day.";
    case WaitReason::Release:
        return "{0} people of cohort {1} wait: the daily release of {2} is used up on every day.";
    case WaitReason::Transport:
        return "{0} people of cohort {1} wait: every departure, vehicle and seat from {2} is used.";
    case WaitReason::Escorts:
        return "{0} people of cohort {1} wait: no day has escorts left for category {3}.";
    case WaitReason::Dates:
        return "{0} people of cohort {1} wait: no route is open between the dates on which they may travel.";
    case WaitReason::KeepApart:
        return "{0} people of cohort {1} wait: whom they must be kept apart from is in every facility they could go "
               "to.";
    case WaitReason::Dispersal:
        return "{0} people of cohort {1} wait: the share of category {3} that one facility may take is reached.";
    }
    return "";
}

/// The limit that stops the cohort on most routes and days; NoRoute where there is none to look at.
WaitReason bindingLimit(const SplitState& state, CohortId cohort)
{
    const Operation& operation = state.operation();
    std::array<std::int64_t, kReasonCount> counts{};
    bool hasAccepting = false;
    bool hasRoute = false;
    for (std::uint32_t i = 0; i < operation.routes.size(); ++i) {
        if (operation.routes[i].from != operation.cohort(cohort).facility)
            continue;
        hasRoute = true;
        if (!operation.accepts(operation.routes[i].to, operation.cohort(cohort).category))
            continue;
        hasAccepting = true;
        for (Day day(1); day <= operation.lastDay(); day += Day(1)) {
            const auto obstacle = state.obstacle({i}, day);
            ++counts.at(static_cast<std::size_t>(obstacle ? *obstacle
                                                          : state.fit({i}, day, {}, cohort, Ceiling::Limit).reason));
        }
    }
    if (!hasRoute)
        return WaitReason::NoRoute;
    if (!hasAccepting)
        return WaitReason::NotAccepted;
    return static_cast<WaitReason>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

} // namespace

std::vector<Waiting> explainWaiting(const Plan& plan)
{
    const Conditions conditions(plan.operation);
    SplitState state(plan.operation, conditions);
    for (const auto& [code, batch] : plan.batches)
        if (batch.counts())
            state.book(batch);
    std::vector<Waiting> waiting;
    for (std::uint32_t i = 0; i < plan.operation.cohorts.size(); ++i) {
        const Cohort& cohort = plan.operation.cohorts[i];
        const People people = state.remaining({i});
        if (cohort.movement != Movement::Must || people <= People(0))
            continue;
        const WaitReason reason = bindingLimit(state, {i});
        waiting.push_back({{i},
                           people,
                           reason,
                           {sentenceOf(reason),
                            {std::to_string(people.value()), cohort.code, plan.operation.facility(cohort.facility).code,
                             plan.operation.category(cohort.category).code}}});
    }
    return waiting;
}

} // namespace planner
