// SPDX-License-Identifier: Apache-2.0
#pragma once
// Changes a plan and remembers what was there, so that a step can be taken back whole or given an inverse.

#include "core/edit/edit.h"
#include "core/edit/stretch.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace planner {

/// Whether a step is a user's, checked against everything, its records following what it changes; or one that was made
/// before and is made again or taken back as it was written, so long as it keeps the plan sound.
enum class Checking { Everything, Soundness };

/// Every change of one step goes through here. Unless finish() returned, the destructor puts everything back;
/// that allocates nothing, so it cannot fail.
class Recorder {
public:
    Recorder(Plan& plan, Checking checking) : m_plan(plan), m_isChecked(checking == Checking::Everything) {}
    Recorder(const Recorder&) = delete;
    Recorder& operator=(const Recorder&) = delete;
    ~Recorder();

    /// True for Checking::Everything.
    [[nodiscard]] bool isChecked() const { return m_isChecked; }
    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const Operation& operation() const { return m_plan.operation; }
    /// Null where there is no such batch. Valid until the batch is put or removed.
    [[nodiscard]] const Batch* find(const BatchCode& code) const;

    /// Adds the batch, or replaces the one with its code.
    void put(Batch batch);
    void remove(const BatchCode& code);
    /// As put(), of a batch that differs from what the edit says: what it records followed what it changes.
    void settle(Batch batch);
    /// As replacePlan(), of a plan that differs from what the edit says.
    void settlePlan(Plan plan);
    void set(FacilityId id, Facility facility) { setRow(id.position, std::move(facility)); }
    void set(CategoryId id, Category category) { setRow(id.position, std::move(category)); }
    void set(RouteId id, Route route) { setRow(id.position, std::move(route)); }
    /// Replaces a row that is there.
    void setRow(std::uint32_t position, OperationRow row);
    /// Puts rows into a table and takes rows out of one to which nothing refers; ids behind them move.
    void putRows(const RowShift& shift, std::vector<OperationRow> rows);
    void takeRows(const RowShift& shift);
    void setCalendar(std::vector<CalendarRow> rows);
    void setFigures(std::vector<RivalFigure> figures);
    void setSettings(Settings settings) { setRow(0, std::move(settings)); }
    void setApprovals(std::vector<Approval> approvals);
    void setPeople(std::vector<Person> people);
    /// Only as the first and last change of a step.
    void replacePlan(Plan plan);

    /// Whether a row of the table has the code.
    [[nodiscard]] bool hasCode(OperationTable table, std::string_view code);
    /// Refuses where a place that was changed, or its cohorts, now has cohorts of more people than its population, or
    /// all have too many.
    [[nodiscard]] Result<Done> checkPopulations() const;
    /// Refuses where batches now hold more people of a cohort than it has and than they held before.
    [[nodiscard]] Result<Done> checkHeadcounts() const;
    /// The batches that were changed, as they were before the step; null for those that are new. Valid until finish(),
    /// with the ids of that time: where hasMovedRows() these may mean others now.
    [[nodiscard]] std::map<BatchCode, const Batch*> batchesBefore() const;
    [[nodiscard]] bool hasMovedRows() const { return m_hasMovedRows; }
    /// Of the time before the step, where it sets them; else null. Valid until finish().
    [[nodiscard]] const std::vector<Approval>* approvalsBefore() const;
    [[nodiscard]] const std::vector<Person>* peopleBefore() const;
    [[nodiscard]] const Settings* settingsBefore() const;
    /// The plan before the step, where it puts another one in place; else null. Valid until finish().
    [[nodiscard]] const Plan* planBefore() const { return m_replaced ? &*m_replaced : nullptr; }
    /// Whether the step puts another plan in place.
    [[nodiscard]] bool isOtherPlan() const { return m_replaced.has_value(); }
    /// Keeps the changes, which `edit` asked for.
    [[nodiscard]] Applied finish(const Edit& edit);

private:
    /// Rows of a table that came, left or moved: from the first to behind the last that there ever was.
    struct Span {
        std::size_t first = kNoRow;
        std::size_t end = 0;
    };
    static constexpr std::uint32_t kNoRow = 0xFFFF'FFFF;

    void endStretch();
    void follow(const RowShift& shift);
    void noteRow(std::uint32_t position, const OperationRow& row);
    /// What `find` gives for the first part of the step that has it; null where none has.
    template <class Find>
    [[nodiscard]] auto firstImage(const Find& find) const;
    template <class Row>
    void replaceList(OperationTable table, std::optional<std::vector<Row>>& image, std::vector<Row>& list,
                     std::vector<Row> rows);
    void putBack();
    [[nodiscard]] ChangeSet changes() const;
    [[nodiscard]] std::map<CohortId, People> addedPeople() const;
    [[nodiscard]] std::optional<Edit> written(const Edit& edit) const;
    [[nodiscard]] std::vector<LostRecord> lost() const;
    [[nodiscard]] Edit takeInverse();

    Plan& m_plan;
    bool m_isChecked;
    bool m_isFinished = false;
    std::vector<Stretch> m_past;
    Images m_now;
    std::optional<Plan> m_replaced;
    std::set<BatchCode> m_settled; ///< batches that settle() put
    bool m_isPlanSettled = false;
    std::set<BatchCode> m_changed; ///< in stretches that have ended

    Renumbered m_touched; ///< rows that changed in place, and what refers to rows that moved
    std::array<Span, kOperationTables.size()> m_shifted{};
    std::map<CohortId, People> m_added; ///< to batches by stretches that have ended; and what cohorts lost
    std::set<FacilityId> m_counted;     ///< places whose population or cohorts changed
    bool m_hasApprovals = false;
    bool m_hasPeople = false;
    bool m_hasNewCodes = false;
    bool m_hasMovedRows = false;
    /// Of tables that were asked more than once for a code.
    std::map<OperationTable, std::optional<std::unordered_set<std::string>>> m_codes;
};

} // namespace planner
