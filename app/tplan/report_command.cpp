// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"

#include "app/tplan/command_words.h"
#include "app/tplan/signals.h"
#include "core/base/message_id.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace planner::tplan {
namespace {

struct ReportArguments {
    std::string plan;
    std::string pdf;
    std::string paper = "a4";
    bool isRightToLeft = false;
};

/// Where the package puts the helper, and beside this program in the folder that it is built in.
std::filesystem::path helper()
{
    std::error_code trouble;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", trouble).parent_path();
    const auto installed = folder.parent_path() / "libexec/transfer-planner/tplan-report";
    return std::filesystem::exists(installed, trouble) ? installed : folder / "tplan-report";
}

/// This program becomes the helper, which needs Qt; comes back only where that fails.
ExitCode runReport(const ReportArguments& arguments)
{
    const std::string program = helper().string();
    std::vector<std::string> words{program, "--pdf=" + arguments.pdf, "--paper=" + arguments.paper};
    if (arguments.isRightToLeft)
        words.emplace_back("--right-to-left");
    words.insert(words.end(), {"--", arguments.plan}); // which may be called as options are
    std::vector<char*> pointers;
    for (std::string& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    restoreSignals();
    execv(program.c_str(), pointers.data());
    return fail({ErrorKind::Failed,
                 {errno == ENOENT ? MessageId::ReportProgramIsMissing : MessageId::ReportProgramCannotRun,
                  {program, std::strerror(errno)}}});
}

} // namespace

void addReport(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<ReportArguments>();
    CLI::App* command = app.add_subcommand("report", "Write the brief of the plan as PDF, without a window");
    setExample(*command, "tplan report my.tplan --pdf brief.pdf");
    addPlanArgument(*command, arguments->plan);
    command->add_option("--pdf", arguments->pdf, "File for the brief; - is standard output")
        ->type_name("FILE")
        ->required();
    command->add_option("--paper", arguments->paper, "Size of the paper")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    command->add_flag("--right-to-left", arguments->isRightToLeft, "Lay the pages out from right to left");
    command->callback([arguments, &exitCode] { exitCode = runReport(*arguments); });
}

} // namespace planner::tplan
