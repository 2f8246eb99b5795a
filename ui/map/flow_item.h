// SPDX-License-Identifier: Apache-2.0
#pragma once
// A flow on the map: an arc as wide as its people are many, solid by road, in long dashes by air, in short ones where
// the way is an estimate, with those under way on it.

#include "core/figures/map_flows.h"

#include <QColor>
#include <QGraphicsItem>
#include <QPainterPath>

#include <optional>
#include <vector>

namespace planner::ui {

class FlowItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };

    /// `bend` of the arc to its left, as a part of its length; `largest` flow of the map.
    FlowItem(MapFlow flow, QPointF from, QPointF to, double bend, People largest);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const MapFlow& flow() const { return m_flow; }
    /// Its way, in units of the map.
    [[nodiscard]] const QPainterPath& arc() const { return m_arc; }
    /// In days, as in FlowMovement; nothing: the whole plan at once.
    void setMoment(std::optional<double> moment);
    /// In units of the map: widths and heads are as large on every scale.
    void setPixel(double units);
    /// Some of its batches break a rule.
    void setBroken(bool isBroken) { m_isBroken = isBroken; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    /// Some of its batches are selected.
    void setMarked(bool isMarked);
    [[nodiscard]] bool isMarked() const { return m_isMarked; }
    /// People of the same flow of a plan that is compared with: more or fewer give another colour.
    void setRivalPeople(People people);
    /// Of its people: of the whole plan at once, the arc is green as far as they have arrived, and dotted as far as
    /// they are on the road.
    void setCarried(People arrived, People onTheRoad);
    [[nodiscard]] People arrived() const { return m_arrived; }
    [[nodiscard]] People onTheRoad() const { return m_onTheRoad; }
    /// In which colour it is drawn, apart from selection and broken rules.
    [[nodiscard]] QColor colour() const;
    /// Places of the batches under way at the moment, in units of the map.
    [[nodiscard]] std::vector<QPointF> travellers() const;
    /// By air, by whatever name.
    [[nodiscard]] static bool isByAir(const std::string& mode);

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    [[nodiscard]] bool isActive() const;
    void paintHead(QPainter& painter, const QColor& colour) const;
    void paintTravellers(QPainter& painter) const;
    void paintCarried(QPainter& painter) const;
    /// The part of the arc between two shares of its people.
    [[nodiscard]] QPainterPath stretch(double from, double to) const;

    MapFlow m_flow;
    QPainterPath m_arc;
    double m_width; ///< in pixels
    double m_pixel = 1;
    std::optional<double> m_moment;
    std::optional<People> m_rival;
    People m_arrived;
    People m_onTheRoad;
    bool m_isBroken = false;
    bool m_isMarked = false;
};

} // namespace planner::ui
