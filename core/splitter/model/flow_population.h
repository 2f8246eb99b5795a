// SPDX-License-Identifier: Apache-2.0
#pragma once
// The part of a flow model that follows populations: limits, targets, occupancy.

#include "core/goals/live_score.h"
#include "core/splitter/model/flow_network.h"

#include <optional>
#include <vector>

namespace planner {

/// Whether the score has the goal; one without goals has all.
[[nodiscard]] bool hasGoal(const LiveScore& score, Goal goal);

/// Refers to its arguments, which must outlive it.
class FlowPopulation {
public:
    /// Adds columns for the populations of the facilities and days that matter, and rows for their limits and for those
    /// of `fixed`'s goals that count populations.
    FlowPopulation(const LiveScore& fixed, const FlowNetwork& network, LinearProgram& program);

    // The goals as forms.
    [[nodiscard]] LinearForm overcrowding() const;
    [[nodiscard]] LinearForm peak() const { return {0, {{*m_peak, 1}}}; }
    [[nodiscard]] LinearForm balance() const;

private:
    using Column = LinearProgram::Column;
    using Row = LinearProgram::Row;
    struct Range {
        Column highest;
        Column lowest;
    };

    void addPopulations();
    void addPopulation(std::size_t facility);
    [[nodiscard]] std::vector<bool> daysToFollow(std::size_t facility) const;
    void followLimits(std::size_t facility, std::vector<bool>& isFollowed) const;
    [[nodiscard]] bool canPassTarget(std::size_t facility, std::size_t day) const;
    [[nodiscard]] bool countsForPeak(std::size_t facility, std::size_t day) const;
    void addLimits(std::size_t facility);
    void addEntryAfterDecant(std::size_t facility);
    void addOverTarget(std::size_t facility);
    [[nodiscard]] const FacilityTrack& trackOf(std::size_t facility) const;
    [[nodiscard]] double mostOccupancy() const;
    void addPeak();
    void addBalance();

    const LiveScore& m_fixed;
    const FlowNetwork& m_network;
    LinearProgram& m_program;
    std::size_t m_days;
    std::vector<std::vector<std::optional<Column>>> m_columns; ///< by facility and day, where it matters
    std::vector<Column> m_overTarget;
    std::optional<Column> m_peak;
    std::optional<Range> m_range; ///< highest and lowest occupancy at the end
};

} // namespace planner
