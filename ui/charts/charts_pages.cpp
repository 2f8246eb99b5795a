// SPDX-License-Identifier: Apache-2.0
// What each page of the charts shows of the plan.
#include "ui/charts/charts_view.h"

#include "ui/charts/occupancy_chart.h"
#include "ui/charts/people_chart.h"
#include "ui/charts/progress_chart.h"
#include "ui/charts/space_chart.h"
#include "ui/charts/transport_chart.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>

#include <utility>

namespace planner::ui {
namespace {

QString useName(const Operation& operation, const TransportUse& use)
{
    switch (use.kind) {
    case TransportKind::Fleet:
        //: %1 is the code of a fleet
        return filled(ChartsView::tr("Vehicles of %1"), QString::fromStdString(operation.fleets[use.position].code));
    case TransportKind::Departures:
        return filled(ChartsView::tr("Departures on %1"), QString::fromStdString(operation.routes[use.position].code));
    case TransportKind::Escorts:
        break;
    }
    return ChartsView::tr("Escorts");
}

QStringList facilityNames(const Operation& operation)
{
    QStringList names;
    for (const Facility& facility : operation.facilities)
        names += facilityText(facility);
    return names;
}

} // namespace

template <class Type>
Type& ChartsView::chartAt(std::size_t position)
{
    if (position < m_charts.size()) {
        if (auto* known = qobject_cast<Type*>(m_charts[position]))
            return *known;
        dropFrom(position);
    }
    auto* made = new Type(m_scroll->widget());
    made->setObjectName(QStringLiteral("chart-%1").arg(position));
    const auto site = [this, position]() {
        return position < m_chartSites.size() ? m_chartSites[position] : std::optional<FacilityId>();
    };
    connect(made, &Chart::clicked, this, [this, site] {
        if (const auto facility = site())
            m_selection.selectFacility(facility);
    });
    connect(
        made, &Chart::doubleClicked, this,
        [this, site] {
            if (const auto facility = site())
                showSite(m_charts.size() == 1 ? std::nullopt : facility);
        },
        Qt::QueuedConnection); // the chart may go
    connect(made, &Chart::saveRequested, this, &ChartsView::saveRequested);
    m_charts.push_back(made);
    return *made;
}

void ChartsView::dropFrom(std::size_t count)
{
    while (m_charts.size() > count) {
        delete m_charts.back();
        m_charts.pop_back();
    }
}

void ChartsView::refreshOccupancy()
{
    const Operation& operation = m_document.operation();
    const PlanView view = m_document.view();
    const int choice = m_sites->currentIndex();
    m_chartSites.clear();
    if (choice <= kAllTogether) {
        chartAt<OccupancyChart>(0).setSteps(tr("All sites together"), occupancyOfAll(view), operation.settings.start);
        m_chartSites.emplace_back();
    }
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
        if (choice != kEverySite && choice != kFirstSite + static_cast<int>(i))
            continue;
        chartAt<OccupancyChart>(m_chartSites.size())
            .setSteps(facilityText(operation, {i}), occupancySteps(view, {i}), operation.settings.start);
        m_chartSites.emplace_back(FacilityId{i});
    }
    dropFrom(m_chartSites.size());
}

void ChartsView::refreshProgress()
{
    chartAt<ProgressChart>(0).setCurve(progressOf(m_document.view()),
                                       {m_other, m_otherName, m_published, m_mostMovable});
    dropFrom(1);
}

void ChartsView::refreshPeople()
{
    const Operation& operation = m_document.operation();
    SplitNames names{facilityNames(operation), {}};
    for (const Category& category : operation.categories)
        names.categories += QString::fromStdString(category.name.empty() ? category.code : category.name);
    const PlanView view = m_document.view();
    chartAt<PeopleChart>(0).setSplit(peopleSplit(view, Day(0)), peopleSplit(view, view.ledger.lastDay()), names);
    dropFrom(1);
}

void ChartsView::refreshSpace()
{
    const Operation& operation = m_document.operation();
    auto spaces = spacePerPerson(m_document.view());
    QStringList names;
    QStringList unknown = facilityNames(operation);
    for (const FacilitySpace& space : spaces) {
        names += facilityText(operation, space.facility);
        unknown.removeOne(names.last());
    }
    chartAt<SpaceChart>(0).setSpaces(std::move(spaces), names, unknown);
    dropFrom(1);
}

void ChartsView::refreshTransport()
{
    const Operation& operation = m_document.operation();
    const auto uses = transportUse(m_document.view());
    for (std::size_t i = 0; i < uses.size(); ++i)
        chartAt<TransportChart>(i).setUse(useName(operation, uses[i]), uses[i], operation.settings.start);
    dropFrom(uses.size());
}

void ChartsView::layOut()
{
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    // The sum of all stands over the sites, which share the rows by two.
    const bool hasSum = page() == ChartPage::Occupancy && m_charts.size() > 1;
    const bool isOne = m_charts.size() == 1;
    int place = 0;
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        const bool isWide = isOne || (hasSum && i == 0);
        m_grid->addWidget(m_charts[i], place / 2, place % 2, 1, isWide ? 2 : 1);
        m_grid->setRowStretch(place / 2, m_charts[i]->maximumHeight() == QWIDGETSIZE_MAX ? 1 : 0);
        place += isWide ? 2 : 1;
        m_charts[i]->show();
    }
    // Charts of a height of their own stand at the top.
    m_grid->setRowStretch((place + 1) / 2, page() == ChartPage::People || page() == ChartPage::Space ? 1 : 0);
}

} // namespace planner::ui
