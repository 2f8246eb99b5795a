// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a window, or a picture on paper, looks at the map: where it stands and where its names go.

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace planner::ui {

class MapScene;

struct MapFrame {
    double scale = 1; ///< pixels for a unit of the map
    QPointF centre;   ///< in units of the map
};

/// Brings every site with its name into a window of the size, in pixels.
[[nodiscard]] MapFrame frameOf(const MapScene& scene, const QSizeF& window);
/// Puts the names where they cover no other, no ring and as little of the flows as may be; on a crowded map those of
/// small sites wait for a nearer look. `toWindow` leads from units of the map to pixels of the window.
void placeLabels(MapScene& scene, const QTransform& toWindow, const QRectF& window);

} // namespace planner::ui
