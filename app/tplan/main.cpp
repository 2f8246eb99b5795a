// SPDX-License-Identifier: Apache-2.0
#include "app/no_core_dumps.h"

#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/error_output.h"
#include "app/tplan/manual_page.h"
#include "app/tplan/program_text.h"
#include "app/tplan/signals.h"
#include "core/base/message_id.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <string>
#include <string_view>

namespace {

template <class Table>
std::string footerTable(const char* title, const Table& table)
{
    std::size_t width = 0;
    for (const planner::tplan::Explained& row : table)
        width = std::max(width, std::string_view(row.word).size());
    std::string text = fmt::format("\n{}:\n", title);
    for (const planner::tplan::Explained& row : table)
        text += fmt::format("  {:<{}}  {}\n", row.word, width, row.meaning);
    return text;
}

void addCommands(CLI::App& app, planner::tplan::ExitCode& exitCode)
{
    using namespace planner::tplan;
    for (const auto add :
         {addExample, addImport,   addNew,     addAdd,     addSet,       addRemove,    addUpdate,  addTable,
          addRoutes,  addSplit,    addCheck,   addExplain, addSuggest,   addSimulate,  addReport,  addExport,
          addStatus,  addClear,    addToday,   addOrder,   addReceiving, addUndo,      addRedo,    addLog,
          addDiff,    addSnapshot, addBranch,  addReturn,  addKey,       addPeople,    addCertify, addVerify,
          addSalvage, addBackup,   addRestore, addSeal,    addUnseal,    addCompletion})
        add(app, exitCode);
    // Of an argument that may be any text the name alone says what it is.
    for (CLI::App* command : app.get_subcommands({}))
        for (CLI::Option* argument :
             command->get_options([](const CLI::Option* option) { return option->get_positional(); }))
            if (argument->get_type_name() == "TEXT")
                argument->type_name("");
}

int run(int argc, char** argv)
{
    using namespace planner::tplan;
    CLI::App app{kDescription, "tplan"};
    app.set_version_flag("--version", "tplan " PLANNER_VERSION, "Print the version");
    app.add_flag_callback(
        "--man",
        [&app] {
            fmt::print("{}", manualPage(app));
            throw CLI::Success();
        },
        "Print the manual page, to be read with: tplan --man | man -l -");
    app.require_subcommand(1);
    ExitCode exitCode = ExitCode::Done;
    addCommands(app, exitCode);
    setExample(app, kFirstSteps);
    app.footer(app.get_footer() + "\n" + footerTable("Exit codes", kExitCodes)
               + footerTable("Environment", kEnvironment));
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0)
            return app.exit(error);
        printError({planner::MessageId::LookAtHelp, {error.what()}});
        return static_cast<int>(ExitCode::BadInput);
    }
    if (std::fflush(stdout) != 0) {
        printError({planner::MessageId::OutputCannotBeWritten});
        return static_cast<int>(ExitCode::Failed);
    }
    return static_cast<int>(exitCode);
}

} // namespace

int main(int argc, char** argv)
{
    planner::forbidCoreDumps();
    planner::tplan::keepStandardFilesOpen();
    planner::tplan::listenForSignals();
    try {
        return run(argc, argv);
    } catch (const std::exception& error) {
        planner::tplan::printError({planner::MessageId::Verbatim, {error.what()}});
        return static_cast<int>(planner::tplan::ExitCode::Failed);
    }
}
