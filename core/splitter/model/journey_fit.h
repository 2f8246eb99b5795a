// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many more people a batch can take without breaking a rule, and which limit stops it there.

#include "core/rules/live_rules.h"
#include "core/splitter/model/wait_reason.h"

#include <optional>
#include <vector>

namespace planner {

struct Fit {
    People people;
    WaitReason reason = WaitReason::NoSpace; ///< the limit that binds
};

/// Which ceiling of a facility the population may reach.
enum class Ceiling { Target, Limit };

/// Where and when a batch that is not booked yet would travel.
struct Journey {
    RouteId route;
    Day departure;
};

/// Why no further batch may leave on the route that day; nothing where one may.
[[nodiscard]] std::optional<WaitReason> obstacle(const LiveRules& rules, const Journey& journey);

/// The limits of every batch on a journey, looked up once: room, intake, release, seats, escorts. Valid until the next
/// change of the rules. The journey must have no obstacle.
class JourneyFit {
public:
    JourneyFit(const LiveRules& rules, const Journey& journey, Ceiling ceiling);

    /// How many people of the cohort could join a batch of `parts`, however many the cohort has left.
    [[nodiscard]] Fit fit(const std::vector<Part>& parts, CohortId cohort) const;
    /// The most that the batch may hold whoever is in it, before seats are filled.
    [[nodiscard]] People most() const { return m_most.people; }

private:
    void limitBy(People people, WaitReason reason);
    [[nodiscard]] bool mayTravelTogether(const std::vector<Part>& parts, CohortId cohort) const;
    [[nodiscard]] People escorted(const std::vector<Part>& parts, CategoryId category) const;

    const LiveRules& m_rules;
    const Operation& m_operation;
    const Route& m_route;
    Day m_departure;
    Day m_arrival;
    Fit m_most;
    std::optional<Escorts> m_escortsLeft;
};

} // namespace planner
