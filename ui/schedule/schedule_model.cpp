// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_model.h"

#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"
#include "ui/schedule/schedule_cell.h"
#include "ui/schedule/week.h"

#include <QBrush>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace planner::ui {

ScheduleModel::ScheduleModel(const PlanDocument& document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_grid(document)
{
    showAll();
}

void ScheduleModel::showAll()
{
    m_sites.clear();
    m_rows.clear();
    for (std::uint32_t i = 0; i < m_document.operation().facilities.size(); ++i) {
        m_sites.push_back({i});
        m_rows.push_back(static_cast<int>(i));
    }
    m_rest.clear();
    for (Day day(1); day <= m_document.operation().lastDay(); day += Day(1))
        m_rest.push_back(isWeekend(m_document.operation(), day));
}

void ScheduleModel::setSites(std::vector<FacilityId> sites)
{
    if (sites == m_sites && m_rows.size() == m_document.operation().facilities.size())
        return;
    beginResetModel();
    m_rows.assign(m_document.operation().facilities.size(), -1);
    for (std::size_t row = 0; row < sites.size(); ++row)
        m_rows[sites[row].at()] = static_cast<int>(row);
    m_sites = std::move(sites);
    endResetModel();
}

std::optional<int> ScheduleModel::rowOf(FacilityId facility) const
{
    const int row = facility.at() < m_rows.size() ? m_rows[facility.at()] : -1;
    return row < 0 ? std::nullopt : std::optional(row);
}

std::vector<FacilityId> ScheduleModel::sitesFrom(FacilityId facility, int step) const
{
    std::vector<FacilityId> sites;
    const auto from = rowOf(facility);
    for (int row = from.value_or(0) + step; from && row >= 0 && row < rowCount(); row += step)
        sites.push_back(facilityAt(row));
    return sites;
}

QModelIndex ScheduleModel::index(int row, int column, const QModelIndex& parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column, quintptr{facilityAt(row).position}) : QModelIndex();
}

QModelIndex ScheduleModel::indexOf(FacilityId facility, Day day) const
{
    const auto row = rowOf(facility);
    return row ? index(*row, static_cast<int>(day.value()) - 1) : QModelIndex();
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
    showAll();
    endResetModel();
}

std::vector<int> ScheduleModel::rowHeights(int lineHeight, int room, int dayWidth) const
{
    const bool hasCards = ScheduleCell::isWide(dayWidth);
    if (!ScheduleCell::hasNumbers(dayWidth))
        return std::vector<int>(m_sites.size(), std::max(lineHeight + 4, ScheduleCell::kMarksHeight));
    std::vector<int> few;
    std::vector<int> all;
    for (const FacilityId site : m_sites) {
        const std::size_t most = hasCards ? m_grid.mostBatches(site) : 0;
        few.push_back(ScheduleCell::heightFor(most, lineHeight));
        all.push_back(ScheduleCell::heightForAll(most, lineHeight));
    }
    return std::accumulate(all.begin(), all.end(), 0) <= room ? all : few;
}

int ScheduleModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sites.size());
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
    const Operation& operation = m_document.operation();
    const bool isDay = orientation == Qt::Horizontal;
    if (isDay && role == Qt::BackgroundRole && section < columnCount() && isRestDay(section))
        return QBrush(tokens().soft);
    if (isDay && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
        return longDateText(toQDate(Day(section + 1), operation));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (isDay)
        return weekdayText(operation, Day(section + 1)) + u'\n' + shortDateText(Day(section + 1), operation);
    return section < rowCount() ? facilityText(operation, facilityAt(section)) : QString();
}

Qt::ItemFlags ScheduleModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled
           | Qt::ItemNeverHasChildren;
}

} // namespace planner::ui
