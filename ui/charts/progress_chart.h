// SPDX-License-Identifier: Apache-2.0
#pragma once
// People moved by day: the plan, another plan or what was published to compare with, and the most that can be moved.

#include "core/figures/progress.h"
#include "ui/charts/chart.h"

namespace planner::ui {

class DayFrame;

/// What a curve is held against. Anything may be missing.
struct ProgressRivals {
    std::optional<ProgressCurve> other;
    QString otherName;
    std::vector<PublishedCount> published;
    std::optional<People> mostMovable; ///< proven by the splitter
};

class ProgressChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    void setCurve(ProgressCurve curve, ProgressRivals rivals);
    [[nodiscard]] const ProgressCurve& curve() const { return m_curve; }
    [[nodiscard]] const ProgressRivals& rivals() const { return m_rivals; }

    [[nodiscard]] QString title() const override { return tr("People moved"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override { return static_cast<int>((m_last - m_first).value()) + 1; }
    [[nodiscard]] std::optional<int> positionAt(const ChartCanvas& canvas, const QRectF& area,
                                                QPointF point) const override;
    [[nodiscard]] QPointF anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const override;
    [[nodiscard]] QStringList readingAt(int position) const override;

private:
    [[nodiscard]] DayFrame frame(const ChartCanvas& canvas, const QRectF& area) const;
    [[nodiscard]] Date dateAt(int position) const { return dateOf(m_first + Days(position), m_curve.start); }
    /// The count in use of the date.
    [[nodiscard]] const PublishedCount* publishedOn(Date date) const;
    void paintPublished(const ChartCanvas& canvas, const DayFrame& frame) const;
    void paintLevel(const ChartCanvas& canvas, const DayFrame& frame, People level, const QString& name,
                    const QPen& pen, Qt::Alignment side) const;

    ProgressCurve m_curve;
    ProgressRivals m_rivals;
    Day m_first{1}; ///< of the picture: those of the plan and what it is held against
    Day m_last{1};
};

} // namespace planner::ui
