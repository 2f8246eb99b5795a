// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/goal_table.h"

#include <QHeaderView>
#include <QStyle>

#include <algorithm>

namespace planner::ui {

GoalTable::GoalTable(const QString& objectName, const QString& accessibleName, const QStringList& headers,
                     QWidget* parent)
    : QTableWidget(parent)
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setColumnCount(static_cast<int>(headers.size()));
    setHorizontalHeaderLabels(headers);
    for (int column = 0; column < columnCount(); ++column)
        horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeading : Qt::AlignTrailing)
                                                       | Qt::AlignVCenter);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    showRows({});
}

void GoalTable::showRows(const QList<QStringList>& rows)
{
    setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < rowCount(); ++row)
        for (int column = 0; column < columnCount(); ++column) {
            auto* cell = new QTableWidgetItem(rows[row].value(column));
            cell->setFlags(Qt::ItemIsEnabled);
            if (column > 0)
                cell->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            setItem(row, column, cell);
        }
    setMinimumWidth(widthOfTexts());
    const int height = horizontalHeader()->sizeHint().height() + rowCount() * verticalHeader()->defaultSectionSize();
    setFixedHeight(height + 2 * frameWidth());
}

int GoalTable::widthOfTexts() const
{
    const int margins = 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1) + 2;
    int width = 2 * frameWidth();
    for (int column = 0; column < columnCount(); ++column) {
        int widest = horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rowCount(); ++row)
            widest = std::max(widest, fontMetrics().horizontalAdvance(item(row, column)->text()) + margins);
        width += widest;
    }
    return width;
}

} // namespace planner::ui
