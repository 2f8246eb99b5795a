// SPDX-License-Identifier: Apache-2.0
#pragma once
// Some of the people at one facility, such as those of one category: how many are there on each day.

#include "core/model/passages.h"
#include "core/rules/plan_view.h"

#include <optional>
#include <vector>

namespace planner {

enum class Direction { Arrival, Departure };

/// Opening, movements and peaks of some people at one facility.
class Presence {
public:
    void open(People people) { m_opening += people; }
    void move(const Passage& passage, Direction direction);

    [[nodiscard]] bool hasArrivals() const { return m_firstArrival.has_value(); }
    /// People who came back are no arrival of the plan.
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

/// Calls `visit(passage, direction)` for what the plan moves within its days.
template <class Visit>
void visitMovements(const PlanView& view, Visit visit)
{
    const auto isInside = [&](Day day) { return day >= Day(1) && day <= view.ledger.lastDay(); };
    for (const auto& [code, batch] : view.batches) {
        if (!batch.counts())
            continue;
        visitPassages(view.operation.route(batch.route), batch, [&](const Passage& passage) {
            if (isInside(passage.departure))
                visit(passage, Direction::Departure);
            if (isInside(passage.arrival))
                visit(passage, Direction::Arrival);
        });
    }
}

} // namespace planner
