// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every command of tplan shares: exit codes, errors in one line, and opening plans.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/storage/store/plan_store.h"

#include <CLI/CLI.hpp>

#include <functional>
#include <memory>
#include <string>

namespace planner::tplan {

enum class ExitCode { Done = 0, Findings = 1, BadInput = 2, Failed = 3 };

/// Set by Ctrl-C and its kin while a Keeping lives, see signals.h; long work watches it.
[[nodiscard]] CancelFlag& interrupted();
/// Prints "tplan: error: " and the sentence on standard error, as one line.
void printError(const Message& message);
/// The same as "tplan: warning: ".
void printWarning(const Message& message);
/// Prints the error and gives the exit code of its kind.
[[nodiscard]] ExitCode fail(const Error& error);
/// The user of this session, now, with a reason.
[[nodiscard]] Author currentAuthor(const std::string& reason);
/// What a command does with a plan. One that only looks at it leaves a file of an earlier version as it is.
enum class Use { Look, Change };
/// Opens a plan for a command, asking for the passphrase of a sealed one; what the user should know of the file goes to
/// standard error as warnings. To change one with a list of people it has the user's key: see giveKey().
[[nodiscard]] Result<PlanStore> openPlan(const std::string& path, Use use = Use::Look);
/// The same, and what opened it; that is empty for a plan that is not sealed.
struct OpenedPlan {
    PlanStore store;
    Secret passphrase;
};
[[nodiscard]] Result<OpenedPlan> openPlanWithPassphrase(const std::string& path, Use use);
/// Takes a step of the plan. Where another program has changed it since it was read, reads it again and takes the step
/// then: a command that names no state of the plan is as good after the other's change. Gives up after ten seconds.
[[nodiscard]] Result<ChangeSet> takeStep(PlanStore& store, const std::function<Result<ChangeSet>()>& step);
/// Prints what the user should know of the file and was not told yet, as warnings: after opening and after every step.
void printWarnings(PlanStore& store);
/// The user's state folder and name.
[[nodiscard]] OpenOptions openOptions();
/// The value of an option that is a date; nothing where it was not given.
[[nodiscard]] Result<std::optional<Date>> readDate(const char* option, const std::optional<std::string>& text);
/// Adds the positional argument PLAN.
void addPlanArgument(CLI::App& command, std::string& plan);
/// Shows progress on standard error when that is a terminal; otherwise empty.
[[nodiscard]] ProgressSink terminalProgress();
/// True where standard output is a terminal and NO_COLOR is not set.
[[nodiscard]] bool hasColours();

/// Each adds its command to the application; its callback stores the exit code.
void addExample(CLI::App& app, ExitCode& exitCode);
void addImport(CLI::App& app, ExitCode& exitCode);
void addRoutes(CLI::App& app, ExitCode& exitCode);
void addNew(CLI::App& app, ExitCode& exitCode);
void addAdd(CLI::App& app, ExitCode& exitCode);
void addSet(CLI::App& app, ExitCode& exitCode);
void addRemove(CLI::App& app, ExitCode& exitCode);
void addUpdate(CLI::App& app, ExitCode& exitCode);
void addTable(CLI::App& app, ExitCode& exitCode);
void addSplit(CLI::App& app, ExitCode& exitCode);
void addCheck(CLI::App& app, ExitCode& exitCode);
void addStatus(CLI::App& app, ExitCode& exitCode);
void addClear(CLI::App& app, ExitCode& exitCode);
void addToday(CLI::App& app, ExitCode& exitCode);
void addSuggest(CLI::App& app, ExitCode& exitCode);
void addExplain(CLI::App& app, ExitCode& exitCode);
void addSimulate(CLI::App& app, ExitCode& exitCode);
void addReport(CLI::App& app, ExitCode& exitCode);
void addOrder(CLI::App& app, ExitCode& exitCode);
void addReceiving(CLI::App& app, ExitCode& exitCode);
void addExport(CLI::App& app, ExitCode& exitCode);
void addUndo(CLI::App& app, ExitCode& exitCode);
void addRedo(CLI::App& app, ExitCode& exitCode);
void addLog(CLI::App& app, ExitCode& exitCode);
void addVerify(CLI::App& app, ExitCode& exitCode);
void addSalvage(CLI::App& app, ExitCode& exitCode);
void addBackup(CLI::App& app, ExitCode& exitCode);
void addRestore(CLI::App& app, ExitCode& exitCode);
void addSnapshot(CLI::App& app, ExitCode& exitCode);
void addBranch(CLI::App& app, ExitCode& exitCode);
void addReturn(CLI::App& app, ExitCode& exitCode);
void addDiff(CLI::App& app, ExitCode& exitCode);
void addSeal(CLI::App& app, ExitCode& exitCode);
void addUnseal(CLI::App& app, ExitCode& exitCode);
void addKey(CLI::App& app, ExitCode& exitCode);
void addPeople(CLI::App& app, ExitCode& exitCode);
void addCertify(CLI::App& app, ExitCode& exitCode);
void addCompletion(CLI::App& app, ExitCode& exitCode);

} // namespace planner::tplan
