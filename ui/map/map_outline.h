// SPDX-License-Identifier: Apache-2.0
#pragma once
// Borders, rivers and lakes below the sites, from the bundled GeoJSON.

#include "ui/map/map_layout.h"

#include <QGraphicsItem>
#include <QPainterPath>

namespace planner::ui {

struct MapOutline {
    QPainterPath land; ///< each country an outline of its own
    QPainterPath lakes;
    QPainterPath rivers; ///< open lines
};
/// Reads a FeatureCollection of MultiPolygon and MultiLineString features whose `kind` is country, lake or river; what
/// is something else is passed over.
[[nodiscard]] MapOutline readOutline(const QByteArray& geoJson, const Projection& projection);
/// That of the ground; empty for a schematic map.
[[nodiscard]] MapOutline outlineOf(MapGround ground, const Projection& projection);

/// Paints in the colours of the theme, with lines as thin on every scale.
class OutlineItem : public QGraphicsItem {
public:
    /// With an extent, nothing is painted outside it, and its sea covers what lies below.
    explicit OutlineItem(MapOutline outline, const QRectF& extent = {});

    /// In units of the map.
    void setPixel(double units);

    [[nodiscard]] QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    MapOutline m_outline;
    QRectF m_extent;
    double m_pixel = 1;
};

/// The sea, or the ground of a schematic map.
[[nodiscard]] QColor seaColour(MapGround ground);

} // namespace planner::ui
