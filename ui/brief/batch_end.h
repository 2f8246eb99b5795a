// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the journey of a batch ended, as papers tell it.

#include "core/model/batch.h"

#include <QString>

namespace planner::ui {

/// Arrived as far as its record goes, but nobody is at the destination and people are back where it left.
[[nodiscard]] bool hasTurnedBack(const Batch& batch);
/// "Departed", or "Turned back" in place of "Arrived".
[[nodiscard]] QString paperStatusText(const Batch& batch);
/// How many of those who left are where it left again.
[[nodiscard]] People returnedOf(const Batch& batch);

} // namespace planner::ui
