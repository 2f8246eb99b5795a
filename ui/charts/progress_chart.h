// SPDX-License-Identifier: Apache-2.0
#pragma once
// People moved by day: the plan, another plan or what was published to compare with, and the most that can be moved.

#include "core/figures/progress.h"
#include "ui/charts/day_chart.h"

namespace planner::ui {

/// What a curve is held against. Anything may be missing.
struct ProgressRivals {
    std::optional<ProgressCurve> other;
    QString otherName;
    std::vector<PublishedCount> published;
    std::optional<People> mostMovable; ///< proven by the splitter
    QString ownName = {};              ///< of the curve itself; empty: "This plan"
};

class ProgressChart : public DayChart {
    Q_OBJECT

public:
    using DayChart::DayChart;

    void setCurve(ProgressCurve curve, ProgressRivals rivals);
    [[nodiscard]] const ProgressCurve& curve() const { return m_curve; }
    [[nodiscard]] const ProgressRivals& rivals() const { return m_rivals; }

    [[nodiscard]] QString title() const override { return tr("People moved"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override { return static_cast<int>((m_last - m_first).value()) + 1; }
    [[nodiscard]] FrameSpan span(const ChartCanvas& canvas) const override;
    [[nodiscard]] Day firstDay() const override { return m_first; }
    [[nodiscard]] std::int64_t valueOn(Day day) const override;
    [[nodiscard]] QStringList readingOn(Day day) const override;

private:
    [[nodiscard]] Date dateAt(int position) const { return dateOf(m_first + Days(position), m_curve.start); }
    /// Every count of the date, in use or not.
    [[nodiscard]] std::vector<PublishedCount> publishedOn(Date date) const;
    [[nodiscard]] QString dateText(Date date) const;
    /// Who has arrived by the date; empty after what is recorded.
    [[nodiscard]] QString actualText(Date date) const;
    /// A published count; hollow where it is not in use.
    static void paintCount(QPainter& painter, const QPointF& at, bool isUsed);
    void paintPublished(const ChartCanvas& canvas, const DayFrame& frame) const;
    void paintLevels(const ChartCanvas& canvas, const DayFrame& frame) const;
    void paintKey(const ChartCanvas& canvas, const DayFrame& frame) const;
    /// A line over all days with its name, which may be empty, below it.
    void paintLevel(const ChartCanvas& canvas, const DayFrame& frame, People level, const QString& name,
                    const QPen& pen) const;

    ProgressCurve m_curve;
    ProgressRivals m_rivals;
    Day m_first{1}; ///< of the picture: those of the plan and what it is held against
    Day m_last{1};
};

} // namespace planner::ui
