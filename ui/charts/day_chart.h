// SPDX-License-Identifier: Apache-2.0
#pragma once
// A chart over days: its values are read by day.

#include "ui/charts/chart.h"
#include "ui/charts/day_frame.h"

namespace planner::ui {

class DayChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

protected:
    /// The days and numbers of the picture; no days where the last is before the first.
    [[nodiscard]] virtual FrameSpan span(const ChartCanvas& canvas) const = 0;
    [[nodiscard]] virtual Day firstDay() const { return Day(1); }
    /// Where the value that is read stands.
    [[nodiscard]] virtual std::int64_t valueOn(Day day) const = 0;
    [[nodiscard]] virtual QStringList readingOn(Day day) const = 0;

    [[nodiscard]] DayFrame frame(const ChartCanvas& canvas, const QRectF& area) const;
    [[nodiscard]] std::optional<int> positionAt(const ChartCanvas& canvas, const QRectF& area,
                                                QPointF point) const override;
    [[nodiscard]] QPointF anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const override;
    [[nodiscard]] QStringList readingAt(int position) const override;
};

/// Day 1 is `start`; of days up to `last`, with the year where they are not of one.
[[nodiscard]] QString chartDateText(Day day, Date start, Day last);

} // namespace planner::ui
