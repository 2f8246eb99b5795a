// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the date is in a time zone, by the time zone database of the computer (RFC 8536, POSIX TZ).

#include "core/base/date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// Where Debian keeps the time zone database.
inline constexpr const char* kTimeZoneFolder = "/usr/share/zoneinfo";

/// Whether the text has the form of a name such as Asia/Baghdad or UTC: at most 64 letters, digits, `_`, `+`, `-`, in
/// words that single `/` part and that begin with a letter. It is no path out of the folder.
[[nodiscard]] bool isTimeZoneName(std::string_view text);
/// Whether it has the form of a name and, where the computer has a time zone database, is in it.
[[nodiscard]] bool isTimeZone(std::string_view text, const std::string& folder = kTimeZoneFolder);
/// Seconds that the zone is ahead of UTC at a moment, in seconds since 1970-01-01 00:00 UTC. Nothing where the zone is
/// not in the folder, or its file cannot be read.
[[nodiscard]] std::optional<std::int64_t> utcOffset(std::string_view zone, std::int64_t utcSeconds,
                                                    const std::string& folder = kTimeZoneFolder);
/// The offset by a rule such as "<+03>-3" or "CET-1CEST,M3.5.0,M10.5.0/3", as the files end with; nothing for a rule of
/// another form.
[[nodiscard]] std::optional<std::int64_t> offsetByRule(std::string_view rule, std::int64_t utcSeconds);

/// The date in the zone, or by the computer's clock where that is empty. Nothing where utcOffset() has none.
[[nodiscard]] std::optional<Date> dateIn(std::string_view zone, std::int64_t utcMilliseconds,
                                         const std::string& folder = kTimeZoneFolder);
/// The same, and by the computer's clock where the computer does not know the zone.
[[nodiscard]] Date dateInOrHere(std::string_view zone, std::int64_t utcMilliseconds);

} // namespace planner
