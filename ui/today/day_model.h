// SPDX-License-Identifier: Apache-2.0
#pragma once
// The batches of a day in sections, in the order of urgency, each with what is wrong and what can be done.

#include "core/planning/day_list.h"
#include "ui/models/thing.h"

#include <QAbstractListModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace planner::ui {

enum class DaySection { Missing, Late, Leaving, OnTheRoad, Arriving, NotReady };

enum DayRole {
    DayJourneyRole = Qt::UserRole + 1, ///< "Karkh to Nasiriyah"
    DayPeopleRole,                     ///< their number, or how many in how many batches
    DayDetailRole,                     ///< what is wrong, or what happens when; empty in a heading
    DayIsHeadingRole,
    DayIsTroubleRole, ///< its sentence tells of something wrong
};

/// A deed as a button.
struct DayDeed {
    Deed deed;
    QString text;
};

/// Headings and batches, one below the other. Sections without batches are left out. The document must outlive it.
class DayModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit DayModel(const PlanDocument& document, QObject* parent = nullptr);

    /// Reads the lists of the day.
    void show(Day day);
    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] bool isHeading(int row) const { return !entry(row).row; }
    [[nodiscard]] DaySection section(int row) const { return entry(row).section; }
    /// Of a heading: all batches of its section.
    [[nodiscard]] std::vector<BatchCode> codes(int row) const;
    /// The batches, with the site where the row's batch goes.
    [[nodiscard]] Thing thing(int row) const;
    /// What can be done, the most urgent first, at most two. Of a heading: with all batches of it that it can be done
    /// with.
    [[nodiscard]] std::vector<DayDeed> deeds(int row) const;
    /// The texts that buttons of batches have, by how many buttons follow in their row: so that they can stand in
    /// columns.
    [[nodiscard]] const std::vector<QStringList>& deedColumns() const { return m_deedColumns; }
    /// Of that section where it is there, else of the first that has the batch; -1: none.
    [[nodiscard]] int rowOf(const BatchCode& code, DaySection section) const;
    [[nodiscard]] int rowOfHeading(DaySection section) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Entry {
        DaySection section;
        std::optional<DayRow> row; ///< nothing: the heading
    };
    [[nodiscard]] const Entry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }
    void add(DaySection section, const std::vector<DayRow>& rows);
    void findDeedColumns();
    [[nodiscard]] QString heading(DaySection section) const;
    [[nodiscard]] QString journey(const DayRow& row) const;
    [[nodiscard]] QString peopleText(int row) const;
    [[nodiscard]] QString when(DaySection section, const DayRow& row) const;
    [[nodiscard]] QString detail(const Entry& entry) const;
    [[nodiscard]] QString sentence(int row) const;

    const PlanDocument& m_document;
    Day m_day{0};
    std::vector<Entry> m_entries;
    std::vector<QStringList> m_deedColumns;
};

/// "lacks fit to travel; not approved; breaks overcrowding": what a batch lacks before it may leave.
[[nodiscard]] QString lacksText(const Lacks& lacks);

} // namespace planner::ui
