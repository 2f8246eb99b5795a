// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"

#include "core/base/message_id.h"
#include "core/storage/rescue/salvage.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner::tplan {
namespace {

struct VerifyArguments {
    std::string plan;
    bool isDeep = false;
    bool accepts = false;
    std::string tip;
};

/// Every sentence of the report, and since when.
ExitCode tellDamage(const std::string& path, const Error& error)
{
    const auto report = examine(path);
    if (!report || report.value().isSound())
        return fail(error);
    printError(error.message);
    const std::vector<MessageArgument>& arguments = error.message.arguments;
    for (const Message& found : report.value().found)
        if (std::find(arguments.begin(), arguments.end(), MessageArgument(found)) == arguments.end())
            printError({MessageId::PathAndDetail, {path, found}});
    if (const auto& last = report.value().lastSound)
        printError({MessageId::HistoryIsSoundUpTo,
                    {path, last->sequence, report.value().lastEntry, last->author, last->description}});
    else
        printError({MessageId::NoEntryIsSound, {path}});
    return ExitCode::Failed;
}

bool hasTip(const PlanStore& store, const std::string& tip)
{
    const auto history = store.history();
    if (history && tip.size() >= 8)
        for (const JournalEntry& entry : history.value())
            if (entry.hash.starts_with(tip))
                return true;
    return false;
}

ExitCode runVerify(const VerifyArguments& arguments)
{
    auto store = openPlan(arguments.plan);
    if (!store)
        return store.error().isDamage ? tellDamage(arguments.plan, store.error()) : fail(store.error());
    const auto sound = arguments.isDeep ? store.value().verifyHistory() : store.value().verify();
    if (!sound)
        return fail(sound.error());
    if (!arguments.tip.empty() && !hasTip(store.value(), arguments.tip)) {
        printError({MessageId::NoEntryHasHash, {arguments.plan, arguments.tip}});
        return ExitCode::Failed;
    }
    if (arguments.accepts) {
        if (const auto accepted = store.value().acceptTip(); !accepted)
            return fail(accepted.error());
    } else if (store.value().isHistoryShorter()) {
        printError({MessageId::HistoryIsNotAsSeen, {arguments.plan}});
        return ExitCode::Failed;
    }
    fmt::print("{}: sound; the history of {} entries and the rows agree{}\n", arguments.plan,
               store.value().tip().sequence,
               arguments.isDeep ? ", and every entry leads to the state that it recorded" : "");
    fmt::print("tip {}\n", store.value().tip().hash);
    return ExitCode::Done;
}

} // namespace

void addVerify(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<VerifyArguments>();
    CLI::App* command = app.add_subcommand("verify", "Check the file and its history");
    setExample(*command, "tplan verify --deep my.tplan");
    addPlanArgument(*command, arguments->plan);
    command->add_flag("--deep", arguments->isDeep, "Make every entry of the history again and compare the states");
    command->add_option("--tip", arguments->tip, "Hash, or its first 8 digits or more, that the history must have");
    command->add_flag("--accept", arguments->accepts, "Compare with this history from now on, though it is shorter");
    command->callback([arguments, &exitCode] { exitCode = runVerify(*arguments); });
}

} // namespace planner::tplan
