// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_scene.h"

#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_outline.h"
#include "ui/map/site_gathering.h"
#include "ui/map/site_item.h"
#include "ui/models/finding_place.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

namespace planner::ui {
namespace {

constexpr double kBend = 0.14;
constexpr std::size_t kManySites = 30;
constexpr std::size_t kManyFlows = 16;
constexpr double kCrowdedRing = 0.75; ///< of the usual size

} // namespace

MapScene::MapScene(const PlanDocument& document, QObject* parent) : QGraphicsScene(parent), m_document(document)
{
    rebuild();
    setMoment(static_cast<double>(document.operation().lastDay().value()) + 1);
}

void MapScene::rebuild()
{
    clear();
    m_heads.clear();
    m_sites.clear();
    m_flows.clear();
    m_layout = layOutMap(m_document.operation());
    makeOutlines();
    setBackgroundBrush(seaColour(m_layout.ground));
    makeSites();
    // Room to pan in, also where there is nothing.
    const double room = std::max({m_layout.bounds.width(), m_layout.bounds.height(), 200.0});
    setSceneRect(m_layout.bounds.adjusted(-2 * room, -2 * room, 2 * room, 2 * room));
    refresh();
}

void MapScene::makeSites()
{
    const Operation& operation = m_document.operation();
    People largest(1);
    for (const Facility& facility : operation.facilities)
        largest = std::max(largest, facility.capacity);
    const double scale = operation.facilities.size() > kManySites ? kCrowdedRing : 1;
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
        const Facility& facility = operation.facilities[i];
        auto* site = new SiteItem({i}, facilityText(facility),
                                  static_cast<double>(facility.capacity.value()) / static_cast<double>(largest.value()),
                                  font(), scale);
        site->setPos(m_layout.sites[i]);
        site->setGuessed(m_layout.isGuessed[i] && m_layout.ground != MapGround::Schematic);
        addItem(site);
        m_sites.push_back(site);
    }
}

void MapScene::refresh()
{
    const Operation& operation = m_document.operation();
    makeFlows();
    const std::vector<People> placed = peopleInBatches(operation, m_document.plan().batches);
    m_waiting.assign(operation.facilities.size(), People(0));
    for (std::size_t i = 0; i < operation.cohorts.size(); ++i)
        if (const Cohort& cohort = operation.cohorts[i]; cohort.movement == Movement::Must)
            m_waiting[cohort.facility.at()] += std::max(People(0), cohort.people - placed[i]);
    markBroken();
    setPixel(m_pixel);
    setMoment(std::min(m_moment, static_cast<double>(operation.lastDay().value()) + 1));
}

void MapScene::makeOutlines()
{
    m_outlines.clear();
    if (m_layout.ground == MapGround::Schematic)
        return;
    const Projection& projection = m_layout.projection;
    m_outlines.push_back(new OutlineItem(outlineOf(MapGround::World, projection)));
    if (m_layout.ground == MapGround::Region)
        m_outlines.push_back(new OutlineItem(outlineOf(MapGround::Region, projection), regionExtent(projection)));
    for (OutlineItem* outline : m_outlines)
        addItem(outline);
}

void MapScene::makeFlows()
{
    for (FlowItem* flow : m_flows)
        delete flow;
    m_flows.clear();
    for (MapFlow& flow : mapFlows(m_document.view())) {
        auto* item = new FlowItem(std::move(flow));
        countCarried(*item);
        item->setToolTip(flowTip(*item));
        addItem(item);
        m_flows.push_back(item);
    }
    m_heads.clear(); // so that the flows get their ways
    gather();
}

bool MapScene::isCrowded() const { return m_flows.size() > kManyFlows; }

FacilityId MapScene::standsFor(FacilityId facility) const
{
    return {static_cast<std::uint32_t>(m_heads[facility.at()])};
}

std::vector<QPointF> MapScene::whereSitesStand() const
{
    std::vector<QPointF> places;
    for (const std::size_t head : m_heads)
        places.push_back(m_layout.sites[head]);
    return places;
}

/// So near, sites stand apart even where they cover each other.
void MapScene::gather()
{
    constexpr double kNearest = 1.0 / 12; ///< units of a pixel
    std::vector<SiteSpot> spots;
    for (const SiteItem* site : m_sites)
        spots.push_back(
            {site->pos() / m_pixel, site->radius(), m_pixel < kNearest || m_selectedSite == site->facility()});
    auto heads = gatheredSites(spots);
    if (heads == m_heads)
        return;
    m_heads = std::move(heads);
    layFlows();
    countGathered();
}

