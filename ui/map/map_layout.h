// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where each site stands on the map, and on what ground.

#include "core/model/operation.h"
#include "ui/map/projection.h"

#include <QPointF>
#include <QRectF>
#include <QString>

#include <vector>

namespace planner::ui {

enum class MapGround {
    Region,    ///< the bundled region, in detail
    World,     ///< coarse borders of the world
    Schematic, ///< no site has coordinates
};

struct MapLayout {
    MapGround ground = MapGround::Schematic;
    Projection projection{0};
    std::vector<QPointF> sites;  ///< by facility, in units of the map
    std::vector<bool> isGuessed; ///< by facility: no coordinates are given, the place means nothing
    QRectF bounds;               ///< of the sites; never empty

    [[nodiscard]] bool hasGuesses() const;
};

/// What the bundled region covers, on the map.
[[nodiscard]] QRectF regionExtent(const Projection& projection);
/// What the drawing means, whose borders it has, and of which day the numbers are.
[[nodiscard]] QString mapNote(MapGround ground, Day day, const Operation& operation);

/// Sites with coordinates stand where they are; others in a row below them. Without any coordinates those that only
/// send stand at the left, those that only receive at the right, the others between.
[[nodiscard]] MapLayout layOutMap(const Operation& operation);

} // namespace planner::ui
