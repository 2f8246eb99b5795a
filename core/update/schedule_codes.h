// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds the rows of an operation by their codes.

#include "core/exchange/near_names.h"
#include "core/model/plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace planner {

/// Of one operation, which outlives it.
class ScheduleCodes {
public:
    explicit ScheduleCodes(const Operation& operation);

    [[nodiscard]] const Operation& operation() const { return m_operation; }
    [[nodiscard]] std::optional<FacilityId> facility(std::string_view code) const;
    [[nodiscard]] std::optional<RouteId> route(std::string_view code) const;
    [[nodiscard]] std::optional<CohortId> cohort(std::string_view code) const;
    /// The code that was meant by one that is none; "" where none is near.
    [[nodiscard]] std::string routeNear(std::string_view code) const;
    [[nodiscard]] std::string cohortNear(std::string_view code) const;

    /// The batch of another state of the plan in the ids and days of this one; nothing where its route or a cohort is
    /// no more.
    [[nodiscard]] std::optional<Batch> translated(const Batch& batch, const Operation& from) const;

private:
    using Positions = std::unordered_map<std::string_view, std::uint32_t>;

    const Operation& m_operation;
    Positions m_facilities;
    Positions m_routes;
    Positions m_cohorts;
};

/// Finds the code that was meant: the same but for zeros before it, else the nearest.
class MeantCode {
public:
    explicit MeantCode(std::string_view wanted);
    void look(std::string_view code);
    /// "" where none is near.
    [[nodiscard]] const std::string& found() const { return m_sameNumber.empty() ? m_nearest.found() : m_sameNumber; }

private:
    std::string m_wanted; ///< without the zeros
    std::string m_sameNumber;
    NearestCode m_nearest;
};

} // namespace planner
