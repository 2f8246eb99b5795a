// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/error_output.h"
#include "app/tplan/passphrase.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/storage/rescue/backups.h"
#include "core/storage/rescue/pinned_tips.h"
#include "core/storage/rescue/restore.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner::tplan {
namespace {

std::vector<Backup> backupsOf(const std::string& plan)
{
    const std::string state = userStateFolder();
    return state.empty() ? std::vector<Backup>() : findBackups(backupFolder(state, plan));
}

/// True where plans with different ids were at the path.
bool areOfSeveralPlans(const std::vector<Backup>& backups)
{
    return std::any_of(backups.begin(), backups.end(),
                       [&](const Backup& backup) { return !mayBeOf(backup, backups.front().planId); });
}

ExitCode listBackups(const std::string& plan)
{
    const auto backups = backupsOf(plan);
    if (backups.empty()) // beside the list, which scripts read
        writeToError(fmt::format("There are no backups of {0}. Maybe make one with tplan backup {0}\n", oneLine(plan)));
    const bool tellsPlan = areOfSeveralPlans(backups);
    for (const Backup& backup : backups)
        fmt::print("{:>6}  entry {:<6} {}{}\n", backup.number, backup.sequence,
                   tellsPlan ? fmt::format("plan {:<10} ", backup.planId.substr(0, 8)) : "", backup.path);
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

/// The passphrase of a sealed file; empty for an ordinary one.
Result<Secret> passphraseOf(const std::string& file)
{
    const auto isSealed = PlanStore::isSealed(file);
    if (!isSealed)
        return isSealed.error();
    return isSealed.value() ? askPassphrase(file, "") : Result<Secret>(Secret());
}

/// The id of the plan that is at the path, or was there when this user last saw it; empty where it is not known.
std::string planIdAt(const std::string& plan)
{
    const auto passphrase = passphraseOf(plan);
    const auto present =
        passphrase ? planIdIn(plan, passphrase.value().text()) : Result<std::string>(passphrase.error());
    return present ? present.value() : PinnedTips(userStateFolder()).planAt(plan).value_or("");
}

/// The backup of the number, or the newest of the plan where that is 0.
Result<std::string> findBackup(const std::string& plan, std::int64_t number)
{
    auto backups = backupsOf(plan);
    if (number != 0) {
        std::erase_if(backups, [&](const Backup& backup) { return backup.number != number; });
    } else if (areOfSeveralPlans(backups)) {
        const std::string planId = planIdAt(plan);
        if (planId.empty())
            return Error{ErrorKind::BadInput, {MessageId::SeveralPlansWereThere, {plan}}};
        std::erase_if(backups, [&](const Backup& backup) { return !mayBeOf(backup, planId); });
    }
    if (backups.empty())
        return Error{ErrorKind::BadInput, {MessageId::NoSuchBackup, {plan}}};
    return backups.front().path;
}

ExitCode runRestore(const std::string& plan, const std::string& file, std::int64_t number)
{
    const auto copy = file.empty() ? findBackup(plan, number) : Result<std::string>(file);
    if (!copy)
        return fail(copy.error());
    const auto passphrase = passphraseOf(copy.value());
    if (!passphrase)
        return fail(passphrase.error());
    const auto kept = restoreBackup(copy.value(), plan, currentAuthor("").utcMilliseconds, passphrase.value().text());
    if (!kept)
        return fail(kept.error());
    auto store = passphrase.value().isEmpty() ? PlanStore::open(plan, openOptions())
                                              : PlanStore::openSealed(plan, passphrase.value().text(), openOptions());
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
    setExample(*command, "tplan backup my.tplan");
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
    setExample(*command, "tplan restore my.tplan");
    addPlanArgument(*command, arguments->plan);
    command->add_option("N", arguments->number, "Number of the backup; the newest without one")
        ->check(CLI::Range(std::int64_t{1}, std::int64_t{1'000'000'000}));
    command->add_option("--from", arguments->file, "A copy of the plan, in place of its backups")->type_name("PLAN");
    command->add_flag("--list", arguments->isList, "List the backups of this plan, newest first");
    command->callback([arguments, &exitCode] {
        exitCode = arguments->isList ? listBackups(arguments->plan)
                                     : runRestore(arguments->plan, arguments->file, arguments->number);
    });
}

} // namespace planner::tplan
