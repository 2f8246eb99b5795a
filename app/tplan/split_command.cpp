// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_check.h"
#include "app/tplan/report.h"
#include "app/tplan/signals.h"
#include "core/base/message_id.h"
#include "core/figures/plan_summary.h"
#include "core/planning/split_outcome.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <thread>

namespace planner::tplan {
namespace {

struct SplitArguments {
    std::string plan;
    std::string goals;
    std::optional<std::string> from;
    SplitOptions options;
    bool isJson = false;
};

Result<std::vector<Goal>> readGoals(const std::string& text)
{
    std::vector<Goal> goals;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto goal = valueNamed<Goal>(word);
        if (!goal || std::find(goals.begin(), goals.end(), *goal) != goals.end())
            return Error{ErrorKind::BadInput,
                         {goal ? MessageId::GoalIsNamedTwice : MessageId::GoalsOptionIsUnknown, {word}}};
        goals.push_back(*goal);
    }
    return goals;
}

/// Takes what others added to the history meanwhile. Refused where the plan is no longer the one that was split.
Result<Done> catchUp(PlanStore& store, const std::string& path, const Plan& before)
{
    const auto hasChanged = store.hasChangedElsewhere();
    if (!hasChanged)
        return hasChanged.error();
    if (!hasChanged.value())
        return Done{};
    if (const auto loaded = store.reload(); !loaded)
        return loaded.error();
    if (store.plan() != before)
        return Error{ErrorKind::Refused, {MessageId::ChangedWhileSplit, {path}}};
    return Done{};
}

/// A plan that stays as it is has nothing new for its history.
Result<Done> keep(PlanStore& store, const std::string& path, const Plan& before, const std::optional<Edit>& edit)
{
    if (!edit)
        return Done{};
    // Others may come in between again.
    constexpr int kMostTries = 10;
    for (int tries = 1;; ++tries) {
        if (auto caughtUp = catchUp(store, path, before); !caughtUp)
            return caughtUp;
        const auto pushed = store.push(*edit, currentAuthor("split"), JournalKind::Split);
        printWarnings(store);
        if (pushed)
            return Done{};
        if (pushed.error().kind != ErrorKind::Refused || tries == kMostTries)
            return pushed.error();
    }
}

// What keeping a plan takes, at most, beside the search: for each batch, and in the time that a limit leaves to it.
constexpr double kSecondsPerBatch = 100e-6;
constexpr double kShareForKeeping = 0.5;
constexpr double kSecondsForKeeping = 0.5;

/// So many batches that the time limit is kept when they are written too.
std::size_t mostBatchesIn(double seconds)
{
    const double time = std::min(kShareForKeeping * seconds + kSecondsForKeeping, 1e6);
    return std::min(kMostBatches, static_cast<std::size_t>(time / kSecondsPerBatch));
}

Error tooLarge(const SplitOptions& options)
{
    if (options.mostBatches == kMostBatches)
        return {ErrorKind::Refused, {MessageId::NeedsMoreBatchesThanPlanHolds, {options.mostBatches}}};
    return {ErrorKind::Refused, {MessageId::NeedsMoreBatchesThanTimeAllows, {options.mostBatches, options.seconds}}};
}

/// The first day that is planned anew.
Result<std::optional<Day>> readFrom(const SplitArguments& arguments, const Settings& settings)
{
    const auto from = readDate("--from", arguments.from);
    if (!from)
        return from.error();
    if (!from.value())
        return std::optional<Day>();
    if (*from.value() < settings.start || *from.value() > settings.end)
        return Error{ErrorKind::BadInput,
                     {MessageId::SplitBeginsOutsideOperation, {*from.value(), settings.start, settings.end}}};
    return std::optional(dayOf(*from.value(), settings.start));
}

void printOutcome(const Plan& plan, const SplitResult& result)
{
    const EvaluatedPlan evaluated(plan);
    fmt::print("{}\n\n", summaryInEnglish(evaluated));
    printSites(evaluated);
    printScore(plan, result.score, result.bounds);
    for (const Waiting& waiting : result.waiting)
        fmt::print("{}\n", toEnglish(waiting.message));
    fmt::print("{} in {:.2f} s\n", result.isStopped ? "Stopped with the best plan so far" : "Done", result.seconds);
}

void printJson(const Plan& plan, const SplitResult& result)
{
    const EvaluatedPlan evaluated(plan);
    auto json = toJson(plan, result.score, result.bounds, evaluated.findings());
    json["seconds"] = result.seconds;
    json["proven"] = result.isProven;
    json["stopped"] = result.isStopped;
    json["summary"] = summaryInEnglish(evaluated);
    fmt::print("{}\n", json.dump());
}

ExitCode runSplit(SplitArguments& arguments)
{
    auto goals = readGoals(arguments.goals);
    if (!goals)
        return fail(goals.error());
    arguments.options.goals = goals.value();
    auto store = openPlan(arguments.plan, Use::Change);
    if (!store)
        return fail(store.error());
    const auto before = std::make_shared<const Plan>(store.value().plan());
    const auto from = readFrom(arguments, before->operation.settings);
    if (!from)
        return fail(from.error());
    arguments.options.from = from.value();
    if (arguments.from && arguments.options.goals.empty())
        arguments.options.goals = goalsOfReplanning(before->operation.settings.goals);
    arguments.options.mostBatches = mostBatchesIn(arguments.options.seconds);
    arguments.options.secondsPerBatch = kSecondsPerBatch;
    // What cannot be kept need not be worked out.
    if (const auto isWritable = store.value().checkWritable(); !isWritable)
        return fail(isWritable.error());
    std::optional<Keeping> keeping(std::in_place);
    const auto [result, proposal, score] =
        splitAndCompare({before, arguments.options}, interrupted(), terminalProgress());
    if (result.isTooLarge)
        return fail(tooLarge(arguments.options));
    if (const auto kept = keep(store.value(), arguments.plan, *before, proposal.edit); !kept)
        return fail(kept.error());
    keeping.reset();
    (arguments.isJson ? printJson : printOutcome)(store.value().plan(), result);
    return result.waiting.empty() && result.score.hard == 0 ? ExitCode::Done : ExitCode::Findings;
}

} // namespace

void addSplit(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<SplitArguments>();
    CLI::App* command =
        app.add_subcommand("split", "Fill the plan: split the people who must move across sites and days");
    setExample(*command, "tplan split my.tplan --goals \"waiting delay\" --seconds 20");
    command->add_option("PLAN", arguments->plan, "Plan file")->required();
    command->add_option("--goals", arguments->goals,
                        "Goals in order, in place of the operation's, such as \"waiting delay\"");
    command
        ->add_option("--from", arguments->from,
                     "Plan anew from this date on and change as little as may be: what departs before it stays")
        ->type_name("DATE");
    command->add_option("--seconds", arguments->options.seconds, "Time limit in seconds")
        ->check(timeLimit())
        ->capture_default_str();
    command->add_option("--seed", arguments->options.seed, "Seed of the search")
        ->check(seedNumber())
        ->capture_default_str();
    command->add_option("--threads", arguments->options.threads, "Threads of the search")
        ->check(CLI::Range(1, 256))
        ->default_str("all cores");
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runSplit(*arguments); });
}

} // namespace planner::tplan
