// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rules that add up what batches do, each a meter: what a batch adds to which cell, and what a cell may hold.

#include "core/model/passages.h"
#include "core/model/plan.h"
#include "core/rules/batch_people.h"
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

/// R06: batches that depart on a route, by day. Rows are routes.
struct DepartureMeter {
    static constexpr Rule kRule = Rule::R06RouteDepartures;
    static constexpr CellDays kDays = CellDays::Any;
    using Source = Batch;

    [[nodiscard]] std::size_t rows() const { return operation.routes.size(); }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t route, Day day) const
    {
        return valueOf(conditions.departuresPerDay({static_cast<std::uint32_t>(route)}, day));
    }
    template <class Add>
    void visit(const Batch& batch, Add add) const
    {
        add(batch.route.at(), batch.departureDay(), 1);
    }
    void report(const OverfullCell& cell, Findings& findings) const;

    const Operation& operation;
    const Conditions& conditions;
};

/// R08: vehicles in use, by day. Rows are fleets.
struct FleetMeter {
    static constexpr Rule kRule = Rule::R08Fleet;
    static constexpr CellDays kDays = CellDays::OfOperation;
    using Source = Batch;

    [[nodiscard]] std::size_t rows() const { return operation.fleets.size(); }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t fleet, Day day) const
    {
        return conditions.vehicles({static_cast<std::uint32_t>(fleet)}, day).value();
    }
    template <class Add>
    void visit(const Batch& batch, Add add) const
    {
        if (const auto fleet = operation.route(batch.route).fleet)
            visitUse(*fleet, batch.departureDay(), [&](Day day) { add(fleet->at(), day, 1); });
    }
    /// Calls `visit(day)` for the days of the operation on which a departure uses a vehicle.
    template <class Visit>
    void visitUse(FleetId fleet, Day departure, Visit visit) const
    {
        const Day last = std::min(departure + operation.fleet(fleet).cycle - Days(1), operation.lastDay());
        for (Day day = std::max(departure, Day(1)); day <= last; day += Day(1))
            visit(day);
    }
    void report(const OverfullCell& cell, Findings& findings) const;

    const Operation& operation;
    const Conditions& conditions;
};

/// R09: escorts of the batches that depart, by day. There is one row.
struct EscortMeter {
    static constexpr Rule kRule = Rule::R09Escorts;
    static constexpr CellDays kDays = CellDays::Any;
    using Source = Batch;

    [[nodiscard]] std::size_t rows() const { return 1; }
    [[nodiscard]] std::optional<std::int64_t> most(std::size_t, Day day) const
    {
        return valueOf(conditions.escortsPerDay(day));
    }
    template <class Add>
    void visit(const Batch& batch, Add add) const
    {
        if (conditions.escortsPerDay(batch.departureDay()))
            add(0, batch.departureDay(), escortsNeeded(operation, batch.travellers()).value());
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
    void report(const OverfullCell& cell, Findings& findings) const;

    const Operation& operation;
    const Conditions& conditions;
};

} // namespace planner
