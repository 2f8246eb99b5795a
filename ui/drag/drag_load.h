// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is being dragged: codes only, as they travel in a drag between views.

#include "core/base/count.h"
#include "core/base/index.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QMimeData;

namespace planner::ui {

class PlanDocument;

/// Either batches, or cohorts whose waiting people are to become batches.
struct DragLoad {
    std::vector<BatchCode> batches;
    std::vector<std::string> cohorts; ///< codes
    std::optional<People> batchSize;  ///< the most people of a new batch; nothing: as many as a vehicle holds

    [[nodiscard]] bool isEmpty() const { return batches.empty() && cohorts.empty(); }
    bool operator==(const DragLoad&) const = default;
};

extern const char* const kDragLoadFormat;

/// Carries the codes as plain text too, for other programs. A load can only be dropped on the document it came from.
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const DragLoad& load, const PlanDocument& document);
/// Nothing where the data is something else or comes from another document.
[[nodiscard]] std::optional<DragLoad> dragLoadOf(const QMimeData& data, const PlanDocument& document);

} // namespace planner::ui
