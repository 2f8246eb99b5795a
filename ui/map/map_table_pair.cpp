// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_table_pair.h"

#include "ui/charts/chart_table.h"
#include "ui/kit/selection.h"
#include "ui/map/map_scene.h"
#include "ui/map/map_tables.h"
#include "ui/models/plan_document.h"

#include <QHeaderView>
#include <QTableView>

namespace planner::ui {

MapTablePair::MapTablePair(const PlanDocument& document, const MapScene& scene, Selection& selection, QWidget* parent)
    : QSplitter(Qt::Vertical, parent), m_document(document), m_scene(scene), m_siteModel(new ChartTableModel(this)),
      m_flowModel(new ChartTableModel(this)), m_sites(makeTable("mapSites", m_siteModel)),
      m_flows(makeTable("mapFlows", m_flowModel))
{
    connect(m_sites->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, &selection](const QModelIndex& row) {
                if (row.isValid() && m_sites->hasFocus())
                    selection.selectFacility(FacilityId{static_cast<std::uint32_t>(row.row())});
            });
    retranslate();
}

QTableView* MapTablePair::makeTable(const char* name, ChartTableModel* model)
{
    auto* table = new QTableView(this);
    table->setObjectName(QLatin1String(name));
    table->setModel(model);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void MapTablePair::refresh()
{
    m_siteModel->setTable(siteTable(m_document, m_scene));
    m_flowModel->setTable(flowTable(m_document, m_scene));
}

void MapTablePair::retranslate()
{
    m_sites->setAccessibleName(tr("Sites on the map"));
    m_flows->setAccessibleName(tr("Flows on the map"));
}

} // namespace planner::ui
