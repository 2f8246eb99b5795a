// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facilities by days as a table: what the schedule's view shows and screen readers read.

#include "core/base/count.h"
#include "core/base/index.h"
#include "ui/schedule/schedule_grid.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace planner::ui {

/// A row for each site that is shown, in the order of setSites(); column = day - 1. At first all of them.
class ScheduleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ScheduleModel(const PlanDocument& document, QObject* parent = nullptr);

    /// Takes over a change of the document; ids stay.
    void refresh();
    /// Takes over another plan.
    void reload();
    [[nodiscard]] const ScheduleGrid& grid() const { return m_grid; }
    /// Which sites have a row, and in which order.
    void setSites(std::vector<FacilityId> sites);
    [[nodiscard]] FacilityId facilityAt(int row) const { return m_sites[static_cast<std::size_t>(row)]; }
    /// Nothing: the site has no row.
    [[nodiscard]] std::optional<int> rowOf(FacilityId facility) const;
    /// The sites of the rows after that of the site, or with a step of -1 before it, the next one first.
    [[nodiscard]] std::vector<FacilityId> sitesFrom(FacilityId facility, int step) const;
    [[nodiscard]] static FacilityId facilityOf(const QModelIndex& index)
    {
        return {static_cast<std::uint32_t>(index.internalId())};
    }
    [[nodiscard]] static Day dayOf(const QModelIndex& index) { return Day(index.column() + 1); }
    /// Invalid where the site has no row.
    [[nodiscard]] QModelIndex indexOf(FacilityId facility, Day day) const;

    [[nodiscard]] bool isRestDay(int column) const { return m_rest[static_cast<std::size_t>(column)]; }
    /// What each row needs for its batches, with lines of a height, and no more: all batches where the rows then have
    /// room, else a few. Where days are narrow it is the figures alone, or the signs.
    [[nodiscard]] std::vector<int> rowHeights(int lineHeight, int room, int dayWidth) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void showAll();
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    const PlanDocument& m_document;
    ScheduleGrid m_grid;
    std::vector<FacilityId> m_sites; ///< by row
    std::vector<bool> m_rest;        ///< by column
    std::vector<int> m_rows;         ///< by facility; none: below 0
};

} // namespace planner::ui
