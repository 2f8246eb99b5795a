// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/schedule_update.h"

#include "app/tplan/command_words.h"
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/exchange/sheet/grid_reader.h"
#include "core/exchange/workbook/workbook_state.h"
#include "core/update/schedule_step.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace planner::tplan {
namespace {

constexpr std::size_t kMostListed = 200; ///< lines of each kind

const char* nameOf(ChangeVerdict verdict)
{
    constexpr const char* kNames[] = {"ready", "asked", "offered", "conflict", "refused", "missing", "ignored"};
    return kNames[static_cast<std::size_t>(verdict)];
}

/// The plan at the state that the file names, kept in `state`, which outlives what is given.
Result<ExportedState> exportedState(const PlanStore& store, const std::string& file, std::optional<Plan>& state)
{
    const auto named = stateOfWorkbook(file);
    if (!named)
        return named.error();
    ExportedState exported;
    exported.isNamed = !named.value().state.empty();
    const auto history = store.history();
    if (!exported.isNamed || !history)
        return exported;
    const auto& entries = history.value();
    const auto entry = std::find_if(entries.begin(), entries.end(),
                                    [&](const JournalEntry& one) { return one.hash == named.value().state; });
    if (entry == entries.end())
        return exported;
    auto plan = store.planAt(entry->sequence);
    if (!plan)
        return plan.error();
    state = std::move(plan).value();
    exported.plan = &*state;
    exported.stepsSince = entries.end() - entry - 1;
    return exported;
}

Result<ScheduleDifference> readDifference(const ScheduleUpdate& update, const PlanStore& store)
{
    GridOptions options;
    options.cancel = &interrupted();
    options.progress = terminalProgress();
    auto grid = readGrid(update.file, options);
    if (!grid)
        return grid.error();
    const auto schedule = EditedSchedule::of(std::move(grid).value(), update.file);
    if (!schedule)
        return schedule.error();
    std::optional<Plan> state;
    const auto exported = exportedState(store, update.file, state);
    if (!exported)
        return exported.error();
    return differenceOf(store.plan(), exported.value(), schedule.value(), dateOrderNamed(update.dates));
}

bool isNamed(const std::string& taken, const ScheduleChange& change)
{
    return taken == change.batch || taken == change.batch + ":" + change.column;
}

/// Each word of --take has to name something that can be taken.
Result<Done> checkTaken(const ScheduleUpdate& update, const ScheduleDifference& difference)
{
    for (const std::string& taken : update.taken)
        if (std::none_of(difference.changes.begin(), difference.changes.end(),
                         [&](const ScheduleChange& change) { return change.take && isNamed(taken, change); }))
            return Error{ErrorKind::BadInput, {MessageId::UpdateTakesNothing, {taken}}};
    return Done{};
}

std::string lineOf(const ScheduleChange& change)
{
    std::string line = change.row > 0 ? fmt::format("row {} ", change.row) : "";
    line += fmt::format("{} {}", change.batch, change.column);
    if (!change.before.empty() || !change.after.empty())
        line += fmt::format(" {} -> {}", change.before.empty() ? "(blank)" : oneLine(change.before),
                            change.after.empty() ? "(blank)" : oneLine(change.after));
    return change.why.id == MessageId::None ? line : line + ": " + toEnglish(change.why);
}

void printLists(const ScheduleDifference& difference, const std::function<bool(const ScheduleChange&)>& isTaken)
{
    const auto list = [&](const char* title, const auto& isIn) {
        std::size_t count = 0;
        for (const ScheduleChange& change : difference.changes) {
            if (!isIn(change) || ++count > kMostListed)
                continue;
            if (count == 1)
                fmt::print("{}\n", title);
            fmt::print("  {} {}\n", nameOf(change.verdict), lineOf(change));
        }
        if (count > kMostListed)
            fmt::print("  and {} more\n", count - kMostListed);
    };
    const auto isReady = [&](const ScheduleChange& change) {
        return change.verdict == ChangeVerdict::Ready || (change.take && isTaken(change));
    };
    list("taken:", isReady);
    list("to settle:", [&](const ScheduleChange& change) { return isToSettle(change.verdict) && !isReady(change); });
    list("ignored:", [&](const ScheduleChange& change) { return !isToSettle(change.verdict) && !isReady(change); });
}

void printUpdateJson(const ScheduleUpdate& update, const ScheduleDifference& difference)
{
    nlohmann::ordered_json json{{"rows", difference.rows}, {"hidden", difference.hiddenRows}};
    json["changes"] = nlohmann::ordered_json::array();
    for (const ScheduleChange& change : difference.changes)
        json["changes"].push_back({{"row", change.row},
                                   {"batch", change.batch},
                                   {"column", change.column},
                                   {"before", change.before},
                                   {"after", change.after},
                                   {"verdict", nameOf(change.verdict)},
                                   {"message", toEnglish(change.why)}});
    json["dry_run"] = update.isDryRun;
    fmt::print("{}\n", json.dump());
}

void printNotes(const ScheduleDifference& difference)
{
    if (difference.state.id != MessageId::None)
        printWarning(difference.state);
    for (const std::string& column : difference.missingColumns)
        printWarning({MessageId::UpdateColumnIsMissing, {column}});
    for (const std::string& column : difference.unknownColumns)
        printWarning({MessageId::UpdateColumnIsUnknown, {column}});
    if (difference.hiddenRows > 0)
        printWarning({MessageId::UpdateRowsAreHidden, {difference.hiddenRows}});
}

} // namespace

ExitCode updateFromSchedule(const ScheduleUpdate& update)
{
    auto opened = openPlan(update.plan, update.isDryRun ? Use::Look : Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    ScheduleDifference difference;
    bool hasStep = false;
    const auto isTaken = [&](const ScheduleChange& change) {
        return std::any_of(update.taken.begin(), update.taken.end(),
                           [&](const std::string& taken) { return isNamed(taken, change); });
    };
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        auto read = readDifference(update, store);
        if (!read)
            return read.error();
        difference = std::move(read).value();
        if (const auto areKnown = checkTaken(update, difference); !areKnown)
            return areKnown.error();
        const Author author = currentAuthor(update.reason);
        const auto step = stepOf(store.plan(), difference, isTaken, author);
        hasStep = step.has_value();
        return step && !update.isDryRun ? store.push(*step, author, JournalKind::Edit) : ChangeSet{};
    });
    if (!taken)
        return fail(taken.error());
    printNotes(difference);
    if (update.isJson)
        printUpdateJson(update, difference);
    else
        printLists(difference, isTaken);
    if (!update.isJson)
        fmt::print("{}\n", !hasStep          ? "Nothing is taken"
                           : update.isDryRun ? "Nothing is written: --dry-run"
                                             : "It is one step; tplan undo takes it back");
    const bool isSettled =
        std::none_of(difference.changes.begin(), difference.changes.end(), [&](const ScheduleChange& change) {
            return isToSettle(change.verdict) && !(change.take && isTaken(change));
        });
    return isSettled ? ExitCode::Done : ExitCode::Findings;
}

} // namespace planner::tplan
