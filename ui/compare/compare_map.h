// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two maps side by side; flows with more or fewer people than on the other one are coloured.

#include "core/model/plan.h"
#include "ui/kit/selection.h"

#include <QWidget>

#include <memory>

class QLabel;

namespace planner::ui {

class MapCanvas;
class PlanDocument;

class CompareMap : public QWidget {
    Q_OBJECT

public:
    explicit CompareMap(QWidget* parent = nullptr);
    ~CompareMap() override;

    void setPlans(const Plan& a, const Plan& b, const QString& nameA, const QString& nameB);
    /// The first or the second map; nullptr before there are plans.
    [[nodiscard]] MapCanvas* canvas(std::size_t side) const { return m_sides[side].canvas; }

private:
    struct Side {
        std::unique_ptr<PlanDocument> document;
        MapCanvas* canvas = nullptr;
        QLabel* name = nullptr;
    };
    void clear();
    /// Tells the flows of a side how many people take them on the other one.
    void showRivals(const Side& side, const Side& other);

    Selection m_selection;
    Side m_sides[2];
};

} // namespace planner::ui
