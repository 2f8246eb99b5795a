// SPDX-License-Identifier: Apache-2.0
#pragma once
// All rules while batches come and go: the hard score at any moment, what is left below limits, and the findings.

#include "core/rules/batch_rules.h"
#include "core/rules/live_apart.h"
#include "core/rules/live_places.h"
#include "core/rules/live_population.h"
#include "core/rules/meters.h"

#include <tuple>

namespace planner {

/// The rules that add up what batches do, one row each.
using Meters =
    std::tuple<LivePopulation, LivePlaces, Cells<IntakeMeter>, Cells<ReleaseMeter>, Cells<DepartureMeter>,
               Cells<FleetMeter>, Cells<EscortMeter>, LiveApart, Cells<DispersalMeter>, Cells<HeadcountMeter>>;

/// Starts with no batch. Adding and removing costs time in proportion to the days and the parts of the batch.
/// Refers to the operation, which must outlive it and not change. Not for two threads at once.
class LiveRules {
public:
    explicit LiveRules(const Operation& operation);
    LiveRules(const LiveRules&) = delete;
    LiveRules& operator=(const LiveRules&) = delete;

    /// Cancelled batches count nowhere and change nothing.
    void add(const Batch& batch) { change(batch, 1); }
    /// `batch` is one that was added, unchanged.
    void remove(const Batch& batch) { change(batch, -1); }

    [[nodiscard]] ExcessByRule excess() const;
    /// What each rule whose findings name a facility has there; 0 for the others.
    [[nodiscard]] ExcessByRule excessAt(FacilityId facility) const;
    /// The sum of all excesses.
    [[nodiscard]] std::int64_t hard() const;
    /// The part of the hard score that single batches have by themselves, whatever the others do.
    [[nodiscard]] std::int64_t excessOfSingleBatches() const;
    /// Findings of the rules that add something up. Those at single batches come from batchRules().
    void report(FindingsByRule& findings) const;

    /// People of the cohort in batches, without those who came back.
    [[nodiscard]] People moved(CohortId cohort) const { return People(cells<HeadcountMeter>().count(cohort.at(), {})); }
    // What could be added on a day: people and escorts below 0 where they are over, nothing without a limit.
    [[nodiscard]] std::optional<People> intakeLeft(FacilityId facility, Day arrival) const;
    [[nodiscard]] std::optional<People> releaseLeft(FacilityId facility, Day departure) const;
    [[nodiscard]] std::optional<Escorts> escortsLeft(Day departure) const;
    [[nodiscard]] std::optional<std::int64_t> departuresLeft(RouteId route, Day day) const;
    [[nodiscard]] std::int64_t vehiclesLeft(FleetId fleet, Day day) const;
    /// People of the category, in batches that go to the facility on any day.
    [[nodiscard]] std::optional<People> shareLeft(FacilityId facility, CategoryId category) const;
    /// Whether one more batch may depart on the route that day as far as departures and vehicles go.
    [[nodiscard]] bool hasDeparture(RouteId route, Day departure) const;

    [[nodiscard]] const Operation& operation() const { return m_operation; }
    [[nodiscard]] const Conditions& conditions() const { return m_conditions; }
    [[nodiscard]] const LivePopulation& population() const { return std::get<LivePopulation>(m_meters); }
    [[nodiscard]] const LivePlaces& places() const { return std::get<LivePlaces>(m_meters); }
    [[nodiscard]] const LiveApart& apart() const { return std::get<LiveApart>(m_meters); }
    [[nodiscard]] const BatchRules& batchRules() const { return m_batchRules; }

private:
    template <class Meter>
    [[nodiscard]] const Cells<Meter>& cells() const
    {
        return std::get<Cells<Meter>>(m_meters);
    }
    void change(const Batch& batch, std::int64_t factor);

    const Operation& m_operation;
    Conditions m_conditions;
    Meters m_meters;
    BatchRules m_batchRules;
    ExcessByRule m_excessOfBatches; ///< of the rules that look at one batch alone
};

} // namespace planner
