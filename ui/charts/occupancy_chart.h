// SPDX-License-Identifier: Apache-2.0
#pragma once
// How full a facility is from day to day, with its limit and target; what is above the limit is hatched.

#include "core/figures/occupancy_steps.h"
#include "ui/charts/day_chart.h"

#include <algorithm>
#include <optional>

namespace planner::ui {

class OccupancyChart : public DayChart {
    Q_OBJECT

public:
    using DayChart::DayChart;

    /// `name` of the facility, or of all together; `start` is the date of day 1.
    void setSteps(const QString& name, OccupancySteps steps, Date start);
    /// The picture ends with the day, with a mark, where nothing changes after it; nothing: with the operation's last.
    void setEnd(std::optional<Day> end);
    [[nodiscard]] const OccupancySteps& steps() const { return m_steps; }

    [[nodiscard]] QString title() const override { return m_name; }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isAlarming() const override { return m_steps.daysOver > 0; }

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override { return static_cast<int>(lastShown().value()); }
    [[nodiscard]] FrameSpan span(const ChartCanvas& canvas) const override;
    [[nodiscard]] std::int64_t valueOn(Day day) const override { return m_steps.at(day).population.value(); }
    [[nodiscard]] QStringList readingOn(Day day) const override;

private:
    [[nodiscard]] QString dateText(Day day) const { return chartDateText(day, m_start, lastDay()); }
    [[nodiscard]] Day lastDay() const { return Day(static_cast<std::int64_t>(m_steps.days.size())); }
    [[nodiscard]] Day lastShown() const { return std::min(lastDay(), m_end.value_or(lastDay())); }
    [[nodiscard]] QString excessBeforeText() const;
    [[nodiscard]] QString overText() const;
    void paintEnd(const ChartCanvas& canvas, const DayFrame& frame) const;

    QString m_name;
    OccupancySteps m_steps;
    Date m_start;
    std::optional<Day> m_end;
};

} // namespace planner::ui
