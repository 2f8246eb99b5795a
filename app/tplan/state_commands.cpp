// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/state_name.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

struct StateArguments {
    std::string plan;
    std::string name;
    std::string made;
    std::string reason;
};

ExitCode runSnapshot(const StateArguments& arguments)
{
    auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    if (!arguments.name.empty()) {
        if (const auto named = store.value().nameState(arguments.name, currentAuthor(arguments.reason)); !named)
            return fail(named.error());
        fmt::print("{} is entry {}\n", arguments.name, store.value().tip().sequence);
        return ExitCode::Done;
    }
    const auto states = store.value().namedStates();
    if (!states)
        return fail(states.error());
    for (const NamedState& state : states.value())
        fmt::print("{:>6}  {}  by {}\n", state.sequence, state.name, state.author);
    return ExitCode::Done;
}

ExitCode runBranch(const StateArguments& arguments)
{
    const auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const auto entry = arguments.name.empty() ? Result<std::int64_t>(store.value().tip().sequence)
                                              : entryNamed(store.value(), arguments.name);
    if (!entry)
        return fail(entry.error());
    auto plan = store.value().planAt(entry.value());
    if (!plan)
        return fail(plan.error());
    const std::string reason =
        fmt::format("branch of {} at entry {} [{}]", arguments.plan, entry.value(),
                    store.value().history().value().at(static_cast<std::size_t>(entry.value() - 1)).hash.substr(0, 16));
    const auto made = PlanStore::create(arguments.made, std::move(plan).value(), currentAuthor(reason), openOptions());
    if (!made)
        return fail(made.error());
    fmt::print("{}: {}\n", arguments.made, reason);
    return ExitCode::Done;
}

ExitCode runReturn(const StateArguments& arguments)
{
    auto store = openPlan(arguments.plan);
    if (!store)
        return fail(store.error());
    const auto entry = entryNamed(store.value(), arguments.name);
    if (!entry)
        return fail(entry.error());
    const auto gone = store.value().goBackTo(entry.value(), arguments.name, currentAuthor(arguments.reason));
    if (!gone)
        return fail(gone.error());
    fmt::print("Went back to {}; tplan undo takes that back\n", arguments.name);
    return ExitCode::Done;
}

std::pair<CLI::App*, std::shared_ptr<StateArguments>> add(CLI::App& app, ExitCode& exitCode, const char* name,
                                                          const char* help, ExitCode (*run)(const StateArguments&))
{
    const auto arguments = std::make_shared<StateArguments>();
    CLI::App* command = app.add_subcommand(name, help);
    addPlanArgument(*command, arguments->plan);
    command->callback([arguments, &exitCode, run] { exitCode = run(*arguments); });
    return {command, arguments};
}

} // namespace

void addSnapshot(CLI::App& app, ExitCode& exitCode)
{
    const auto [command, arguments] =
        add(app, exitCode, "snapshot", "Give the present state of a plan a name; without one, list them", runSnapshot);
    command->add_option("NAME", arguments->name, "Name of the state");
    command->add_option("--reason", arguments->reason, "Why, for the history");
}

void addBranch(CLI::App& app, ExitCode& exitCode)
{
    const auto [command, arguments] =
        add(app, exitCode, "branch", "Write a state of a plan as a new plan file, to try something else", runBranch);
    command->add_option("NEW", arguments->made, "Plan file to write")->required();
    command->add_option("--at", arguments->name, "Named state or number of an entry; the present state without one");
}

void addReturn(CLI::App& app, ExitCode& exitCode)
{
    const auto [command, arguments] =
        add(app, exitCode, "return", "Put a plan back to an earlier state, as a step that undo takes back", runReturn);
    command->add_option("STATE", arguments->name, "Named state or number of an entry")->required();
    command->add_option("--reason", arguments->reason, "Why, for the history");
}

} // namespace planner::tplan
