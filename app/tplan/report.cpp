// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/report.h"

#include "app/tplan/command.h"
#include "app/tplan/number_text.h"
#include "core/base/one_line.h"
#include "core/figures/plan_summary.h"
#include "core/figures/tightest_day.h"
#include "core/rules/finding_groups.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner::tplan {
namespace {

std::size_t countingBatches(const Plan& plan)
{
    return static_cast<std::size_t>(
        std::count_if(plan.batches.begin(), plan.batches.end(), [](const auto& row) { return row.second.counts(); }));
}

/// A facility that is above its limit before anybody arrives is no finding, but it is told: nobody may arrive there.
void printOverBefore(const PlanView& view)
{
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        if (const People over = mostOverBefore(view, {i}); over > People(0))
            fmt::print("{} is over its limit by {} before the plan: nobody may arrive until it is within it\n",
                       view.operation.facilities[i].code, grouped(over.value()));
}

} // namespace

nlohmann::ordered_json toJson(const Plan& plan, const Score& score, const std::vector<GoalBound>& bounds,
                              const std::vector<Finding>& findings)
{
    nlohmann::ordered_json json;
    json["hard"] = score.hard;
    json["goals"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < score.goals.size(); ++i) {
        nlohmann::ordered_json goal{
            {"name", nameOf(score.goals[i].goal)}, {"value", score.goals[i].value}, {"bound", nullptr}};
        if (i < bounds.size() && bounds[i].bound)
            goal["bound"] = *bounds[i].bound;
        json["goals"].push_back(goal);
    }
    const PeopleSummary people = summarise(plan.operation, plan.batches);
    json["people"] = people.people.value();
    json["placed"] = people.placed.value();
    json["waiting"] = people.waiting.value();
    json["planned"] = people.planned.value();
    json["on_the_road"] = people.onTheRoad.value();
    json["arrived"] = people.arrived.value();
    json["left"] = people.left.value();
    json["moved"] = people.moved.value();
    json["batches"] = countingBatches(plan);
    json["estimated_routes"] = countEstimates(plan.operation.routes);
    json["findings"] = nlohmann::ordered_json::array();
    for (const Finding& finding : findings)
        json["findings"].push_back({{"rule", idOf(finding.rule)},
                                    {"subject", finding.subject},
                                    {"category", finding.category},
                                    {"day", finding.day.value()},
                                    {"excess", finding.excess},
                                    {"approved", finding.isApproved},
                                    {"message", toEnglish(finding.message)}});
    return json;
}

void printScore(const Plan& plan, const Score& score, const std::vector<GoalBound>& bounds)
{
    constexpr const char* kRow = "{:<14} {:>18} {:>18} {:>24}  {}\n";
    fmt::print(kRow, "goal", "value", "proven bound", "gap", "");
    const PeopleSummary people = summarise(plan.operation, plan.batches);
    for (std::size_t i = 0; i < score.goals.size(); ++i) {
        const auto& [goal, value] = score.goals[i];
        const std::optional<std::int64_t> bound = i < bounds.size() ? bounds[i].bound : std::nullopt;
        const bool isPeople = goal == Goal::Waiting;
        // A bound of people by priority is no number of people.
        const std::optional<std::int64_t> shownBound = isPeople && bound != 0 ? std::nullopt : bound;
        fmt::print(kRow, nameOf(goal), goalText(goal, isPeople ? people.waiting.value() : value),
                   shownBound ? goalText(goal, *shownBound) : "-", gapText(goal, value, bound), unitOf(goal));
    }
    fmt::print("\n{} people: {} placed in {} batches, {} waiting", grouped(people.people.value()),
               grouped(people.placed.value()), grouped(static_cast<std::int64_t>(countingBatches(plan))),
               grouped(people.waiting.value()));
    if (people.moved > People(0))
        fmt::print("; {} more moved to make room", grouped(people.moved.value()));
    if (people.placed != people.planned || !people.left.isZero())
        fmt::print("\n{} people = {} waiting + {} planned + {} on the road + {} arrived + {} left",
                   grouped(people.people.value()), grouped(people.waiting.value()), grouped(people.planned.value()),
                   grouped(people.onTheRoad.value()), grouped(people.arrived.value()), grouped(people.left.value()));
    fmt::print("\nHard score {}{}\n", grouped(score.hard), score.hard == 0 ? ": no rule is broken" : "");
}

void printFindings(const Plan& plan, const EvaluatedPlan& evaluated)
{
    constexpr std::size_t kMostBatches = 6;
    const char* red = hasColours() ? "\033[31m" : "";
    const char* plain = hasColours() ? "\033[0m" : "";
    fmt::print("{}\n\n", summaryInEnglish(evaluated));
    const FindingGroups groups = groupFindings(evaluated.findings());
    for (const FindingGroup& group : groups) {
        fmt::print("{}{}{} {:<12} {}{}\n", red, idOf(group.rule), plain, group.subject,
                   toEnglish(plan.operation, group), group.isApproved ? " (approved)" : "");
        const std::vector<BatchCode> batches = batchesOf(plan, group);
        std::string codes;
        for (std::size_t i = 0; i < std::min(kMostBatches, batches.size()); ++i)
            codes.append(i == 0 ? "" : ", ").append(batches[i].text);
        if (batches.size() > kMostBatches)
            codes += fmt::format(" and {} more", grouped(static_cast<std::int64_t>(batches.size() - kMostBatches)));
        if (!batches.empty())
            fmt::print("    made by {}\n", codes);
    }
    if (!groups.empty())
        fmt::print("\n");
}

void printSites(const EvaluatedPlan& plan)
{
    constexpr std::size_t kMostSites = 40;
    constexpr const char* kRow = "{:<12} {:<20} {:>9} {:>9} {:>10}  {:<10} {:>9} {:>10}\n";
    const auto& [operation, batches, conditions, ledger] = plan.view();
    if (operation.facilities.size() > kMostSites)
        return;
    const Day last = ledger.lastDay();
    fmt::print(kRow, "site", "", "opening", "at end", "occupancy", "least room", "most then", "limit then");
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
        const Facility& facility = operation.facilities[i];
        const TightestDay tightest = tightestDay(plan.view(), {i});
        const People end = ledger.at({i}, last).population;
        fmt::print(kRow, facility.code, oneLine(facility.name), grouped(facility.population.value()),
                   grouped(end.value()), occupancyText(end, conditions.capacity({i}, last)),
                   facility.isOutside() ? "-" : toText(dateOf(tightest.day, operation.settings.start)),
                   grouped(tightest.peak.value()), facility.isOutside() ? "-" : grouped(tightest.limit.value()));
    }
    printOverBefore(plan.view());
    fmt::print("\n");
}

} // namespace planner::tplan
