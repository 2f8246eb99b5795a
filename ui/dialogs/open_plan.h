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

/// Off the thread of the windows. Asks for the passphrase of a sealed plan until one opens it; Cancelled
/// where the user gives up.
[[nodiscard]] Result<std::unique_ptr<PlanKeeper>> openAsking(PlanFiles& files, Questions& questions,
                                                             const QString& path, QWidget* parent);

} // namespace planner::ui
