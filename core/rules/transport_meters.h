// SPDX-License-Identifier: Apache-2.0
#pragma once
// What departures need on their way: the meters of R06, R08 and R09.

#include "core/model/plan.h"
#include "core/rules/batch_people.h"
#include "core/rules/cells.h"

namespace planner {

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

} // namespace planner
