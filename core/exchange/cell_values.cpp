// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/cell_values.h"

#include <algorithm>
#include <charconv>
#include <limits>

namespace planner {
namespace {

constexpr std::int64_t kMetresPerKilometre = 1000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::string_view written(char* buffer, std::to_chars_result result)
{
    return {buffer, static_cast<std::size_t>(result.ptr - buffer)};
}

} // namespace

bool isDigits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), isDigit); }

std::optional<std::int64_t> parseWhole(std::string_view text)
{
    if (!isDigits(text))
        return std::nullopt;
    std::int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc() ? number : std::numeric_limits<std::int64_t>::max();
}

std::optional<double> parseDecimal(std::string_view text)
{
    std::string_view digits = text;
    if (!digits.empty() && digits.front() == '-')
        digits.remove_prefix(1);
    const std::size_t dot = digits.find('.');
    if (!isDigits(digits.substr(0, dot)) || (dot != std::string_view::npos && !isDigits(digits.substr(dot + 1))))
        return std::nullopt;
    double number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    return result.ec == std::errc() ? std::optional(number) : std::nullopt;
}

std::optional<Metres> parseKilometres(std::string_view text)
{
    const std::size_t dot = text.find('.');
    const auto kilometres = parseWhole(text.substr(0, dot));
    if (!kilometres)
        return std::nullopt;
    std::int64_t metres = 0;
    if (dot != std::string_view::npos) {
        const std::string_view decimals = text.substr(dot + 1);
        const auto fraction = parseWhole(decimals);
        if (!fraction || decimals.size() > 3)
            return std::nullopt;
        metres = *fraction;
        for (std::size_t i = decimals.size(); i < 3; ++i)
            metres *= 10;
    }
    constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max() / kMetresPerKilometre - 1;
    return Metres(std::min(*kilometres, kMost) * kMetresPerKilometre + metres);
}

std::vector<std::string_view> wordsOf(std::string_view text)
{
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t space = std::min(text.find(' '), text.size());
        if (space > 0)
            words.push_back(text.substr(0, space));
        text.remove_prefix(std::min(space + 1, text.size()));
    }
    return words;
}

std::string_view writeDecimal(char* buffer, double number)
{
    return written(buffer, std::to_chars(buffer, buffer + kValueBytes, number, std::chars_format::fixed));
}

std::string_view writeKilometres(char* buffer, Metres length)
{
    const std::int64_t kilometres = length.value() / kMetresPerKilometre;
    const std::int64_t metres = length.value() % kMetresPerKilometre;
    char* end = std::to_chars(buffer, buffer + kValueBytes, kilometres).ptr;
    if (metres > 0) {
        *end++ = '.';
        *end++ = static_cast<char>('0' + metres / 100);
        *end++ = static_cast<char>('0' + metres / 10 % 10);
        *end++ = static_cast<char>('0' + metres % 10);
        while (end[-1] == '0')
            --end;
    }
    return {buffer, static_cast<std::size_t>(end - buffer)};
}

} // namespace planner
