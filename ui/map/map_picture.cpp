// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_picture.h"

#include "core/edit/fixed_plan.h"
#include "ui/map/map_framing.h"
#include "ui/map/map_outline.h"
#include "ui/map/map_scene.h"
#include "ui/models/plan_document.h"

#include <QPainter>

#include <memory>

namespace planner::ui {
namespace {

/// A plan with its map. The scene goes before the document that it reads.
struct PlanMap {
    PlanMap(const Plan& plan, const QFont& font)
        : document(std::make_unique<FixedPlan>(plan), [](const QString&) { return Author{}; }), scene(document, nullptr)
    {
        scene.setFont(font);
        scene.rebuild();
    }

    PlanDocument document;
    MapScene scene;
};

void paintMap(MapScene& scene, QPainter& painter, const QRectF& area)
{
    scene.setBackgroundBrush(seaColour(scene.places().ground));
    const MapFrame frame = frameOf(scene, area.size());
    const QSizeF size = area.size() / frame.scale;
    const QRectF source(frame.centre - QPointF(size.width(), size.height()) / 2, size);
    QTransform toWindow = QTransform::fromScale(frame.scale, frame.scale);
    toWindow.translate(-source.left(), -source.top());
    scene.setPixel(1 / frame.scale);
    placeLabels(scene, toWindow, QRectF(QPointF(0, 0), area.size()));
    painter.setLayoutDirection(Qt::LeftToRight); // geography has no reading direction
    scene.render(&painter, area, source);
}

} // namespace

std::function<void(QPainter& painter, const QRectF& area)> mapPictureOf(const Plan& plan, const QFont& font)
{
    return [map = std::make_shared<PlanMap>(plan, font)](QPainter& painter, const QRectF& area) {
        paintMap(map->scene, painter, area);
    };
}

} // namespace planner::ui
