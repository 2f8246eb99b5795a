// SPDX-License-Identifier: Apache-2.0
#include "core/base/utc_time.h"

#include "core/base/count.h"
#include "core/base/date.h"

#include <fmt/format.h>

namespace planner {
namespace {

constexpr std::int64_t kMillisecondsPerDay = 24 * 60 * 60 * 1000;
constexpr std::size_t kDateLength = 10;

/// The number of exactly `length` digits at the place; nothing for other characters.
std::optional<std::int64_t> digits(std::string_view text, std::size_t at, std::size_t length)
{
    std::int64_t number = 0;
    for (const char digit : text.substr(at, length)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = number * 10 + (digit - '0');
    }
    return text.size() < at + length ? std::nullopt : std::optional(number);
}

} // namespace

std::string toUtcText(std::int64_t utcMilliseconds)
{
    const std::int64_t day = floorDivide(utcMilliseconds, kMillisecondsPerDay);
    const std::int64_t rest = utcMilliseconds - day * kMillisecondsPerDay;
    const std::int64_t seconds = rest / 1000;
    std::string text = fmt::format("{}T{:02}:{:02}:{:02}", toText(Date(static_cast<std::int32_t>(day))), seconds / 3600,
                                   seconds / 60 % 60, seconds % 60);
    if (rest % 1000 != 0)
        text += fmt::format(".{:03}", rest % 1000);
    return text + "Z";
}

std::optional<std::int64_t> parseUtcText(std::string_view text)
{
    constexpr std::string_view kForm = "0000-00-00T00:00:00";
    const bool hasMilliseconds = text.size() == kForm.size() + 5 && text[kForm.size()] == '.';
    if ((text.size() != kForm.size() + 1 && !hasMilliseconds) || text.back() != 'Z' || text[kDateLength] != 'T'
        || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto date = parseDate(text.substr(0, kDateLength));
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    const auto fraction = hasMilliseconds ? digits(text, kForm.size() + 1, 3) : std::optional<std::int64_t>(0);
    if (!date || !hour || !minute || !second || !fraction || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    return date->daysSinceEpoch() * kMillisecondsPerDay + ((*hour * 60 + *minute) * 60 + *second) * 1000 + *fraction;
}

} // namespace planner
