// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_tables.h"

#include "ui/kit/text.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_scene.h"
#include "ui/map/site_item.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

namespace planner::ui {

ChartTable siteTable(const PlanDocument& document, const MapScene& scene)
{
    ChartTable table;
    table.columns = {MapScene::tr("Site"), MapScene::tr("People at the close"), MapScene::tr("Limit"),
                     MapScene::tr("Waiting"), MapScene::tr("Findings")};
    for (const SiteItem* site : scene.sites()) {
        const SiteFigures& figures = site->figures();
        table.rows.push_back({facilityText(document.operation(), site->facility()), numberText(figures.present),
                              figures.isOutside ? MapScene::tr("-", "no limit") : numberText(figures.limit),
                              figures.waiting.isZero() ? QString() : numberText(figures.waiting),
                              figures.findings == 0 ? QString() : QLocale().toString(figures.findings)});
    }
    return table;
}

ChartTable flowTable(const PlanDocument& document, const MapScene& scene)
{
    ChartTable table;
    table.textColumns = 3;
    table.columns = {MapScene::tr("From"), MapScene::tr("To"), MapScene::tr("Mode"), MapScene::tr("People"),
                     MapScene::tr("On the way that day")};
    for (const FlowItem* item : scene.flows()) {
        const MapFlow& flow = item->flow();
        const People onTheWay = scene.isWhole() ? People(0) : flow.peopleOn(scene.day());
        table.rows.push_back({facilityText(document.operation(), flow.from),
                              facilityText(document.operation(), flow.to), QString::fromStdString(flow.mode),
                              numberText(flow.people), onTheWay.isZero() ? QString() : numberText(onTheWay)});
    }
    return table;
}

} // namespace planner::ui
