// SPDX-License-Identifier: Apache-2.0
#pragma once
// Moments in files: UTC, to the second or millisecond, as `2026-01-21T08:30:00Z`.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// Milliseconds since 1970-01-01 00:00 UTC as text; the milliseconds only where they are not 0. Years 1900 to 2999.
[[nodiscard]] std::string toUtcText(std::int64_t utcMilliseconds);
/// The inverse; nothing for any other form.
[[nodiscard]] std::optional<std::int64_t> parseUtcText(std::string_view text);

} // namespace planner
