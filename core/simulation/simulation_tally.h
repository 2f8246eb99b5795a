// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the runs of one thread have come to.

#include "core/simulation/simulated_run.h"
#include "core/simulation/simulation.h"

namespace planner {

/// Only counts, so that threads add up to the same in any order. The setup must outlive it.
class SimulationTally {
public:
    explicit SimulationTally(const SimulationSetup& setup);

    void add(const SimulatedRun& run);
    /// Adds what another tally of the same setup has seen.
    void add(const SimulationTally& other);
    /// Certain batches left out, the others most fragile first. The tally is empty then.
    [[nodiscard]] SimulationResult finished(bool isStopped);

private:
    static void addSite(SiteRisk& site, const SimulatedRun& run, std::int64_t dayCount);
    void addBatch(std::size_t batch, const SimulatedRun& run);
    void addSum(const SimulatedRun& run);
    [[nodiscard]] bool arrives(std::size_t batch, const SimulatedRun& run) const;

    const SimulationSetup& m_setup;
    SimulationResult m_result;
};

} // namespace planner
