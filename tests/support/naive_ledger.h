// SPDX-License-Identifier: Apache-2.0
#pragma once
// The population ledger word by word from core/model/README.md: slow, and made without the program's own ledger,
// conditions and rules, so that it can judge them.

#include "core/model/plan.h"
#include "tests/support/naive_batch.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace planner::test {

/// Every figure is found anew from the batches each time it is asked for.
class NaiveLedger {
public:
    explicit NaiveLedger(const Plan& plan) : m_plan(plan), m_batches(naiveBatches(plan.operation, plan.batches)) {}

    /// Which people a count is about, such as those of one category; all of them where none is given.
    using Filter = std::function<bool(CohortId)>;

    /// Those who came back included.
    [[nodiscard]] std::int64_t arrivals(FacilityId facility, std::int64_t day, const Filter& filter = {}) const;
    [[nodiscard]] std::int64_t departures(FacilityId facility, std::int64_t day, const Filter& filter = {}) const;
    /// The opening of a filtered count is that of the cohorts, else the facility's population.
    [[nodiscard]] std::int64_t opening(FacilityId facility, const Filter& filter = {}) const;
    [[nodiscard]] std::int64_t population(FacilityId facility, std::int64_t day, const Filter& filter = {}) const;
    [[nodiscard]] std::int64_t peak(FacilityId facility, std::int64_t day, const Filter& filter = {}) const;
    /// The first day from 1 to the last on which the plan brings people; those who came back are none.
    [[nodiscard]] std::optional<std::int64_t> firstArrival(FacilityId facility, const Filter& filter = {}) const;
    [[nodiscard]] std::int64_t onTheRoad(std::int64_t day) const;
    /// People who have left the operation by the close of the day.
    [[nodiscard]] std::int64_t left(std::int64_t day) const;

    /// The value of a field in force: the lowest of the calendar rows that cover the day, else nothing.
    [[nodiscard]] std::optional<std::int64_t> calendar(CalendarKind kind, std::uint32_t position, CalendarField field,
                                                       std::int64_t day) const;
    [[nodiscard]] std::int64_t capacity(FacilityId facility, std::int64_t day) const;
    [[nodiscard]] std::int64_t limit(FacilityId facility, std::int64_t day) const;
    [[nodiscard]] std::int64_t target(FacilityId facility, std::int64_t day) const;
    [[nodiscard]] std::int64_t lastDay() const { return m_plan.operation.lastDay().value(); }

private:
    /// Sum of the field over the parts that pass.
    [[nodiscard]] static std::int64_t sumOf(const NaiveBatch& batch, const Filter& filter,
                                            std::int64_t NaivePart::*field);
    /// People whom the plan brings.
    [[nodiscard]] std::int64_t brought(FacilityId facility, std::int64_t day, const Filter& filter) const;

    const Plan& m_plan;
    std::vector<NaiveBatch> m_batches;
};

} // namespace planner::test
