// SPDX-License-Identifier: Apache-2.0
#include "ui/map/site_item.h"

#include "ui/kit/shapes.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
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
constexpr double kSiteHeight = 10; ///< above the flows
constexpr double kMarkedHeight = 11;

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

SiteFigures SiteFigures::operator+(const SiteFigures& other) const
{
    SiteFigures sum;
    sum.isOutside = isOutside && other.isOutside;
    for (const SiteFigures* part : {this, &other}) {
        sum.findings += part->findings;
        sum.waiting += part->waiting;
        sum.hasOver = sum.hasOver || part->isOver();
        if (part->isOutside != sum.isOutside)
            continue;
        sum.present += part->present;
        sum.limit += part->limit;
        sum.target += part->target;
    }
    return sum;
}

SiteItem::SiteItem(FacilityId facility, const QString& name, double size, const QFont& font, double scale)
    : m_facility(facility), m_name(name),
      m_radius((kSmallest + kGrowth * std::sqrt(std::clamp(size, 0.0, 1.0))) * scale), m_font(font)
{
    setZValue(kSiteHeight);
    measure();
}

void SiteItem::setFigures(const SiteFigures& figures)
{
    if (figures == m_figures)
        return;
    prepareGeometryChange();
    m_figures = figures;
    measure();
    update();
}

void SiteItem::setGathered(int others, const SiteFigures& all)
{
    if (others == m_others && (others == 0 || all == m_all))
        return;
    prepareGeometryChange();
    m_others = others;
    m_all = all;
    measure();
    update();
}

void SiteItem::setMarked(bool isMarked)
{
    m_isMarked = isMarked;
    setZValue(isMarked ? kMarkedHeight : kSiteHeight); // its name is shown whatever it covers
    update();
}

void SiteItem::setDrop(SiteDrop drop)
{
    m_drop = drop;
    update();
}

void SiteItem::setPlace(const LabelPlace& place)
{
    if (place == m_place)
        return;
    prepareGeometryChange();
    m_place = place;
    update();
}

QString SiteItem::title() const
{
    //: several sites that stand together: %1 is the name of one of them, %2 the number of the others
    return m_others == 0
               ? m_name
               : filled(QCoreApplication::translate("planner::ui::SiteItem", "%1 and %2 more"), m_name, m_others);
}

QString SiteItem::numbers() const
{
    if (shown().isOutside)
        return filled(QCoreApplication::translate("planner::ui::SiteItem", "%1 left custody"),
                      numberText(shown().present));
    return filled(QCoreApplication::translate("planner::ui::SiteItem", "%1 of %2"), numberText(shown().present),
                  numberText(shown().limit));
}

QRectF SiteItem::ringRect() const
{
    const double reach = m_radius + kRing / 2 + 1;
    return {-reach, -reach, 2 * reach, 2 * reach};
}

QRectF SiteItem::labelRing() const
{
    const double reach = m_radius + kRing;
    return {-reach, -reach, 2 * reach, 2 * reach};
}

void SiteItem::measure()
{
    const QFontMetricsF bold(boldOf(m_font));
    const double name = bold.horizontalAdvance(title());
    m_nameSize = {name + 2 * kPad, bold.height() + 2};
    // As wide as the largest number would be, so that labels stand still while people come and go.
    const QString widest =
        shown().isOutside ? numbers()
                          : filled(QCoreApplication::translate("planner::ui::SiteItem", "%1 of %2"),
                                   numberText(std::max(shown().present, shown().limit)), numberText(shown().limit));
    m_fullSize = {std::max(name, QFontMetricsF(m_font).horizontalAdvance(widest)) + 2 * kPad, 2 * bold.height() + 2};
}

QRectF SiteItem::labelRect() const
{
    return m_place.form == LabelForm::None ? QRectF() : labelBox(labelRing(), labelSize(m_place.form), m_place.side);
}

QRectF SiteItem::boundingRect() const { return (ringRect() | labelRect()).adjusted(-4, -4, 4, 4); }

QPainterPath SiteItem::shape() const
{
    QPainterPath path;
    path.addEllipse(ringRect());
    path.addRect(labelRect());
    return path;
}

void SiteItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setOpacity(m_drop == SiteDrop::Forbidden ? 0.55 : 1);
    paintLabel(*painter);
    paintRing(*painter);
    painter->setOpacity(1);
    if (m_others > 0)
        paintCount(*painter);
    const QRectF sign(m_radius * 0.4, -m_radius - kSign * 0.6, kSign, kSign);
    if (m_drop == SiteDrop::Forbidden)
        paintForbidden(*painter, sign, tokens().bad);
    else if (shown().findings > 0 || shown().isOver())
        paintWarning(*painter, sign, tokens().bad);
}

void SiteItem::paintRing(QPainter& painter) const
{
    const bool isChosen = m_isMarked || m_drop == SiteDrop::Allowed;
    painter.setPen(QPen(isChosen ? tokens().accent : tokens().secondary, isChosen ? 3 : 1,
                        m_isGuessed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(ground());
    painter.drawEllipse(ringRect());
    if (m_others > 0) { // a second ring behind the first
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(ringRect().adjusted(-3, -3, 3, 3));
    }
    if (shown().isOutside) {
        paintDoor(painter);
        return;
    }
    const double reach = m_radius - 1;
    const QRectF circle(-reach, -reach, 2 * reach, 2 * reach);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().line, kRing - 1));
    painter.drawEllipse(circle);
    painter.setPen(QPen(colourOf(shown()), kRing, Qt::SolidLine, Qt::FlatCap));
    constexpr int kTop = 90 * 16;
    painter.drawArc(circle, kTop, -static_cast<int>(std::lround(360 * 16 * std::min(1.0, fullness(shown())))));
}

void SiteItem::paintCount(QPainter& painter) const
{
    painter.setFont(boldOf(m_font));
    painter.setPen(themePalette().color(QPalette::Text));
    painter.drawText(ringRect(), Qt::AlignCenter, QLocale().toString(m_others + 1));
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
    const QRectF box = labelRect();
    if (box.isEmpty())
        return;
    QColor back = ground();
    back.setAlphaF(0.88F);
    painter.setPen(m_isMarked ? QPen(tokens().accent, 1.5) : QPen(Qt::NoPen));
    painter.setBrush(back);
    painter.drawRoundedRect(box, 4, 4);
    const QRectF inner = box.adjusted(kPad, 0, -kPad, 0);
    const bool isFull = m_place.form == LabelForm::Full;
    const double height = isFull ? inner.height() / 2 : inner.height();
    const Qt::Alignment side = m_place.side == LabelSide::Right  ? Qt::AlignLeft
                               : m_place.side == LabelSide::Left ? Qt::AlignRight
                                                                 : Qt::AlignHCenter;
    const int flags = static_cast<int>(side | Qt::AlignAbsolute | Qt::AlignVCenter);
    painter.setFont(boldOf(m_font));
    painter.setPen(themePalette().color(QPalette::Text));
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), height), flags, title());
    if (!isFull)
        return;
    painter.setFont(m_font);
    painter.setPen(shown().isOver() ? tokens().badText : themePalette().color(QPalette::Text));
    painter.drawText(QRectF(inner.left(), inner.top() + height, inner.width(), height), flags, isolated(numbers()));
}

} // namespace planner::ui
