// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where exports put their text.

#include <functional>
#include <string_view>

namespace planner {

/// Takes the next piece of text; false stops the export (the sink knows why).
using TextSink = std::function<bool(std::string_view)>;

} // namespace planner