void MapScene::layFlows()
{
    const std::vector<QPointF> places = whereSitesStand();
    std::map<std::tuple<std::size_t, std::size_t, std::string>, std::vector<FlowItem*>> bundles;
    for (FlowItem* item : m_flows) {
        const std::size_t from = m_heads[item->flow().from.at()];
        const std::size_t to = m_heads[item->flow().to.at()];
        item->setVisible(from != to);
        bundles[{from, to, item->flow().mode}].push_back(item);
    }
    std::vector<People> people; // by bundle
    std::vector<FlowEnds> ends;
    for (const auto& [key, items] : bundles) {
        people.push_back(std::accumulate(items.begin(), items.end(), People(0),
                                         [](People sum, const FlowItem* item) { return sum + item->flow().people; }));
        ends.push_back({places[std::get<0>(key)], places[std::get<1>(key)],
                        static_cast<double>(std::max(People(1), people.back()).value())});
    }
    const auto most = people.empty() ? People(1) : std::max(People(1), *std::max_element(people.begin(), people.end()));
    const std::vector<FlowCourse> courses = isCrowded() ? corridorCourses(ends) : std::vector<FlowCourse>();
    std::map<std::pair<std::size_t, std::size_t>, int> seen;
    std::size_t bundle = 0;
    for (const auto& [key, items] : bundles) {
        // Several modes between the same sites bend to different sides, further out.
        const int nth = seen[{std::get<0>(key), std::get<1>(key)}]++;
        const double bend = kBend * (nth / 2 + 1) * (nth % 2 == 0 ? 1 : -1);
        for (FlowItem* item : items) {
            isCrowded() ? item->setCourse(ends[bundle].from, ends[bundle].to, courses[bundle])
                        : item->setBend(ends[bundle].from, ends[bundle].to, bend);
            item->setShare(static_cast<double>(people[bundle].value()) / static_cast<double>(most.value()),
                           isCrowded());
            item->setDrawnByOther(item != items.front());
        }
        ++bundle;
    }
}

void MapScene::countGathered()
{
    std::vector<SiteFigures> sums;
    std::vector<int> counts(m_sites.size());
    for (const SiteItem* site : m_sites)
        sums.push_back(site->figures());
    for (std::size_t i = 0; i < m_sites.size(); ++i)
        if (const std::size_t head = m_heads[i]; head != i) {
            sums[head] = sums[head] + m_sites[i]->figures();
            ++counts[head];
        }
    for (std::size_t i = 0; i < m_sites.size(); ++i) {
        m_sites[i]->setVisible(m_heads[i] == i);
        m_sites[i]->setGathered(counts[i], sums[i]);
        m_sites[i]->setToolTip(counts[i] == 0 ? siteTip(*m_sites[i]) : gatheredTip(i));
    }
}

QString MapScene::gatheredTip(std::size_t head) const
{
    constexpr int kMost = 12;
    QStringList lines{tr("Sites that stand together here; click to part them:")};
    int left = 0;
    for (std::size_t i = 0; i < m_sites.size(); ++i) {
        if (m_heads[i] != head)
            continue;
        const SiteFigures& figures = m_sites[i]->figures();
        const QString name = facilityText(m_document.operation(), m_sites[i]->facility());
        if (lines.size() > kMost)
            ++left;
        else
            //: a site and people there
            lines += figures.isOutside
                         ? filled(tr("%1: %2 left custody"), name, numberText(figures.present))
                         : filled(tr("%1: %2 of %3"), name, numberText(figures.present), numberText(figures.limit));
    }
    if (left > 0)
        lines += counted(left, [](int n) { return tr("and %Ln more", "sites", n); });
    return lines.join(u'\n');
}

void MapScene::markBroken()
{
    m_troubles.clear();
    std::set<BatchCode> broken;
    for (const Finding& finding : m_document.findings()) {
        if (finding.isApproved)
            continue;
        const FindingPlace place = placeOf(m_document.plan(), finding);
        broken.insert(place.batches.begin(), place.batches.end());
        if (place.facility && place.batches.empty())
            m_troubles.emplace_back(*place.facility, place.day);
    }
    for (FlowItem* flow : m_flows) {
        const auto& movements = flow->flow().movements;
        flow->setBroken(std::any_of(movements.begin(), movements.end(),
                                    [&](const FlowMovement& movement) { return broken.contains(movement.batch); }));
    }
}

bool MapScene::isWhole() const { return m_moment >= static_cast<double>(m_document.operation().lastDay().value()) + 1; }

Day MapScene::day() const
{
    const Day day(static_cast<std::int64_t>(std::floor(m_moment)));
    return std::clamp(day, Day(1), m_document.operation().lastDay());
}

