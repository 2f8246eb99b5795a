// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cohorts that no rule tells apart are planned as one: the search sees groups, the plan sees cohorts.

#include "core/model/plan.h"

#include <vector>

namespace planner {

/// An operation whose cohorts are groups of like cohorts of the original one; everything else is the same.
/// Cohorts are alike where facility, category, movement and dates agree and no keep-apart row names them.
class CohortGroups {
public:
    /// `fixed` are batches that stay; a cohort that they overfill stays alone.
    CohortGroups(const Operation& operation, const std::vector<Batch>& fixed);

    [[nodiscard]] const Operation& reduced() const { return m_reduced; }
    /// The batch with its parts summed by group.
    [[nodiscard]] Batch toGroups(const Batch& batch) const;
    /// Batches of groups as batches of cohorts. People who travelled on the same route and day in `reference` do
    /// so again where the groups allow; the others follow in the order of the cohorts.
    [[nodiscard]] std::vector<Batch> toCohorts(const std::vector<Batch>& batches, const Batches& reference) const;

private:
    /// Gives people of `reference` the route and day that they had there, as far as `batches` has room for them.
    void assignAsBefore(const std::vector<Batch>& batches, const Batches& reference, std::vector<People>& free,
                        std::vector<Batch>& result) const;
    [[nodiscard]] People groupPeople(const Batch& batch, CohortId group) const;

    Operation m_reduced;
    std::vector<CohortId> m_groupOf;              ///< by cohort
    std::vector<std::vector<CohortId>> m_members; ///< by group
    std::vector<People> m_free;                   ///< by cohort: people in no fixed batch
};

} // namespace planner
