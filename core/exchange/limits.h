// SPDX-License-Identifier: Apache-2.0
#pragma once
// How large the files of an operation folder and their cells may be; the figures in them keep the model's limits.

#include "core/model/limits.h"

#include <cstddef>
#include <cstdint>

namespace planner::limits {

inline constexpr std::size_t kCodeBytes = 64;
/// One cell; and one cell of a table that has lists (`accepts`, `cohorts`).
inline constexpr std::size_t kCellBytes = std::size_t{32} * 1024;
inline constexpr std::size_t kListCellBytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::uint64_t kFileBytes = std::uint64_t{4} * 1024 * 1024 * 1024;

} // namespace planner::limits
