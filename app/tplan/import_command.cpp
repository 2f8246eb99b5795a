// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/import_command.h"
#include "app/tplan/command_words.h"

#include "core/base/one_line.h"
#include "core/exchange/operation_folder.h"

#include <fmt/format.h>

namespace planner::tplan {

ExitCode importFolder(const std::string& folder, const std::string& path, const std::string& reason)
{
    FolderReport report;
    auto plan = readOperationFolder(folder, report, &interrupted(), terminalProgress());
    for (const Message& warning : report.warnings)
        printWarning(warning);
    if (!plan) {
        for (const Message& error : report.errors)
            printError(error);
        return report.errors.empty() ? fail(plan.error()) : ExitCode::BadInput;
    }
    auto store = PlanStore::create(path, std::move(plan).value(), currentAuthor(oneLine(reason)), openOptions());
    if (!store)
        return fail(store.error());
    printWarnings(store.value());
    const Plan& made = store.value().plan();
    fmt::print("{}: {} facilities, {} cohorts, {} routes, {} batches\n", path, made.operation.facilities.size(),
               made.operation.cohorts.size(), made.operation.routes.size(), made.batches.size());
    return ExitCode::Done;
}

void addImport(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string folder;
        std::string plan;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("import", "Read an operation folder of CSV files into a new plan file");
    setExample(*command, "tplan import operation my.tplan");
    command
        ->add_option("FOLDER", arguments->folder,
                     "Folder with operation.csv, facilities.csv, cohorts.csv, routes.csv ...")
        ->required();
    command->add_option("PLAN", arguments->plan, "Plan file to write")->required();
    command->callback([arguments, &exitCode] {
        exitCode = importFolder(arguments->folder, arguments->plan, "import of " + arguments->folder);
    });
}

} // namespace planner::tplan