void MapScene::setMoment(double moment)
{
    m_moment = moment;
    for (FlowItem* flow : m_flows)
        flow->setMoment(isWhole() ? std::nullopt : std::optional(moment));
    for (SiteItem* site : m_sites)
        countSite(*site);
    countGathered();
}

void MapScene::countSite(SiteItem& site) const
{
    const FacilityId facility = site.facility();
    SiteFigures figures;
    figures.present = presentAtClose(m_document.view(), facility, day());
    figures.isOutside = m_document.operation().facility(facility).isOutside();
    figures.limit = m_document.conditions().limit(facility, day());
    figures.target = m_document.conditions().target(facility, day());
    figures.waiting = m_waiting[facility.at()];
    figures.findings = static_cast<int>(std::count_if(m_troubles.begin(), m_troubles.end(), [&](const auto& trouble) {
        return trouble.first == facility && (isWhole() || !trouble.second || *trouble.second == day());
    }));
    site.setFigures(figures);
}

QString MapScene::siteTip(const SiteItem& site) const
{
    const SiteFigures& figures = site.figures();
    QStringList lines{facilityText(m_document.operation(), site.facility()),
                      figures.isOutside
                          ? filled(tr("%1 have left custody"), numberText(figures.present))
                          //: %1 is a number of people, %2 a date
                          : filled(tr("%1 people at the close of %2, limit %3, target %4"), numberText(figures.present),
                                   shortDateText(day(), m_document.operation()), numberText(figures.limit),
                                   numberText(figures.target))};
    if (!figures.waiting.isZero())
        lines += filled(tr("%1 wait here in no batch"), numberText(figures.waiting));
    if (figures.findings > 0)
        lines += counted(figures.findings, [](int n) { return tr("%Ln findings", nullptr, n); });
    if (m_layout.isGuessed[site.facility().at()])
        lines += tr("Without coordinates: its place here means nothing");
    return lines.join(u'\n');
}

void MapScene::countCarried(FlowItem& item) const
{
    People arrived;
    People onTheRoad;
    for (const FlowMovement& movement : item.flow().movements)
        if (const Batch* batch = m_document.batch(movement.batch)) {
            if (batch->hasArrived())
                arrived += headcountOf(*batch);
            else if (batch->hasDeparted())
                onTheRoad += movement.people;
        }
    item.setCarried(arrived, onTheRoad);
}

QString MapScene::flowTip(const FlowItem& item) const
{
    const MapFlow& flow = item.flow();
    const Operation& operation = m_document.operation();
    //: %1 and %2 are sites, %3 a mode such as road
    return filled(tr("%1 to %2, %3"), facilityText(operation, flow.from), facilityText(operation, flow.to),
                  QString::fromStdString(flow.mode))
           + u'\n'
           //: %1 is a number of people, %2 "12 batches"
           + filled(tr("%1 people in %2"), numberText(flow.people),
                    counted(flow.movements.size(), [](int n) { return tr("%Ln batches", nullptr, n); }))
           + (item.arrived().isZero() && item.onTheRoad().isZero()
                  ? QString()
                  //: two numbers of people
                  : u'\n'
                        + filled(tr("%1 have arrived, %2 are on the road"), numberText(item.arrived()),
                                 numberText(item.onTheRoad())))
           + (flow.isEstimate ? u'\n' + tr("The way is an estimate: nobody has entered its length.") : QString());
}

void MapScene::setPixel(double units)
{
    m_pixel = units;
    for (OutlineItem* outline : m_outlines)
        outline->setPixel(units);
    for (FlowItem* flow : m_flows)
        flow->setPixel(units);
    for (SiteItem* site : m_sites)
        site->setScale(units);
    gather();
}

void MapScene::showSelection(const Selection& selection)
{
    m_selectedSite = selection.facility();
    m_selectedBatches = selection.batches();
    gather();
    markSelection();
}

/// What has nothing to do with the selection stands back on a crowded map.
void MapScene::markSelection()
{
    const std::set<BatchCode> batches(m_selectedBatches.begin(), m_selectedBatches.end());
    for (SiteItem* site : m_sites)
        site->setMarked(m_selectedSite == site->facility());
    for (FlowItem* flow : m_flows) {
        const auto& movements = flow->flow().movements;
        const bool isMarked = std::any_of(movements.begin(), movements.end(), [&](const FlowMovement& movement) {
            return batches.contains(movement.batch);
        });
        const bool isOfSite = m_selectedSite == flow->flow().from || m_selectedSite == flow->flow().to;
        flow->setMarked(isMarked);
        flow->setBack(isCrowded() && !isMarked && (batches.empty() ? m_selectedSite && !isOfSite : true));
    }
}

} // namespace planner::ui
