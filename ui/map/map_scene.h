// SPDX-License-Identifier: Apache-2.0
#pragma once
// The things on the map: outlines, flows and sites of a plan at one moment.

#include "core/model/batch.h"
#include "ui/map/map_layout.h"

#include <QGraphicsScene>

#include <optional>
#include <vector>

namespace planner {
struct MapFlow;
}

namespace planner::ui {

class FlowItem;
class OutlineItem;
class PlanDocument;
class Selection;
class SiteItem;

class MapScene : public QGraphicsScene {
    Q_OBJECT

public:
    MapScene(const PlanDocument& document, QObject* parent);

    /// Makes everything anew: sites or their places have changed.
    void rebuild();
    /// Makes the flows anew and counts again.
    void refresh();
    /// In days, from 1, the start of day 1, to the close of the last day, which shows the whole plan.
    void setMoment(double moment);
    [[nodiscard]] double moment() const { return m_moment; }
    [[nodiscard]] bool isWhole() const;
    /// The day of the moment, within the plan.
    [[nodiscard]] Day day() const;
    void showSelection(const Selection& selection);
    /// How many units of the map a pixel is: what is as large on every scale is drawn with it. Sites whose rings would
    /// cover each other stand together, and their flows with them.
    void setPixel(double units);
    /// The site that stands for it: itself, or one beside it.
    [[nodiscard]] FacilityId standsFor(FacilityId facility) const;
    /// Too many flows to tell each by its own line.
    [[nodiscard]] bool isCrowded() const;

    [[nodiscard]] const MapLayout& places() const { return m_layout; }
    [[nodiscard]] const std::vector<SiteItem*>& sites() const { return m_sites; }
    [[nodiscard]] const std::vector<FlowItem*>& flows() const { return m_flows; }

private:
    void makeOutlines();
    void makeSites();
    void makeFlows();
    void countSite(SiteItem& site) const;
    void markBroken();
    void gather();
    void layFlows();
    void countGathered();
    void markSelection();
    [[nodiscard]] std::vector<QPointF> whereSitesStand() const;
    [[nodiscard]] QString gatheredTip(std::size_t head) const;
    [[nodiscard]] QString siteTip(const SiteItem& site) const;
    void countCarried(FlowItem& item) const;
    [[nodiscard]] QString flowTip(const FlowItem& item) const;

    const PlanDocument& m_document;
    MapLayout m_layout;
    std::vector<SiteItem*> m_sites; ///< by facility
    std::vector<FlowItem*> m_flows;
    std::vector<std::size_t> m_heads; ///< by facility: the one that stands for it
    std::optional<FacilityId> m_selectedSite;
    std::vector<BatchCode> m_selectedBatches;
    std::vector<People> m_waiting;                                     ///< by facility
    std::vector<std::pair<FacilityId, std::optional<Day>>> m_troubles; ///< open findings at facilities
    double m_moment = 1;
    double m_pixel = 1;
    std::vector<OutlineItem*> m_outlines; ///< the world, and the region on top of it
};

} // namespace planner::ui
