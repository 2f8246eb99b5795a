// SPDX-License-Identifier: Apache-2.0
#pragma once
// A flow on the map: an arc as wide as its people are many, solid by road, in long dashes by air, in short ones where
// the way is an estimate, with those under way on it.

#include "core/figures/map_flows.h"
#include "ui/map/flow_courses.h"

#include <QColor>
#include <QGraphicsItem>
#include <QPainterPath>

#include <optional>
#include <vector>

namespace planner::ui {

class FlowItem : public QGraphicsItem {
public:
    enum { Type = UserType + 2 };

    explicit FlowItem(MapFlow flow);

    [[nodiscard]] int type() const override { return Type; }
    [[nodiscard]] const MapFlow& flow() const { return m_flow; }
    /// Bends to its left, by a part of its length.
    void setBend(QPointF from, QPointF to, double bend);
    /// On a crowded map: in its corridor with others.
    void setCourse(QPointF from, QPointF to, const FlowCourse& course);
    /// How wide, 0 to 1: its people, and those of the flows that are drawn with it, against the most of the map. On a
    /// crowded map the thin ones fade.
    void setShare(double share, bool isCrowded);
    /// Another flow with the same course is drawn for both.
    void setDrawnByOther(bool isDrawnByOther);
    /// Something else is selected: it stands back.
    void setBack(bool isBack);
    [[nodiscard]] bool isBack() const { return m_isBack; }
    /// 0 to 1.
    [[nodiscard]] double opacityOfLine() const;
    /// Its way, in units of the map.
    [[nodiscard]] const QPainterPath& arc() const { return m_arc; }
    /// Points along it, in units of the map.
    [[nodiscard]] const std::vector<QPointF>& points() const { return m_points; }
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

    [[nodiscard]] QRectF boundingRect() const override;
    [[nodiscard]] QPainterPath shape() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    void setArc(const QPainterPath& arc, double headAt);
    [[nodiscard]] bool isActive() const;
    void paintHead(QPainter& painter, const QColor& colour) const;
    void paintTravellers(QPainter& painter) const;
    void paintCarried(QPainter& painter) const;
    /// The part of the arc between two shares of its people.
    [[nodiscard]] QPainterPath stretch(double from, double to) const;

    MapFlow m_flow;
    QPainterPath m_arc;
    std::vector<QPointF> m_points;
    QPointF m_head; ///< where its arrow stands, and in which direction
    double m_headAngle = 0;
    double m_share = 1;
    double m_width = 1; ///< in pixels
    double m_pixel = 1;
    std::optional<double> m_moment;
    std::optional<People> m_rival;
    People m_arrived;
    People m_onTheRoad;
    bool m_isBroken = false;
    bool m_isMarked = false;
    bool m_isCrowded = false;
    bool m_isDrawnByOther = false;
    bool m_isBack = false;
};

} // namespace planner::ui
