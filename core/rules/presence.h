// SPDX-License-Identifier: Apache-2.0
#pragma once
// Some of the people at one facility, such as those of one category: how many are there on each day.

#include "core/rules/plan_view.h"

#include <optional>
#include <vector>

namespace planner {

enum class Direction { Arrival, Departure };

/// Opening, movements and peaks of some people at one facility.
class Presence {
public:
    void open(People people) { m_opening += people; }
    void move(Direction direction, Day day, People people);

    [[nodiscard]] bool hasArrivals() const { return m_firstArrival.has_value(); }
    [[nodiscard]] std::optional<Day> firstArrival() const { return m_firstArrival; }
    /// The peaks of days 1 to `last`, by the same convention as the ledger's. Every move is on one of these days.
    [[nodiscard]] std::vector<People> peaks(Day last, bool hasSameDayTurnover) const;

private:
    struct Move {
        Direction direction;
        Day day;
        People people;
    };
    People m_opening;
    std::vector<Move> m_moves; ///< in any order: most people move a few times only
    std::optional<Day> m_firstArrival;
};

/// Calls `visit(cohort, facility, direction, day, people)` for what the plan moves within its days.
template <class Visit>
void visitMovements(const PlanView& view, Visit visit)
{
    const auto isInside = [&](Day day) { return day >= Day(1) && day <= view.ledger.lastDay(); };
    view.visitBatches([&](const Batch& batch) {
        const Route& route = view.operation.route(batch.route);
        const Day arrival = view.arrivalOf(batch);
        for (const Part& part : batch.parts) {
            if (part.people.isZero())
                continue;
            if (isInside(batch.departure))
                visit(part.cohort, route.from, Direction::Departure, batch.departure, part.people);
            if (isInside(arrival))
                visit(part.cohort, route.to, Direction::Arrival, arrival, part.people);
        }
    });
}

} // namespace planner
