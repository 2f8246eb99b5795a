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

/// Points along the flows that are drawn, in pixels of the window.
std::vector<QPointF> pointsOfFlows(const MapScene& scene, const QTransform& toWindow)
{
    std::vector<QPointF> points;
    for (const FlowItem* flow : scene.flows())
        if (flow->isVisible())
            for (const QPointF& point : flow->points())
                points.push_back(toWindow.map(point));
    return points;
}

/// By site: who goes through it in the whole plan, and how many it holds.
std::vector<double> ranks(const MapScene& scene)
{
    std::vector<double> rank;
    for (const SiteItem* site : scene.sites())
        rank.push_back(static_cast<double>(site->figures().limit.value()) + (site->figures().findings > 0 ? 1e9 : 0));
    for (const FlowItem* flow : scene.flows()) {
        const auto people = static_cast<double>(flow->flow().people.value());
        rank[flow->flow().from.at()] += people;
        rank[flow->flow().to.at()] += people;
    }
    return rank;
}

} // namespace

MapFrame frameOf(const MapScene& scene, const QSizeF& window)
{
    const QRectF bounds = scene.places().bounds;
    // Names are as wide on every scale: room for them in pixels.
    double label = 0;
    for (const SiteItem* site : scene.sites())
        label = std::max(label, site->labelSize(LabelForm::Full).width());
    label = std::min(label, window.width() * 0.22);
    const double width = window.width() - 2 * (label + std::min(kFrameMargin, window.width() / 16));
    const double height = window.height() - 2 * std::min(kFrameRoom, window.height() / 6);
    const double scale = std::min({width / bounds.width(), height / bounds.height(), kMostScale});
    return {std::max(scale, 0.001), bounds.center()};
}

void placeLabels(MapScene& scene, const QTransform& toWindow, const QRectF& window)
{
    const std::vector<double> pull = pulls(scene);
    const std::vector<double> rank = ranks(scene);
    std::vector<SiteItem*> shown;
    std::vector<LabelWish> wishes;
    for (SiteItem* site : scene.sites()) {
        if (!site->isVisible())
            continue;
        const std::size_t i = site->facility().at();
        shown.push_back(site);
        wishes.push_back({site->labelRing().translated(toWindow.map(site->pos())), site->labelSize(LabelForm::Full),
                          site->labelSize(LabelForm::Name), rank[i], pull[i], site->isMarked()});
    }
    const auto places = placesOfLabels(wishes, pointsOfFlows(scene, toWindow), window);
    for (std::size_t i = 0; i < shown.size(); ++i)
        shown[i]->setPlace(places[i]);
    scene.update();
}

} // namespace planner::ui
