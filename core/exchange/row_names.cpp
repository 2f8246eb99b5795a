// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/row_names.h"

#include "core/base/message_id.h"
#include "core/exchange/cell_reader.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/formula_guard.h"

#include <algorithm>
#include <array>

namespace planner {
namespace {

constexpr std::size_t kMostNumbers = 10;

std::vector<std::string> namingTexts(const Operation& operation, const OperationRow& row)
{
    std::vector<std::string> texts;
    for (const std::string_view field : namingFields(tableOf(row)))
        texts.emplace_back(withoutFormulaGuard(cellText(operation, row, field)));
    if (const auto* calendarRow = std::get_if<CalendarRow>(&row);
        calendarRow != nullptr && calendarRow->kind == CalendarKind::Escorts)
        texts.front() = nameOf(calendarRow->kind);
    return texts;
}

std::string joined(const std::vector<std::string>& texts, std::size_t count)
{
    std::string name;
    for (std::size_t i = 0; i < count; ++i)
        name.append(i == 0 ? "" : "/").append(texts[i]);
    return name;
}

/// The names that a row has: whole, and up to each slash.
std::vector<std::string> namesFor(const Operation& operation, const OperationRow& row)
{
    std::vector<std::string> texts = namingTexts(operation, row);
    std::vector<std::string> names;
    const auto add = [&] {
        for (std::size_t count = texts.size(); count > 0; --count)
            names.push_back(joined(texts, count));
    };
    add();
    if (tableOf(row) == OperationTable::KeepApart) {
        std::swap(texts[0], texts[1]);
        add();
    }
    return names;
}

/// A row of which nothing has the name.
Error noSuchRow(const Operation& operation, OperationTable table, std::string_view name)
{
    NearestCode search(name);
    const auto slashes = std::count(name.begin(), name.end(), '/');
    for (std::size_t i = 0; i < rowCount(operation, table); ++i)
        for (const std::string& known : namesFor(operation, rowAt(operation, table, i)))
            if (std::count(known.begin(), known.end(), '/') == slashes)
                search.look(known);
    if (search.found().empty())
        return {ErrorKind::BadInput, {MessageId::NoRowIsCalledSo, {nameOf(table), shownValue(name)}}};
    return {ErrorKind::BadInput,
            {MessageId::NoRowIsCalledSoButNearly, {nameOf(table), shownValue(name), search.found()}}};
}

Result<std::uint32_t> rowOfNumber(const Operation& operation, OperationTable table, std::string_view name)
{
    const std::size_t count = rowCount(operation, table);
    const auto number = parseWhole(name).value_or(0);
    if (number < 1 || number > static_cast<std::int64_t>(count))
        return Error{ErrorKind::BadInput, {MessageId::NoRowHasNumber, {nameOf(table), std::string(name), count}}};
    return static_cast<std::uint32_t>(number - 1);
}

bool hasCodes(OperationTable table) { return namingFields(table).size() == 1; }

} // namespace

Result<OperationTable> findTable(std::string_view name)
{
    if (const auto table = valueNamed<OperationTable>(name))
        return *table;
    const auto& names = kNamesOf<OperationTable>.names;
    const auto meant = misspeltName(name, {names.begin(), names.end()});
    std::string all;
    for (const char* known : names)
        all.append(all.empty() ? "" : ", ").append(known);
    if (meant)
        return Error{ErrorKind::BadInput, {MessageId::TableIsMisspelt, {shownValue(name), std::string(*meant)}}};
    return Error{ErrorKind::BadInput, {MessageId::TableIsUnknown, {shownValue(name), all}}};
}

const std::vector<std::string_view>& namingFields(OperationTable table)
{
    static const std::vector<std::string_view> kCode{"code"};
    static const std::vector<std::string_view> kNone;
    static const std::vector<std::string_view> kPlaces{"facility", "category"};
    static const std::vector<std::string_view> kCalendar{"code", "field", "from", "to"};
    static const std::vector<std::string_view> kPair{"a", "b", "scope"};
    static const std::vector<std::string_view> kFigure{"facility", "field", "source"};
    switch (table) {
    case OperationTable::Settings:
        return kNone;
    case OperationTable::Places:
        return kPlaces;
    case OperationTable::Calendar:
        return kCalendar;
    case OperationTable::KeepApart:
        return kPair;
    case OperationTable::Figures:
        return kFigure;
    default:
        return kCode;
    }
}

std::string rowName(const Operation& operation, const OperationRow& row)
{
    const auto texts = namingTexts(operation, row);
    return joined(texts, texts.size());
}

std::string rowKey(const Operation& operation, const OperationRow& row)
{
    auto texts = namingTexts(operation, row);
    if (tableOf(row) == OperationTable::KeepApart && texts[1] < texts[0])
        std::swap(texts[0], texts[1]);
    // A facility and a route may have the same code.
    if (const auto* calendarRow = std::get_if<CalendarRow>(&row))
        texts.emplace_back(nameOf(calendarRow->kind));
    return joined(texts, texts.size());
}

Result<std::uint32_t> findRow(const Operation& operation, OperationTable table, std::string_view name)
{
    if (table == OperationTable::Settings && name.empty())
        return 0U;
    if (!hasCodes(table) && table != OperationTable::Settings && isDigits(name))
        return rowOfNumber(operation, table, name);
    std::vector<std::uint32_t> whole;
    std::vector<std::uint32_t> begun;
    for (std::uint32_t i = 0; i < rowCount(operation, table); ++i) {
        const OperationRow row = rowAt(operation, table, i);
        if (rowName(operation, row) == name)
            whole.push_back(i);
        const auto names = namesFor(operation, row);
        if (std::find(names.begin(), names.end(), name) != names.end())
            begun.push_back(i);
    }
    const auto& found = whole.empty() ? begun : whole;
    if (found.empty())
        return noSuchRow(operation, table, name);
    if (found.size() == 1)
        return found.front();
    std::string numbers;
    for (std::size_t i = 0; i < found.size() && i < kMostNumbers; ++i)
        numbers.append(i == 0 ? "" : ", ").append(std::to_string(found[i] + 1));
    return Error{ErrorKind::BadInput,
                 {MessageId::NameFitsSeveralRows,
                  {nameOf(table), shownValue(name), numbers + (found.size() > kMostNumbers ? ", ..." : "")}}};
}

} // namespace planner
