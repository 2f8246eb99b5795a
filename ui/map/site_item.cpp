// SPDX-License-Identifier: Apache-2.0
#include "ui/map/site_item.h"

#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace planner::ui {
namespace {

constexpr double kSmallest = 9; ///< radius of a ring, in pixels
constexpr double kGrowth = 11;
constexpr double kRing = 5; ///< width of its line
constexpr double kPad = 4;
constexpr double kSign = 14;

QFont boldOf(QFont font)
{
    font.setBold(true);
    return font;
}

/// The people against the limit; more than 1 above it.
double fullness(const SiteFigures& figures)
{
    if (figures.limit > People(0))
        return static_cast<double>(figures.present.value()) / static_cast<double>(figures.limit.value());
    return figures.present.isZero() ? 0.0 : 1.0;
}

QColor colourOf(const SiteFigures& figures)
{
    if (figures.isOver())
        return tokens().bad;
    return figures.present > figures.target ? tokens().warn : tokens().ok;
}

QColor ground() { return themePalette().color(QPalette::Base); }

} // namespace

SiteItem::SiteItem(FacilityId facility, const QString& name, double size, const QFont& font)
    : m_facility(facility), m_name(name), m_radius(kSmallest + kGrowth * std::sqrt(std::clamp(size, 0.0, 1.0))),
      m_font(font)
{
    setZValue(10);
}

void SiteItem::setFigures(const SiteFigures& figures)
{
    if (figures == m_figures)
        return;
    prepareGeometryChange();
    m_figures = figures;
    update();
}

void SiteItem::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    update();
}

void SiteItem::setDrop(SiteDrop drop)
{
    m_drop = drop;
    update();
}

void SiteItem::setSide(LabelSide side)
{
    prepareGeometryChange();
    m_side = side;
}

QString SiteItem::numbers() const
{
    if (m_figures.isOutside)
        return filled(QCoreApplication::translate("planner::ui::SiteItem", "%1 left custody"),
                      numberText(m_figures.present));
    return filled(QCoreApplication::translate("planner::ui::SiteItem", "%1 of %2"), numberText(m_figures.present),
                  numberText(m_figures.limit));
}

QRectF SiteItem::ringRect() const
{
    const double reach = m_radius + kRing / 2 + 1;
    return {-reach, -reach, 2 * reach, 2 * reach};
}

QRectF SiteItem::labelRect(LabelSide side) const
{
    const QFontMetricsF bold(boldOf(m_font));
    // As wide as the largest number would be, so that labels stand still while people come and go.
    const QString widest =
        m_figures.isOutside
            ? numbers()
            : filled(QCoreApplication::translate("planner::ui::SiteItem", "%1 of %2"),
                     numberText(std::max(m_figures.present, m_figures.limit)), numberText(m_figures.limit));
    const double width =
        std::max(bold.horizontalAdvance(m_name), QFontMetricsF(m_font).horizontalAdvance(widest)) + 2 * kPad;
    const double height = 2 * bold.height() + 2;
    const double reach = m_radius + kRing;
    switch (side) {
    case LabelSide::Right:
        return {reach, -height / 2, width, height};
    case LabelSide::Left:
        return {-reach - width, -height / 2, width, height};
    case LabelSide::Below:
        return {-width / 2, reach, width, height};
    case LabelSide::Above:
        break;
    }
    return {-width / 2, -reach - height, width, height};
}

QRectF SiteItem::boundingRect() const { return (ringRect() | labelRect(m_side)).adjusted(-4, -4, 4, 4); }

QPainterPath SiteItem::shape() const
{
    QPainterPath path;
    path.addEllipse(ringRect());
    path.addRect(labelRect(m_side));
    return path;
}

void SiteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_drop == SiteDrop::Forbidden ? 0.55 : 1);
    paintLabel(*painter);
    paintRing(*painter);
    painter->setOpacity(1);
    const QRectF sign(m_radius * 0.4, -m_radius - kSign * 0.6, kSign, kSign);
    if (m_drop == SiteDrop::Forbidden)
        paintForbidden(*painter, sign, tokens().bad);
    else if (m_figures.findings > 0 || m_figures.isOver())
        paintWarning(*painter, sign, tokens().bad);
}

void SiteItem::paintRing(QPainter& painter) const
{
    const bool isChosen = m_isMarked || m_drop == SiteDrop::Allowed;
    painter.setPen(QPen(isChosen ? tokens().accent : tokens().secondary, isChosen ? 3 : 1,
                        m_isGuessed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(ground());
    painter.drawEllipse(ringRect());
    if (m_figures.isOutside) {
        paintDoor(painter);
        return;
    }
    const double reach = m_radius - 1;
    const QRectF circle(-reach, -reach, 2 * reach, 2 * reach);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().line, kRing - 1));
    painter.drawEllipse(circle);
    painter.setPen(QPen(colourOf(m_figures), kRing, Qt::SolidLine, Qt::FlatCap));
    constexpr int kTop = 90 * 16;
    painter.drawArc(circle, kTop, -static_cast<int>(std::lround(360 * 16 * std::min(1.0, fullness(m_figures)))));
}

void SiteItem::paintDoor(QPainter& painter) const
{
    // An arrow that leads out of a square, where sites are rings that fill.
    const double half = m_radius * 0.55;
    painter.setPen(QPen(tokens().secondary, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{0, -half}, {-half, -half}, {-half, half}, {0, half}}));
    painter.drawLine(QPointF(-half * 0.3, 0), QPointF(half, 0));
    painter.drawPolyline(QPolygonF({{half * 0.5, -half * 0.5}, {half, 0}, {half * 0.5, half * 0.5}}));
}

void SiteItem::paintLabel(QPainter& painter) const
{
    const QRectF box = labelRect(m_side);
    QColor back = ground();
    back.setAlphaF(0.88F);
    painter.setPen(m_isMarked ? QPen(tokens().accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(back);
    painter.drawRoundedRect(box, 4, 4);
    const QRectF inner = box.adjusted(kPad, 0, -kPad, 0);
    const double height = inner.height() / 2;
    const Qt::Alignment side = m_side == LabelSide::Right  ? Qt::AlignLeft
                               : m_side == LabelSide::Left ? Qt::AlignRight
                                                           : Qt::AlignHCenter;
    const int flags = static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter);
    painter.setFont(boldOf(m_font));
    painter.setPen(themePalette().color(QPalette::Text));
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), height), flags, m_name);
    painter.setFont(m_font);
    painter.setPen(m_figures.isOver() ? tokens().badText : themePalette().color(QPalette::Text));
    painter.drawText(QRectF(inner.left(), inner.top() + height, inner.width(), height), flags, isolated(numbers()));
}

} // namespace planner::ui
