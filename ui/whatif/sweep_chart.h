// SPDX-License-Identifier: Apache-2.0
#pragma once
// People waiting, last arrival and crowding against one figure, one curve below the other, with the knee marked.

#include "core/whatif/sweep.h"
#include "ui/charts/chart.h"

namespace planner::ui {

class SweepChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    /// `figure` names what is swept; `start` is the date of day 1.
    void setPoints(const QString& figure, std::vector<SweepPoint> points, Date start);
    [[nodiscard]] const std::vector<SweepPoint>& points() const { return m_points; }
    [[nodiscard]] std::optional<std::size_t> knee() const { return m_knee; }

    [[nodiscard]] QString title() const override { return m_figure; }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override { return static_cast<int>(m_points.size()); }
    [[nodiscard]] std::optional<int> positionAt(const ChartCanvas& canvas, const QRectF& area,
                                                QPointF point) const override;
    [[nodiscard]] QPointF anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const override;
    [[nodiscard]] QStringList readingAt(int position) const override;

private:
    enum class Curve { Waiting, Finish, Crowding };

    [[nodiscard]] std::int64_t valueOf(Curve curve, const SweepPoint& point) const;
    [[nodiscard]] QString valueText(Curve curve, const SweepPoint& point) const;
    [[nodiscard]] static QString nameOf(Curve curve);
    /// Where a point stands on the axis that the curves share, as it is seen.
    [[nodiscard]] double x(const ChartCanvas& canvas, const QRectF& area, std::size_t point) const;
    void paintCurve(const ChartCanvas& canvas, const QRectF& area, Curve curve) const;
    void paintValues(const ChartCanvas& canvas, const QRectF& area) const;

    QString m_figure;
    std::vector<SweepPoint> m_points;
    std::optional<std::size_t> m_knee;
    Date m_start;
};

} // namespace planner::ui
