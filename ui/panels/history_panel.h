// SPDX-License-Identifier: Apache-2.0
#pragma once
// The panel of the plan's history, from which one goes back to any point.

#include "ui/models/plan_document.h"

#include <QWidget>

class QPushButton;

namespace planner::ui {

class EntryList;
class HistoryModel;
class Selection;

/// The document must outlive it. Reads the journal while it is shown.
class HistoryPanel : public QWidget {
    Q_OBJECT

public:
    HistoryPanel(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void refreshButton();
    /// Undoes or redoes until the plan is as it was right after the entry; stops where a step is refused.
    void goTo(const QModelIndex& index);

    PlanDocument& m_document;
    HistoryModel* m_model;
    EntryList* m_list;
    QPushButton* m_go;
    bool m_isGoing = false;
};

} // namespace planner::ui
