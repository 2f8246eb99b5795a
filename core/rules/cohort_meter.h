// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many people of each cohort batches hold: the meter of R15.

#include "core/model/passages.h"
#include "core/rules/cells.h"

namespace planner {

/// R15: people in batches, without those who came back. Rows are cohorts.
struct HeadcountMeter {
    static constexpr Rule kRule = Rule::R15Headcount;
    static constexpr CellDays kDays = CellDays::None;
    using Source = Passage;

    [[nodiscard]] std::size_t rows() const { return operation.cohorts.size(); }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t cohort, Day) const
    {
        return operation.cohorts[cohort].people.value();
    }
    template <class Add>
    void visit(const Passage& passage, Add add) const
    {
        if (!passage.isReturn())
            add(passage.cohort.at(), Day(0), passage.people.value());
    }
    void report(const OverfullCell& cell, Findings& findings) const
    {
        const std::string& cohort = operation.cohorts[cell.row].code;
        addFinding(findings, kRule, cohort, cell.day, cell.excess(),
                   "Batches hold {0} of cohort {1}, which is {2} over its headcount of {3}.", cell.count, cohort,
                   cell.excess(), cell.most);
    }

    const Operation& operation;
    const Conditions& conditions;
};

} // namespace planner
