// SPDX-License-Identifier: Apache-2.0
#include "core/base/time_zone.h"

#include "core/base/count.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace planner {
namespace {

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::size_t kLongestName = 64;
constexpr std::uintmax_t kLargestFile = 1'000'000;

bool isLetter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

Date dateOfSeconds(std::int64_t seconds)
{
    return Date(static_cast<std::int32_t>(floorDivide(seconds, kSecondsPerDay)));
}

std::string contentOf(const std::string& path)
{
    std::error_code trouble;
    const std::filesystem::file_status status = std::filesystem::status(path, trouble);
    if (trouble || !std::filesystem::is_regular_file(status) || std::filesystem::file_size(path, trouble) > kLargestFile
        || trouble)
        return {};
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The content of the zone's file; empty where there is none.
std::string zoneFile(std::string_view zone, const std::string& folder)
{
    if (!isTimeZoneName(zone))
        return {};
    std::string content = contentOf(folder + "/" + std::string(zone));
    return content.starts_with("TZif") ? content : std::string();
}

/// Takes big-endian numbers off the front of the bytes. Behind their end everything is 0, and `isWhole` is false.
class Bytes {
public:
    explicit Bytes(std::string_view bytes) : m_bytes(bytes) {}

    std::int64_t number(std::size_t size)
    {
        const std::string_view taken = text(size);
        std::uint64_t value = !taken.empty() && (taken.front() & 0x80) != 0 ? ~std::uint64_t{0} : 0;
        for (const char byte : taken)
            value = (value << 8) | static_cast<unsigned char>(byte);
        return static_cast<std::int64_t>(value);
    }
    std::string_view text(std::size_t size)
    {
        if (size > m_bytes.size()) {
            isWhole = false;
            m_bytes = {};
            return {};
        }
        const std::string_view taken = m_bytes.substr(0, size);
        m_bytes.remove_prefix(size);
        return taken;
    }
    [[nodiscard]] std::string_view rest() const { return m_bytes; }

    bool isWhole = true;

private:
    std::string_view m_bytes;
};

/// What stands at the head of each of the two blocks of a file.
struct Counts {
    std::size_t utIndicators = 0;
    std::size_t standardIndicators = 0;
    std::size_t leaps = 0;
    std::size_t transitions = 0;
    std::size_t types = 0;
    std::size_t letters = 0;

    [[nodiscard]] std::size_t size(std::size_t ofTime) const
    {
        return transitions * (ofTime + 1) + types * 6 + letters + leaps * (ofTime + 4) + standardIndicators
               + utIndicators;
    }
};

Counts readCounts(Bytes& bytes)
{
    bytes.text(20); // "TZif", the version, what is reserved
    Counts counts;
    for (std::size_t* count : {&counts.utIndicators, &counts.standardIndicators, &counts.leaps, &counts.transitions,
                               &counts.types, &counts.letters})
        *count = static_cast<std::size_t>(std::max<std::int64_t>(0, bytes.number(4)));
    return counts;
}

/// By the second block, whose times have 64 bits, and the rule behind it.
std::optional<std::int64_t> offsetIn(std::string_view content, std::int64_t utcSeconds)
{
    Bytes bytes(content);
    const bool isFirstVersion = content[4] == '\0';
    const Counts first = readCounts(bytes);
    if (isFirstVersion)
        return std::nullopt;
    bytes.text(first.size(4));
    const Counts counts = readCounts(bytes);
    if (!bytes.isWhole || counts.size(8) > bytes.rest().size() || counts.types == 0)
        return std::nullopt;
    std::size_t passed = 0; // transitions that came before the moment
    for (std::size_t i = 0; i < counts.transitions; ++i)
        passed += bytes.number(8) <= utcSeconds ? 1 : 0;
    const std::string_view types = bytes.text(counts.transitions);
    const std::string_view offsets = bytes.text(counts.types * 6);
    bytes.text(counts.letters + counts.leaps * 12 + counts.standardIndicators + counts.utIndicators);
    std::string_view rule = bytes.rest();
    if (passed == counts.transitions && rule.size() > 2) {
        rule = rule.substr(1, rule.find('\n', 1) - 1);
        if (const auto offset = offsetByRule(rule, utcSeconds))
            return offset;
    }
    const auto type =
        passed == 0 ? std::size_t{0} : static_cast<std::size_t>(static_cast<unsigned char>(types[passed - 1]));
    return type < counts.types ? std::optional(Bytes(offsets.substr(type * 6)).number(4)) : std::nullopt;
}

/// Reads a rule from its beginning; `isGood` is false once anything is of another form.
class RuleReader {
public:
    explicit RuleReader(std::string_view rule) : m_rest(rule) {}

    void name()
    {
        const bool isQuoted = take('<');
        std::size_t length = 0;
        while (length < m_rest.size() && (isQuoted ? m_rest[length] != '>' : isLetter(m_rest[length])))
            ++length;
        isGood = isGood && length >= 3;
        m_rest.remove_prefix(length);
        if (isQuoted)
            isGood = take('>') && isGood;
    }
    std::int64_t number()
    {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), value);
        isGood = isGood && error == std::errc() && value >= 0 && value < 1'000;
        m_rest.remove_prefix(static_cast<std::size_t>(end - m_rest.data()));
        return isGood ? value : 0;
    }
    /// Hours, minutes and seconds, in seconds.
    std::int64_t time()
    {
        const bool isNegative = take('-');
        if (!isNegative)
            (void)take('+');
        std::int64_t seconds = number() * 3'600;
        if (take(':'))
            seconds += number() * 60;
        if (take(':'))
            seconds += number();
        return isNegative ? -seconds : seconds;
    }
    bool take(char c)
    {
        if (m_rest.empty() || m_rest.front() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    [[nodiscard]] char next() const { return m_rest.empty() ? '\0' : m_rest.front(); }

    bool isGood = true;

private:
    std::string_view m_rest;
};

std::int64_t yearOf(std::int64_t seconds)
{
    const std::string text = toText(dateOfSeconds(seconds));
    std::int64_t year = 1970;
    std::from_chars(text.data(), text.data() + 4, year);
    return year;
}

std::int64_t daysTo(std::int64_t year, std::int64_t month)
{
    const std::string text = std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) + "-01";
    return parseDate(text).value_or(Date()).daysSinceEpoch();
}

/// When summer time begins or ends in the year, in seconds by the clock that is in force until then: `Mm.w.d/time`,
/// the only form that zones in force use.
std::int64_t changeOf(RuleReader& rule, std::int64_t year)
{
    rule.isGood = rule.take('M') && rule.isGood;
    const std::int64_t month = std::clamp<std::int64_t>(rule.number(), 1, 12);
    rule.isGood = rule.take('.') && rule.isGood;
    const std::int64_t week = rule.number();
    rule.isGood = rule.take('.') && rule.isGood;
    const std::int64_t weekday = rule.number();
    rule.isGood = rule.isGood && week >= 1 && week <= 5 && weekday <= 6;
    const std::int64_t time = rule.take('/') ? rule.time() : 7'200;
    const std::int64_t first = daysTo(year, month);
    const std::int64_t next = month == 12 ? daysTo(year + 1, 1) : daysTo(year, month + 1);
    const std::int64_t ofFirst = ((first + 4) % 7 + 7) % 7; // 1970-01-01 was a Thursday
    std::int64_t day = first + ((weekday - ofFirst) % 7 + 7) % 7 + (week - 1) * 7;
    while (day >= next)
        day -= 7;
    return day * kSecondsPerDay + time;
}

Date dateHere(std::int64_t utcSeconds)
{
    const auto moment = static_cast<std::time_t>(utcSeconds);
    std::tm local{};
    localtime_r(&moment, &local);
    return dateOfSeconds(utcSeconds + local.tm_gmtoff);
}

} // namespace

