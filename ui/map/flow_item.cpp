// SPDX-License-Identifier: Apache-2.0
#include "ui/map/flow_item.h"

#include "ui/charts/chart_canvas.h"
#include "ui/drag/card_signs.h"
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
constexpr double kCrowdedHeadAt = 0.8; ///< where a corridor has parted
constexpr double kCrowdedWidth = 0.75;
constexpr double kHeight = 5; ///< above the ground, below the sites
constexpr int kPoints = 48;

} // namespace

FlowItem::FlowItem(MapFlow flow) : m_flow(std::move(flow)) { setZValue(kHeight); }

void FlowItem::setBend(QPointF from, QPointF to, double bend)
{
    const QPointF way = to - from;
    QPainterPath arc(from);
    arc.quadTo((from + to) / 2 + QPointF(way.y(), -way.x()) * bend, to);
    setArc(arc, kHeadAt);
}

void FlowItem::setCourse(QPointF from, QPointF to, const FlowCourse& course)
{
    QPainterPath arc(from);
    arc.cubicTo(course.first, course.second, to);
    setArc(arc, kCrowdedHeadAt);
}

void FlowItem::setArc(const QPainterPath& arc, double headAt)
{
    prepareGeometryChange();
    m_arc = arc;
    m_points.clear();
    if (arc.elementCount() < 4)
        return; // both ends at one place
    m_head = arc.pointAtPercent(headAt);
    m_headAngle = -arc.angleAtPercent(headAt);
    const QPointF ends[] = {arc.elementAt(0), arc.elementAt(1), arc.elementAt(2), arc.elementAt(3)};
    for (int i = 1; i < kPoints; ++i) {
        const double t = static_cast<double>(i) / kPoints;
        const double u = 1 - t;
        m_points.push_back(u * u * u * ends[0] + 3 * u * u * t * ends[1] + 3 * u * t * t * ends[2]
                           + t * t * t * ends[3]);
    }
}

void FlowItem::setShare(double share, bool isCrowded)
{
    m_share = std::clamp(share, 0.0, 1.0);
    m_isCrowded = isCrowded;
    m_width = kThinnest + (kWidest - kThinnest) * std::sqrt(m_share) * (isCrowded ? kCrowdedWidth : 1);
    setZValue(kHeight + m_share); // the wide ones above
    update();
}

void FlowItem::setDrawnByOther(bool isDrawnByOther)
{
    m_isDrawnByOther = isDrawnByOther;
    update();
}

void FlowItem::setBack(bool isBack)
{
    m_isBack = isBack;
    update();
}

double FlowItem::opacityOfLine() const
{
    constexpr double kFull = 0.85;
    constexpr double kQuiet = 0.3; ///< of a day on which nobody is under way
    constexpr double kFaint = 0.22;
    constexpr double kBack = 0.1;
    if (m_isMarked)
        return kFull;
    if (m_isBack)
        return kBack;
    if (!isActive())
        return m_isCrowded ? kBack : kQuiet;
    return m_isCrowded && !m_isBroken ? kFaint + (kFull - kFaint) * m_share : kFull;
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
    colour.setAlphaF(static_cast<float>(opacityOfLine()));
    if (m_points.empty())
        return;
    if (!m_isDrawnByOther || m_isMarked || m_isBroken) {
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
        if (!m_isBack || m_isMarked)
            paintHead(*painter, colour);
    }
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
    const double size = (m_width + (m_isCrowded ? 3 : 6)) * m_pixel;
    painter.save();
    painter.translate(m_head);
    painter.rotate(m_headAngle);
    painter.setPen(Qt::NoPen);
    QColor solid = colour;
    solid.setAlphaF(!isActive() ? 0.5F : m_isCrowded ? std::min(1.0F, colour.alphaF() + 0.3F) : 1.0F);
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
