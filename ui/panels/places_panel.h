// SPDX-License-Identifier: Apache-2.0
#pragma once
// The panel "Where could this go?" for the batch that was selected last.

#include "ui/models/latest_answer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace planner::ui {

class EntryList;
class PlacesModel;
class Selection;

/// Both arguments must outlive it. Suggestions are made in the background, while the panel is shown.
class PlacesPanel : public QWidget {
    Q_OBJECT

public:
    PlacesPanel(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void makeLayout();
    void refresh();
    void refreshButtons();
    void move(const QModelIndex& index);
    /// Puts those who fit into a batch of their own on the journey; the others stay.
    void moveFitting();
    /// The batch that is asked about; nullptr for none, or one that counts nowhere.
    [[nodiscard]] const Batch* batch() const;

    PlanDocument& m_document;
    Selection& m_selection;
    PlacesModel* m_model;
    LatestAnswer m_answer;
    QLabel* m_question;
    QStackedWidget* m_pages;
    EntryList* m_list;
    QLabel* m_empty;
    QPushButton* m_move;
    QPushButton* m_moveFitting;
};

} // namespace planner::ui
