// SPDX-License-Identifier: Apache-2.0
#pragma once
// The box beside a value of a chart that says what it is.

#include "ui/charts/chart_canvas.h"

#include <QStringList>

namespace planner::ui {

/// Marks the value at `anchor` and paints the lines beside it, within the area; the first line is bold.
void paintReading(const ChartCanvas& canvas, const QRectF& area, QPointF anchor, const QStringList& lines);

} // namespace planner::ui
