// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/bar_rows.h"

#include <algorithm>

namespace planner::ui {

BarRows::BarRows(const ChartCanvas& canvas, const QRectF& area, const QStringList& names, double rowHeight)
    : m_canvas(canvas), m_area(area), m_names(names), m_rowHeight(rowHeight)
{
    constexpr double kGap = 10;
    for (const QString& name : names)
        m_nameWidth = std::max(m_nameWidth, canvas.textWidth(name, TextSize::Normal) + kGap);
    m_nameWidth = std::min(m_nameWidth, area.width() / 3);
}

QRectF BarRows::bar(std::size_t row) const
{
    return {m_area.left() + m_nameWidth, m_area.top() + m_rowHeight * static_cast<double>(row),
            m_area.width() - m_nameWidth, m_rowHeight};
}

QRectF BarRows::paintName(std::size_t row) const
{
    const QRectF beside = bar(row);
    m_canvas.text(QRectF(m_area.left(), beside.top(), m_nameWidth - 6, beside.height()), Qt::AlignLeft,
                  m_names.value(static_cast<qsizetype>(row)), TextSize::Normal, m_canvas.textColour());
    return beside;
}

std::optional<int> BarRows::rowAt(QPointF point) const
{
    const double row = (point.y() - m_area.top()) / m_rowHeight;
    if (row < 0 || row >= static_cast<double>(m_names.size()))
        return std::nullopt;
    return static_cast<int>(row);
}

} // namespace planner::ui
