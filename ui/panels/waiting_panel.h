// SPDX-License-Identifier: Apache-2.0
#pragma once
// The panel that tells of everybody who waits, and why.

#include "core/splitter/fixes.h"
#include "ui/models/latest_answer.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace planner::ui {

class EntryList;
class FixesBox;
class Selection;
class WaitingModel;

/// Both arguments must outlive it. Reasons, and what would place everybody, are looked for in the background, while the
/// panel is shown.
class WaitingPanel : public QWidget {
    Q_OBJECT

public:
    WaitingPanel(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

signals:
    /// The user wants to see what a change of the operation would do.
    void tryRequested(const planner::Fix& fix);
    void fillRequested();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showReasons(const std::vector<Waiting>& waiting);
    void showCount();

    PlanDocument& m_document;
    Selection& m_selection;
    WaitingModel* m_model;
    LatestAnswer m_answer;
    QStackedWidget* m_pages;
    EntryList* m_list;
    QLabel* m_empty;
    FixesBox* m_fixes;
    bool m_isStale = true;
};

} // namespace planner::ui
