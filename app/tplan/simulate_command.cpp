// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_check.h"
#include "app/tplan/number_text.h"
#include "app/tplan/signals.h"
#include "app/tplan/simulation_report.h"

#include <fmt/format.h>

#include <cmath>
#include <thread>

namespace planner::tplan {
namespace {

/// Chances in per cent, as people type them.
struct SimulateArguments {
    std::string plan;
    SimulationOptions options;
    double late = 0;
    double noShow = 0;
    double failure = 0;
    double closure = 0;
    std::int64_t repairDays = 0;
    std::int64_t closureDays = 0;
    std::int64_t capacitySpread = 0;
    std::int64_t populationSpread = 0;
    std::int64_t daysAfterEnd = 0;
    bool ignoresRivalFigures = false;
    std::size_t most = 10;
    bool isJson = false;
};

double inPercent(HundredthsPercent chance) { return static_cast<double>(chance.value()) / 100; }
HundredthsPercent fromPercent(double percent) { return HundredthsPercent(std::llround(percent * 100)); }

void setDefaults(SimulateArguments& arguments)
{
    const SimulationAssumptions assumptions;
    arguments.late = inPercent(assumptions.lateChance);
    arguments.noShow = inPercent(assumptions.noShowChance);
    arguments.failure = inPercent(assumptions.vehicleFailureChance);
    arguments.closure = inPercent(assumptions.closureChance);
    arguments.repairDays = assumptions.repairDays.value();
    arguments.closureDays = assumptions.closureDays.value();
    arguments.capacitySpread = assumptions.capacitySpread.value();
    arguments.populationSpread = assumptions.populationSpread.value();
    arguments.daysAfterEnd = assumptions.daysAfterEnd.value();
    arguments.options.threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
}

void takeAssumptions(SimulateArguments& arguments)
{
    SimulationAssumptions& assumptions = arguments.options.assumptions;
    assumptions.lateChance = fromPercent(arguments.late);
    assumptions.noShowChance = fromPercent(arguments.noShow);
    assumptions.vehicleFailureChance = fromPercent(arguments.failure);
    assumptions.closureChance = fromPercent(arguments.closure);
    assumptions.repairDays = Days(arguments.repairDays);
    assumptions.closureDays = Days(arguments.closureDays);
    assumptions.capacitySpread = Percent(arguments.capacitySpread);
    assumptions.populationSpread = Percent(arguments.populationSpread);
    assumptions.daysAfterEnd = Days(arguments.daysAfterEnd);
    assumptions.usesRivalFigures = !arguments.ignoresRivalFigures;
}

ExitCode runSimulate(SimulateArguments& arguments)
{
    takeAssumptions(arguments);
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const Plan& plan = store.value().plan();
    const SimulationResult result = [&] {
        const Keeping keeping;
        return simulate(plan, arguments.options, &interrupted(), terminalProgress());
    }();
    if (arguments.isJson)
        fmt::print("{}\n", toJson(plan, arguments.options, result).dump());
    else
        printSimulation(plan, arguments.options, result, arguments.most);
    return ExitCode::Done;
}

void addAssumptions(CLI::App& command, SimulateArguments& arguments)
{
    const auto add = [&command](const char* name, auto& value, double least, double most, const char* what) {
        command.add_option(name, value, what)->check(decimalBetween(least, most))->capture_default_str();
    };
    add("--late", arguments.late, 0, 100, "Chance that a batch is late, per cent");
    add("--late-days", arguments.options.assumptions.meanDaysLate, 1, 365, "Days late on average, of a late batch");
    add("--no-show", arguments.noShow, 0, 100, "Chance that a person does not travel, per cent");
    add("--failure", arguments.failure, 0, 100, "Chance that a vehicle fails on a day, per cent");
    add("--repair-days", arguments.repairDays, 1, 365, "Days for which a failed vehicle is missing");
    add("--closure", arguments.closure, 0, 100, "Chance that a route closes on a day, per cent");
    add("--closure-days", arguments.closureDays, 1, 365, "Days for which a route stays closed");
    add("--capacity-spread", arguments.capacitySpread, 0, 100,
        "Per cent to either side of a capacity without rival figures");
    add("--population-spread", arguments.populationSpread, 0, 100, "The same for the populations at the start");
    add("--days-after-end", arguments.daysAfterEnd, 0, 365, "Days after the end in which batches still arrive");
    command.add_flag("--ignore-rival-figures", arguments.ignoresRivalFigures,
                     "Use the spreads also where there are rival published figures");
}

} // namespace

void addSimulate(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<SimulateArguments>();
    setDefaults(*arguments);
    CLI::App* command =
        app.add_subcommand("simulate", "Carry the plan out many times with delays, no-shows and failures drawn");
    setExample(*command, "tplan simulate my.tplan --runs 1000 --late 20 --late-days 2");
    addPlanArgument(*command, arguments->plan);
    command->add_option("--runs", arguments->options.runs, "How many times")
        ->check(CLI::Range(std::int64_t{1}, kMostRuns))
        ->capture_default_str();
    command->add_option("--seed", arguments->options.seed, "Seed of the chances: the same one gives the same result")
        ->check(seedNumber())
        ->capture_default_str();
    command->add_option("--threads", arguments->options.threads, "Threads; the result does not depend on them")
        ->check(CLI::Range(1, 256))
        ->default_str("all cores");
    command->add_option("--most", arguments->most, "How many fragile batches are listed")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    addAssumptions(*command, *arguments);
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runSimulate(*arguments); });
}

} // namespace planner::tplan
