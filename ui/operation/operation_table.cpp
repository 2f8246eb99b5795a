// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/operation_table.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>
#include <set>

namespace planner::ui {
namespace {

bool isTyping(const QKeyEvent& key)
{
    const bool isPlain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    return isPlain && !key.text().isEmpty() && key.text().front().isPrint();
}

} // namespace

OperationTableGrid::OperationTableGrid(QWidget* parent) : QTableView(parent)
{
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                    | QAbstractItemView::AnyKeyPressed);
    setAlternatingRowColors(true);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setResizeContentsPrecision(50);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    setSortingEnabled(true);
    setCornerButtonEnabled(true);
}

bool OperationTableGrid::event(QEvent* event)
{
    // Letters are for the cell, also those that are keys of the window.
    if (event->type() == QEvent::ShortcutOverride && currentIndex().isValid()
        && isTyping(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QTableView::event(event);
}

void OperationTableGrid::keyPressEvent(QKeyEvent* event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && event->modifiers() == Qt::NoModifier && currentIndex().isValid() && state() != EditingState) {
        edit(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ShiftModifier && currentIndex().isValid()) {
        selectionModel()->select(currentIndex(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndexList OperationTableGrid::selectedIn(int column) const
{
    QModelIndexList cells;
    for (const QModelIndex& cell : selectionModel()->selectedIndexes())
        if (cell.column() == column)
            cells << cell;
    std::sort(cells.begin(), cells.end());
    return cells;
}

std::vector<int> OperationTableGrid::wholeRows() const
{
    std::vector<int> rows;
    const std::vector<int> columns = columnsFrom(-1);
    for (const int row : touchedRows())
        if (std::all_of(columns.begin(), columns.end(),
                        [&](int column) { return selectionModel()->isSelected(model()->index(row, column)); }))
            rows.push_back(row);
    return rows;
}

std::vector<int> OperationTableGrid::touchedRows() const
{
    std::set<int> rows;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    if (rows.empty() && currentIndex().isValid())
        rows.insert(currentIndex().row());
    return {rows.begin(), rows.end()};
}

std::vector<int> OperationTableGrid::columnsFrom(int column) const
{
    std::vector<int> columns;
    const int first = column < 0 ? 0 : horizontalHeader()->visualIndex(column);
    for (int place = first; place < horizontalHeader()->count(); ++place)
        if (const int shown = horizontalHeader()->logicalIndex(place); !isColumnHidden(shown))
            columns.push_back(shown);
    return columns;
}

QItemSelectionRange OperationTableGrid::selectedBlock() const
{
    const QItemSelection selection = selectionModel()->selection();
    if (selection.isEmpty())
        return currentIndex().isValid() ? QItemSelectionRange(currentIndex()) : QItemSelectionRange();
    int top = selection.first().top();
    int bottom = selection.first().bottom();
    int left = selection.first().left();
    int right = selection.first().right();
    for (const QItemSelectionRange& range : selection) {
        top = std::min(top, range.top());
        bottom = std::max(bottom, range.bottom());
        left = std::min(left, range.left());
        right = std::max(right, range.right());
    }
    return {model()->index(top, left), model()->index(bottom, right)};
}

int OperationTableGrid::widthFor(int column) const
{
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
}

void OperationTableGrid::openEditor(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
    setFocus();
    edit(index);
}

} // namespace planner::ui
