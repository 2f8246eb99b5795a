// SPDX-License-Identifier: Apache-2.0
#pragma once
// The table of batches: sort, filter, edit one cell or a column of the selected rows, copy and paste.

#include "ui/models/thing.h"
#include "ui/table/batch_table_model.h"

#include <QAction>
#include <QList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace planner::ui {

class BatchFilterModel;
class Selection;

/// Both arguments must outlive it. An edit of a selected row is an edit of all selected rows, in one step.
class BatchTableView : public QWidget {
    Q_OBJECT

public:
    BatchTableView(PlanDocument& document, Selection& selection, QWidget* parent = nullptr);
    ~BatchTableView() override;

    void setFilterText(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

signals:
    /// The user asked what can be done with the selected rows, at a place of the screen; `more` are for any rows.
    void menuRequested(const planner::ui::Thing& thing, QPoint position, const QList<QAction*>& more);
    /// The user chose what is not an edit of a cell: a departure or an arrival.
    void deedRequested(planner::ui::Deed deed, const planner::ui::Thing& thing);

private:
    void showMenu(QPoint position);
    void addActions();
    void connectSelection();
    void tellSelection();
    void followSelection();
    void showBatch(const BatchCode& code);
    void edit(const BatchCode& code, BatchColumn column, const QVariant& value);
    void copy();
    void paste();
    void refreshLabels();
    /// How many batches and people are shown, of how many, and how many are selected; while it is seen.
    void tellTotals();
    /// As wide as their content, until the user gives a column a width.
    void fitColumns();
    [[nodiscard]] std::vector<BatchCode> selectedCodes() const;

    PlanDocument& m_document;
    Selection& m_selection;
    BatchTableModel* m_model;
    BatchFilterModel* m_rows;
    QLineEdit* m_filter;
    QLabel* m_count;
    QLabel* m_empty;
    QStackedWidget* m_pages;
    QTableView* m_table;
    bool m_isFollowing = false;
    bool m_isFitting = false;
    bool m_hasOwnWidths = false;
};

} // namespace planner::ui
