// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_layout.h"

#include "ui/kit/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace planner::ui {
namespace {

// What resources/map/region.geojson covers, in degrees.
constexpr double kWest = 35;
constexpr double kEast = 50;
constexpr double kSouth = 28;
constexpr double kNorth = 39;
constexpr double kColumnGap = 450; ///< of the schematic map, in units
constexpr double kRowGap = 170;
constexpr double kGuessGap = 120; ///< between the sites and those that are nowhere

bool hasPlace(const Facility& facility) { return facility.latitude && facility.longitude; }

bool isInRegion(const Facility& facility)
{
    return *facility.latitude >= kSouth && *facility.latitude <= kNorth && *facility.longitude >= kWest
           && *facility.longitude <= kEast;
}

/// 0 for those that only send, 2 for those that only receive, 1 for the others.
std::size_t columnOf(const Operation& operation, FacilityId facility)
{
    const auto& routes = operation.routes;
    const bool sends = std::any_of(routes.begin(), routes.end(), [&](const Route& r) { return r.from == facility; });
    const bool receives = std::any_of(routes.begin(), routes.end(), [&](const Route& r) { return r.to == facility; });
    return sends == receives ? 1 : sends ? 0 : 2;
}

void layOutSchematic(const Operation& operation, MapLayout& layout)
{
    std::array<int, 3> counts{};
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
        ++counts.at(columnOf(operation, {i}));
    std::array<int, 3> rows{};
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
        const std::size_t column = columnOf(operation, {i});
        // Where nobody stands between, the two columns move together.
        const double x = column == 2 && counts[1] == 0 ? 1 : static_cast<double>(column);
        const double y = rows.at(column)++ - (counts.at(column) - 1) / 2.0;
        layout.sites[i] = QPointF(x * kColumnGap, y * kRowGap);
    }
}

QRectF boundsOf(const std::vector<QPointF>& points)
{
    QRectF bounds;
    for (const QPointF& point : points)
        bounds |= QRectF(point - QPointF(1, 1), QSizeF(2, 2));
    return bounds.isEmpty() ? QRectF(-1, -1, 2, 2) : bounds;
}

/// Those without coordinates in a row below the others.
void layOutGuesses(const Operation& operation, MapLayout& layout)
{
    std::vector<QPointF> known;
    for (std::size_t i = 0; i < operation.facilities.size(); ++i)
        if (!layout.isGuessed[i])
            known.push_back(layout.sites[i]);
    const QRectF bounds = boundsOf(known);
    double x = bounds.left();
    for (std::size_t i = 0; i < operation.facilities.size(); ++i)
        if (layout.isGuessed[i]) {
            layout.sites[i] = QPointF(x, bounds.bottom() + kGuessGap);
            x += std::max(kGuessGap, bounds.width() / 4);
        }
}

} // namespace

QRectF regionExtent(const Projection& projection)
{
    return {projection.project(kNorth, kWest), projection.project(kSouth, kEast)};
}

QString mapNote(MapGround ground, Day day, const Operation& operation)
{
    const QString words =
        ground == MapGround::Schematic
            ? QCoreApplication::translate("MapWords",
                                          "No site has coordinates: their places here mean nothing. Solid lines by "
                                          "road, dashed by air.")
            : QCoreApplication::translate("MapWords", "Rings: full at the limit, as large as the site. Solid lines by "
                                                      "road, dashed by air. Borders as held, not as claimed (Natural "
                                                      "Earth).");
    return words
           + QLatin1Char(' ')
           //: %1 is a date
           + filled(QCoreApplication::translate("MapWords",
                                                "At the sites: people at the close of %1, and the limit of that day."),
                    shortDateText(day, operation));
}

bool MapLayout::hasGuesses() const { return std::find(isGuessed.begin(), isGuessed.end(), true) != isGuessed.end(); }

MapLayout layOutMap(const Operation& operation)
{
    MapLayout layout;
    layout.sites.resize(operation.facilities.size());
    layout.isGuessed.resize(operation.facilities.size());
    double south = 90;
    double north = -90;
    bool isRegional = true;
    for (std::size_t i = 0; i < operation.facilities.size(); ++i) {
        const Facility& facility = operation.facilities[i];
        layout.isGuessed[i] = !hasPlace(facility);
        if (layout.isGuessed[i])
            continue;
        south = std::min(south, *facility.latitude);
        north = std::max(north, *facility.latitude);
        isRegional = isRegional && isInRegion(facility);
    }
    if (south > north) {
        layOutSchematic(operation, layout);
    } else {
        layout.ground = isRegional ? MapGround::Region : MapGround::World;
        layout.projection = Projection((south + north) / 2);
        for (std::size_t i = 0; i < operation.facilities.size(); ++i)
            if (const Facility& facility = operation.facilities[i]; !layout.isGuessed[i])
                layout.sites[i] = layout.projection.project(*facility.latitude, *facility.longitude);
        layOutGuesses(operation, layout);
    }
    layout.bounds = boundsOf(layout.sites);
    return layout;
}

} // namespace planner::ui
