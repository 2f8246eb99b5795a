// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/report_program.h"

#include "app/tplan/signals.h"
#include "core/base/message_id.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace planner::tplan {
namespace {

/// Where the package puts the helper, and beside this program in the folder that it is built in.
std::filesystem::path helper()
{
    std::error_code trouble;
    const auto folder = std::filesystem::read_symlink("/proc/self/exe", trouble).parent_path();
    const auto installed = folder.parent_path() / "libexec/transfer-planner/tplan-report";
    return std::filesystem::exists(installed, trouble) ? installed : folder / "tplan-report";
}

} // namespace

CLI::Option* addPaperOptions(CLI::App& command, PaperArguments& arguments, const std::string& what)
{
    CLI::Option* pdf =
        command.add_option("--pdf", arguments.pdf, "File for " + what + "; - is standard output")->type_name("FILE");
    command.add_option("--paper", arguments.paper, "Size of the paper")
        ->check(CLI::IsMember({"a4", "letter"}))
        ->capture_default_str();
    command.add_flag("--right-to-left", arguments.isRightToLeft, "Lay the pages out from right to left");
    return pdf;
}

ExitCode runReportProgram(const PaperArguments& arguments, const std::vector<std::string>& further)
{
    const std::string program = helper().string();
    std::vector<std::string> words{program, "--pdf=" + arguments.pdf, "--paper=" + arguments.paper};
    if (arguments.isRightToLeft)
        words.emplace_back("--right-to-left");
    words.insert(words.end(), further.begin(), further.end());
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

} // namespace planner::tplan
