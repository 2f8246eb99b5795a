// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two tables beside a map: its sites above, its flows below.

#include <QSplitter>

class QTableView;

namespace planner::ui {

class ChartTableModel;
class MapScene;
class PlanDocument;
class Selection;

/// A row of the sites selects its site. All arguments must outlive it.
class MapTablePair : public QSplitter {
    Q_OBJECT

public:
    MapTablePair(const PlanDocument& document, const MapScene& scene, Selection& selection, QWidget* parent = nullptr);

    /// Reads the scene again.
    void refresh();
    void retranslate();

private:
    [[nodiscard]] QTableView* makeTable(const char* name, ChartTableModel* model);

    const PlanDocument& m_document;
    const MapScene& m_scene;
    ChartTableModel* m_siteModel;
    ChartTableModel* m_flowModel;
    QTableView* m_sites;
    QTableView* m_flows;
};

} // namespace planner::ui
