// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/count_text.h"
#include "app/tplan/operation_day.h"
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/edit/edit.h"
#include "core/rules/batch_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <vector>

namespace planner::tplan {
namespace {

struct StatusArguments {
    std::string plan;
    std::string batch;
    std::string status;
    std::optional<std::string> on;
    std::optional<std::string> count;
    std::optional<std::string> accounted;
    std::optional<std::string> note;
    std::string reason;
};

struct ClearArguments {
    std::string plan;
    std::string batches; ///< codes with commas between them
    std::string kind;
    std::string reference;
    std::string authority;
    std::optional<std::string> given;
    std::optional<std::string> until;
    bool isRevoked = false;
    std::string reason;
};

Result<Batch> batchNamed(const Plan& plan, const std::string& code)
{
    const auto found = plan.batches.find({code});
    if (found == plan.batches.end())
        return Error{ErrorKind::BadInput, {MessageId::NoSuchBatch, {oneLine(code)}}};
    return found->second;
}

/// What is recorded of the departure or arrival, with what the arguments say in its place.
Result<Happened> happenedBy(const StatusArguments& arguments, const Plan& plan, const Batch& batch, Status status)
{
    Happened happened = batch.happened;
    const bool isArrival = status == Status::Arrived;
    auto& day = isArrival ? happened.arrivedOn : happened.departedOn;
    auto& count = isArrival ? happened.arrived : happened.departed;
    const auto on = readDate("--on", arguments.on);
    if (!on)
        return on.error();
    if (on.value())
        day = dayOf(*on.value(), plan.operation.settings.start);
    else if (!day)
        day = isArrival ? batch.arrivalDay(plan.operation.route(batch.route).arrivalOffset) : batch.departure;
    if (arguments.count) {
        auto counted = parseCount(plan.operation, *arguments.count);
        if (!counted)
            return counted.error();
        count = std::move(counted).value();
    }
    if (arguments.accounted) {
        auto accounts = parseAccounts(plan.operation, *arguments.accounted);
        if (!accounts)
            return accounts.error();
        happened.accounts = std::move(accounts).value();
    }
    if (arguments.note)
        happened.note = *arguments.note;
    return happened;
}

Result<Edit> statusEdit(const StatusArguments& arguments, const Plan& plan)
{
    const auto batch = batchNamed(plan, arguments.batch);
    if (!batch)
        return batch.error();
    const auto status = valueNamed<Status>(arguments.status);
    if (!status)
        return Error{ErrorKind::BadInput, {MessageId::NoSuchStatus, {oneLine(arguments.status)}}};
    const bool hasFacts = arguments.on || arguments.count || arguments.accounted || arguments.note;
    const bool isForward = *status >= batch.value().status;
    const bool isFact = *status == Status::Departed || *status == Status::Arrived;
    if (hasFacts && !(isFact && isForward))
        return Error{ErrorKind::BadInput, {MessageId::OptionsSayWhatHappened}};
    if (*status == Status::Cancelled)
        return Edit(CancelBatch{batch.value().code});
    if (!isFact || !isForward)
        return Edit(SetStatus{batch.value().code, *status});
    auto happened = happenedBy(arguments, plan, batch.value(), *status);
    if (!happened)
        return happened.error();
    return Edit(RecordCounts{batch.value().code, *status, std::move(happened).value()});
}

/// A day after today is taken, because clocks may be wrong, and told.
void printDayToCome(const Batch& batch, const Settings& settings)
{
    const auto& day = batch.hasArrived() ? batch.happened.arrivedOn : batch.happened.departedOn;
    if (!day)
        return;
    const Date date = dateOf(*day, settings.start);
    if (const Date today = dateNow(settings); date > today)
        printWarning({MessageId::HappensInTheFuture, {batch.code.text, nameOf(batch.status), date, today}});
}

/// What is still to be said of a batch that departed or arrived.
void printMissing(const Batch& batch)
{
    if (!excessOfCount(batch).isZero())
        printWarning({MessageId::NobodyCountedPeople, {batch.code.text, nameOf(batch.status)}});
    if (const People missing = unaccounted(batch); !missing.isZero())
        printWarning({MessageId::PeopleAreMissing, {batch.code.text, missing}});
}

/// Makes one edit of the batches of the plan as it is when it is made, and says what it took off.
template <class Make>
ExitCode step(const std::string& path, const std::string& reason, const std::vector<BatchCode>& codes, const Make& make)
{
    auto opened = openPlan(path, Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    std::vector<LostRecord> lost;
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        const auto edit = make(store.plan());
        if (!edit)
            return edit.error();
        lost = recordsLostBy(store.plan(), edit.value());
        return store.push(edit.value(), currentAuthor(reason), JournalKind::Edit);
    });
    printWarnings(store);
    if (!taken)
        return fail(taken.error());
    for (const LostRecord& record : lost)
        fmt::print("{} loses {}{}\n", record.batch.text, nameOf(record.kind),
                   record.losesApproval ? " and is proposed" : "");
    for (const BatchCode& code : codes) {
        const Batch& batch = store.plan().batches.at(code);
        printDayToCome(batch, store.plan().operation.settings);
        printMissing(batch);
        fmt::print("{} is {}\n", batch.code.text, nameOf(batch.status));
    }
    return ExitCode::Done;
}

/// The codes of an argument such as "B-001,B-002".
std::vector<BatchCode> codesIn(const std::string& text)
{
    std::vector<BatchCode> codes;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find(',', start), text.size());
        codes.push_back({text.substr(start, end - start)});
        start = end + 1;
    }
    return codes;
}

