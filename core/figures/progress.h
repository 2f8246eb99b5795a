// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many people have been moved by each day: of a plan, of another one to compare with, and as published.

#include "core/base/date.h"
#include "core/model/published_count.h"
#include "core/rules/plan_view.h"

#include <optional>
#include <vector>

namespace planner {

/// People of must cohorts, cumulated: who is to have arrived by the plan, and who has. Calendar dates, so that plans
/// with other starts compare.
struct ProgressCurve {
    Date start; ///< of day 1
    /// Planned, by the close of day 1 to the last. Who did not travel or came back is planned with their next batch.
    std::vector<People> arrived;
    std::vector<People> actual;    ///< arrived as recorded, by the close of the same days
    std::optional<Day> actualLast; ///< the last day of which a departure or arrival is recorded
    People wanted;                 ///< all people of must cohorts
    std::optional<Day> finish;     ///< the day of the last arrival of one of them

    /// By the close of the date: 0 before the start, the last day's afterwards.
    [[nodiscard]] People arrivedBy(Date date) const;
    /// The same of who has arrived; nothing after the last day that is recorded.
    [[nodiscard]] std::optional<People> actualBy(Date date) const;
    [[nodiscard]] People arrivedInAll() const { return arrived.empty() ? People(0) : arrived.back(); }
};
[[nodiscard]] ProgressCurve progressOf(const PlanView& view);

/// A published count beside what the plan has by then.
struct ProgressGap {
    PublishedCount published;
    People planned;
    [[nodiscard]] People ahead() const { return planned - published.people; } ///< of the plan; negative: behind
};
/// Of the counts in use, by date.
[[nodiscard]] std::vector<ProgressGap> gapsTo(const ProgressCurve& curve, const std::vector<PublishedCount>& published);

/// The most people of must cohorts that any lawful plan can move, from a proven bound of the goal `waiting`
/// (priority x people): those who wait are at least bound / the highest priority, rounded up.
[[nodiscard]] People mostMovable(const Operation& operation, std::int64_t waitingBound);

} // namespace planner
