// SPDX-License-Identifier: Apache-2.0
#pragma once
// People who travel together: one route, one departure day, parts of one or more cohorts.

#include "core/model/clearance.h"
#include "core/model/happened.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

enum class Status { Draft, Proposed, Approved, Departed, Arrived, Cancelled };
template <>
inline constexpr NameTable<Status, 6> kNamesOf<Status>{
    {"draft", "proposed", "approved", "departed", "arrived", "cancelled"}};

struct Batch {
    BatchCode code;
    RouteId route;
    Day departure{1};        ///< planned
    std::vector<Part> parts; ///< planned, in the order of the cohorts; one part a cohort
    Status status = Status::Draft;
    bool isLocked = false;
    Clearances clearances;
    Happened happened;
    /// Who proposed it as it is, where the operation wants two persons for an approval; empty where that is not known.
    std::string proposedBy{};

    /// Planned.
    [[nodiscard]] People people() const { return sumOf(parts); }
    /// False for a cancelled batch, which counts nowhere.
    [[nodiscard]] bool counts() const { return status != Status::Cancelled; }
    /// True for departed and arrived batches, which are facts.
    [[nodiscard]] bool hasDeparted() const { return status == Status::Departed || status == Status::Arrived; }
    [[nodiscard]] bool hasArrived() const { return status == Status::Arrived; }
    /// Locked, approved, departed and arrived batches are never moved by the splitter.
    [[nodiscard]] bool isFixed() const { return isLocked || status == Status::Approved || hasDeparted(); }

    /// Who left, where that was counted, else who was to leave.
    [[nodiscard]] const std::vector<Part>& travellers() const
    {
        return hasDeparted() && happened.departed ? *happened.departed : parts;
    }
    /// The day on which it left, else the one on which it is to leave.
    [[nodiscard]] Day departureDay() const
    {
        return hasDeparted() ? happened.departedOn.value_or(departure) : departure;
    }
    /// The day on which it arrived, else the one that follows from `offset`, the route's, and when it left.
    [[nodiscard]] Day arrivalDay(Days offset) const
    {
        return hasArrived() && happened.arrivedOn ? *happened.arrivedOn : departureDay() + offset;
    }
    /// True where who left was counted, by cohort or, in plans of earlier versions, as many as planned.
    [[nodiscard]] bool hasDepartureCount() const { return happened.departed || happened.total == people(); }
    /// The batch with what happened in place of what was planned; what arrives is still its `happened`.
    [[nodiscard]] Batch counted() const;

    bool operator==(const Batch&) const = default;
};

/// True where both are planned on the same route and day.
[[nodiscard]] inline bool isOnSameJourney(const Batch& a, const Batch& b)
{
    return a.route == b.route && a.departure == b.departure;
}

/// The people of a cohort in a batch by where they end: what the ledger, the rules and the goals count.
struct BatchPeople {
    CohortId cohort;
    People arrive;    ///< at the destination, or are to
    People returned;  ///< at the origin, on the day of arrival
    People left;      ///< the operation, on the day of arrival
    People onTheRoad; ///< of an arrived batch: not accounted for

    [[nodiscard]] People departed() const { return arrive + returned + left + onTheRoad; }
    bool operator==(const BatchPeople&) const = default;
};
/// By cohort, in their order.
[[nodiscard]] std::vector<BatchPeople> peopleByEnd(const Batch& batch);
/// Who is shown as the batch's people: arrived, else departed, else planned.
[[nodiscard]] People headcountOf(const Batch& batch);

} // namespace planner
