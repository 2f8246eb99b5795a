// SPDX-License-Identifier: Apache-2.0
#pragma once
// The frame of a chart over days: where a day and a number stand, the axes and their labels.

#include "core/base/date.h"
#include "ui/charts/chart_canvas.h"

#include <QString>

#include <functional>
#include <optional>

namespace planner::ui {

/// The days and numbers that a frame spans. Both days are shown, each as wide as the others.
struct FrameSpan {
    Date start; ///< of day 1
    Day first{1};
    Day last{1};
    std::int64_t highest = 1; ///< from 0
    double roomAbove = 0;     ///< pixels above the highest number
};

class DayFrame {
public:
    /// Fits the plot into the logical rectangle, leaving room for the labels of both axes.
    DayFrame(const ChartCanvas& canvas, const QRectF& area, const FrameSpan& span);

    /// The plot as it is seen.
    [[nodiscard]] QRectF plot() const { return m_canvas.visual(m_plot); }
    /// Where a day begins; the day after the last one gives the end.
    [[nodiscard]] double x(Day day) const;
    [[nodiscard]] double middle(Day day) const { return (x(day) + x(day + Days(1))) / 2; }
    [[nodiscard]] double y(std::int64_t value) const;
    /// From the start of the first day to the end of the last, between two numbers.
    [[nodiscard]] QRectF box(Day first, Day last, std::int64_t low, std::int64_t high) const;
    [[nodiscard]] Day dayAt(double x) const;
    void paintAxes() const;
    /// Fills from one number of each day up to another, without seams between the days.
    void fill(const QBrush& brush, const std::function<std::int64_t(Day)>& low,
              const std::function<std::int64_t(Day)>& high) const;
    /// A line of steps, one value a day; days without one are left out.
    void paintSteps(const QPen& pen, const std::function<std::optional<std::int64_t>(Day)>& value) const;

private:
    void paintNumbers() const;
    void paintDates() const;
    [[nodiscard]] QString dateLabel(Day day) const;
    [[nodiscard]] double widestDate() const;

    const ChartCanvas& m_canvas;
    FrameSpan m_span;
    QRectF m_plot; ///< logical
    std::int64_t m_step = 1;
};

} // namespace planner::ui
