// SPDX-License-Identifier: Apache-2.0
#pragma once
// Vehicles, departures or escorts in use by day against what there is; what is missing is hatched.

#include "core/base/date.h"
#include "core/figures/transport_use.h"
#include "ui/charts/day_chart.h"

namespace planner::ui {

class TransportChart : public DayChart {
    Q_OBJECT

public:
    using DayChart::DayChart;

    /// `name` of the fleet or route, or that of the escorts.
    void setUse(const QString& name, TransportUse use, Date start);
    [[nodiscard]] const TransportUse& use() const { return m_use; }

    [[nodiscard]] QString title() const override { return m_name; }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isAlarming() const override { return m_use.daysOver > 0; }

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override { return static_cast<int>(m_use.days.size()); }
    [[nodiscard]] FrameSpan span(const ChartCanvas& canvas) const override;
    [[nodiscard]] std::int64_t valueOn(Day day) const override { return on(day).used; }
    [[nodiscard]] QStringList readingOn(Day day) const override;

private:
    [[nodiscard]] const TransportDay& on(Day day) const
    {
        return m_use.days[static_cast<std::size_t>(day.value() - 1)];
    }

    [[nodiscard]] QString dateText(Day day) const { return chartDateText(day, m_start, Day(positionCount())); }

    QString m_name;
    TransportUse m_use;
    Date m_start;
};

} // namespace planner::ui
