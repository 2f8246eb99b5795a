// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words on screen for changes that would place everybody.

#include "core/splitter/fixes.h"

#include <QString>

namespace planner::ui {

/// "300 more places within the limit of Karkh and 20 within that of Nasiriyah": no sentence, to stand alone.
[[nodiscard]] QString fixText(const Operation& operation, const Fix& fix);

} // namespace planner::ui
