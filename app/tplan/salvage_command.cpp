// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/number_text.h"

#include "core/base/one_line.h"
#include "core/storage/rescue/salvage.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

ExitCode runSalvage(const std::string& plan, const std::string& made)
{
    const auto saved = salvageTo(plan, made, currentAuthor(oneLine("salvaged from " + plan)));
    if (!saved)
        return fail(saved.error());
    for (const Message& found : saved.value().report.found)
        fmt::print("{}: {}\n", plan, toEnglish(found));
    fmt::print("{}\n", toEnglish(saved.value().how));
    const Plan& rescued = saved.value().plan;
    fmt::print("{}: {}, {}, {}{}\n", made, counted(rescued.operation.facilities.size(), "facility", "facilities"),
               counted(rescued.operation.cohorts.size(), "cohort", "cohorts"),
               counted(rescued.batches.size(), "batch", "batches"),
               saved.value().isWhole ? ", with the whole history" : "");
    if (!saved.value().isWhole)
        fmt::print(
            "{}: its history begins anew; undo, named states and the {} entries that can still be read are in {} "
            "only. Keep that file\n",
            made, saved.value().history.size(), plan);
    return ExitCode::Done;
}

} // namespace

void addSalvage(CLI::App& app, ExitCode& exitCode)
{
    const auto plan = std::make_shared<std::string>();
    const auto made = std::make_shared<std::string>();
    CLI::App* command =
        app.add_subcommand("salvage", "Save what is left of a damaged plan file into a new one; it is not changed");
    setExample(*command, "tplan salvage my.tplan saved.tplan");
    addPlanArgument(*command, *plan);
    command->add_option("NEW", *made, "Plan file to write")->required();
    command->callback([plan, made, &exitCode] { exitCode = runSalvage(*plan, *made); });
}

} // namespace planner::tplan
