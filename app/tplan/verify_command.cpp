// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/certificate.h"
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
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
    std::string brief;
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

/// Says who answers for the steps; false where a signature does not hold, which is told as an error.
Result<bool> tellSignatures(const PlanStore& store, const std::string& plan)
{
    const auto signatures = store.signatures();
    if (!signatures && signatures.error().kind != ErrorKind::Refused)
        return signatures.error();
    if (!signatures) {
        printWarning(signatures.error().message);
        return true;
    }
    bool areSound = true;
    std::size_t count = 0;
    for (const EntrySignature& entry : signatures.value()) {
        count += entry.state == SignatureState::Signed ? 1 : 0;
        if (entry.minutesBack > 0)
            printWarning(
                {MessageId::PathAndDetail,
                 {plan, Message{MessageId::ClockWentBack, {entry.sequence, entry.author, entry.minutesBack}}}});
        if (const auto wrong = complaintOf(entry)) {
            printError({MessageId::PathAndDetail, {plan, *wrong}});
            areSound = false;
        }
    }
    const std::vector<Person>& people = store.plan().people;
    if (signatures.value().empty())
        fmt::print("unsigned: the plan has no list of people\n");
    else if (areSound && !people.empty())
        fmt::print(
            "{} of {} entries are signed by people of its list, which {} began ({}); the others need no signature\n",
            count, signatures.value().size(), oneLine(people.front().name),
            fingerprint(keyFromText(people.front().key).value_or(PublicKey{})));
    return areSound;
}

/// Compares what a paper says with what was certified.
ExitCode compareBrief(const PlanStore& store, const VerifyArguments& arguments)
{
    const auto certified = store.certifiedStates();
    if (!certified)
        return fail(certified.error());
    const auto state = stateOnPaper(arguments.plan, certified.value(), arguments.brief);
    if (!state)
        return fail(state.error());
    fmt::print("the brief is of the certified state:\n{}", certificateText(state.value()));
    return ExitCode::Done;
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
    const auto areSigned = tellSignatures(store.value(), arguments.plan);
    if (!areSigned)
        return fail(areSigned.error());
    if (!areSigned.value())
        return ExitCode::Failed;
    return arguments.brief.empty() ? ExitCode::Done : compareBrief(store.value(), arguments);
}

} // namespace

void addVerify(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<VerifyArguments>();
    CLI::App* command = app.add_subcommand("verify", "Check the file, its history and who signed it");
    setExample(*command, "tplan verify --deep my.tplan");
    addPlanArgument(*command, arguments->plan);
    command->add_flag("--deep", arguments->isDeep, "Make every entry of the history again and compare the states");
    command->add_option("--tip", arguments->tip, "Hash, or its first 8 digits or more, that the history must have");
    command->add_option("--brief", arguments->brief,
                        "What a paper says of a certified state, or the first 16 digits of its digest, which the plan "
                        "must have");
    command->add_flag("--accept", arguments->accepts, "Compare with this history from now on, though it is shorter");
    command->callback([arguments, &exitCode] { exitCode = runVerify(*arguments); });
}

} // namespace planner::tplan
