// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/day_frame.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace planner::ui {
namespace {

constexpr double kLabelGap = 6;  ///< pixels between labels and the plot
constexpr double kLeastRow = 36; ///< pixels between two numbers
constexpr double kDateRoom = 14; ///< pixels between two dates

QString numberLabel(std::int64_t value) { return QLocale().toString(static_cast<qlonglong>(value)); }

} // namespace

DayFrame::DayFrame(const ChartCanvas& canvas, const QRectF& area, const FrameSpan& span)
    : m_canvas(canvas), m_span(span)
{
    const double line = canvas.lineHeight(TextSize::Small);
    m_plot = area.adjusted(0, line / 2 + span.roomAbove, -2, -(line + kLabelGap));
    const int rows = std::max(2, static_cast<int>(m_plot.height() / kLeastRow));
    m_step = roundStep(span.highest, rows);
    m_plot.setLeft(area.left() + canvas.textWidth(numberLabel(span.highest / m_step * m_step), TextSize::Small)
                   + kLabelGap);
}

double DayFrame::x(Day day) const
{
    const auto days = static_cast<double>((m_span.last - m_span.first).value() + 1);
    const auto offset = static_cast<double>((day - m_span.first).value());
    return m_canvas.visual(m_plot.left() + m_plot.width() * offset / days);
}

double DayFrame::y(std::int64_t value) const
{
    return m_plot.bottom() - m_plot.height() * static_cast<double>(value) / static_cast<double>(m_span.highest);
}

QRectF DayFrame::box(Day first, Day last, std::int64_t low, std::int64_t high) const
{
    return QRectF(QPointF(x(first), y(high)), QPointF(x(last + Days(1)), y(low))).normalized();
}

Day DayFrame::dayAt(double x) const
{
    const auto days = static_cast<double>((m_span.last - m_span.first).value() + 1);
    const double part = (m_canvas.visual(x) - m_plot.left()) / std::max(1.0, m_plot.width());
    const auto offset = static_cast<std::int64_t>(std::floor(part * days));
    return std::clamp(m_span.first + Days(offset), m_span.first, m_span.last);
}

void DayFrame::paintAxes() const
{
    paintNumbers();
    paintDates();
}

void DayFrame::paintNumbers() const
{
    QPainter& painter = m_canvas.painter();
    const double line = m_canvas.lineHeight(TextSize::Small);
    for (std::int64_t value = 0; value <= m_span.highest; value += m_step) {
        const double at = std::round(y(value)) + 0.5;
        painter.setPen(QPen(tokens().line, 1));
        painter.drawLine(QPointF(plot().left(), at), QPointF(plot().right(), at));
        const QRectF label(m_canvas.area().left(), at - line / 2, m_plot.left() - kLabelGap - m_canvas.area().left(),
                           line);
        m_canvas.text(label, Qt::AlignRight, numberLabel(value), TextSize::Small, tokens().secondary);
    }
}

QString DayFrame::dateLabel(Day day) const
{
    const auto date = [this](Day shown) { return toQDate(dateOf(shown, m_span.start)); };
    return shortDateText(date(day), date(m_span.first), date(m_span.last));
}

/// Of a year's dates at most: after that they come again.
double DayFrame::widestDate() const
{
    double widest = 0;
    for (Day day = m_span.first; day <= std::min(m_span.last, m_span.first + Days(366)); day += Day(1))
        widest = std::max(widest, m_canvas.textWidth(dateLabel(day), TextSize::Small));
    return widest;
}

void DayFrame::paintDates() const
{
    QPainter& painter = m_canvas.painter();
    const double dayWidth = m_plot.width() / static_cast<double>((m_span.last - m_span.first).value() + 1);
    const double wide = widestDate() + kDateRoom;
    std::int64_t step = 3660;
    for (const std::int64_t days : {1, 2, 3, 7, 14, 28, 56, 91, 182, 365, 730})
        if (static_cast<double>(days) * dayWidth >= wide) {
            step = days;
            break;
        }
    for (Day day = m_span.first; day <= m_span.last; day += Day(step)) {
        painter.setPen(QPen(tokens().line, 1));
        painter.drawLine(QPointF(x(day), plot().bottom()), QPointF(x(day), plot().bottom() + 4));
        const double left = m_plot.left() + dayWidth * static_cast<double>((day - m_span.first).value());
        // A date begins under its tick, as its day does; the last one may reach to the edge only.
        const double width = wide - kDateRoom + 4;
        if (left + width > m_canvas.area().right() + 1)
            break;
        m_canvas.text(QRectF(left, m_plot.bottom() + kLabelGap, width, m_canvas.lineHeight(TextSize::Small)),
                      Qt::AlignLeft, dateLabel(day), TextSize::Small, tokens().secondary);
    }
}

void DayFrame::fill(const QBrush& brush, const std::function<std::int64_t(Day)>& low,
                    const std::function<std::int64_t(Day)>& high) const
{
    QPolygonF outline;
    for (Day day = m_span.first; day <= m_span.last; day += Day(1))
        outline << QPointF(x(day), y(high(day))) << QPointF(x(day + Days(1)), y(high(day)));
    for (Day day = m_span.last; day >= m_span.first; day -= Day(1))
        outline << QPointF(x(day + Days(1)), y(low(day))) << QPointF(x(day), y(low(day)));
    m_canvas.painter().setPen(Qt::NoPen);
    m_canvas.painter().setBrush(brush);
    m_canvas.painter().drawPolygon(outline);
}

void DayFrame::paintSteps(const QPen& pen, const std::function<std::optional<std::int64_t>(Day)>& value) const
{
    QPainterPath path;
    bool isDown = false;
    for (Day day = m_span.first; day <= m_span.last; day += Day(1)) {
        const auto now = value(day);
        if (!now) {
            isDown = false;
            continue;
        }
        const QPointF from(x(day), y(*now));
        isDown ? path.lineTo(from) : path.moveTo(from);
        path.lineTo(x(day + Days(1)), y(*now));
        isDown = true;
    }
    m_canvas.painter().setPen(pen);
    m_canvas.painter().setBrush(Qt::NoBrush);
    m_canvas.painter().drawPath(path);
}

} // namespace planner::ui
