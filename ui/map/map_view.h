// SPDX-License-Identifier: Apache-2.0
#pragma once
// The map of a plan with its day slider, and the tables that say the same.

#include "ui/charts/picture.h"
#include "ui/models/thing.h"

#include <QAction>
#include <QList>
#include <QWidget>

class QLabel;
class QSlider;
class QSplitter;
class QToolButton;

namespace planner {
struct ChangeSet;
}

namespace planner::ui {

class DayPlayer;
class MapCanvas;
class MapTablePair;
class PlanDocument;
class Selection;

class MapView : public QWidget {
    Q_OBJECT

public:
    MapView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~MapView() override;

    [[nodiscard]] MapCanvas& canvas() const { return *m_canvas; }
    [[nodiscard]] QSlider& slider() const;
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
    void notified(const QString& text);
    /// The user asked what can be done with the thing, at a place of the screen; `more` is for the map as a whole.
    void menuRequested(const planner::ui::Thing& thing, QPoint position, const QList<QAction*>& more);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] QWidget* makeBar();
    void retranslate();
    void showChanges(const ChangeSet& changes);
    void refresh(bool isWhole);
    void showMoment();
    void showTables();

    PlanDocument& m_document;
    MapCanvas* m_canvas;
    DayPlayer* m_player;
    QLabel* m_day;
    QLabel* m_ground;
    QToolButton* m_fit;
    QToolButton* m_asTable;
    QToolButton* m_export;
    QSplitter* m_split;
    MapTablePair* m_tables;
    bool m_isStale = false;      ///< changed while it was not seen
    bool m_isStaleWhole = false; ///< the sites too
};

} // namespace planner::ui
