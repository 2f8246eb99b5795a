// SPDX-License-Identifier: Apache-2.0
#include "app/no_core_dumps.h"
#include "app/tplan/command.h"
#include "app/tplan/error_output.h"

#include <fmt/format.h>

#include <csignal>
#include <exception>

namespace {

void onInterrupt(int /*signal*/) { planner::tplan::interrupted().cancel(); }

int run(int argc, char** argv)
{
    using namespace planner::tplan;
    CLI::App app{
        "Plans the transfer of detainees between places of custody: splits people across sites and days\n"
        "under overcrowding limits, checks every rule and writes the schedule.\n\n"
        "Start with:  tplan example prepared-2026 my.tplan && tplan split my.tplan && tplan export my.tplan --schedule "
        "-\n"
        "Exit codes:  0 done, 1 findings or people waiting, 2 wrong usage or bad input, 3 file or system trouble",
        "tplan"};
    app.set_version_flag("--version", "tplan " PLANNER_VERSION);
    app.require_subcommand(1);
    ExitCode exitCode = ExitCode::Done;
    for (const auto add :
         {addExample, addImport,  addSplit,  addCheck,   addExplain, addSuggest,  addSimulate, addReport,
          addExport,  addUndo,    addRedo,   addLog,     addDiff,    addSnapshot, addBranch,   addReturn,
          addVerify,  addSalvage, addBackup, addRestore, addSeal,    addUnseal})
        add(app, exitCode);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        printError({"{0} Maybe look at tplan --help.", {error.what()}});
        return static_cast<int>(ExitCode::BadInput);
    }
    if (std::fflush(stdout) != 0) {
        printError(
            {"standard output cannot be written, but what the command did to files is done. Maybe the disk is full",
             {}});
        return static_cast<int>(ExitCode::Failed);
    }
    return static_cast<int>(exitCode);
}

} // namespace

int main(int argc, char** argv)
{
    planner::forbidCoreDumps();
    planner::tplan::keepStandardFilesOpen();
    std::signal(SIGINT, onInterrupt);
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        planner::tplan::printError({"{0}", {error.what()}});
        return static_cast<int>(planner::tplan::ExitCode::Failed);
    }
}
