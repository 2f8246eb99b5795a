// SPDX-License-Identifier: Apache-2.0
#include "ui/compare/compare_map.h"

#include "core/edit/fixed_plan.h"
#include "ui/kit/text.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_canvas.h"
#include "ui/models/plan_document.h"

#include <QGridLayout>
#include <QLabel>

#include <map>
#include <tuple>

namespace planner::ui {
namespace {

using FlowKey = std::tuple<std::string, std::string, std::string>; ///< origin, destination, mode

FlowKey keyOf(const Operation& operation, const MapFlow& flow)
{
    return {operation.facility(flow.from).code, operation.facility(flow.to).code, flow.mode};
}

std::map<FlowKey, People> peopleByFlow(const PlanDocument& document, const MapCanvas& canvas)
{
    std::map<FlowKey, People> people;
    for (const FlowItem* item : canvas.mapScene().flows())
        people[keyOf(document.operation(), item->flow())] = item->flow().people;
    return people;
}

} // namespace

CompareMap::CompareMap(QWidget* parent) : QWidget(parent)
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int i = 0; i < 2; ++i) {
        m_sides[i].name = new QLabel(this);
        m_sides[i].name->setContentsMargins(6, 4, 6, 0);
        grid->addWidget(m_sides[i].name, 0, i);
        grid->setColumnStretch(i, 1);
    }
    auto* key = new QLabel(tr("Orange: more people on this side. Green: fewer. Blue: the same."), this);
    key->setContentsMargins(6, 0, 6, 4);
    grid->addWidget(key, 2, 0, 1, 2);
    grid->setRowStretch(1, 1);
}

CompareMap::~CompareMap() { clear(); }

void CompareMap::clear()
{
    for (Side& side : m_sides) {
        delete side.canvas; // before its document
        side.canvas = nullptr;
        side.document.reset();
    }
}

void CompareMap::showRivals(const Side& side, const Side& other)
{
    const auto people = peopleByFlow(*other.document, *other.canvas);
    for (FlowItem* item : side.canvas->mapScene().flows()) {
        const auto found = people.find(keyOf(side.document->operation(), item->flow()));
        item->setRivalPeople(found == people.end() ? People(0) : found->second);
    }
}

void CompareMap::setPlans(const Plan& a, const Plan& b, const QString& nameA, const QString& nameB)
{
    clear();
    const Plan* plans[] = {&a, &b};
    const QString names[] = {nameA, nameB};
    for (std::size_t i = 0; i < 2; ++i) {
        Side& side = m_sides[i];
        side.document = std::make_unique<PlanDocument>(std::make_unique<FixedPlan>(*plans[i]),
                                                       [](const QString&) { return Author{}; });
        side.canvas = new MapCanvas(*side.document, m_selection, this);
        side.canvas->setObjectName(QStringLiteral("compareMap%1").arg(i));
        side.canvas->setReadOnly(true);
        side.canvas->setAccessibleName(filled(tr("Map of %1"), names[i]));
        side.canvas->viewport()->setAccessibleName(side.canvas->accessibleName());
        side.name->setText(names[i]);
        static_cast<QGridLayout*>(layout())->addWidget(side.canvas, 1, static_cast<int>(i));
    }
    showRivals(m_sides[0], m_sides[1]);
    showRivals(m_sides[1], m_sides[0]);
}

} // namespace planner::ui
