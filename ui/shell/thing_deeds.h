// SPDX-License-Identifier: Apache-2.0
#pragma once
// The menus of things, and what their entries do in a window: one place for all views.

#include "core/base/date.h"
#include "ui/models/thing.h"

#include <QList>
#include <QObject>
#include <QPoint>

#include <optional>

class QAction;
class QMenu;

namespace planner::ui {

class MainWindow;
class Questions;
class Workspace;

class ThingDeeds : public QObject {
    Q_OBJECT

public:
    /// Of a window that has a plan and its workspace.
    ThingDeeds(Questions& questions, MainWindow& window, Workspace& workspace);

    /// The menu of the thing; batches have one of their site in it. `more` stands below. It deletes itself when it is
    /// closed. Null where there is nothing to do.
    [[nodiscard]] QMenu* menuOf(const Thing& thing, const QList<QAction*>& more);
    /// Shows that menu at a place of the screen.
    void popUp(const Thing& thing, QPoint position, const QList<QAction*>& more);
    void run(Deed deed, const Thing& thing);

signals:
    void moveRequested();
    void fillRequested();
    void replanRequested(std::optional<planner::Date> from);
    void replanTomorrowRequested();
    void ordersRequested(const std::vector<planner::BatchCode>& batches);
    /// Without a day, for the one that is looked at.
    void receivingRequested(planner::FacilityId site, std::optional<planner::Day> day);

private:
    void fill(QMenu& menu, const Thing& thing);
    void runOnBatches(Deed deed, const Thing& thing);
    /// Asks what happened to those of which the deed can be done, and records it.
    void recordCounts(Deed deed, const std::vector<BatchCode>& codes, std::optional<Day> seenOn);
    void clear(const std::vector<BatchCode>& codes);
    void approve(const std::vector<BatchCode>& codes);
    /// Whether the user agrees that so many become approved at once.
    [[nodiscard]] bool isAgreed(const std::vector<BatchCode>& codes);
    void divide(const BatchCode& code);
    void merge(const std::vector<BatchCode>& codes);
    void lock(const std::vector<BatchCode>& codes, bool isLocked);
    void close(Deed deed, const Thing& thing);
    void showLedger(const Thing& thing);
    void replan(const Thing& thing);

    Questions& m_questions;
    MainWindow& m_window;
    Workspace& m_workspace;
    QPoint m_place; ///< of the menu that was shown last
};

} // namespace planner::ui
