// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command_words.h"
#include "app/tplan/state_name.h"

#include "core/base/one_line.h"

#include <fmt/format.h>

#include <optional>

namespace planner::tplan {
namespace {

struct StateArguments {
    std::string plan;
    std::optional<std::string> name;
    std::string made;
    std::string reason;
};

ExitCode listStates(const PlanStore& store)
{
    const auto states = store.namedStates();
    if (!states)
        return fail(states.error());
    for (const NamedState& state : states.value())
        fmt::print("{:>6}  {}  by {}\n", state.sequence, oneLine(state.name), oneLine(state.author));
    return ExitCode::Done;
}

ExitCode runSnapshot(const StateArguments& arguments)
{
    auto opened = openPlan(arguments.plan, arguments.name ? Use::Change : Use::Look);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    if (!arguments.name)
        return listStates(store);
    const auto named =
        takeStep(store, [&] { return store.nameState(*arguments.name, currentAuthor(arguments.reason)); });
    if (!named)
        return fail(named.error());
    fmt::print("{} is entry {}\n", *arguments.name, store.tip().sequence);
    return ExitCode::Done;
}

/// What the history of a branch says of where it comes from.
Result<std::string> originOf(const PlanStore& store, const std::string& plan, std::int64_t entry)
{
    const auto history = store.history();
    if (!history)
        return history.error();
    return fmt::format("branch of {} at entry {} [{}]", oneLine(plan), entry,
                       history.value().at(static_cast<std::size_t>(entry - 1)).hash.substr(0, 16));
}

ExitCode runBranch(const StateArguments& arguments)
{
    const auto opened = openPlanWithPassphrase(arguments.plan, Use::Look);
    if (!opened)
        return fail(opened.error());
    const PlanStore& store = opened.value().store;
    const auto entry = arguments.name ? entryNamed(store, *arguments.name) : Result<std::int64_t>(store.tip().sequence);
    if (!entry)
        return fail(entry.error());
    auto plan = store.planAt(entry.value());
    if (!plan)
        return fail(plan.error());
    const auto origin = originOf(store, arguments.plan, entry.value());
    if (!origin)
        return fail(origin.error());
    const auto made = store.branchTo(arguments.made, std::move(plan).value(), currentAuthor(origin.value()),
                                     opened.value().passphrase.text());
    if (!made)
        return fail(made.error());
    fmt::print("{}: {}\n", arguments.made, origin.value());
    return ExitCode::Done;
}

ExitCode runReturn(const StateArguments& arguments)
{
    auto opened = openPlan(arguments.plan, Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    const auto entry = entryNamed(store, *arguments.name);
    if (!entry)
        return fail(entry.error());
    const auto gone = takeStep(
        store, [&] { return store.goBackTo(entry.value(), *arguments.name, currentAuthor(arguments.reason)); });
    if (!gone)
        return fail(gone.error());
    fmt::print("Went back to {}; tplan undo takes that back\n", oneLine(*arguments.name));
    return ExitCode::Done;
}

std::pair<CLI::App*, std::shared_ptr<StateArguments>> add(CLI::App& app, ExitCode& exitCode, const char* name,
                                                          const char* help, const char* example,
                                                          ExitCode (*run)(const StateArguments&))
{
    const auto arguments = std::make_shared<StateArguments>();
    CLI::App* command = app.add_subcommand(name, help);
    setExample(*command, example);
    addPlanArgument(*command, arguments->plan);
    command->callback([arguments, &exitCode, run] { exitCode = run(*arguments); });
    return {command, arguments};
}

} // namespace

void addSnapshot(CLI::App& app, ExitCode& exitCode)
{
    const auto [command, arguments] =
        add(app, exitCode, "snapshot", "Give the present state of a plan a name; without one, list them",
            "tplan snapshot my.tplan \"first try\"", runSnapshot);
    command->add_option("NAME", arguments->name, "Name of the state");
    command->add_option("--reason", arguments->reason, "Why, for the history");
}

void addBranch(CLI::App& app, ExitCode& exitCode)
{
    const auto [command, arguments] =
        add(app, exitCode, "branch",
            "Write a state of a plan as a new plan file, sealed where the plan is; to try something else",
            "tplan branch my.tplan other.tplan --at \"first try\"", runBranch);
    command->add_option("NEW", arguments->made, "Plan file to write")->required();
    command->add_option("--at", arguments->name, "Named state or number of an entry; the present state without one");
}

void addReturn(CLI::App& app, ExitCode& exitCode)
{
    const auto [command, arguments] =
        add(app, exitCode, "return", "Put a plan back to an earlier state, as a step that undo takes back",
            "tplan return my.tplan \"first try\"", runReturn);
    command->add_option("STATE", arguments->name, "Named state or number of an entry")->required();
    command->add_option("--reason", arguments->reason, "Why, for the history");
}

} // namespace planner::tplan
