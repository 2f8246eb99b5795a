// SPDX-License-Identifier: Apache-2.0
#pragma once
// One table of the operation: its rows, what can be done with them, and what could not be taken.

#include "core/edit/edit.h"
#include "ui/operation/operation_table_model.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <utility>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace planner::ui {

class OperationTableGrid;
class Selection;

/// Both references must outlive it. Not for settings, which are a form.
class OperationPage : public QWidget {
    Q_OBJECT

public:
    /// Asks whether what the sentence says is to be done; `button` says what with.
    using Consent = std::function<bool(const QString& title, const QString& sentence, const QString& button)>;

    OperationPage(PlanDocument& document, Selection& selection, OperationTable table, QWidget* parent);

    void setConsent(Consent consent) { m_consent = std::move(consent); }
    [[nodiscard]] OperationTable table() const { return m_model->table(); }
    /// How many cells could not be taken.
    [[nodiscard]] int wrongCells() const { return m_model->wrongCells(); }
    /// Opens the editor of the first cell of the new row that has to be typed.
    void addRow();
    /// Gives the keyboard to the rows or, where there is none, to what makes the first one.
    void goTo();
    /// Goes to the cell of that row and field.
    void showCell(std::uint32_t position, std::string_view field);
    /// Names of the fields whose columns are hidden.
    [[nodiscard]] QStringList hiddenColumns() const;
    void setHiddenColumns(const QStringList& names);

protected:
    void showEvent(QShowEvent* event) override;

signals:
    /// For the message bar.
    void notified(const QString& text);
    void countsChanged();
    /// Somebody has hidden or shown a column.
    void columnsChanged();
    /// Somebody wants rows of a table of another program.
    void tableRequested();

private:
    void makeBar();
    void makeActions();
    void makeProblemBar();
    void makeEmptyPage();
    QAction* addAction(const QString& text, const char* name, const QString& keys, void (OperationPage::*what)());
    void connectAll();
    Taking take(const QModelIndex& cell, const QString& text);
    void tell(const Taking& taking);
    void duplicateRows();
    void removeRows();
    void clearCells();
    void fillDown();
    void copy();
    void paste();
    void pasteTable(const std::vector<int>& columns, const std::vector<QStringList>& rows);
    void goToNextWrong();
    void refresh();
    void fitColumns();
    /// Widens the columns for what has come since.
    void growColumns();
    void fillColumnMenu();
    void tellSelection();
    [[nodiscard]] std::vector<std::uint32_t> touchedPositions() const;

    PlanDocument& m_document;
    Selection& m_selection;
    OperationTableModel* m_model;
    OperationTableGrid* m_table;
    QLineEdit* m_filter;
    QLabel* m_count;
    QStackedWidget* m_pages;
    QWidget* m_empty;
    QWidget* m_problems;
    QLabel* m_problem;
    QMenu* m_columns;
    Consent m_consent;
    QTimer m_growing;                 ///< once for all that changes together
    std::pair<int, int> m_at{-1, -1}; ///< where the cursor was before the rows came anew
    bool m_isAdding = false;          ///< the blank row is shown though there is no other
    bool m_hasOwnWidths = false;
    bool m_isFitting = false;
};

} // namespace planner::ui
