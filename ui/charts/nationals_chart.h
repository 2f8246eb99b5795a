// SPDX-License-Identifier: Apache-2.0
#pragma once
// The people of each country who are still in custody, one above the other, by day.

#include "core/figures/nationals.h"
#include "ui/charts/day_chart.h"

namespace planner::ui {

class NationalsChart : public DayChart {
    Q_OBJECT

public:
    using DayChart::DayChart;

    /// `start` is day 1. No curves: no cohort names a country.
    void setCurves(std::vector<NationalsCurve> curves, Date start);

    [[nodiscard]] QString title() const override { return tr("Nationals still in custody"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override;
    [[nodiscard]] FrameSpan span(const ChartCanvas& canvas) const override;
    [[nodiscard]] std::int64_t valueOn(Day day) const override;
    [[nodiscard]] QStringList readingOn(Day day) const override;

private:
    /// One band of the picture: a country, or all after the most that have one of their own.
    struct Band {
        QString name;
        std::vector<People> held; ///< at the close of each day from 0
    };
    [[nodiscard]] Day last() const { return Day(positionCount()); }
    void paintKey(const ChartCanvas& canvas, const DayFrame& frame) const;

    std::vector<NationalsCurve> m_curves;
    std::vector<Band> m_bands; ///< from below
    Date m_start;
};

} // namespace planner::ui
