// SPDX-License-Identifier: Apache-2.0
#pragma once
// A proposal at a glance: how many people each site has before and after, and how many depart a day.

#include "core/figures/comparison.h"

#include <QWidget>

namespace planner::ui {

class ProposalPicture : public QWidget {
    Q_OBJECT

public:
    explicit ProposalPicture(QWidget* parent);

    /// `before` is the plan as it is, `after` the proposal. The sites that change most are shown.
    void show(const ComparedPlan& before, const ComparedPlan& after);
    [[nodiscard]] QSize sizeHint() const override { return {640, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {400, 200}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Site {
        QString name;
        People before;
        People after;
        People limit; ///< 0 where custody ends
    };
    struct DayBar {
        Date date;
        People before;
        People after;
    };
    void describe();
    void paintSites(QPainter& painter, const QRect& place) const;
    void paintSite(QPainter& painter, const QRect& row, const Site& site, double most) const;
    void paintDays(QPainter& painter, const QRect& place) const;

    std::vector<Site> m_sites;  ///< the ones that change most first
    std::size_t m_more = 0;     ///< sites that are not shown
    std::vector<DayBar> m_days; ///< every day from the first to the last with a departure
};

} // namespace planner::ui
