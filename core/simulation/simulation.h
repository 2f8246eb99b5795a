// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a plan holds when things go wrong: carried out many times with chances drawn, seeded and repeatable.
//
// Method: Monte-Carlo simulation (N. Metropolis and S. Ulam, "The Monte Carlo method", Journal of the American
// Statistical Association 44, 1949), applied to schedules as in R. M. Van Slyke, "Monte Carlo methods and the PERT
// problem", Operations Research 11 (1963). Uncertain figures are triangular between the lowest and the highest with the
// one in force as mode (D. Johnson, "The triangular distribution as a proxy for the beta distribution in risk
// analysis", The Statistician 46, 1997). What is drawn, and what is taken for granted, is in assumptions.h.
//
// One run: capacities and openings are drawn; each batch draws its people who stay behind and its days late. Then day
// by day routes close and vehicles fail, and the batches that are due leave in the order of their departure days and
// codes, where the route is open and has a departure and a vehicle free (R06 to R08); the others try again the next
// day. A site is over its limit as in R01: its peak above floor(capacity x limit per cent / 100) on a day at or after
// its first arrival. A batch with nobody left does not travel. Departed and arrived batches, and those with a departure
// before day 1, are certain and keep their actual counts.

#include "core/base/progress.h"
#include "core/model/plan.h"
#include "core/simulation/assumptions.h"
#include "core/simulation/distribution.h"
#include "core/simulation/uncertain_figures.h"

#include <cstdint>
#include <vector>

namespace planner {

inline constexpr std::int64_t kMostRuns = 1'000'000;

struct SimulationOptions {
    std::int64_t runs = 10'000; ///< 1 to kMostRuns
    std::uint64_t seed = 1;
    int threads = 1; ///< from 1; the result does not depend on it
    SimulationAssumptions assumptions = {};

    bool operator==(const SimulationOptions&) const = default;
};

/// A facility that the plan brings people to.
struct SiteRisk {
    FacilityId facility;
    FigureRange capacity;
    std::int64_t runsOver = 0;               ///< runs in which it is over its limit on some day
    Distribution worst;                      ///< the most people over, in those runs
    std::vector<std::int64_t> runsOverByDay; ///< day 1 first; of the simulated days

    bool operator==(const SiteRisk&) const = default;
};

/// What happens to a batch that is not certain. Counts are of runs.
struct BatchRisk {
    BatchCode code;
    std::int64_t late = 0;     ///< arrives later than planned, or never
    std::int64_t daysLate = 0; ///< sum over the runs; a batch that never leaves counts up to the last simulated day
    std::int64_t over = 0;     ///< arrives on a day on which the site is over its limit
    std::int64_t afterEnd = 0; ///< arrives after the operation's end, or never
    std::int64_t fragile = 0;  ///< late or over

    bool operator==(const BatchRisk&) const = default;
};

struct SimulationResult {
    std::int64_t runs = 0;          ///< that were completed
    std::vector<SiteRisk> sites;    ///< in the order of the facilities
    Distribution finish;            ///< the day of the last arrival, in the runs in which all arrive
    std::int64_t unfinished = 0;    ///< runs in which some batch does not arrive in the simulated days
    std::int64_t runsLate = 0;      ///< runs that end after the operation's end, the unfinished included
    Distribution moved;             ///< people who arrive
    std::vector<BatchRisk> batches; ///< most fragile first, then by days late, then by code
    bool isStopped = false;         ///< by the cancel flag; the result is of the runs so far

    bool operator==(const SimulationResult&) const = default;
};

/// The same plan, runs, seed and assumptions give the same result, on any number of threads, unless it is cancelled.
/// Assumptions outside their ranges are taken as the nearest within.
[[nodiscard]] SimulationResult simulate(const Plan& plan, const SimulationOptions& options,
                                        const CancelFlag* cancel = nullptr, const ProgressSink& progress = {});

} // namespace planner
