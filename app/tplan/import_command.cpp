// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/import_command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_text.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"

#include <fmt/format.h>

namespace planner::tplan {

void printReport(const FolderReport& report)
{
    for (const FolderProblem& warning : report.warnings)
        printWarning(inOneSentence(warning));
    if (report.warningCount > report.warnings.size())
        printWarning({MessageId::WarningsAreNotAllListed, {report.warningCount, report.warnings.size()}});
    for (const FolderProblem& error : report.errors)
        printError(inOneSentence(error));
}

ExitCode importFolder(const std::string& folder, const std::string& path, const std::string& reason,
                      const ReadingOptions& options)
{
    FolderReport report;
    auto plan = readOperationFolder(folder, report, &interrupted(), terminalProgress(), options);
    printReport(report);
    if (!plan) {
        if (report.errorCount > report.errors.size())
            printError(plan.error().message);
        return report.errors.empty() ? fail(plan.error()) : ExitCode::BadInput;
    }
    auto store = PlanStore::create(path, std::move(plan).value(), currentAuthor(oneLine(reason)), openOptions());
    if (!store)
        return fail(store.error());
    printWarnings(store.value());
    const Plan& made = store.value().plan();
    fmt::print("{}: {}, {}, {}, {}\n", path, counted(made.operation.facilities.size(), "facility", "facilities"),
               counted(made.operation.cohorts.size(), "cohort", "cohorts"),
               counted(made.operation.routes.size(), "route", "routes"),
               counted(made.batches.size(), "batch", "batches"));
    return ExitCode::Done;
}

void addImport(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string folder;
        std::string plan;
        std::string dates;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("import", "Read an operation folder of CSV files into a new plan file");
    setExample(*command, "tplan import operation my.tplan");
    command
        ->add_option("FOLDER", arguments->folder,
                     "Folder with operation.csv, facilities.csv, cohorts.csv, routes.csv ...")
        ->required();
    command->add_option("PLAN", arguments->plan, "Plan file to write")->required();
    command
        ->add_option("--dates", arguments->dates,
                     "How dates such as 2/3/2026 are written: day, month, year in this order or another")
        ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
    command->callback([arguments, &exitCode] {
        ReadingOptions options;
        options.dates = dateOrderNamed(arguments->dates);
        exitCode = importFolder(arguments->folder, arguments->plan, "import of " + arguments->folder, options);
    });
}

} // namespace planner::tplan
