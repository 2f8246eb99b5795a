// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/report_program.h"

namespace planner::tplan {
namespace {

struct OrderArguments {
    PaperArguments paper;
    std::vector<std::string> batches;
};

struct ReceivingArguments {
    PaperArguments paper;
    std::string site;
    std::optional<std::string> on;
};

} // namespace

void addOrder(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<OrderArguments>();
    CLI::App* command = app.add_subcommand("order", "Write movement orders of batches as PDF");
    setExample(*command, "tplan order my.tplan B-001 --pdf order.pdf");
    addPlanArgument(*command, arguments->paper.plan);
    command->add_option("BATCH", arguments->batches, "Codes of the batches, a page or more each")->required();
    addPaperOptions(*command, arguments->paper, "the orders")->required();
    command->callback([arguments, &exitCode] {
        std::vector<std::string> words;
        for (const std::string& batch : arguments->batches)
            words.push_back("--order=" + batch);
        exitCode = runReportProgram(arguments->paper, words);
    });
}

void addReceiving(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<ReceivingArguments>();
    CLI::App* command = app.add_subcommand(
        "receiving", "Write the receiving sheet of a site as PDF: who comes on a day, what is ready");
    setExample(*command, "tplan receiving my.tplan KAR --on 2026-01-23 --pdf sheet.pdf");
    addPlanArgument(*command, arguments->paper.plan);
    command->add_option("SITE", arguments->site, "Code of the site")->required();
    command->add_option("--on", arguments->on, "The day to look at; today, in the operation's time zone, without it")
        ->type_name("DATE");
    addPaperOptions(*command, arguments->paper, "the sheet")->required();
    command->callback([arguments, &exitCode] {
        std::vector<std::string> words{"--receiving=" + arguments->site};
        if (arguments->on)
            words.push_back("--on=" + *arguments->on);
        exitCode = runReportProgram(arguments->paper, words);
    });
}

} // namespace planner::tplan