/// What is recorded of the batch afterwards; nothing of `record`: the kind is taken off.
Result<Edit> clearEdit(const Plan& plan, const BatchCode& code, Clearance kind,
                       const std::optional<ClearanceRecord>& record)
{
    const auto batch = batchNamed(plan, code.text);
    if (!batch)
        return batch.error();
    Clearances clearances = batch.value().clearances;
    if (record)
        clearances.record(kind, *record);
    else if (clearances.has(kind))
        clearances.revoke(kind);
    else
        return Error{ErrorKind::Refused, {MessageId::BatchHasNoSuchClearance, {code.text, nameOf(kind)}}};
    return Edit(SetClearances{code, clearances});
}

Result<Edit> clearEdit(const ClearArguments& arguments, const std::vector<BatchCode>& codes, const Plan& plan)
{
    const auto kind = valueNamed<Clearance>(arguments.kind);
    if (!kind)
        return Error{ErrorKind::BadInput, {MessageId::NoSuchClearance, {oneLine(arguments.kind)}}};
    const auto given = readDate("--given", arguments.given);
    const auto until = readDate("--until", arguments.until);
    for (const auto* date : {&given, &until})
        if (!*date)
            return date->error();
    std::optional<ClearanceRecord> record;
    if (!arguments.isRevoked)
        record = ClearanceRecord{arguments.reference, arguments.authority, given.value(), until.value(), {}, 0};
    std::vector<Edit> edits;
    std::set<BatchCode> seen;
    for (const BatchCode& code : codes) {
        if (!seen.insert(code).second)
            return Error{ErrorKind::BadInput, {MessageId::BatchIsNamedTwice, {oneLine(code.text)}}};
        auto edit = clearEdit(plan, code, *kind, record);
        if (!edit)
            return edit.error();
        edits.push_back(std::move(edit).value());
    }
    return *asOneStep(std::move(edits));
}

constexpr const char* kReason = "Why, for the history; needed where an approved batch loses a clearance, or what "
                                "happened is corrected";

} // namespace

void addStatus(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<StatusArguments>();
    CLI::App* command = app.add_subcommand(
        "status", "Take a batch one step along draft, proposed, approved, departed, arrived, with what happened");
    setExample(*command, "tplan status my.tplan B-001 draft");
    addPlanArgument(*command, arguments->plan);
    command->add_option("BATCH", arguments->batch, "Code of the batch")->required();
    command->add_option("STATUS", arguments->status, "Its next status, or the one before; cancelled takes it out")
        ->required();
    command->add_option("--on", arguments->on, "Date on which it departed or arrived; the planned one without it")
        ->type_name("DATE");
    command->add_option("--count", arguments->count, "Who departed or arrived, by cohort: \"C1:48;C2:12\"");
    command->add_option("--accounted", arguments->accounted,
                        "What became of those who did not arrive: \"C1:returned:2;C2:hospital:1\"");
    command->add_option("--note", arguments->note, "Why a count differs from what was planned");
    command->add_option("--reason", arguments->reason, kReason);
    command->callback([arguments, &exitCode] {
        exitCode = step(arguments->plan, arguments->reason, {{arguments->batch}},
                        [&](const Plan& plan) { return statusEdit(*arguments, plan); });
    });
}

void addClear(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<ClearArguments>();
    CLI::App* command = app.add_subcommand("clear", "Record a clearance of a batch or several, or take it off");
    setExample(*command, "tplan clear my.tplan B-001 legal --reference \"Order 14/2026\" --authority \"Court\" "
                         "--given 2026-01-10");
    addPlanArgument(*command, arguments->plan);
    command->add_option("BATCH", arguments->batches, "Code of the batch, or of several: B-001,B-002,B-007")->required();
    command->add_option("KIND", arguments->kind, "legal, individual, fit, notified or site")->required();
    command->add_option("--reference", arguments->reference, "Number or name of the order, review or certificate");
    command->add_option("--authority", arguments->authority, "Who gave it");
    command->add_option("--given", arguments->given, "Date on which it was given")->type_name("DATE");
    command->add_option("--until", arguments->until, "Last date that it holds for")->type_name("DATE");
    command->add_flag("--revoke", arguments->isRevoked, "Take it off")
        ->excludes("--reference")
        ->excludes("--authority")
        ->excludes("--given")
        ->excludes("--until");
    command->add_option("--reason", arguments->reason, kReason);
    command->callback([arguments, &exitCode] {
        const std::vector<BatchCode> codes = codesIn(arguments->batches);
        exitCode = step(arguments->plan, arguments->reason, codes,
                        [&](const Plan& plan) { return clearEdit(*arguments, codes, plan); });
    });
}

} // namespace planner::tplan
