// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_check.h"
#include "app/tplan/number_text.h"
#include "app/tplan/report.h"
#include "app/tplan/signals.h"
#include "core/splitter/fixes.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner::tplan {
namespace {

/// Free places within the limits of the sites that receive, on the last day. Sites over their limits have none.
std::int64_t freePlaces(const Plan& plan)
{
    const EvaluatedPlan evaluated(plan);
    const Ledger& ledger = evaluated.ledger();
    std::vector<bool> isReceiving(plan.operation.facilities.size());
    for (const Route& route : plan.operation.routes)
        isReceiving[route.to.at()] = !plan.operation.facility(route.to).isOutside();
    std::int64_t free = 0;
    for (std::uint32_t i = 0; i < isReceiving.size(); ++i)
        if (isReceiving[i])
            free += std::max<std::int64_t>(
                0, (evaluated.conditions().limit({i}, ledger.lastDay()) - ledger.at({i}, ledger.lastDay()).population)
                       .value());
    return free;
}

std::string describeStep(FixKind kind, const FixStep& step)
{
    const std::string amount = grouped(step.amount);
    switch (kind) {
    case FixKind::Places:
        return fmt::format("{} more {} within the limit of {}", amount, step.amount == 1 ? "place" : "places",
                           step.subject);
    case FixKind::LimitPercent:
        return fmt::format("every overcrowding limit {} percentage {} higher", amount,
                           step.amount == 1 ? "point" : "points");
    case FixKind::Days:
        return fmt::format("{} more {} at the end", amount, step.amount == 1 ? "day" : "days");
    case FixKind::Vehicles:
        return fmt::format("{} more {} in fleet {}", amount, step.amount == 1 ? "vehicle" : "vehicles", step.subject);
    case FixKind::Escorts:
        return fmt::format("{} more {} a day", amount, step.amount == 1 ? "escort" : "escorts");
    }
    return {};
}

const char* nameOf(FixKind kind)
{
    switch (kind) {
    case FixKind::Places:
        return "places";
    case FixKind::LimitPercent:
        return "limit_percent";
    case FixKind::Days:
        return "days";
    case FixKind::Vehicles:
        return "vehicles";
    case FixKind::Escorts:
        return "escorts_per_day";
    }
    return "";
}

nlohmann::ordered_json jsonOf(const std::vector<Fix>& fixes)
{
    auto json = nlohmann::ordered_json::array();
    for (const Fix& fix : fixes) {
        auto steps = nlohmann::ordered_json::array();
        for (const FixStep& step : fix.steps)
            steps.push_back({{"subject", step.subject}, {"amount", step.amount}});
        json.push_back({{"kind", nameOf(fix.kind)}, {"steps", steps}, {"needs_authority", needsAuthority(fix.kind)}});
    }
    return json;
}

void printFixes(const std::vector<Fix>& fixes)
{
    if (fixes.empty()) {
        fmt::print("\nNo change of one kind that was tried places everybody. Maybe more than one limit binds.\n");
        return;
    }
    const auto print = [&](bool isCrowding) {
        for (const Fix& fix : fixes) {
            std::string line;
            for (const FixStep& step : fix.steps)
                line += (line.empty() ? "" : ", and ") + describeStep(fix.kind, step);
            if (needsAuthority(fix.kind) == isCrowding)
                fmt::print("  {}\n", line);
        }
    };
    const auto crowding =
        std::count_if(fixes.begin(), fixes.end(), [](const Fix& fix) { return needsAuthority(fix.kind); });
    if (crowding < static_cast<std::ptrdiff_t>(fixes.size()))
        fmt::print("\nEach of these would place everybody, seen by splitting again:\n");
    print(false);
    if (crowding > 0)
        fmt::print("\nThis would place everybody by crowding people, and needs an authority to allow it:\n");
    print(true);
}

ExitCode runExplain(const std::string& path, bool isJson, double seconds)
{
    const auto store = openPlan(path);
    if (!store)
        return fail(store.error());
    const Plan& plan = store.value().plan();
    const auto waiting = explainWaiting(plan);
    People people;
    for (const Waiting& row : waiting)
        people += row.people;
    const std::int64_t free = freePlaces(plan);
    const std::vector<Fix> fixes = [&] {
        const Keeping keeping;
        return waiting.empty() ? std::vector<Fix>{} : cheapestFixes(plan, seconds, &interrupted());
    }();
    if (isJson) {
        nlohmann::ordered_json json{
            {"waiting", people.value()}, {"free_places", free}, {"reasons", nlohmann::ordered_json::array()}};
        for (const Waiting& row : waiting)
            json["reasons"].push_back({{"cohort", plan.operation.cohort(row.cohort).code},
                                       {"people", row.people.value()},
                                       {"message", toEnglish(row.message)}});
        json["fixes"] = jsonOf(fixes);
        fmt::print("{}\n", json.dump());
        return ExitCode::Done;
    }
    if (waiting.empty()) {
        fmt::print("Nobody waits.\n");
        return ExitCode::Done;
    }
    fmt::print("{} people wait.\n", grouped(people.value()));
    for (const Waiting& row : waiting)
        fmt::print("{}\n", toEnglish(row.message));
    if (free < people.value())
        fmt::print("\nThe receiving sites have {} free places within their limits on the last day: {} more are needed "
                   "to place everybody.\n",
                   grouped(free), grouped(people.value() - free));
    else
        fmt::print("\nThe receiving sites have {} free places on the last day, enough for all: another limit binds.\n",
                   grouped(free));
    printFixes(fixes);
    return ExitCode::Done;
}

} // namespace

void addExplain(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string plan;
        bool isJson = false;
        double seconds = 20;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("explain", "Say why people wait and what would place them");
    setExample(*command, "tplan explain my.tplan --seconds 5");
    command->add_option("PLAN", arguments->plan, "Plan file")->required();
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->add_option("--seconds", arguments->seconds, "Longest search for changes that would place everybody")
        ->check(timeLimit())
        ->capture_default_str();
    command->callback(
        [arguments, &exitCode] { exitCode = runExplain(arguments->plan, arguments->isJson, arguments->seconds); });
}

} // namespace planner::tplan
