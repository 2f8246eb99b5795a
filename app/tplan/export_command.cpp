// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "core/base/message_id.h"
#include "core/exchange/export_all.h"
#include "core/exchange/output_place.h"
#include "core/exchange/workbook/plan_workbook.h"
#include "core/splitter/explain/goal_program.h"
#include "core/splitter/explain/waiting.h"

namespace planner::tplan {
namespace {

struct ExportArguments {
    std::string plan;
    std::string schedule;
    std::string ledger;
    std::string findings;
    std::string operation;
    std::string workbook;
    bool isRightToLeft = false;
    std::string model;
    std::string goal;
};

/// The goal that was asked for, else the last of the order, whose program holds all the others.
Result<Done> exportModel(const Plan& plan, const ExportArguments& arguments)
{
    const auto goal =
        arguments.goal.empty() ? std::optional(plan.operation.settings.goals.back()) : valueNamed<Goal>(arguments.goal);
    if (!goal)
        return Error{ErrorKind::BadInput, {MessageId::GoalOptionIsUnknown, {arguments.goal}}};
    Result<Done> done = Done{};
    const auto written = writeFileAtomically(arguments.model, [&](const TextSink& sink) {
        done = writeGoalProgram(plan, *goal, sink);
        return done.isOk();
    });
    return done ? written : done;
}

Result<Done> exportWorkbook(const PlanStore& store, const ExportArguments& arguments)
{
    const auto history = store.history();
    if (!history)
        return history.error();
    WorkbookFacts facts;
    facts.version = PLANNER_VERSION;
    facts.isRightToLeft = arguments.isRightToLeft;
    facts.planHash = history.value().front().hash;
    facts.stateHash = history.value().back().hash;
    for (Waiting& waiting : explainWaiting(store.plan()))
        facts.waiting.push_back({waiting.cohort, waiting.people, std::move(waiting.message)});
    return exportWorkbook(store.plan(), facts, arguments.workbook, {}, terminalProgress());
}

ExitCode runExport(const ExportArguments& arguments)
{
    if (arguments.schedule.empty() && arguments.ledger.empty() && arguments.findings.empty()
        && arguments.operation.empty() && arguments.workbook.empty() && arguments.model.empty()) {
        printError({MessageId::NothingToExport});
        return ExitCode::BadInput;
    }
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    if (const auto isFree = requireNoPlans({arguments.workbook, arguments.model}); !isFree)
        return fail(isFree.error());
    const Plan& plan = store.value().plan();
    if (const std::size_t estimates = countEstimates(plan.operation.routes); estimates > 0)
        printWarning({MessageId::RoutesAreEstimates, {estimates, plan.operation.routes.size()}});
    auto done = exportAll(plan, {{arguments.schedule}, {arguments.ledger}, {arguments.findings}, arguments.operation});
    if (done && !arguments.workbook.empty())
        done = exportWorkbook(store.value(), arguments);
    if (done && !arguments.model.empty())
        done = exportModel(plan, arguments);
    return done ? ExitCode::Done : fail(done.error());
}

} // namespace

void addExport(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<ExportArguments>();
    CLI::App* command = app.add_subcommand(
        "export", "Write the schedule, the ledger, the findings or the operation as CSV, or all as a workbook");
    setExample(*command, "tplan export my.tplan --schedule schedule.csv --ledger ledger.csv");
    command->add_option("PLAN", arguments->plan, "Plan file")->required();
    command->add_option("--schedule", arguments->schedule, "File for the transfer schedule; - is standard output")
        ->type_name("FILE");
    command->add_option("--ledger", arguments->ledger, "File for the population of every facility and day")
        ->type_name("FILE");
    command->add_option("--findings", arguments->findings, "File for the findings")->type_name("FILE");
    command->add_option("--operation", arguments->operation, "Folder for the operation's CSV files")
        ->type_name("FOLDER");
    command
        ->add_option("--workbook", arguments->workbook,
                     "XLSX file for all of it, to read and to edit in a spreadsheet; changes of its schedule come back")
        ->type_name("FILE");
    command->add_flag("--right-to-left", arguments->isRightToLeft, "Sheets of the workbook run from right to left");
    command
        ->add_option("--model", arguments->model,
                     "MPS file for the mixed integer program of one goal, the goals before held")
        ->type_name("FILE");
    command->add_option("--goal", arguments->goal, "The goal of --model; the last of the order by default");
    command->callback([arguments, &exitCode] { exitCode = runExport(*arguments); });
}

} // namespace planner::tplan
