// SPDX-License-Identifier: Apache-2.0
#pragma once
// Changes a plan and remembers what was there, so that a step can be taken back whole or given an inverse.

#include "core/edit/edit.h"

#include <map>
#include <optional>
#include <set>

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
    void set(FacilityId id, Facility facility);
    void set(CategoryId id, Category category);
    void set(RouteId id, Route route);
    void setCalendar(std::vector<CalendarRow> rows);
    void setFigures(std::vector<RivalFigure> figures);
    void setSettings(Settings settings);
    void setApprovals(std::vector<Approval> approvals);
    /// Only as the first and last change of a step.
    void replacePlan(Plan plan);

    /// Refuses where batches now hold more people of a cohort than it has and than they held before.
    [[nodiscard]] Result<Done> checkHeadcounts() const;
    /// Keeps the changes, which `edit` asked for.
    [[nodiscard]] Applied finish(const Edit& edit);

private:
    [[nodiscard]] ChangeSet changes() const;
    [[nodiscard]] std::map<CohortId, People> addedPeople() const;
    [[nodiscard]] std::optional<Edit> written(const Edit& edit) const;
    [[nodiscard]] std::vector<LostRecord> lost() const;
    [[nodiscard]] Edit takeInverse();
    [[nodiscard]] ReplaceBatches takeBatches();
    void putBack();

    Plan& m_plan;
    bool m_isChecked;
    bool m_isFinished = false;
    std::map<BatchCode, Batches::node_type> m_batches; ///< an empty node: there was none
    std::map<FacilityId, Facility> m_facilities;
    std::map<CategoryId, Category> m_categories;
    std::map<RouteId, Route> m_routes;
    std::optional<std::vector<CalendarRow>> m_calendar;
    std::optional<std::vector<RivalFigure>> m_figures;
    std::optional<Settings> m_settings;
    std::optional<std::vector<Approval>> m_approvals;
    std::optional<Plan> m_replaced;
    std::set<BatchCode> m_settled; ///< batches that settle() put
    bool m_isPlanSettled = false;
};

} // namespace planner
