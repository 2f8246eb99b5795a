// SPDX-License-Identifier: Apache-2.0
#include "app/example_folder.h"

#include "app/tplan/command_words.h"
#include "app/tplan/import_command.h"
#include "core/base/message_id.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <vector>

namespace planner::tplan {
namespace {

std::vector<std::string> exampleNames()
{
    std::vector<std::string> names;
    std::error_code error;
    for (std::filesystem::directory_iterator entry(exampleFolder(), error), end; !error && entry != end;
         entry.increment(error))
        if (entry->is_directory())
            names.push_back(entry->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

ExitCode runExample(const std::string& name, const std::string& plan)
{
    const std::vector<std::string> names = exampleNames();
    if (names.empty()) {
        printError({MessageId::NoExamplesAreThere, {exampleFolder().string()}});
        return ExitCode::Failed;
    }
    if (name.empty()) {
        for (const std::string& known : names)
            fmt::print("{}\n", known);
        return ExitCode::Done;
    }
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        printError({MessageId::NoSuchExample, {name, fmt::format("{}", fmt::join(names, ", "))}});
        return ExitCode::BadInput;
    }
    if (plan.empty()) {
        printError({MessageId::ExampleNeedsPlanFile, {name}});
        return ExitCode::BadInput;
    }
    ReadingOptions options;
    options.namesUnreadFiles = false; // what else is in the folder is no news to its reader
    return importFolder((exampleFolder() / name).string(), plan, "example " + name, options);
}

} // namespace

void addExample(CLI::App& app, ExitCode& exitCode)
{
    struct Arguments {
        std::string name;
        std::string plan;
    };
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        app.add_subcommand("example", "Write a shipped example as a new plan file; without a name, list them");
    setExample(*command, "tplan example prepared-2026 my.tplan");
    command->add_option("EXAMPLE", arguments->name, "Name of the example");
    command->add_option("PLAN", arguments->plan, "Plan file to write");
    command->callback([arguments, &exitCode] { exitCode = runExample(arguments->name, arguments->plan); });
}

} // namespace planner::tplan
