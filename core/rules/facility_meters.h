// SPDX-License-Identifier: Apache-2.0
#pragma once
// What facilities take in, let go and hold: the meters of R04, R05 and R14.

#include "core/model/passages.h"
#include "core/rules/cells.h"

namespace planner {

/// R04: people who arrive at a facility, by day. Rows are facilities.
struct IntakeMeter {
    static constexpr Rule kRule = Rule::R04DailyIntake;
    static constexpr CellDays kDays = CellDays::OfOperation;
    using Source = Passage;

    [[nodiscard]] std::size_t rows() const { return operation.facilities.size(); }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t facility, Day day) const
    {
        return valueOf(conditions.dailyIntake({static_cast<std::uint32_t>(facility)}, day));
    }
    template <class Add>
    void visit(const Passage& passage, Add add) const
    {
        add(passage.to.at(), passage.arrival, passage.people.value());
    }
    void report(const OverfullCell& cell, Findings& findings) const;

    const Operation& operation;
    const Conditions& conditions;
};

/// R05: people who depart from a facility, by day. Rows are facilities.
struct ReleaseMeter {
    static constexpr Rule kRule = Rule::R05DailyRelease;
    static constexpr CellDays kDays = CellDays::OfOperation;
    using Source = Passage;

    [[nodiscard]] std::size_t rows() const { return operation.facilities.size(); }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t facility, Day day) const
    {
        return valueOf(conditions.dailyRelease({static_cast<std::uint32_t>(facility)}, day));
    }
    template <class Add>
    void visit(const Passage& passage, Add add) const
    {
        add(passage.from.at(), passage.departure, passage.people.value());
    }
    void report(const OverfullCell& cell, Findings& findings) const;

    const Operation& operation;
    const Conditions& conditions;
};

/// R14: people of a category whom the plan brings to one facility, on whatever day. Rows are the categories of the
/// first facility, then those of the next.
struct DispersalMeter {
    static constexpr Rule kRule = Rule::R14Dispersal;
    static constexpr CellDays kDays = CellDays::None;
    using Source = Passage;

    DispersalMeter(const Operation& onOperation, const Conditions& conditions);
    [[nodiscard]] std::size_t rows() const { return operation.facilities.size() * mostOf.size(); }
    [[nodiscard]] std::size_t row(FacilityId facility, CategoryId category) const
    {
        return facility.at() * mostOf.size() + category.at();
    }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t row, Day) const { return mostOf[row % mostOf.size()]; }
    template <class Add>
    void visit(const Passage& passage, Add add) const
    {
        if (!passage.isReturn() && passage.arrival != kNever)
            add(row(passage.to, operation.cohort(passage.cohort).category), Day(0), passage.people.value());
    }
    void report(const OverfullCell& cell, Findings& findings) const;

    const Operation& operation;
    std::vector<std::optional<std::int64_t>> mostOf; ///< by category
};

} // namespace planner
