// SPDX-License-Identifier: Apache-2.0
#pragma once
// One row of a pasted table: the route that it wants, and what in it contradicts what the batch would be.

#include "core/base/result.h"
#include "core/model/plan.h"

#include <QString>

#include <cstddef>
#include <map>
#include <optional>

namespace planner::ui {

struct PastedRow {
    std::size_t number = 0;           ///< from 1, the header counted
    std::map<QString, QString> cells; ///< by the column's name; blank ones are left out

    /// "" where there is none.
    [[nodiscard]] QString cell(const char* column) const;
};

/// The error for a column whose name is close to one of the schedule's; other columns are not looked at.
[[nodiscard]] std::optional<Error> misspeltColumn(const QString& name);

/// The route of the batch after the paste: that of a changed `route`, else one to a changed `to`, which agrees with the
/// other cells where one does, else the shortest. Refused where no route leads there.
[[nodiscard]] Result<RouteId> pastedRoute(const Plan& plan, const Batch& batch, const PastedRow& row);
/// The error for a cell that says neither what the batch was nor what it would be.
[[nodiscard]] std::optional<Error> contradictionIn(const Plan& plan, const Batch& before, const Batch& after,
                                                   const PastedRow& row);

} // namespace planner::ui
