// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/cell_conversion.h"

#include "core/base/message_id.h"
#include "core/exchange/invisible_characters.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace planner {
namespace {

/// With up to so many decimals, without zeros at the end.
std::string decimalText(double value, int decimals)
{
    char buffer[400]; // NOLINT: the longest double has 309 digits before the point
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed, decimals);
    std::string text(buffer, error == std::errc() ? end : buffer);
    while (text.find('.') != std::string::npos && (text.back() == '0' || text.back() == '.')) {
        const bool isPoint = text.back() == '.';
        text.pop_back();
        if (isPoint)
            break;
    }
    return text == "-0" ? "0" : text;
}

bool isPeople(TableField field)
{
    return field == TableField::Capacity || field == TableField::Population || field == TableField::TargetCapacity
           || field == TableField::DailyIntake || field == TableField::DailyRelease || field == TableField::Seats
           || field == TableField::DeparturesPerDay || field == TableField::ArrivalDayOffset;
}

ConvertedCell noNumber(const GridCell& cell, TableField field)
{
    ConvertedCell result;
    result.problem = Message{MessageId::CellIsNoNumber, {shownText(cell), nameOf(field)}};
    return result;
}

ConvertedCell people(const GridCell& cell, const MappedColumn& column)
{
    const auto number = numberIn(cell, column.style);
    if (!number || number->isPercent)
        return noNumber(cell, column.field);
    const double value = number->value * column.factor;
    const double whole = std::floor(value + 0.5);
    return {decimalText(whole, 0), value, whole != value, {}};
}

ConvertedCell quantity(const GridCell& cell, const MappedColumn& column, int decimals)
{
    // A length of time, or a clock's hours:minutes.
    const auto time = cell.kind == CellKind::Time ? numberOf(cell) : std::nullopt;
    if (column.field == TableField::Hours && time)
        return {decimalText(*time * 24, decimals), {}, false, {}};
    const auto number = numberIn(cell, column.style);
    if (!number)
        return noNumber(cell, column.field);
    const double value = number->isPercent ? number->value : number->value * column.factor;
    if (decimals > 0)
        return {decimalText(value, decimals), {}, false, {}};
    // 0.29 times 100 is 28.999999999999996.
    constexpr double kNoise = 1e-9;
    const double whole = std::abs(value - std::round(value)) < kNoise ? std::round(value) : value;
    return {decimalText(std::floor(whole), 0), whole, std::floor(whole) != whole, {}};
}

ConvertedCell degrees(const GridCell& cell, const MappedColumn& column)
{
    constexpr int kDecimals = 7; // a centimetre
    const auto value = degreesIn(cell);
    const double most = column.field == TableField::Latitude ? 90 : 180;
    if (value && std::abs(*value) <= most)
        return {decimalText(*value, kDecimals), {}, false, {}};
    ConvertedCell result;
    result.problem = Message{MessageId::CellIsNoPosition, {shownText(cell), nameOf(column.field)}};
    return result;
}

ConvertedCell day(const GridCell& cell, const MappedColumn& column)
{
    ConvertedCell result;
    if (const auto date = dateIn(cell, column.isMonthFirst))
        result.text = toText(*date);
    else
        result.problem = Message{MessageId::CellIsNoDate, {shownText(cell), nameOf(column.field)}};
    return result;
}

ConvertedCell plainText(const GridCell& cell)
{
    std::string text = shownText(cell);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return {std::string(withoutBlankEdges(text)), {}, false, {}};
}

} // namespace

ConvertedCell converted(const GridCell& cell, const MappedColumn& column)
{
    const std::string_view text = withoutBlankEdges(cell.text);
    const bool isMark = std::find(column.notGiven.begin(), column.notGiven.end(), text) != column.notGiven.end();
    if (cell.isBlank() || cell.kind == CellKind::Error || text.empty() || isMark)
        return {};
    constexpr int kMetres = 3;
    switch (column.field) {
    case TableField::Latitude:
    case TableField::Longitude:
        return degrees(cell, column);
    case TableField::AsOf:
    case TableField::ReadyFrom:
    case TableField::NotAfter:
    case TableField::DateOfMove:
    case TableField::OpenFrom:
    case TableField::OpenTo:
        return day(cell, column);
    case TableField::Kilometres:
    case TableField::Hours:
    case TableField::AccommodationArea:
        return quantity(cell, column, kMetres);
    case TableField::OvercrowdingLimit:
        return quantity(cell, column, 0);
    default:
        return isPeople(column.field) ? people(cell, column) : plainText(cell);
    }
}

} // namespace planner
