// SPDX-License-Identifier: Apache-2.0
#pragma once
// Vehicles, aircraft and escorts in use by day against what there is.

#include "core/rules/plan_view.h"

#include <optional>
#include <vector>

namespace planner {

struct TransportDay {
    std::int64_t used = 0;
    std::optional<std::int64_t> available; ///< nothing: no limit is given

    [[nodiscard]] std::int64_t excess() const { return available && used > *available ? used - *available : 0; }
    bool operator==(const TransportDay&) const = default;
};

enum class TransportKind {
    Fleet,      ///< vehicles in use, cycle days included (R08)
    Departures, ///< batches departing on a route with a limit, where no fleet counts them (R06)
    Escorts,    ///< needed by the batches of the day (R09)
};

struct TransportUse {
    TransportKind kind = TransportKind::Fleet;
    std::uint32_t position = 0;     ///< of the fleet or route; 0 for escorts
    std::vector<TransportDay> days; ///< day 1 to the last
    std::int64_t daysOver = 0;
    std::int64_t most = 0; ///< used on the busiest day

    /// The largest figure of any day. At least 1.
    [[nodiscard]] std::int64_t highest() const;
};

/// Every fleet; every route without a fleet whose departures have a limit on some day; the escorts where some are
/// needed or a limit is given.
[[nodiscard]] std::vector<TransportUse> transportUse(const PlanView& view);

/// The sums from the first to the last day of use; nothing is available where one of these days has no limit.
[[nodiscard]] TransportDay whileInUse(const TransportUse& use);

} // namespace planner
