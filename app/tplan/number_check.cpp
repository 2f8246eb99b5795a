// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/number_check.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace planner::tplan {
namespace {

/// The whole text as a finite number.
std::optional<double> decimalIn(const std::string& text)
{
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [rest, code] = std::from_chars(text.data(), end, number);
    return code == std::errc() && rest == end && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

} // namespace

CLI::Validator decimalBetween(double least, double most)
{
    const std::string range = fmt::format("[{} - {}]", least, most);
    return {[=](std::string& text) {
                const auto number = decimalIn(text);
                return number && *number >= least && *number <= most
                           ? std::string()
                           : fmt::format("{} is no number from {} to {}.", text, least, most);
            },
            "FLOAT in " + range};
}

CLI::Validator seedNumber()
{
    return {[](std::string& text) {
                std::uint64_t number = 0;
                const char* end = text.data() + text.size();
                const auto [rest, code] = std::from_chars(text.data(), end, number);
                return code == std::errc() && rest == end ? std::string()
                                                          : fmt::format("{} is no whole number from 0 to {}.", text,
                                                                        std::numeric_limits<std::uint64_t>::max());
            },
            "UINT"};
}

CLI::Validator timeLimit()
{
    return {[](std::string& text) {
                const auto number = decimalIn(text);
                return number && *number > 0 && *number <= kMostSeconds
                           ? std::string()
                           : fmt::format("{} is no number of seconds above 0 and up to {:.0f}.", text, kMostSeconds);
            },
            "POSITIVE"};
}

} // namespace planner::tplan
