// SPDX-License-Identifier: Apache-2.0
#pragma once
// A small picture of a large board: a stripe for each column, from the first day above to the last below, the fuller
// the stronger its colour. A click jumps there.

#include "core/base/index.h"

#include <QColor>
#include <QImage>
#include <QWidget>

#include <optional>
#include <vector>

namespace planner::ui {

class PlanDocument;

class BoardStrip : public QWidget {
    Q_OBJECT

public:
    explicit BoardStrip(QWidget* parent);
    void show(const PlanDocument& document, const std::vector<FacilityId>& facilities);
    /// The stripes of columns that are in sight get a frame: from one place to another, both included; below 0 none.
    void setSeen(int first, int last);
    /// Of a stripe and a day, from 0 on: how full the site is then.
    [[nodiscard]] QColor colourAt(int stripe, int day) const { return m_heat.pixelColor(stripe, day); }
    [[nodiscard]] QSize sizeHint() const override { return {240, kHeight}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {80, kHeight}; }

signals:
    void chosen(planner::FacilityId facility);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    static constexpr int kHeight = 40;

    struct Stripe {
        FacilityId facility;
        QString text;
        std::vector<double> fullness; ///< by day: people in places within the limit, above 1 where they are too many
        double target = 1;            ///< in places within the limit
    };
    void paintHeat();
    [[nodiscard]] const Stripe* stripeAt(const QPoint& position) const;
    [[nodiscard]] QRect placeOf(std::size_t stripe) const;

    std::vector<Stripe> m_stripes;
    QImage m_heat; ///< a pixel for each stripe and day
    int m_firstSeen = -1;
    int m_lastSeen = -1;
};

} // namespace planner::ui
