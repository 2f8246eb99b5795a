// SPDX-License-Identifier: Apache-2.0
#pragma once
// The choice of what the curve of the progress is held against: named states, other plans, published counts, the bound
// of a split.

#include "core/base/result.h"
#include "core/edit/history.h"
#include "ui/models/latest_answer.h"

#include <QObject>
#include <QString>

#include <vector>

class QAction;
class QMenu;

namespace planner {
class PlanStates;
}

namespace planner::ui {

class ChartsView;
class PlanFiles;
class Questions;

/// A table of published counts that can be chosen without looking for it.
struct PublishedTable {
    QString title;
    QString path;
};

/// Fills the menu of the charts each time it is about to be shown. All arguments must outlive it; `states` is of the
/// document's plan, nullptr: there are none. It belongs to the window that questions are asked from.
class RivalMenu : public QObject {
    Q_OBJECT

public:
    RivalMenu(ChartsView& charts, const PlanDocument& document, const PlanStates* states, PlanFiles& files,
              Questions& questions, QWidget* window);

    void setTables(std::vector<PublishedTable> tables) { m_tables = std::move(tables); }
    /// Where the user is asked to look for files first.
    void setFolder(const QString& folder) { m_folder = folder; }
    /// Whether a bound is being proven.
    [[nodiscard]] bool isProving() const { return m_bound.isWaiting(); }

signals:
    void failed(const planner::Error& error);

private:
    void fill();
    void addPlans(QMenu& menu);
    void addStates(QMenu& menu);
    void addPublished(QMenu& menu);
    void addBound(QMenu& menu);
    QAction* addChoice(QMenu& menu, const QString& text, const QString& objectName, bool isChosen);
    void holdAgainst(const NamedState& state);
    /// Asks for the passphrase of a sealed plan.
    void holdAgainstPlan(const QString& path);
    void hold(const QString& path);
    void prove();

    ChartsView& m_charts;
    const PlanDocument& m_document;
    const PlanStates* m_states;
    PlanFiles& m_files;
    Questions& m_questions;
    QWidget* m_window;
    std::vector<PublishedTable> m_tables;
    QString m_folder;
    QString m_published; ///< the path of the counts that are shown; empty where none are
    LatestAnswer m_bound;
};

} // namespace planner::ui
