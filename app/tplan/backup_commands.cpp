// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/passphrase.h"

#include "core/storage/backups.h"
#include "core/storage/pinned_tips.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

std::vector<Backup> backupsOf(const std::string& plan)
{
    const std::string state = userStateFolder();
    return state.empty() ? std::vector<Backup>() : findBackups(backupFolder(state, plan));
}

ExitCode listBackups(const std::string& plan)
{
    for (const Backup& backup : backupsOf(plan))
        fmt::print("{:>6}  entry {:<6} {}\n", backup.number, backup.sequence, backup.path);
    return ExitCode::Done;
}

ExitCode runBackup(const std::string& plan, const std::string& file)
{
    const auto store = openPlan(plan);
    if (!store)
        return fail(store.error());
    std::string made = file;
    if (file.empty()) {
        auto backup = store.value().backUp(currentAuthor("").utcMilliseconds);
        if (!backup)
            return fail(backup.error());
        made = std::move(backup).value();
    } else if (const auto copied = store.value().copyTo(file); !copied) {
        return fail(copied.error());
    }
    fmt::print("{}: checked copy of {} as of entry {}\n", made, plan, store.value().tip().sequence);
    return ExitCode::Done;
}

/// The backup of the number, or the newest where that is 0.
Result<std::string> findBackup(const std::string& plan, std::int64_t number)
{
    for (const Backup& backup : backupsOf(plan))
        if (number == 0 || backup.number == number)
            return backup.path;
    return Error{ErrorKind::BadInput,
                 {"There is no such backup of {0}. Maybe list them with tplan restore {0} --list", {plan}}};
}

/// The passphrase of a sealed copy, which is opened with it and so checked; empty for an ordinary one.
Result<std::string> passphraseOf(const std::string& copy)
{
    const auto isSealed = PlanStore::isSealed(copy);
    if (!isSealed)
        return isSealed.error();
    if (!isSealed.value())
        return std::string();
    auto passphrase = askPassphrase(copy, "");
    if (!passphrase)
        return passphrase;
    const auto opened = PlanStore::openSealed(copy, passphrase.value());
    return opened ? std::move(passphrase) : Result<std::string>(opened.error());
}

ExitCode runRestore(const std::string& plan, const std::string& file, std::int64_t number)
{
    const auto copy = file.empty() ? findBackup(plan, number) : Result<std::string>(file);
    if (!copy)
        return fail(copy.error());
    const auto passphrase = passphraseOf(copy.value());
    if (!passphrase)
        return fail(passphrase.error());
    const auto kept = restoreBackup(copy.value(), plan, currentAuthor("").utcMilliseconds);
    if (!kept)
        return fail(kept.error());
    auto store = passphrase.value().empty() ? PlanStore::open(plan, openOptions())
                                            : PlanStore::openSealed(plan, passphrase.value(), openOptions());
    if (!store)
        return fail(store.error());
    if (const auto accepted = store.value().acceptTip(); !accepted)
        return fail(accepted.error());
    fmt::print("{}: as in {}, entry {}\n", plan, copy.value(), store.value().tip().sequence);
    if (!kept.value().empty())
        fmt::print("{}: the file that was there before\n", kept.value());
    return ExitCode::Done;
}

} // namespace

void addBackup(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string plan;
        std::string file;
        bool isList = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand("backup", "Make a checked copy of a plan, also while it is open elsewhere");
    addPlanArgument(*command, arguments->plan);
    command->add_option("FILE", arguments->file, "New file; without one, into the backups of this plan");
    command->add_flag("--list", arguments->isList, "List the backups of this plan, newest first");
    command->callback([arguments, &exitCode] {
        exitCode = arguments->isList ? listBackups(arguments->plan) : runBackup(arguments->plan, arguments->file);
    });
}

void addRestore(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string plan;
        std::string file;
        std::int64_t number = 0;
        bool isList = false;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        app.add_subcommand("restore", "Put a backup in place of a plan file, which is kept beside under another name");
    addPlanArgument(*command, arguments->plan);
    command->add_option("N", arguments->number, "Number of the backup; the newest without one")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
    command->add_option("--from", arguments->file, "A copy of the plan, in place of its backups");
    command->add_flag("--list", arguments->isList, "List the backups of this plan, newest first");
    command->callback([arguments, &exitCode] {
        exitCode = arguments->isList ? listBackups(arguments->plan)
                                     : runRestore(arguments->plan, arguments->file, arguments->number);
    });
}

} // namespace planner::tplan
