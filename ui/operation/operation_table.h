// SPDX-License-Identifier: Apache-2.0
#pragma once
// The grid of a page of the operation: cells, keys, and columns that come and go.

#include <QTableView>

#include <vector>

namespace planner::ui {

/// Letters and digits begin an edit, whatever keys the window has; Return edits, and Delete is left to the page.
class OperationTableGrid : public QTableView {
    Q_OBJECT

public:
    explicit OperationTableGrid(QWidget* parent);

    /// The selected cells of one column, from the top down.
    [[nodiscard]] QModelIndexList selectedIn(int column) const;
    /// The rows of which every cell that can be seen is selected, from the top down.
    [[nodiscard]] std::vector<int> wholeRows() const;
    /// The rows of which some cell is selected, or the current one.
    [[nodiscard]] std::vector<int> touchedRows() const;
    /// The columns that can be seen from a place on, in the order in which they stand.
    [[nodiscard]] std::vector<int> columnsFrom(int column) const;
    /// The rectangle around the selected cells; {} where there is none.
    [[nodiscard]] QItemSelectionRange selectedBlock() const;
    /// What a column needs for its header and the rows in sight, in pixels.
    [[nodiscard]] int widthFor(int column) const;
    /// Makes the cell the current one and opens its editor.
    void openEditor(const QModelIndex& index);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace planner::ui
