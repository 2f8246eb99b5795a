// SPDX-License-Identifier: Apache-2.0
#pragma once
// What all runs of a simulation share: the plan as tables by day, prepared once.

#include "core/model/conditions.h"
#include "core/model/plan.h"
#include "core/simulation/assumptions.h"
#include "core/simulation/binomial.h"
#include "core/simulation/uncertain_figures.h"

#include <cstdint>
#include <map>
#include <vector>

namespace planner {

/// A batch that counts. Plain numbers: days of the operation, positions of its tables.
struct SimulatedBatch {
    BatchCode code;
    std::int64_t departure = 0;
    std::int64_t offset = 0; ///< arrival = departure + this
    std::int64_t people = 0;
    std::uint32_t route = 0;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::int64_t fleet = -1; ///< -1: none
    bool isCertain = false;
    const Binomial* noShows = nullptr;
};

/// Refers to nothing outside itself; read by many threads at once.
class SimulationSetup {
public:
    SimulationSetup(const Plan& plan, const SimulationAssumptions& assumptions);
    SimulationSetup(const SimulationSetup&) = delete;
    SimulationSetup& operator=(const SimulationSetup&) = delete;

    struct RouteDay {
        bool isOpen = true;
        std::int64_t departures = 0; ///< that may still leave besides the certain ones
    };
    struct FleetDay {
        std::int64_t vehicles = 0;         ///< in all
        std::vector<std::int64_t> certain; ///< return days of those that certain batches take, on day 1 also before
    };

    SimulationAssumptions assumptions;
    std::int64_t lastDay = 0;  ///< of the operation
    std::int64_t dayCount = 0; ///< simulated: lastDay and the days after
    bool hasSameDayTurnover = false;
    std::vector<SimulatedBatch> batches; ///< by departure, then code
    std::vector<FigureRange> capacities; ///< by facility
    std::vector<FigureRange> openings;
    std::vector<std::int64_t> gone;       ///< by facility: who departed from it and reaches no other
    std::vector<std::uint32_t> receiving; ///< facilities that batches lead to
    std::vector<std::int64_t> limitPercent;
    std::vector<std::int64_t> cycles; ///< days by fleet

    [[nodiscard]] std::int64_t capacity(std::size_t facility, std::int64_t day) const
    {
        return m_capacity[cell(facility, day)];
    }
    [[nodiscard]] const RouteDay& routeDay(std::size_t route, std::int64_t day) const
    {
        return m_routes[cell(route, day)];
    }
    [[nodiscard]] const FleetDay& fleetDay(std::size_t fleet, std::int64_t day) const
    {
        return m_fleets[cell(fleet, day)];
    }
    /// Position of a row and day, 1 to dayCount, in a table of rows by day.
    [[nodiscard]] std::size_t cell(std::size_t row, std::int64_t day) const
    {
        return row * static_cast<std::size_t>(dayCount) + static_cast<std::size_t>(day - 1);
    }
    [[nodiscard]] bool isSimulated(std::int64_t day) const { return day >= 1 && day <= dayCount; }

private:
    void readBatches(const Plan& plan);
    void readFacilities(const Operation& operation, const Conditions& conditions);
    void readTransport(const Operation& operation, const Conditions& conditions);
    void bookCertain(const SimulatedBatch& batch);
    [[nodiscard]] const Binomial* binomial(std::int64_t trials, HundredthsPercent chance);

    std::vector<std::int64_t> m_capacity;
    std::vector<RouteDay> m_routes;
    std::vector<FleetDay> m_fleets;
    std::map<std::pair<std::int64_t, std::int64_t>, Binomial> m_binomials; ///< by trials and chance
};

} // namespace planner