bool isTimeZoneName(std::string_view text)
{
    if (text.empty() || text.size() > kLongestName)
        return false;
    bool begins = true;
    for (const char c : text) {
        if (begins ? !isLetter(c) : !isLetter(c) && !isDigit(c) && c != '_' && c != '+' && c != '-' && c != '/')
            return false;
        begins = c == '/';
    }
    return !begins;
}

bool isTimeZone(std::string_view text, const std::string& folder)
{
    std::error_code trouble;
    return isTimeZoneName(text) && (!std::filesystem::is_directory(folder, trouble) || !zoneFile(text, folder).empty());
}

std::optional<std::int64_t> utcOffset(std::string_view zone, std::int64_t utcSeconds, const std::string& folder)
{
    const std::string content = zoneFile(zone, folder);
    return content.size() < 5 ? std::nullopt : offsetIn(content, utcSeconds);
}

std::optional<std::int64_t> offsetByRule(std::string_view text, std::int64_t utcSeconds)
{
    RuleReader rule(text);
    rule.name();
    const std::int64_t standard = -rule.time();
    if (!rule.isGood)
        return std::nullopt;
    if (rule.next() == '\0')
        return standard;
    rule.name();
    const std::int64_t summer = rule.next() == ',' ? standard + 3'600 : -rule.time();
    const std::int64_t year = yearOf(utcSeconds + standard);
    rule.isGood = rule.take(',') && rule.isGood;
    const std::int64_t begins = changeOf(rule, year) - standard;
    rule.isGood = rule.take(',') && rule.isGood;
    const std::int64_t ends = changeOf(rule, year) - summer;
    if (!rule.isGood || rule.next() != '\0')
        return std::nullopt;
    const bool isBetween =
        begins < ends ? utcSeconds >= begins && utcSeconds < ends : utcSeconds >= begins || utcSeconds < ends;
    return isBetween ? summer : standard;
}

std::optional<Date> dateIn(std::string_view zone, std::int64_t utcMilliseconds, const std::string& folder)
{
    const std::int64_t seconds = floorDivide(utcMilliseconds, 1'000);
    if (zone.empty())
        return dateHere(seconds);
    const auto offset = utcOffset(zone, seconds, folder);
    return offset ? std::optional(dateOfSeconds(seconds + *offset)) : std::nullopt;
}

Date dateInOrHere(std::string_view zone, std::int64_t utcMilliseconds)
{
    return dateIn(zone, utcMilliseconds).value_or(dateHere(floorDivide(utcMilliseconds, 1'000)));
}

} // namespace planner
