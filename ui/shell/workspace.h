// SPDX-License-Identifier: Apache-2.0
#pragma once
// The views and panels of a plan, put together in one place.

#include <QObject>

#include <vector>

class QDockWidget;
class QMainWindow;
class QTabWidget;
class QWidget;

namespace planner::ui {

class BoardView;
class FindingsPanel;
class PlanDocument;
class ScheduleView;
class Selection;

/// Makes the views in tabs and the panels as docks of the window, all children of these.
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(PlanDocument& document, Selection& selection, QMainWindow* window);

    [[nodiscard]] QTabWidget* views() const { return m_views; }
    [[nodiscard]] const std::vector<QDockWidget*>& docks() const { return m_docks; }
    /// Where everything is at first: panels at the end side of the reading direction.
    void arrange();
    void showFindings();
    /// Goes to the finding that is so many rows further, around the end.
    void stepFinding(int rows);
    /// Gives every tab and panel its name in the user's language.
    void retranslate();

signals:
    /// A view has something for the user to read.
    void told(const QString& text);
    void moveToRequested();

private:
    void addView(QWidget* view, const char* name);
    void nameTabBars();
    QDockWidget* addDock(const char* name, QWidget* panel);

    QMainWindow* m_window;
    QTabWidget* m_views;
    BoardView* m_board;
    ScheduleView* m_schedule;
    FindingsPanel* m_findings;
    std::vector<QDockWidget*> m_docks;
};

} // namespace planner::ui
