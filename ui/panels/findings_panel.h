// SPDX-License-Identifier: Apache-2.0
#pragma once
// The panel of findings: filter, jump to the place, cure, approve as an exception.

#include "ui/panels/findings_model.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace planner::ui {

class EntryList;
class RemediesBox;
class Selection;

/// Both arguments must outlive it. The window title carries the count: docks take it over.
class FindingsPanel : public QWidget {
    Q_OBJECT

public:
    FindingsPanel(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);

    /// Goes to the finding that is so many rows further, around the end.
    void step(int rows);
    /// Goes to the row with the finding, whatever the filter.
    void goTo(const Finding& finding);

private:
    void makeLayout();
    void connectAll();
    void applyFilter();
    void refresh();
    void refreshButtons();
    void jump(const QModelIndex& index);
    void approve();
    void revoke();
    [[nodiscard]] const FindingGroup* current() const;

    PlanDocument& m_document;
    Selection& m_selection;
    FindingsModel* m_model;
    QLineEdit* m_words;
    QComboBox* m_filter;
    QStackedWidget* m_pages;
    EntryList* m_list;
    QLabel* m_empty;
    QPushButton* m_approve;
    QPushButton* m_revoke;
    RemediesBox* m_remedies;
    std::optional<Finding> m_remembered; ///< was current before the model was reset
};

} // namespace planner::ui
