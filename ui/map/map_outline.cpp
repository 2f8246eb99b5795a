// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_outline.h"

#include "ui/kit/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>

#include <utility>

namespace planner::ui {
namespace {

QColor themed(QRgb light, QRgb dark) { return QColor::fromRgb(isDark() ? dark : light); }

void addLine(QPainterPath& path, const QJsonArray& points, const Projection& projection, bool isClosed)
{
    bool isFirst = true;
    for (const QJsonValue& value : points) {
        const QJsonArray pair = value.toArray();
        const QPointF point = projection.project(pair.at(1).toDouble(), pair.at(0).toDouble());
        isFirst ? path.moveTo(point) : path.lineTo(point);
        isFirst = false;
    }
    if (isClosed && !isFirst)
        path.closeSubpath();
}

} // namespace

MapOutline readOutline(const QByteArray& geoJson, const Projection& projection)
{
    MapOutline outline;
    for (const QJsonValue& value : QJsonDocument::fromJson(geoJson).object()[QLatin1String("features")].toArray()) {
        const QJsonObject feature = value.toObject();
        const QString kind = feature[QLatin1String("properties")].toObject()[QLatin1String("kind")].toString();
        const QJsonObject geometry = feature[QLatin1String("geometry")].toObject();
        const QJsonArray parts = geometry[QLatin1String("coordinates")].toArray();
        if (kind == QLatin1String("river"))
            for (const QJsonValue& line : parts)
                addLine(outline.rivers, line.toArray(), projection, false);
        if (kind == QLatin1String("country") || kind == QLatin1String("lake"))
            for (const QJsonValue& polygon : parts)
                for (const QJsonValue& ring : polygon.toArray())
                    addLine(kind == QLatin1String("lake") ? outline.lakes : outline.land, ring.toArray(), projection,
                            true);
    }
    return outline;
}

MapOutline outlineOf(MapGround ground, const Projection& projection)
{
    if (ground == MapGround::Schematic)
        return {};
    QFile file(ground == MapGround::Region ? QStringLiteral(":/map/region.geojson")
                                           : QStringLiteral(":/map/world.geojson"));
    return file.open(QIODevice::ReadOnly) ? readOutline(file.readAll(), projection) : MapOutline();
}

QColor seaColour(MapGround ground)
{
    if (ground == MapGround::Schematic)
        return themePalette().color(QPalette::Base);
    return themed(0xd9e7f1, 0x17212b);
}

OutlineItem::OutlineItem(MapOutline outline, const QRectF& extent) : m_outline(std::move(outline)), m_extent(extent) {}

void OutlineItem::setPixel(double units)
{
    m_pixel = units;
    update();
}

QRectF OutlineItem::boundingRect() const
{
    return m_outline.land.boundingRect() | m_outline.lakes.boundingRect() | m_outline.rivers.boundingRect();
}

void OutlineItem::paint(QPainter* painter, const QStyleOptionGraphicsItem* /*option*/, QWidget* /*widget*/)
{
    const auto pen = [this](const QColor& colour, double width) { return QPen(colour, width * m_pixel); };
    painter->save();
    if (!m_extent.isEmpty()) {
        // Where the outlines were cut is no border.
        painter->setClipRect(m_extent.adjusted(m_pixel, m_pixel, -m_pixel, -m_pixel), Qt::IntersectClip);
        painter->fillRect(m_extent, seaColour(MapGround::Region));
    }
    painter->setPen(pen(themed(0xa9a497, 0x5a6068), 1.1));
    painter->setBrush(themed(0xfaf8f2, 0x2a2e33));
    painter->drawPath(m_outline.land);
    const QColor water = themed(0x9cc4e0, 0x2f5068);
    painter->setPen(pen(water, 1.4));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(m_outline.rivers);
    painter->setBrush(water);
    painter->drawPath(m_outline.lakes);
    painter->restore();
}

} // namespace planner::ui
