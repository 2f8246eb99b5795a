// SPDX-License-Identifier: Apache-2.0
#pragma once
// Square metres for each person on the fullest day, where the area is known, against the published standards.

#include "core/figures/space_per_person.h"
#include "ui/charts/chart.h"

namespace planner::ui {

class SpaceChart : public Chart {
    Q_OBJECT

public:
    using Chart::Chart;

    /// `names` of the facilities of `spaces`; `unknown` of those without an area.
    void setSpaces(std::vector<FacilitySpace> spaces, QStringList names, QStringList unknown);

    [[nodiscard]] QString title() const override { return tr("Space for each person"); }
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] bool isAlarming() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintPicture(const ChartCanvas& canvas, const QRectF& area) const override;
    [[nodiscard]] int positionCount() const override { return static_cast<int>(m_spaces.size()); }
    [[nodiscard]] std::optional<int> positionAt(const ChartCanvas& canvas, const QRectF& area,
                                                QPointF point) const override;
    [[nodiscard]] QPointF anchorOf(const ChartCanvas& canvas, const QRectF& area, int position) const override;
    [[nodiscard]] QStringList readingAt(int position) const override;

private:
    [[nodiscard]] double widest() const; ///< in square metres: what the bars must have room for
    [[nodiscard]] QString boundText(const FacilitySpace& space) const;
    void paintStandards(const ChartCanvas& canvas, const QRectF& bars) const;

    std::vector<FacilitySpace> m_spaces;
    QStringList m_names;
    QStringList m_unknown;
};

/// "3.4 m² ICRC, shared".
[[nodiscard]] QString standardText(SpaceStandard standard);

} // namespace planner::ui
