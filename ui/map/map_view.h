// SPDX-License-Identifier: Apache-2.0
#pragma once
// The map of a plan with its day slider, and the tables that say the same.

#include "ui/charts/picture.h"

#include <QWidget>

class QLabel;
class QSlider;
class QSplitter;
class QTableView;
class QTimer;
class QToolButton;

namespace planner {
struct ChangeSet;
}

namespace planner::ui {

class ChartTableModel;
class MapCanvas;
class PlanDocument;
class Selection;

class MapView : public QWidget {
    Q_OBJECT

public:
    MapView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~MapView() override;

    [[nodiscard]] MapCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] QSlider& slider() const { return *m_slider; }
    /// From the start, where the slider is at the end. Stops at the end.
    void play();
    void pause();
    [[nodiscard]] bool isPlaying() const;
    void setTables(bool isShown);
    /// As a panel beside other views: the map with play, slider and day alone; the rest is in its menu and keys.
    void setCompact();
    /// Reads the plan again where it has changed while the map was not seen. A panel behind others needs to be told
    /// when it comes to the front.
    void catchUp();

    /// What of the map is in sight, and its note on borders.
    [[nodiscard]] Picture picture() const;

signals:
    void saveRequested(const planner::ui::Picture& picture);
    void told(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBar();
    [[nodiscard]] QTableView* makeTable(const char* name, ChartTableModel* model);
    void retranslate();
    void take(const ChangeSet& changes);
    void refresh(bool isWhole);
    void fitSlider();
    void showMoment();
    void showTables();
    void step();

    PlanDocument& m_document;
    Selection& m_selection;
    MapCanvas* m_canvas;
    QSlider* m_slider;
    QLabel* m_day;
    QLabel* m_ground;
    QToolButton* m_play;
    QToolButton* m_fit;
    QToolButton* m_asTable;
    QToolButton* m_export;
    ChartTableModel* m_siteModel;
    ChartTableModel* m_flowModel;
    QSplitter* m_split;
    QSplitter* m_tables;
    QTableView* m_sites = nullptr;
    QTableView* m_flows = nullptr;
    QTimer* m_timer;
    bool m_isStale = false;      ///< changed while it was not seen
    bool m_isStaleWhole = false; ///< the sites too
};

} // namespace planner::ui
