// SPDX-License-Identifier: Apache-2.0
// What somebody changed in an operation folder or an exported schedule comes back into the plan.
#include "app/tplan/command_words.h"
#include "app/tplan/import_command.h"
#include "app/tplan/row_change_text.h"
#include "app/tplan/schedule_update.h"
#include "core/base/message_id.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>

namespace planner::tplan {
namespace {

struct UpdateArguments {
    std::string plan;
    std::string folder;
    std::string dates;
    std::string reason;
    std::vector<std::string> taken;
    bool isDryRun = false;
    bool isJson = false;
};

/// What the folder is read as, and what came of it.
struct Reading {
    FolderReport report;
    std::vector<std::string> missing;
    PlanDifference difference;
};

Result<Done> readDifference(const UpdateArguments& arguments, const Plan& plan, Reading& reading)
{
    reading = {};
    ReadingOptions options;
    options.dates = dateOrderNamed(arguments.dates);
    auto update = readFolderUpdate(arguments.folder, plan, reading.report, &interrupted(), terminalProgress(), options);
    if (!update)
        return update.error();
    reading.missing = std::move(update.value().missing);
    const DifferenceScope scope{true, update.value().hasBatches, update.value().hasApprovals,
                                std::move(update.value().missingColumns)};
    auto difference = differenceTo(plan, update.value().plan, scope);
    if (!difference)
        return difference.error();
    reading.difference = std::move(difference).value();
    return Done{};
}

ExitCode failReading(const Reading& reading, const Error& error)
{
    printReport(reading.report);
    const bool isListed = !reading.report.errors.empty();
    if (!isListed || reading.report.errorCount > reading.report.errors.size())
        return fail(error);
    return ExitCode::BadInput;
}

void printDifference(const UpdateArguments& arguments, const Reading& reading)
{
    printReport(reading.report);
    for (const std::string& file : reading.missing)
        printWarning({MessageId::TableStaysAsItIs, {file}});
    for (const Message& kept : reading.difference.kept)
        printWarning(kept);
    const auto& changes = reading.difference.rows;
    if (arguments.isJson) {
        auto kept = nlohmann::ordered_json::array();
        for (const Message& message : reading.difference.kept)
            kept.push_back(toEnglish(message));
        fmt::print("{}\n", nlohmann::ordered_json{{"changes", changesJson(changes)},
                                                  {"kept", std::move(kept)},
                                                  {"dry_run", arguments.isDryRun}}
                               .dump());
        return;
    }
    printChanges(changes);
    fmt::print("{}\n", changes.empty()      ? "Nothing differs"
                       : arguments.isDryRun ? "Nothing is written: --dry-run"
                                            : "It is one step; tplan undo takes it back");
}

ExitCode runUpdate(const UpdateArguments& arguments)
{
    std::error_code error;
    if (std::filesystem::is_regular_file(arguments.folder, error))
        return updateFromSchedule({arguments.plan, arguments.folder, arguments.dates, arguments.reason, arguments.taken,
                                   arguments.isDryRun, arguments.isJson});
    auto opened = openPlan(arguments.plan, arguments.isDryRun ? Use::Look : Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    Reading reading;
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        if (const auto read = readDifference(arguments, store.plan(), reading); !read)
            return read.error();
        if (!reading.difference.edit || arguments.isDryRun)
            return ChangeSet{};
        return store.push(*reading.difference.edit, currentAuthor(arguments.reason), JournalKind::Edit);
    });
    if (!taken)
        return failReading(reading, taken.error());
    printDifference(arguments, reading);
    return ExitCode::Done;
}

} // namespace

void addUpdate(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<UpdateArguments>();
    CLI::App* command = app.add_subcommand(
        "update",
        "Take over what is different in an operation folder or an edited schedule, as one step; files and rows may be "
        "missing there; exit code 1 where cells of a schedule are left to settle");
    setExample(*command, "tplan update my.tplan operation --dry-run");
    addPlanArgument(*command, arguments->plan);
    command
        ->add_option("SOURCE", arguments->folder,
                     "Folder with any of the files of an operation, or a schedule: CSV, or a workbook of export "
                     "--workbook")
        ->required();
    command->add_flag("--dry-run", arguments->isDryRun, "List what is different, and change nothing");
    command
        ->add_option("--dates", arguments->dates,
                     "How dates such as 2/3/2026 are written: day, month, year in this order or another")
        ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
    command->add_option("--reason", arguments->reason,
                        "Why, for the history; needed where an approved batch changes its date or destination");
    command->add_option(
        "--take", arguments->taken,
        "BATCH or BATCH:COLUMN of a schedule that is asked, offered, a conflict or missing, to take it; "
        "repeatable");
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runUpdate(*arguments); });
}

} // namespace planner::tplan
