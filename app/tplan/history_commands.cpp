// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"

#include "core/base/date.h"
#include "core/base/one_line.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <ctime>

namespace planner::tplan {
namespace {

using Step = Result<ChangeSet> (PlanStore::*)(const Author&);

/// One of the two ways through the history.
struct Direction {
    Step step;
    bool (PlanStore::*isPossible)() const;
    const char* done;
};

struct StepsArguments {
    std::string plan;
    int count = 1;
    std::string reason;
};

/// Takes up to `count` steps; fewer are told, none at all is refused.
ExitCode runSteps(const StepsArguments& arguments, const Direction& direction)
{
    auto opened = openPlan(arguments.plan, Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    for (int i = 0; i < arguments.count; ++i) {
        const auto taken = takeStep(store, [&] { return (store.*direction.step)(currentAuthor(arguments.reason)); });
        if (taken)
            continue;
        if (i > 0)
            fmt::print("{} {} of {} edits{}\n", direction.done, i, arguments.count,
                       (store.*direction.isPossible)() ? "" : ": there are no more");
        return i > 0 && !(store.*direction.isPossible)() ? ExitCode::Done : fail(taken.error());
    }
    fmt::print("{} {} {}\n", direction.done, arguments.count, arguments.count == 1 ? "edit" : "edits");
    return ExitCode::Done;
}

void addSteps(CLI::App& app, ExitCode& exitCode, const char* name, const char* help, const char* example,
              const Direction& direction)
{
    const auto arguments = std::make_shared<StepsArguments>();
    CLI::App* command = app.add_subcommand(name, help);
    setExample(*command, example);
    addPlanArgument(*command, arguments->plan);
    command->add_option("N", arguments->count, "How many edits")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->add_option("--reason", arguments->reason,
                        "Why, for the history; needed where an approved batch changes its date or destination or "
                        "loses a clearance, or what happened is corrected");
    command->callback([arguments, &exitCode, direction] { exitCode = runSteps(*arguments, direction); });
}

/// "21 Jan 2026 10:32", on this computer's clock.
std::string timeText(std::int64_t utcMilliseconds, bool isUtc)
{
    const auto seconds = static_cast<std::time_t>(floorDivide(utcMilliseconds, 1000));
    std::tm parts{};
    if ((isUtc ? gmtime_r(&seconds, &parts) : localtime_r(&seconds, &parts)) == nullptr)
        return std::to_string(utcMilliseconds);
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return fmt::format("{} {} {} {:02}:{:02}{}", parts.tm_mday, kMonths.at(static_cast<std::size_t>(parts.tm_mon)),
                       parts.tm_year + 1900, parts.tm_hour, parts.tm_min, isUtc ? " UTC" : "");
}

/// Whether the entry is signed as it has to be; of plans that know no keys none is.
const char* signatureWord(const std::vector<EntrySignature>& signatures, const JournalEntry& entry)
{
    const auto place = static_cast<std::size_t>(entry.sequence - 1);
    if (place >= signatures.size() || signatures[place].state == SignatureState::Unsigned)
        return "unsigned";
    return signatures[place].isSound() ? "signed" : "not sound";
}

nlohmann::ordered_json entryJson(const JournalEntry& entry, const std::vector<JournalEntry>& history,
                                 const char* signature)
{
    return {{"entry", entry.sequence}, {"utc_ms", entry.utcMilliseconds},
            {"author", entry.author},  {"what", toEnglish(pastTense(entry, history))},
            {"reason", entry.reason},  {"undoes", entry.undoes},
            {"hash", entry.hash},      {"signature", signature}};
}

struct LogArguments {
    std::string plan;
    bool isUtc = false;
    bool isJson = false;
};

ExitCode runLog(const LogArguments& arguments)
{
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const auto history = store.value().history();
    if (!history)
        return fail(history.error());
    auto signatures = store.value().signatures();
    if (!signatures && signatures.error().kind != ErrorKind::Refused)
        return fail(signatures.error());
    if (!signatures) // of a newer version
        signatures = std::vector<EntrySignature>();
    nlohmann::ordered_json json = nlohmann::ordered_json::array();
    for (const JournalEntry& entry : history.value()) {
        const char* signature = signatureWord(signatures.value(), entry);
        if (arguments.isJson)
            json.push_back(entryJson(entry, history.value(), signature));
        else
            fmt::print("{:>6}  {}  {} {}{}  [{}]{}\n", entry.sequence, timeText(entry.utcMilliseconds, arguments.isUtc),
                       oneLine(entry.author), toEnglish(pastTense(entry, history.value())),
                       entry.reason.empty() ? "" : ": " + oneLine(entry.reason), entry.hash.substr(0, 16),
                       signatures.value().empty() ? "" : "  " + std::string(signature));
    }
    if (arguments.isJson)
        fmt::print("{}\n", json.dump());
    return ExitCode::Done;
}

} // namespace

void addUndo(CLI::App& app, ExitCode& exitCode)
{
    addSteps(app, exitCode, "undo", "Take back the last N edits", "tplan undo my.tplan",
             {&PlanStore::undo, &PlanStore::canUndo, "Took back"});
}
void addRedo(CLI::App& app, ExitCode& exitCode)
{
    addSteps(app, exitCode, "redo", "Bring back the last N edits that were taken back", "tplan redo my.tplan",
             {&PlanStore::redo, &PlanStore::canRedo, "Brought back"});
}
void addLog(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<LogArguments>();
    CLI::App* command = app.add_subcommand("log", "Show the history: who changed what, when and why");
    setExample(*command, "tplan log my.tplan --utc");
    addPlanArgument(*command, arguments->plan);
    command->add_flag("--utc", arguments->isUtc, "Times in UTC, not on this computer's clock");
    command->add_flag("--json", arguments->isJson, "Print one JSON list");
    command->callback([arguments, &exitCode] { exitCode = runLog(*arguments); });
}

} // namespace planner::tplan
