// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rules that look at one batch alone: R03, R07, R10 to R12, R16 to R20, and people taken from elsewhere (R15).

#include "core/model/plan.h"
#include "core/rules/finding.h"

#include <vector>

namespace planner {

/// R19: the people of a batch that is departed or arrived and was not counted then; 0 where it was.
[[nodiscard]] People excessOfCount(const Batch& batch);
/// R20: people of an arrived batch who departed, did not arrive and are not accounted for.
[[nodiscard]] People unaccounted(const Batch& batch);

/// Answers for batches of one operation, which must outlive it. Departed ones count with what happened, cancelled ones
/// not at all.
class BatchRules {
public:
    explicit BatchRules(const Operation& operation);

    /// Adds `factor` times what the batch is over.
    void add(const Batch& batch, std::int64_t factor, ExcessByRule& excess) const;
    /// Adds the findings at the batch.
    void report(const Batch& batch, FindingsByRule& findings) const;
    /// The cohorts that may not travel with the cohort.
    [[nodiscard]] const std::vector<CohortId>& apartFrom(CohortId cohort) const { return m_apart[cohort.at()]; }

private:
    const Operation& m_operation;
    std::vector<std::vector<CohortId>> m_apart; ///< by cohort, each in their order
};

} // namespace planner
