// SPDX-License-Identifier: Apache-2.0
#pragma once
// One carrying-out of a plan under drawn chances.

#include "core/base/random.h"
#include "core/simulation/simulation_setup.h"
#include "core/simulation/vehicle_pool.h"

#include <cstdint>
#include <vector>

namespace planner {

/// One per thread: each draw reuses its tables. The setup must outlive it.
class SimulatedRun {
public:
    explicit SimulatedRun(const SimulationSetup& setup);

    /// What becomes of a batch.
    struct Journey {
        std::int64_t people = 0;    ///< who travel; 0: the batch stays away and counts nowhere
        std::int64_t departure = 0; ///< 0: not in the simulated days
        [[nodiscard]] bool hasLeft() const { return departure != 0; }
    };

    /// Draws the run with the number anew: the same seed and number give the same run.
    void draw(std::uint64_t seed, std::int64_t number);

    [[nodiscard]] const std::vector<Journey>& journeys() const { return m_journeys; } ///< as the setup's batches
    /// The day on which the batch arrives; nothing is said of one that has not left or has nobody.
    [[nodiscard]] std::int64_t arrival(std::size_t batch) const
    {
        return m_journeys[batch].departure + m_setup.batches[batch].offset;
    }
    /// People over the limit at the facility's peak of the day, below 0 where there is room; 0 before its first
    /// arrival. Only of receiving facilities.
    [[nodiscard]] std::int64_t over(std::size_t facility, std::int64_t day) const
    {
        return m_over[m_setup.cell(facility, day)];
    }

private:
    void drawBatches(Random& random);
    void openDay(Random& random, std::int64_t day);
    void leave(std::int64_t day);
    [[nodiscard]] bool leaves(std::size_t batch, std::int64_t day);
    void book();
    void closeFacilities(Random& random);

    const SimulationSetup& m_setup;
    std::vector<Journey> m_journeys;
    std::vector<std::vector<std::uint32_t>> m_due; ///< batches by the day on which they are ready
    std::vector<std::uint32_t> m_queue;            ///< batches that are ready and have not left, in order
    std::vector<std::uint32_t> m_routes;           ///< those that uncertain batches use
    std::vector<std::uint32_t> m_fleets;
    std::vector<std::int64_t> m_closedUntil; ///< by route
    std::vector<std::int64_t> m_departures;  ///< still free on the day, by route
    std::vector<VehiclePool> m_pools;        ///< by fleet
    BinomialTables m_failures;               ///< of vehicles
    std::vector<std::int64_t> m_arrivals;    ///< by facility and day
    std::vector<std::int64_t> m_leaving;     ///< departures, by facility and day
    std::vector<std::int64_t> m_over;
};

} // namespace planner
