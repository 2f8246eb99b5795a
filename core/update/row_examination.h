// SPDX-License-Identifier: Apache-2.0
#pragma once
// One row of an edited schedule against its batch.

#include "core/update/schedule_cells.h"
#include "core/update/schedule_difference.h"

#include <map>

namespace planner {

/// What all rows share. Everything outlives it.
struct ScheduleComparison {
    const Plan& plan;
    const ScheduleCodes& codes;
    const EditedSchedule& schedule;
    std::optional<DateOrder> dates;
};

/// Examines the cells of a row that differ from those of its batch as it was exported.
class RowExamination {
public:
    /// Of each column whose cell differs what was exported.
    using ChangedCells = std::map<std::string, std::string, std::less<>>;

    /// `exported` is the batch as the file was made of it, in the ids of the plan. All outlive the object.
    RowExamination(const ScheduleComparison& comparison, const EditedSchedule::Row& row, const Batch& now,
                   const Batch& exported, const ChangedCells& changed);

    [[nodiscard]] std::vector<ScheduleChange> changes();

private:
    void examineHappened();
    void examineJourney();
    void examineRoute();
    void examineDestination();
    void examineOrigin();
    void examineDays();
    void examinePeople();
    void examineParts();
    void examineStatus();
    void examineLock();
    void examineClearances();
    void examineNote();

    [[nodiscard]] std::string cell(std::string_view column) const;
    [[nodiscard]] bool isChanged(std::string_view column) const { return m_changed.contains(column); }
    ScheduleChange& add(std::string_view column, ChangeVerdict verdict, Message why = {});
    void refuse(std::string_view column, Message why) { add(column, ChangeVerdict::Refused, std::move(why)); }
    /// A value that changed in the file: Ready, Conflict where the plan has another one since, or nothing where the
    /// plan has it already. Asked where the batch is approved, or `ask` says why.
    template <class Value>
    void change(std::string_view column, const Value& exported, const Value& now, const Value& file,
                std::function<void(Batch&)> take, Message ask = {});
    [[nodiscard]] std::string nowText(std::string_view column) const;
    [[nodiscard]] const Operation& operation() const { return m_comparison.plan.operation; }
    [[nodiscard]] std::string dateText(Day day) const { return toText(dateOf(day, operation().settings.start)); }

    const ScheduleComparison& m_comparison;
    const EditedSchedule::Row& m_row;
    const Batch& m_now;
    const Batch& m_exported;
    const ChangedCells& m_changed;
    std::optional<RouteId> m_route;           ///< of the file, where it differs and is sound
    std::optional<Day> m_departure;           ///< likewise
    std::optional<std::vector<Part>> m_parts; ///< likewise
    std::vector<ScheduleChange> m_changes;
};

} // namespace planner
