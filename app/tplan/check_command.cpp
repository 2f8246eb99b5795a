// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/report.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

ExitCode runCheck(const std::string& path, bool isJson)
{
    const auto store = openPlan(path);
    if (!store)
        return fail(store.error());
    const Plan& plan = store.value().plan();
    const EvaluatedPlan evaluated(plan);
    const Findings& findings = evaluated.findings();
    const Score score = scoreOf(evaluated, plan.operation.settings.goals);
    if (isJson) {
        fmt::print("{}\n", toJson(plan, score, {}, findings).dump());
    } else {
        printFindings(plan, evaluated);
        printSites(evaluated);
        printScore(plan, score, {});
        if (const std::size_t estimates = countEstimates(plan.operation.routes); estimates > 0)
            fmt::print("{} of {} routes are estimates\n", estimates, plan.operation.routes.size());
    }
    return findings.empty() ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

void addCheck(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string plan;
        bool isJson = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("check", "Show every broken rule and the score of the plan as it stands");
    setExample(*command, "tplan check my.tplan");
    command->add_option("PLAN", arguments->plan, "Plan file")->required();
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runCheck(arguments->plan, arguments->isJson); });
}

} // namespace planner::tplan
