// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/report.h"

#include "app/tplan/command.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner::tplan {
namespace {

std::size_t countingBatches(const Plan& plan)
{
    return static_cast<std::size_t>(
        std::count_if(plan.batches.begin(), plan.batches.end(), [](const auto& row) { return row.second.counts(); }));
}

std::string boundText(const GoalBound& bound) { return bound.bound ? fmt::format("{}", *bound.bound) : "-"; }
std::string gapText(const GoalBound& bound)
{
    return bound.bound ? fmt::format("{}", bound.value - *bound.bound) : "-";
}

std::string occupancyText(People population, People capacity)
{
    if (capacity.isZero())
        return "-";
    return fmt::format("{:.1f} %",
                       100.0 * static_cast<double>(population.value()) / static_cast<double>(capacity.value()));
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
    json["moved"] = people.moved.value();
    json["batches"] = countingBatches(plan);
    json["findings"] = nlohmann::ordered_json::array();
    for (const Finding& finding : findings)
        json["findings"].push_back({{"rule", idOf(finding.rule)},
                                    {"subject", finding.subject},
                                    {"day", finding.day.value()},
                                    {"excess", finding.excess},
                                    {"approved", finding.isApproved},
                                    {"message", toEnglish(finding.message)}});
    return json;
}

void printScore(const Plan& plan, const Score& score, const std::vector<GoalBound>& bounds)
{
    fmt::print("{:<14} {:>14} {:>14} {:>10}\n", "goal", "value", "proven bound", "gap");
    for (std::size_t i = 0; i < score.goals.size(); ++i) {
        const GoalBound bound =
            i < bounds.size() ? bounds[i] : GoalBound{score.goals[i].goal, score.goals[i].value, std::nullopt};
        fmt::print("{:<14} {:>14} {:>14} {:>10}\n", nameOf(bound.goal), bound.value, boundText(bound), gapText(bound));
    }
    const PeopleSummary people = summarise(plan.operation, plan.batches);
    fmt::print("\n{} people: {} placed in {} batches, {} waiting", people.people.value(), people.placed.value(),
               countingBatches(plan), people.waiting.value());
    if (people.moved > People(0))
        fmt::print("; {} more moved to make room", people.moved.value());
    fmt::print("\nHard score {}{}\n", score.hard, score.hard == 0 ? ": no rule is broken" : "");
}

void printFindings(const std::vector<Finding>& findings)
{
    const char* red = hasColours() ? "\033[31m" : "";
    const char* plain = hasColours() ? "\033[0m" : "";
    for (const Finding& finding : findings)
        fmt::print("{}{}{} {:<12} day {:<4} excess {:<6} {}{}\n", red, idOf(finding.rule), plain, finding.subject,
                   finding.day.value(), finding.excess, toEnglish(finding.message),
                   finding.isApproved ? " (approved)" : "");
}

void printSites(const Plan& plan)
{
    if (plan.operation.facilities.size() > 40)
        return;
    const Ledger ledger(plan.operation, plan.batches);
    const Conditions conditions(plan.operation);
    const Day last = ledger.lastDay();
    fmt::print("{:<12} {:>8} {:>8} {:>8} {:>8} {:>10}\n", "site", "opening", "most", "at end", "limit", "occupancy");
    for (std::uint32_t i = 0; i < plan.operation.facilities.size(); ++i) {
        const Facility& facility = plan.operation.facilities[i];
        People most;
        for (Day day(1); day <= last; day += Day(1))
            most = std::max(most, ledger.at({i}, day).peak);
        const People end = ledger.at({i}, last).population;
        fmt::print("{:<12} {:>8} {:>8} {:>8} {:>8} {:>10}\n", facility.code, facility.population.value(), most.value(),
                   end.value(), conditions.limit({i}, last).value(),
                   occupancyText(end, conditions.capacity({i}, last)));
    }
    fmt::print("\n");
}

} // namespace planner::tplan
