// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/passphrase.h"

#include "core/storage/store/sealing.h"

#include <fmt/format.h>

namespace planner::tplan {
namespace {

struct SealArguments {
    std::string from;
    std::string to;
    std::string passphraseFile;
};

ExitCode runSeal(const SealArguments& arguments)
{
    const auto store = openPlan(arguments.from);
    if (!store)
        return fail(store.error());
    const auto passphrase = askNewPassphrase(arguments.to, arguments.passphraseFile);
    if (!passphrase)
        return fail(passphrase.error());
    if (const auto sealed = sealPlan(store.value(), arguments.to, passphrase.value().text()); !sealed)
        return fail(sealed.error());
    fmt::print("{}: sealed copy of {} as of entry {}\n", arguments.to, arguments.from, store.value().tip().sequence);
    return ExitCode::Done;
}

ExitCode runUnseal(const SealArguments& arguments)
{
    const auto passphrase = askPassphrase(arguments.from, arguments.passphraseFile);
    if (!passphrase)
        return fail(passphrase.error());
    if (const auto opened = unsealPlan(arguments.from, arguments.to, passphrase.value().text()); !opened)
        return fail(opened.error());
    const auto store = openPlan(arguments.to);
    if (!store)
        return fail(store.error());
    fmt::print("{}: plan of {} as of entry {}\n", arguments.to, arguments.from, store.value().tip().sequence);
    return ExitCode::Done;
}

void add(CLI::App& app, ExitCode& exitCode, const char* name, const char* help, const char* example, const char* from,
         const char* to, ExitCode (*run)(const SealArguments&))
{
    const auto arguments = std::make_shared<SealArguments>();
    CLI::App* command = app.add_subcommand(name, help);
    setExample(*command, example);
    command->add_option(from, arguments->from, "File to read")->required();
    command->add_option(to, arguments->to, "File to write")->required();
    command->add_option("--passphrase-file", arguments->passphraseFile, "File whose first line is the passphrase")
        ->type_name("FILE");
    command->callback([arguments, &exitCode, run] { exitCode = run(*arguments); });
}

} // namespace

void addSeal(CLI::App& app, ExitCode& exitCode)
{
    add(app, exitCode, "seal", "Write a copy of a plan that opens with a passphrase only",
        "tplan seal my.tplan my.sealed --passphrase-file passphrase.txt", "PLAN", "SEALED", runSeal);
}

void addUnseal(CLI::App& app, ExitCode& exitCode)
{
    add(app, exitCode, "unseal", "Write the plan of a sealed file as an ordinary plan file",
        "tplan unseal my.sealed opened.tplan --passphrase-file passphrase.txt", "SEALED", "PLAN", runUnseal);
}

} // namespace planner::tplan
