// SPDX-License-Identifier: Apache-2.0
#include "ui/map/flow_item.h"

#include "ui/charts/chart_canvas.h"
#include "ui/kit/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace planner::ui {
namespace {

constexpr double kThinnest = 1.6; ///< pixels
constexpr double kWidest = 8;
constexpr double kReach = 20; ///< room around the arc for heads and travellers, in pixels
constexpr double kHeadAt = 0.62;

} // namespace

FlowItem::FlowItem(MapFlow flow, QPointF from, QPointF to, double bend, People largest)
    : m_flow(std::move(flow)), m_arc(from),
      m_width(kThinnest
              + (kWidest - kThinnest)
                    * std::sqrt(static_cast<double>(m_flow.people.value())
                                / static_cast<double>(std::max<std::int64_t>(1, largest.value()))))
{
    const QPointF way = to - from;
    m_arc.quadTo((from + to) / 2 + QPointF(way.y(), -way.x()) * bend, to);
    setZValue(5);
}

bool FlowItem::isByAir(const std::string& mode)
{
    return mode == "air" || mode == "plane" || mode == "flight" || mode == "helicopter";
}

void FlowItem::setMoment(std::optional<double> moment)
{
    m_moment = moment;
    update();
}

void FlowItem::setPixel(double units)
{
    prepareGeometryChange();
    m_pixel = units;
}

void FlowItem::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    update();
}

void FlowItem::setRivalPeople(People people)
{
    m_rival = people;
    update();
}

void FlowItem::setCarried(People arrived, People onTheRoad)
{
    m_arrived = arrived;
    m_onTheRoad = onTheRoad;
    update();
}

QColor FlowItem::colour() const
{
    constexpr std::size_t kMore = 2;  // orange
    constexpr std::size_t kFewer = 1; // green
    if (!m_rival || *m_rival == m_flow.people)
        return tokens().accent;
    return seriesColour(m_flow.people > *m_rival ? kMore : kFewer);
}

bool FlowItem::isActive() const
{
    return !m_moment || !m_flow.peopleOn(Day(static_cast<std::int64_t>(std::floor(*m_moment)))).isZero();
}

std::vector<QPointF> FlowItem::travellers() const
{
    std::vector<QPointF> points;
    if (!m_moment)
        return points;
    const Day day(static_cast<std::int64_t>(std::floor(*m_moment)));
    for (const FlowMovement& movement : m_flow.movements)
        if (movement.isUnderWay(day))
            points.push_back(m_arc.pointAtPercent(movement.progress(*m_moment)));
    return points;
}

QRectF FlowItem::boundingRect() const
{
    const double reach = kReach * m_pixel;
    return m_arc.boundingRect().adjusted(-reach, -reach, reach, reach);
}

QPainterPath FlowItem::shape() const
{
    QPainterPathStroker stroker;
    stroker.setWidth(12 * m_pixel);
    return stroker.createStroke(m_arc);
}

void FlowItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->setRenderHint(QPainter::Antialiasing);
    QColor colour = m_isBroken ? tokens().bad : m_isMarked ? tokens().warn : this->colour();
    colour.setAlphaF(isActive() || m_isMarked ? 0.85F : 0.3F);
    QPen pen(colour, (m_width + (m_isMarked ? 2 : 0)) * m_pixel, Qt::SolidLine, Qt::FlatCap);
    if (m_flow.isEstimate)
        pen.setDashPattern({1.6, 1.2});
    else if (isByAir(m_flow.mode))
        pen.setDashPattern({4, 1.5});
    painter->setPen(pen);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_arc);
    if (!m_moment)
        paintCarried(*painter);
    paintHead(*painter, colour);
    paintTravellers(*painter);
}

QPainterPath FlowItem::stretch(double from, double to) const
{
    constexpr int kSteps = 24;
    QPainterPath path(m_arc.pointAtPercent(std::clamp(from, 0.0, 1.0)));
    for (int i = 1; i <= kSteps; ++i)
        path.lineTo(m_arc.pointAtPercent(std::clamp(from + (to - from) * i / kSteps, 0.0, 1.0)));
    return path;
}

void FlowItem::paintCarried(QPainter& painter) const
{
    const auto all = static_cast<double>(std::max<std::int64_t>(1, m_flow.people.value()));
    const double arrived = static_cast<double>(m_arrived.value()) / all;
    const double left = arrived + static_cast<double>(m_onTheRoad.value()) / all;
    const double width = (m_width + 3) * m_pixel;
    if (arrived > 0) {
        painter.setPen(QPen(tokens().ok, width, Qt::SolidLine, Qt::FlatCap));
        painter.drawPath(stretch(0, arrived));
    }
    if (left > arrived) {
        QPen dots(themePalette().color(QPalette::Text), width, Qt::CustomDashLine, Qt::FlatCap);
        dots.setDashPattern({0.5, 0.5});
        painter.setPen(dots);
        painter.drawPath(stretch(arrived, left));
    }
}

void FlowItem::paintHead(QPainter& painter, const QColor& colour) const
{
    const double size = (m_width + 6) * m_pixel;
    painter.save();
    painter.translate(m_arc.pointAtPercent(kHeadAt));
    painter.rotate(-m_arc.angleAtPercent(kHeadAt));
    painter.setPen(Qt::NoPen);
    QColor solid = colour;
    solid.setAlphaF(isActive() ? 1.0F : 0.5F);
    painter.setBrush(solid);
    painter.drawPolygon(QPolygonF({{size * 0.8, 0}, {-size * 0.6, size * 0.7}, {-size * 0.6, -size * 0.7}}));
    painter.restore();
}

void FlowItem::paintTravellers(QPainter& painter) const
{
    painter.setPen(QPen(themePalette().color(QPalette::Base), 1.5 * m_pixel));
    painter.setBrush(themePalette().color(QPalette::Text));
    const double radius = 5.5 * m_pixel;
    for (const QPointF& point : travellers())
        painter.drawEllipse(point, radius, radius);
}

} // namespace planner::ui
