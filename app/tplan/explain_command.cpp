// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/number_text.h"
#include "app/tplan/report.h"

#include <fmt/format.h>

#include <cstdlib>

namespace planner::tplan {
namespace {

/// Free places within the limits of the sites that receive, on the last day: negative where they are over.
std::int64_t freePlaces(const Plan& plan)
{
    const Conditions conditions(plan.operation);
    const Ledger ledger(plan.operation, plan.batches);
    std::vector<bool> isReceiving(plan.operation.facilities.size());
    for (const Route& route : plan.operation.routes)
        isReceiving[route.to.at()] = true;
    std::int64_t free = 0;
    for (std::uint32_t i = 0; i < isReceiving.size(); ++i)
        if (isReceiving[i])
            free += (conditions.limit({i}, ledger.lastDay()) - ledger.at({i}, ledger.lastDay()).population).value();
    return free;
}

ExitCode runExplain(const std::string& path, bool isJson)
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
    if (isJson) {
        nlohmann::ordered_json json{
            {"waiting", people.value()}, {"free_places", free}, {"reasons", nlohmann::ordered_json::array()}};
        for (const Waiting& row : waiting)
            json["reasons"].push_back({{"cohort", plan.operation.cohort(row.cohort).code},
                                       {"people", row.people.value()},
                                       {"message", toEnglish(row.message)}});
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
        fmt::print("\nThe receiving sites {} {} on the last day: {} more places within their limits are needed to "
                   "place everybody.\n",
                   free < 0 ? "are over their limits by" : "have free places for", grouped(std::abs(free)),
                   grouped(people.value() - free));
    else
        fmt::print("\nThe receiving sites have {} free places on the last day, enough for all: another limit binds.\n",
                   grouped(free));
    return ExitCode::Done;
}

} // namespace

void addExplain(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string plan;
        bool isJson = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("explain", "Say why people wait and what would place them");
    command->add_option("PLAN", arguments->plan, "Plan file")->required();
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runExplain(arguments->plan, arguments->isJson); });
}

} // namespace planner::tplan
