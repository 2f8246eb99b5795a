// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_framing.h"

#include "ui/map/flow_item.h"
#include "ui/map/map_scene.h"
#include "ui/map/site_item.h"

#include <algorithm>
#include <vector>

namespace planner::ui {
namespace {

constexpr double kFrameMargin = 40; ///< pixels around the sites and their names, at most a part of the window
constexpr double kFrameRoom = 70;   ///< the same above and below
constexpr double kMostScale = 3;    ///< pixels for a unit, however near the sites are

/// By site: below 0 where its flows lead to the left, above where they lead to the right.
std::vector<double> pulls(const MapScene& scene)
{
    std::vector<double> pull(scene.sites().size());
    for (const FlowItem* flow : scene.flows()) {
        const std::size_t from = flow->flow().from.at();
        const std::size_t to = flow->flow().to.at();
        const double way = scene.sites()[to]->x() - scene.sites()[from]->x();
        pull[from] += way;
        pull[to] -= way;
    }
    return pull;
}

/// Points along the flows, in pixels of the window, the same number on each.
std::vector<QPointF> pointsOfFlows(const MapScene& scene, const QTransform& toWindow)
{
    constexpr int kPoints = 100;
    std::vector<QPointF> points;
    for (const FlowItem* flow : scene.flows())
        for (int i = 1; i < kPoints; ++i)
            points.push_back(toWindow.map(flow->arc().pointAtPercent(static_cast<double>(i) / kPoints)));
    return points;
}

/// What a window has besides the name that is placed.
struct Crowd {
    QRectF window;
    std::vector<QPointF> flows;
    std::vector<QRectF> taken; ///< by rings and names
};

/// What speaks against a side, in square pixels.
double covered(const SiteItem& site, LabelSide side, const QPointF& at, double pull, const Crowd& crowd)
{
    constexpr double kFlowPoint = 15; ///< a point of a flow below the name
    const QRectF label = site.labelRect(side).translated(at);
    double sum = (side == LabelSide::Right && pull > 0) || (side == LabelSide::Left && pull < 0) ? 1 : 0;
    for (const QRectF& other : crowd.taken) {
        const QRectF shared = label & other;
        sum += shared.width() * shared.height();
    }
    for (const QPointF& point : crowd.flows)
        sum += label.contains(point) ? kFlowPoint : 0;
    if (!crowd.window.contains(label) && crowd.window.contains(at))
        sum += label.width();
    return sum;
}

} // namespace

MapFrame frameOf(const MapScene& scene, const QSizeF& window)
{
    const QRectF bounds = scene.places().bounds;
    // Names are as wide on every scale: room for them in pixels.
    double label = 0;
    for (const SiteItem* site : scene.sites())
        label = std::max(label, site->labelRect(LabelSide::Right).width());
    label = std::min(label, window.width() * 0.22);
    const double width = window.width() - 2 * (label + std::min(kFrameMargin, window.width() / 16));
    const double height = window.height() - 2 * std::min(kFrameRoom, window.height() / 6);
    const double scale = std::min({width / bounds.width(), height / bounds.height(), kMostScale});
    return {std::max(scale, 0.001), bounds.center()};
}

void placeLabels(MapScene& scene, const QTransform& toWindow, const QRectF& window)
{
    Crowd crowd{window, pointsOfFlows(scene, toWindow), {}};
    for (const SiteItem* site : scene.sites())
        crowd.taken.push_back(site->ringRect().translated(toWindow.map(site->pos())));
    const std::vector<double> pull = pulls(scene);
    for (SiteItem* site : scene.sites()) {
        const QPointF at = toWindow.map(site->pos());
        LabelSide best = LabelSide::Right;
        double least = -1;
        for (const LabelSide side : {LabelSide::Right, LabelSide::Left, LabelSide::Below, LabelSide::Above}) {
            const double against = covered(*site, side, at, pull[site->facility().at()], crowd);
            if (least < 0 || against < least) {
                least = against;
                best = side;
            }
        }
        site->setSide(best);
        crowd.taken.push_back(site->labelRect(best).translated(at));
    }
    scene.update();
}

} // namespace planner::ui
