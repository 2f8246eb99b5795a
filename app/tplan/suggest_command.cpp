// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_text.h"
#include "core/base/message_id.h"
#include "core/splitter/explain/suggestion.h"

#include <fmt/format.h>

#include <algorithm>

namespace planner::tplan {
namespace {

struct SuggestArguments {
    std::string plan;
    std::string batch;
    std::size_t most = 20;
};

/// "R01 +12, R04 +3"; "-" where no rule is broken more.
std::string excessText(const ExcessByRule& excess)
{
    std::string text;
    for (const RuleInfo& rule : kRules)
        if (excess[rule.rule] > 0)
            text += fmt::format("{}{} +{}", text.empty() ? "" : ", ", rule.id, grouped(excess[rule.rule]));
    return text.empty() ? "-" : text;
}

void printSuggestions(const Plan& plan, const LiveScore& score, const Batch& batch, const std::vector<Suggestion>& rows)
{
    const ScoreKey now = score.key();
    fmt::print("{:<12} {:<12} {:<12} {:>7}  {:<24} {}\n", "departs", "to", "route", "fit", "breaks more",
               "goals against now");
    for (const Suggestion& row : rows) {
        const Route& route = plan.operation.route(row.journey.route);
        std::string goals;
        for (std::size_t i = 0; i < score.goals().size(); ++i)
            if (const std::int64_t difference = row.key.at(i + 1) - now.at(i + 1); difference != 0)
                goals += fmt::format("{}{} {}{}", goals.empty() ? "" : ", ", nameOf(score.goals()[i]),
                                     difference > 0 ? "+" : "", goalText(score.goals()[i], difference));
        const bool isHere = row.journey.route == batch.route && row.journey.departure == batch.departure;
        fmt::print("{:<12} {:<12} {:<12} {:>7}  {:<24} {}\n",
                   toText(dateOf(row.journey.departure, plan.operation.settings.start)),
                   plan.operation.facility(route.to).code, route.code, grouped(row.people().value()),
                   excessText(row.excess),
                   isHere          ? "as it is"
                   : goals.empty() ? "the same"
                                   : goals);
    }
}

ExitCode runSuggest(const SuggestArguments& arguments)
{
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const Plan& plan = store.value().plan();
    const auto found = plan.batches.find({arguments.batch});
    if (found == plan.batches.end() || !found->second.counts()) {
        printError({MessageId::NoBatchThatTravels, {arguments.batch}});
        return ExitCode::BadInput;
    }
    LiveScore score(plan.operation, plan.operation.settings.goals, &plan.batches);
    for (const auto& [code, batch] : plan.batches)
        score.add(batch);
    std::vector<Suggestion> rows = suggestMoves(score, found->second);
    rows.resize(std::min(rows.size(), arguments.most));
    printSuggestions(plan, score, found->second, rows);
    return ExitCode::Done;
}

} // namespace

void addSuggest(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<SuggestArguments>();
    CLI::App* command = app.add_subcommand("suggest", "Rank where and when one batch could go, the best first");
    setExample(*command, "tplan suggest my.tplan B-001 --most 5");
    command->add_option("PLAN", arguments->plan, "Plan file")->required();
    command->add_option("BATCH", arguments->batch, "Code of the batch")->required();
    command->add_option("--most", arguments->most, "How many lines")
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    command->callback([arguments, &exitCode] { exitCode = runSuggest(*arguments); });
}

} // namespace planner::tplan
