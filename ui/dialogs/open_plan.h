// SPDX-License-Identifier: Apache-2.0
#pragma once
// Opens a plan file, sealed or not, for whoever needs it.

#include "core/edit/plan_keeper.h"

#include <QString>

#include <memory>

class QWidget;

namespace planner::ui {

class PlanFiles;
class Questions;

/// To compare with, a plan is only looked at, and a file of an earlier version stays as it is.
enum class OpenFor { Work, Comparison };
/// Off the thread of the windows. Asks for the passphrase of a sealed plan until one opens it; Cancelled
/// where the user gives up.
[[nodiscard]] Result<std::unique_ptr<PlanKeeper>> openAsking(PlanFiles& files, Questions& questions,
                                                             const QString& path, OpenFor purpose, QWidget* parent);

} // namespace planner::ui
