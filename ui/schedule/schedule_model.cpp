// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_model.h"

#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"
#include "ui/schedule/schedule_cell.h"

#include <QStringList>

#include <algorithm>
#include <numeric>

namespace planner::ui {

ScheduleModel::ScheduleModel(const PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_grid(document)
{
}

void ScheduleModel::refresh()
{
    m_grid.reset();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ScheduleModel::reload()
{
    beginResetModel();
    m_grid.reset();
    endResetModel();
}

std::vector<int> ScheduleModel::rowHeights(int lineHeight, int room) const
{
    constexpr int kMostStretch = 3; // of a row, in its own heights
    std::vector<int> heights;
    for (int row = 0; row < rowCount(); ++row)
        heights.push_back(ScheduleCell::heightFor(m_grid.mostBatches({static_cast<std::uint32_t>(row)}), lineHeight));
    const int left = room - std::accumulate(heights.begin(), heights.end(), 0);
    const int more = heights.empty() ? 0 : std::max(0, left / static_cast<int>(heights.size()));
    for (int& height : heights)
        height += std::min(more, kMostStretch * height);
    return heights;
}

int ScheduleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_document.operation().facilities.size());
}

int ScheduleModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_document.operation().lastDay().value());
}

QString ScheduleModel::sentence(const QModelIndex& index) const
{
    const Operation& operation = m_document.operation();
    const CellFigures figures = m_grid.figures(facilityOf(index), dayOf(index));
    QStringList parts;
    const QString site = facilityText(operation, facilityOf(index));
    const QString date = longDateText(toQDate(dayOf(index), operation));
    parts << (figures.isOutside
                  ? filled(tr("%1 on %2: %3 people have left custody"), site, date, numberText(figures.population))
                  : filled(tr("%1 on %2: %3 of %4 people"), site, date, numberText(figures.population),
                           numberText(figures.limit)));
    if (figures.isClosed)
        parts << tr("closed for arrivals");
    if (figures.isOver())
        parts << counted(-figures.free(), [](int n) { return tr("%Ln over the limit", "", n); });
    parts << filled(tr("%1 arrive, %2 depart"), numberText(figures.arrivals), numberText(figures.departures));
    for (const BatchCode& code : m_grid.batches(facilityOf(index), dayOf(index)))
        parts << filled(tr("batch %1"), QString::fromStdString(code.text));
    return parts.join(tr(", ", "between facts of a cell"));
}

QVariant ScheduleModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return numberText(m_grid.figures(facilityOf(index), dayOf(index)).population);
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return sentence(index);
    return {};
}

QVariant ScheduleModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    const Operation& operation = m_document.operation();
    if (orientation == Qt::Horizontal)
        return shortDateText(Day(section + 1), operation);
    return facilityText(operation, {static_cast<std::uint32_t>(section)});
}

Qt::ItemFlags ScheduleModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled
           | Qt::ItemNeverHasChildren;
}

} // namespace planner::ui
