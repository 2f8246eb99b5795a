// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shipped examples as the start page shows them.

#include <QString>

#include <vector>

namespace planner::ui {

struct Example {
    QString name;   ///< of its folder, and of the plan file made of it
    QString folder; ///< where it can be imported from
    QString title;
    QString sentence; ///< what it shows
};

/// The known examples that are in `folder`, in the order in which a newcomer should meet them.
[[nodiscard]] std::vector<Example> examplesIn(const QString& folder);

} // namespace planner::ui
