// SPDX-License-Identifier: Apache-2.0
#pragma once
// The views and panels of a plan, put together in one place.

#include "ui/models/thing.h"
#include "ui/shell/action_table.h"

#include <QAction>
#include <QList>
#include <QObject>
#include <QPoint>

#include <vector>

class QDockWidget;
class QMainWindow;
class QTabWidget;
class QWidget;

namespace planner {
struct Fix;
class PlanStates;
} // namespace planner

namespace planner::ui {

class BoardView;
class ChartsView;
class DetailsPanel;
class FindingsPanel;
class MapView;
class OperationView;
class PlanDocument;
struct Picture;
class SchedulePane;
class Selection;
class TodayView;

/// Makes the views in tabs and the panels as docks of the window, all children of these.
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(PlanDocument& document, Selection& selection, QMainWindow* window);

    /// Where a panel is at first: on top of the others of its place, as tabs.
    enum class Place { Upper, Lower };

    [[nodiscard]] QTabWidget* views() const { return m_views; }
    /// The actions that show the views, in the order of the tabs.
    [[nodiscard]] const std::vector<ActionId>& viewActions() const { return m_viewActions; }
    [[nodiscard]] ChartsView& charts() const { return *m_charts; }
    [[nodiscard]] OperationView& operation() const { return *m_operation; }
    [[nodiscard]] TodayView& today() const { return *m_today; }
    [[nodiscard]] DetailsPanel& details() const { return *m_details; }
    [[nodiscard]] const std::vector<QDockWidget*>& docks() const { return m_docks; }
    /// Where everything is at first: panels at the end side of the reading direction.
    void arrange();
    void showFindings() { showPanel("findingsDock"); }
    /// Earlier states of the plan, which live as long as the document; nullptr: there are none.
    void setStates(const PlanStates* states);
    /// Brings the panel to the front; its name is that of the dock.
    void showPanel(const char* name);
    /// Brings the details to the front, with the keyboard in the field of that name where it can be changed.
    void showDetails(const char* field);
    /// Goes to the finding that is so many rows further, around the end.
    void stepFinding(int rows);
    /// Gives every tab and panel its name in the user's language.
    void retranslate();

signals:
    /// A view has something for the user to read.
    void notified(const QString& text);
    void moveToRequested();
    /// The user asked in a view what can be done with the thing, at a place of the screen; `more` is for the view.
    void menuRequested(const planner::ui::Thing& thing, QPoint position, const QList<QAction*>& more);
    /// The user wants a deed done with the thing, without a menu.
    void deedRequested(planner::ui::Deed deed, const planner::ui::Thing& thing);
    void replanTomorrowRequested();
    /// The user wants a chart or the map in a file.
    void saveRequested(const planner::ui::Picture& picture);
    void fillRequested();
    void tryRequested(const planner::Fix& fix);

private:
    void connectOverview();
    /// The tab gets the icon and the words of the action that shows it.
    void addView(ActionId action, const char* name, QWidget* view);
    void addDock(Place place, const char* name, QWidget* panel);
    void connectToday(PlanDocument& document);
    void nameTabBars();
    /// The panels of a place, the one that is in front at first before the others.
    [[nodiscard]] std::vector<QDockWidget*> docksAt(Place place) const;

    QMainWindow* m_window;
    QTabWidget* m_views;
    BoardView* m_board;
    SchedulePane* m_schedule;
    ChartsView* m_charts;
    MapView* m_map;
    OperationView* m_operation;
    TodayView* m_today;
    DetailsPanel* m_details;
    FindingsPanel* m_findings;
    std::vector<ActionId> m_viewActions;
    std::vector<Place> m_places; ///< of the docks
    std::vector<QDockWidget*> m_docks;
};

} // namespace planner::ui
