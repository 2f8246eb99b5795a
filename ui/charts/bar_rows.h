// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of a chart with lying bars: a name at the leading side, the bar beside it.

#include "ui/charts/chart_canvas.h"

#include <QStringList>

#include <optional>

namespace planner::ui {

class BarRows {
public:
    BarRows(const ChartCanvas& canvas, const QRectF& area, const QStringList& names, double rowHeight);

    /// The logical rectangle of a row's bar.
    [[nodiscard]] QRectF bar(std::size_t row) const;
    /// Paints the name of a row and gives the rectangle of its bar.
    QRectF paintName(std::size_t row) const;
    [[nodiscard]] std::optional<int> rowAt(QPointF point) const;

private:
    const ChartCanvas& m_canvas;
    QRectF m_area;
    QStringList m_names;
    double m_rowHeight;
    double m_nameWidth = 0;
};

} // namespace planner::ui
