// SPDX-License-Identifier: Apache-2.0
#pragma once
// What somebody drops on a window: a plan, a folder, or tables.

#include <QString>
#include <QStringList>

class QMimeData;

namespace planner::ui {

class PlanFiles;

/// A folder, or a plan, sealed or not; empty for anything else.
[[nodiscard]] QString droppedPath(const QMimeData* data, const PlanFiles& files);
/// Tables of any program; none where something else is among them.
[[nodiscard]] QStringList droppedTables(const QMimeData* data);

} // namespace planner::ui
