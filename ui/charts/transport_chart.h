// SPDX-License-Identifier: Apache-2.0
#pragma once
// Vehicles, departures or escorts in use by day against what there is; what is missing is hatched.

#include "core/base/date.h"
#include "core/figures/transport_use.h"
#include "ui/charts/chart.h"

namespace planner::ui {

class TransportChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

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
    [[nodiscard]] std::optional<int> positionAt(const ChartCanvas& canvas, const QRectF& area,
                                                QPointF point) const override;
    [[nodiscard]] QPointF anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const override;
    [[nodiscard]] QStringList readingAt(int position) const override;

private:
    [[nodiscard]] QString dateText(Day day) const;

    QString m_name;
    TransportUse m_use;
    Date m_start;
};

} // namespace planner::ui
