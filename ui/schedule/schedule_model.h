// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facilities by days as a table: what the schedule's view shows and screen readers read.

#include "core/base/count.h"
#include "core/base/index.h"
#include "ui/schedule/schedule_grid.h"

#include <QAbstractTableModel>

namespace planner::ui {

/// Row = position of the facility, column = day - 1.
class ScheduleModel : public QAbstractTableModel {
    Q_OBJECT

public:
    explicit ScheduleModel(const PlanDocument& document, QObject* parent = nullptr);

    /// Takes over a change of the document; ids stay.
    void refresh();
    /// Takes over another plan.
    void reload();
    [[nodiscard]] const ScheduleGrid& grid() const { return m_grid; }
    [[nodiscard]] static FacilityId facilityOf(const QModelIndex& index)
    {
        return {static_cast<std::uint32_t>(index.row())};
    }
    [[nodiscard]] static Day dayOf(const QModelIndex& index) { return Day(index.column() + 1); }
    [[nodiscard]] QModelIndex indexOf(FacilityId facility, Day day) const
    {
        return index(static_cast<int>(facility.position), static_cast<int>(day.value()) - 1);
    }

    /// What each row needs for its batches, with lines of a height. Few sites share the room that is left.
    [[nodiscard]] std::vector<int> rowHeights(int lineHeight, int room) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    [[nodiscard]] QString sentence(const QModelIndex& index) const;

    const PlanDocument& m_document;
    ScheduleGrid m_grid;
};

} // namespace planner::ui
