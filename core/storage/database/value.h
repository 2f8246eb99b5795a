// SPDX-License-Identifier: Apache-2.0
#pragma once
// One row of a table on its way between the plan and the file.

#include "core/journal/hash.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace planner {

/// NULL, INTEGER, REAL or TEXT.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
/// The values of a row in the order of its table's columns.
using Row = std::vector<Value>;

/// Adds the row to what is hashed, so that no two rows give the same bytes.
void encode(Encoder& encoder, const Row& row);

} // namespace planner
