// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"

#include "core/base/date.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

using Step = Result<ChangeSet> (PlanStore::*)(const Author&);

/// Takes up to `count` steps; fewer are told, none at all is refused.
ExitCode runSteps(const std::string& path, int count, Step step, const char* done, const std::string& reason)
{
    auto store = PlanStore::open(path);
    if (!store)
        return fail(store.error());
    for (int i = 0; i < count; ++i) {
        const auto taken = (store.value().*step)(currentAuthor(reason));
        if (taken)
            continue;
        if (i == 0 || taken.error().kind != ErrorKind::Refused)
            return fail(taken.error());
        fmt::print("{} {} of {} edits: there are no more\n", done, i, count);
        return ExitCode::Done;
    }
    fmt::print("{} {} {}\n", done, count, count == 1 ? "edit" : "edits");
    return ExitCode::Done;
}

void addSteps(CLI::App& app, ExitCode& exitCode, const char* name, const char* help, const char* done, Step step)
{
    struct Arguments {
        std::string plan;
        int count = 1;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = app.add_subcommand(name, help);
    command->add_option("PLAN", arguments->plan, "Plan file")->required();
    command->add_option("N", arguments->count, "How many edits")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->callback([arguments, &exitCode, step, done, name] {
        exitCode = runSteps(arguments->plan, arguments->count, step, done, name);
    });
}

std::string timeText(std::int64_t utcMilliseconds)
{
    const std::int64_t minutes = floorDivide(utcMilliseconds, 60'000);
    const std::int64_t days = floorDivide(minutes, 1440);
    const std::int64_t minuteOfDay = minutes - days * 1440;
    return fmt::format("{} {:02}:{:02}", toText(Date(static_cast<std::int32_t>(days))), minuteOfDay / 60,
                       minuteOfDay % 60);
}

/// "undo of 3: " before the words of the entry that was taken back; nothing before an edit's own.
std::string kindText(const JournalEntry& entry)
{
    switch (entry.kind) {
    case JournalKind::Undo:
        return fmt::format("undo of {}: ", entry.undoes);
    case JournalKind::Redo:
        return fmt::format("redo of {}: ", entry.undoes);
    case JournalKind::Edit:
    case JournalKind::Import:
    case JournalKind::Split:
    case JournalKind::Migrate:
        return {};
    }
    return {};
}

ExitCode runLog(const std::string& path)
{
    const auto store = PlanStore::open(path);
    if (!store)
        return fail(store.error());
    const auto history = store.value().history();
    if (!history)
        return fail(history.error());
    for (const JournalEntry& entry : history.value())
        fmt::print("{:>6}  {} UTC  {}  {}{}{}  [{}]\n", entry.sequence, timeText(entry.utcMilliseconds), entry.author,
                   kindText(entry), toEnglish(entry.description), entry.reason.empty() ? "" : ": " + entry.reason,
                   entry.hash.substr(0, 16));
    return ExitCode::Done;
}

ExitCode runVerify(const std::string& path)
{
    const auto store = PlanStore::open(path);
    if (!store)
        return fail(store.error());
    if (const auto sound = store.value().verify(); !sound)
        return fail(sound.error());
    fmt::print("{}: sound; the history and the rows agree\n", path);
    return ExitCode::Done;
}

void addPlanCommand(CLI::App& app, ExitCode& exitCode, const char* name, const char* help,
                    ExitCode (*run)(const std::string&))
{
    const auto plan = std::make_shared<std::string>();
    CLI::App* command = app.add_subcommand(name, help);
    command->add_option("PLAN", *plan, "Plan file")->required();
    command->callback([plan, &exitCode, run] { exitCode = run(*plan); });
}

} // namespace

void addUndo(CLI::App& app, ExitCode& exitCode)
{
    addSteps(app, exitCode, "undo", "Take back the last N edits", "Took back", &PlanStore::undo);
}
void addRedo(CLI::App& app, ExitCode& exitCode)
{
    addSteps(app, exitCode, "redo", "Bring back the last N edits that were taken back", "Brought back",
             &PlanStore::redo);
}
void addLog(CLI::App& app, ExitCode& exitCode)
{
    addPlanCommand(app, exitCode, "log", "Show the history: who changed what, when and why", runLog);
}
void addVerify(CLI::App& app, ExitCode& exitCode)
{
    addPlanCommand(app, exitCode, "verify", "Check the file and its history", runVerify);
}

} // namespace planner::tplan
