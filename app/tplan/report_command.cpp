// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/daily_figures.h"
#include "app/tplan/operation_day.h"
#include "app/tplan/report_program.h"
#include "core/base/message_id.h"
#include "core/exchange/atomic_file.h"
#include "core/exchange/output_place.h"

namespace planner::tplan {
namespace {

struct ReportArguments {
    PaperArguments paper;
    std::optional<std::string> daily;
    std::string csv;
};

/// What the options do not allow together; nothing where they are sound.
std::optional<Message> wrongOptions(const ReportArguments& arguments)
{
    if (!arguments.csv.empty() && !arguments.daily)
        return MessageId::CsvIsOfDailyReport;
    if (arguments.paper.pdf.empty() && arguments.csv.empty())
        return MessageId::ReportNeedsFile;
    if (arguments.paper.pdf == "-" && arguments.csv == "-")
        return MessageId::PapersCannotShareOutput;
    return std::nullopt;
}

Result<Done> writeCsv(const ReportArguments& arguments)
{
    const auto store = openPlan(arguments.paper.plan);
    if (!store)
        return store.error();
    const Plan& plan = store.value().plan();
    const auto date = dayInOperation("--daily", arguments.daily, plan.operation);
    if (!date)
        return date.error();
    if (auto isFree = requireNoPlans({arguments.csv, arguments.paper.pdf}); !isFree)
        return isFree;
    return writeFileAtomically(arguments.csv,
                               [&](const TextSink& sink) { return writeDailyFigures(plan, date.value(), sink); });
}

ExitCode runReport(const ReportArguments& arguments)
{
    if (const auto wrong = wrongOptions(arguments))
        return fail({ErrorKind::BadInput, *wrong});
    if (!arguments.csv.empty())
        if (const auto written = writeCsv(arguments); !written)
            return fail(written.error());
    if (arguments.paper.pdf.empty())
        return ExitCode::Done;
    std::vector<std::string> words;
    if (arguments.daily)
        words.push_back("--daily=" + *arguments.daily);
    return runReportProgram(arguments.paper, words);
}

} // namespace

void addReport(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<ReportArguments>();
    CLI::App* command =
        app.add_subcommand("report", "Write the brief of the plan or the situation report of a day as PDF");
    setExample(*command, "tplan report my.tplan --pdf brief.pdf");
    addPlanArgument(*command, arguments->paper.plan);
    addPaperOptions(*command, arguments->paper, "the brief or report");
    command->add_option("--daily", arguments->daily, "The situation report of this day in place of the brief")
        ->type_name("DATE");
    command->add_option("--csv", arguments->csv, "File for the figures of the day; - is standard output")
        ->type_name("FILE");
    command->callback([arguments, &exitCode] { exitCode = runReport(*arguments); });
}

} // namespace planner::tplan
