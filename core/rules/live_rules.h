// SPDX-License-Identifier: Apache-2.0
#pragma once
// The hard score kept up to date while batches come and go: the same sums as findFindings(), without findings.

#include "core/model/passages.h"
#include "core/rules/batch_excess.h"
#include "core/rules/live_apart.h"
#include "core/rules/live_places.h"
#include "core/rules/live_population.h"
#include "core/rules/live_transport.h"

#include <map>

namespace planner {

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
    /// The sum of all excesses.
    [[nodiscard]] std::int64_t hard() const;
    /// The part of the hard score that single batches have by themselves, whatever the others do.
    [[nodiscard]] std::int64_t excessOfSingleBatches() const;
    /// People of the cohort in batches, without those who came back.
    [[nodiscard]] People moved(CohortId cohort) const { return m_moved[cohort.at()]; }
    /// People of the category, in batches that go to the facility, who could be added (R14); nothing without a share.
    [[nodiscard]] std::optional<People> shareLeft(FacilityId facility, CategoryId category) const;

    [[nodiscard]] const Operation& operation() const { return m_operation; }
    [[nodiscard]] const Conditions& conditions() const { return m_conditions; }
    [[nodiscard]] const LivePopulation& population() const { return m_population; }
    [[nodiscard]] const LiveTransport& transport() const { return m_transport; }
    [[nodiscard]] const LivePlaces& places() const { return m_places; }
    [[nodiscard]] const LiveApart& apart() const { return m_apart; }
    [[nodiscard]] const BatchExcess& batchRules() const { return m_batchExcess; }

private:
    void change(const Batch& batch, std::int64_t factor);
    void changeMoved(CohortId cohort, People people);
    void changePeople(const Passage& passage, std::int64_t factor);
    void changeShare(FacilityId facility, CategoryId category, People people);

    const Operation& m_operation;
    Conditions m_conditions;
    LivePopulation m_population;
    LiveTransport m_transport;
    LivePlaces m_places;
    LiveApart m_apart;
    BatchExcess m_batchExcess;
    std::vector<People> m_moved;                                  ///< by cohort
    std::vector<std::optional<People>> m_most;                    ///< by category: the most in one facility (R14)
    std::map<std::pair<FacilityId, CategoryId>, People> m_placed; ///< categories with a share only
    ExcessByRule m_excess{};                                      ///< R14 and the rules of single batches
};

} // namespace planner
