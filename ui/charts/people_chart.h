// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who is where before and after the plan: a stacked bar by category for each facility.

#include "core/figures/people_split.h"
#include "ui/charts/chart.h"

namespace planner::ui {

/// The names of what a split counts by position.
struct SplitNames {
    QStringList facilities;
    QStringList categories;
};

class PeopleChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    void setSplit(PeopleSplit before, PeopleSplit after, SplitNames names);

    [[nodiscard]] QString title() const override { return tr("People by site and category"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override { return static_cast<int>(m_after.facilities.size()); }
    [[nodiscard]] std::optional<int> positionAt(const ChartCanvas& canvas, const QRectF& area,
                                                QPointF point) const override;
    [[nodiscard]] QPointF anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const override;
    [[nodiscard]] QStringList readingAt(int position) const override;

private:
    void paintKey(const ChartCanvas& canvas, const QRectF& row) const;
    /// Paints the parts of one bar, whose logical rectangle would hold the highest number; gives its end.
    double paintBar(const ChartCanvas& canvas, const QRectF& bar, const FacilitySplit& split, bool hasNumbers) const;
    [[nodiscard]] bool hasOthers() const;
    [[nodiscard]] QString categoryName(std::size_t category) const;

    PeopleSplit m_before;
    PeopleSplit m_after;
    SplitNames m_names;
};

} // namespace planner::ui
