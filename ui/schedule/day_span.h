// SPDX-License-Identifier: Apache-2.0
#pragma once
// Days that are chosen in the schedule: of one site along its row, or of all sites along the heads.

#include "ui/models/thing.h"

#include <QDate>

#include <optional>

class QPainter;
class QTableView;

namespace planner {
struct Operation;
}

namespace planner::ui {

/// From the day on which the choice began to the one to which it was drawn, either way.
struct DaySpan {
    std::optional<FacilityId> site; ///< nothing: all of them
    Day anchor;
    Day end;

    [[nodiscard]] Thing thing() const;
    [[nodiscard]] bool has(FacilityId facility, Day day) const;
};

/// A frame with a tint over the days' cells in a view on a ScheduleModel.
void paintSpan(QPainter& painter, const QTableView& view, const DaySpan& span);
/// The column of the date; nothing where the date is invalid or outside the operation.
[[nodiscard]] std::optional<int> columnOf(QDate date, const Operation& operation);
/// A line where the day of the column begins.
void paintDayStart(QPainter& painter, const QTableView& view, int column);

} // namespace planner::ui
