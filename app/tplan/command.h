// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every command of tplan shares: exit codes, errors in one line, and opening plans.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/plan_store.h"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>

namespace planner::tplan {

enum class ExitCode { Done = 0, Findings = 1, BadInput = 2, Failed = 3 };

/// Set by Ctrl-C; long work watches it.
[[nodiscard]] CancelFlag& interrupted();
/// Prints "tplan: error: " and the sentence on standard error, as one line.
void printError(const Message& message);
/// Prints the error and gives the exit code of its kind.
[[nodiscard]] ExitCode fail(const Error& error);
/// The user of this session, now, with a reason.
[[nodiscard]] Author currentAuthor(const std::string& reason);
/// Shows progress on standard error when that is a terminal; otherwise empty.
[[nodiscard]] ProgressSink terminalProgress();
/// True where standard output is a terminal and NO_COLOR is not set.
[[nodiscard]] bool hasColours();

/// Each adds its command to the application; its callback stores the exit code.
void addExample(CLI::App& app, ExitCode& exitCode);
void addImport(CLI::App& app, ExitCode& exitCode);
void addSplit(CLI::App& app, ExitCode& exitCode);
void addCheck(CLI::App& app, ExitCode& exitCode);
void addSuggest(CLI::App& app, ExitCode& exitCode);
void addExplain(CLI::App& app, ExitCode& exitCode);
void addExport(CLI::App& app, ExitCode& exitCode);
void addUndo(CLI::App& app, ExitCode& exitCode);
void addRedo(CLI::App& app, ExitCode& exitCode);
void addLog(CLI::App& app, ExitCode& exitCode);
void addVerify(CLI::App& app, ExitCode& exitCode);

} // namespace planner::tplan
