// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the plan answers when one figure goes from low to high.

#include "core/base/progress.h"
#include "core/splitter/splitter.h"
#include "core/whatif/what_if.h"

#include <functional>
#include <optional>
#include <vector>

namespace planner {

/// A figure of WhatIf.
enum class SweptFigure { LimitPoints, Intake, Departures, End };

struct SweepOptions {
    SweptFigure figure = SweptFigure::LimitPoints;
    std::vector<std::int64_t> values; ///< of the figure
    double seconds = 0.5;             ///< at most, for each split
    std::uint64_t seed = 1;
    int threads = 1;
};

/// What splitting anew gives with one value. A split that its time limit ends may leave more people than there must.
struct SweepPoint {
    std::int64_t value = 0;
    People waiting;
    std::int64_t finish = 0;   ///< day of the last arrival; 0 with no batch
    std::int64_t crowding = 0; ///< person-days above target
    bool isStopped = false;    ///< by the time limit

    bool operator==(const SweepPoint&) const = default;
};

/// The what-if with the figure set to the value.
[[nodiscard]] WhatIf withFigure(WhatIf whatIf, SweptFigure figure, std::int64_t value);

/// Splits the changed plan once for each value, in their order; `onPoint` hears of each on this thread. Values with
/// which the plan cannot be changed are left out, as are those after a cancel.
[[nodiscard]] std::vector<SweepPoint> sweep(const Plan& plan, const WhatIf& whatIf, const SweepOptions& options,
                                            const CancelFlag* cancel = nullptr,
                                            const std::function<void(const SweepPoint&)>& onPoint = {});

/// Where more of the figure stops helping: the point farthest below the straight line between the first and the last,
/// with both axes scaled to 0..1 (the curvature measure of V. Satopaa, J. Albrecht, D. Irwin and B. Raghavan, "Finding
/// a 'kneedle' in a haystack", ICDCS workshops 2011). Of the people waiting; of the finish where as many wait
/// everywhere. Nothing with fewer than three points of rising values, where the curve is straight within a twentieth of
/// its height, where it starts to help instead (a flat start lies above the line), or where a later step still brings
/// more than half as much as those before the point.
[[nodiscard]] std::optional<std::size_t> kneeOf(const std::vector<SweepPoint>& points);

} // namespace planner
