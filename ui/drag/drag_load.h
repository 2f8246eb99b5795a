// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is being dragged as it travels between views.

#include "core/planning/drop_plan.h"

#include <memory>
#include <optional>

class QMimeData;

namespace planner::ui {

class PlanDocument;

extern const char* const kDragLoadFormat;

/// Carries the codes as plain text too, for other programs. A load can only be dropped on the document it came from.
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const DragLoad& load, const PlanDocument& document);
/// Nothing where the data is something else or comes from another document.
[[nodiscard]] std::optional<DragLoad> dragLoadOf(const QMimeData& data, const PlanDocument& document);

} // namespace planner::ui
