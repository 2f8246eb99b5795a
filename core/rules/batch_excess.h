// SPDX-License-Identifier: Apache-2.0
#pragma once
// The excess of the rules that look at one batch alone, without making findings: for incremental evaluation.

#include "core/model/plan.h"
#include "core/rules/finding.h"

#include <vector>

namespace planner {

/// Sum over the categories of ceil(people / people per escort); `parts` are in the order of the cohorts or not.
[[nodiscard]] Escorts escortsNeeded(const Operation& operation, const std::vector<Part>& parts);

/// R19: the people of a batch that is departed or arrived and was not counted then; 0 where it was.
[[nodiscard]] People excessOfCount(const Batch& batch);
/// R20: people of an arrived batch who departed, did not arrive and are not accounted for.
[[nodiscard]] People unaccounted(const Batch& batch);

/// Answers for batches of one operation, which must outlive it.
class BatchExcess {
public:
    explicit BatchExcess(const Operation& operation);

    /// Adds the excess of R03, R07, R10 to R12, R15 (people taken from where they are not) and R16 to R20.
    void add(const Batch& batch, std::int64_t factor, ExcessByRule& excess) const;
    /// The cohorts that may not travel with the cohort.
    [[nodiscard]] const std::vector<CohortId>& apartFrom(CohortId cohort) const { return m_apart[cohort.at()]; }

private:
    struct Sums {
        std::int64_t notAccepted = 0;
        std::int64_t wrongPlace = 0;
        std::int64_t outOfDates = 0;
        std::int64_t staying = 0;
    };
    /// Of a batch whose day and people are what happened, where it has departed.
    void addCounted(const Batch& batch, std::int64_t factor, ExcessByRule& excess) const;
    [[nodiscard]] Sums sumParts(const Batch& batch, const Route& route) const;
    [[nodiscard]] std::int64_t mixed(const Batch& batch) const;
    [[nodiscard]] std::int64_t keptApart(const Batch& batch) const;

    const Operation& m_operation;
    std::vector<std::vector<CohortId>> m_apart; ///< by cohort
};

} // namespace planner
