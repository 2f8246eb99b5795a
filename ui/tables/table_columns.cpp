// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/table_columns.h"

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

namespace planner::ui {

TableColumns::TableColumns(ColumnModel& model, QWidget* parent) : QTableView(parent), m_columns(model)
{
    setObjectName(QStringLiteral("tableColumns"));
    setAccessibleName(tr("Columns of the table and what they become"));
    setModel(&model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { emit columnShown(current.row()); });
    connect(this, &QTableView::doubleClicked, this, &TableColumns::choiceWanted);
}

bool TableColumns::goToNextOpen()
{
    const int next = m_columns.nextOpen(currentIndex().row());
    if (next < 0)
        return false;
    setCurrentIndex(m_columns.index(next, ColumnModel::ReadAs));
    return true;
}

void TableColumns::fitColumns()
{
    constexpr int kWidest = 230;
    for (int column = 0; column < ColumnModel::Values; ++column) {
        resizeColumnToContents(column);
        setColumnWidth(column, std::min(columnWidth(column) + 8, kWidest));
    }
}

void TableColumns::keyPressEvent(QKeyEvent* event)
{
    const bool isChoice = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_F2
                          || event->key() == Qt::Key_Space;
    if (!isChoice || event->modifiers() != Qt::NoModifier) {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
    emit choiceWanted();
}

} // namespace planner::ui
