// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_mapping.h"

#include "core/base/message_id.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/words.h"
#include "core/exchange/near_names.h"

#include <algorithm>
#include <array>

namespace planner {
namespace {

constexpr double kKilometresOfMile = 1.609344;
constexpr double kSquareMetresOfFoot = 0.09290304;

Error badMapping(Message message) { return {ErrorKind::BadInput, std::move(message)}; }

bool hasWord(const std::string& header, std::initializer_list<std::string_view> words)
{
    for (const std::string& word : wordsOf(header))
        if (std::find(words.begin(), words.end(), word) != words.end())
            return true;
    return false;
}

/// Miles and square feet are converted; kilometres and square metres are what is meant where nothing is said.
double factorOf(TableField field, const std::string& header)
{
    if (field == TableField::Kilometres && hasWord(header, {"miles", "mile", "mi"}))
        return kKilometresOfMile;
    const bool isFeet = hasWord(header, {"ft2", "sqft", "feet", "ft"});
    return field == TableField::AccommodationArea && isFeet ? kSquareMetresOfFoot : 1;
}

/// The header as it is compared: words only.
std::string plainHeader(std::string_view header)
{
    std::string plain;
    for (const std::string& word : wordsOf(header))
        plain += (plain.empty() ? "" : " ") + word;
    return plain;
}

/// Takes one part of "HEADER=FIELD,..." up to one of the signs, which is left; quotes around it are taken off.
std::string takePart(std::string_view& text, std::string_view ends)
{
    std::string part;
    text = withoutBlankEdges(text);
    const bool isQuoted = !text.empty() && text.front() == '"';
    if (isQuoted)
        text.remove_prefix(1);
    while (!text.empty() && (isQuoted ? text.front() != '"' : ends.find(text.front()) == std::string_view::npos)) {
        part += text.front();
        text.remove_prefix(1);
    }
    if (isQuoted && !text.empty())
        text.remove_prefix(1);
    text = withoutBlankEdges(text);
    return isQuoted ? part : std::string(withoutBlankEdges(part));
}

/// The columns whose whole header, or its last part, is the text.
std::vector<std::uint32_t> columnsCalled(const TableShape& shape, std::string_view text)
{
    const std::string wanted = plainHeader(text);
    std::vector<std::uint32_t> whole;
    std::vector<std::uint32_t> own;
    for (std::uint32_t column = 0; column < shape.headers.size() && !wanted.empty(); ++column) {
        if (plainHeader(shape.headers[column]) == wanted)
            whole.push_back(column);
        if (plainHeader(shape.ownNames[column]) == wanted)
            own.push_back(column);
    }
    return whole.empty() ? own : whole;
}

Result<std::uint32_t> columnCalled(const TableShape& shape, const std::string& text)
{
    const std::vector<std::uint32_t> columns = columnsCalled(shape, text);
    if (columns.size() == 1)
        return columns.front();
    if (columns.size() > 1)
        return badMapping({MessageId::MapColumnIsThereTwice, {text, columnName(columns[0]), columnName(columns[1])}});
    if (const auto column = columnNamed(text); column && *column < shape.headers.size())
        return *column;
    const std::vector<std::string_view> headers(shape.headers.begin(), shape.headers.end());
    if (const auto near = misspeltName(text, headers); near && !near->empty())
        return badMapping({MessageId::MapColumnIsMisspelt, {text, *near}});
    return badMapping({MessageId::MapColumnIsUnknown, {text}});
}

std::string fieldList(TableKind kind)
{
    std::string list;
    for (std::size_t i = 0; i < kTableFieldCount; ++i)
        if (const auto field = static_cast<TableField>(i); hasField(kind, field))
            list += (list.empty() ? "" : ", ") + std::string(fieldName(kind, field));
    return list;
}

void forget(TableMapping& mapping, TableField field, std::uint32_t column)
{
    std::erase_if(mapping.columns, [&](const MappedColumn& one) { return one.field == field || one.column == column; });
}

/// One letter for what the values of a column mostly are.
char kindOf(const ColumnProfile& profile)
{
    const std::array counts{std::pair(profile.numbers, 'n'), std::pair(profile.dates, 'd'),
                            std::pair(profile.texts, 't')};
    const auto* most = std::max_element(counts.begin(), counts.end());
    return most->first == 0 ? '-' : most->second;
}

} // namespace

const MappedColumn* TableMapping::find(TableField field) const
{
    const auto found =
        std::find_if(columns.begin(), columns.end(), [field](const MappedColumn& one) { return one.field == field; });
    return found == columns.end() ? nullptr : &*found;
}

const std::string* TableMapping::constant(TableField field) const
{
    const auto found =
        std::find_if(constants.begin(), constants.end(), [field](const auto& one) { return one.first == field; });
    return found == constants.end() ? nullptr : &found->second;
}

MappedColumn columnAs(const TableProposal& proposal, TableField field, std::uint32_t column)
{
    const ColumnProfile& profile = proposal.columns[column];
    MappedColumn mapped{field, column, proposal.shape.headers[column], styleOf(field, profile), {}, {}, 1};
    mapped.isMonthFirst = profile.monthFirst > profile.dayFirst;
    for (const auto& [mark, count] : profile.marks)
        mapped.notGiven.push_back(mark);
    mapped.factor = factorOf(field, mapped.header);
    return mapped;
}

TableMapping mappingOf(const GridSheet& sheet, const TableProposal& proposal)
{
    TableMapping mapping;
    mapping.sheet = sheet.name();
    mapping.kind = proposal.kind;
    mapping.headerRow = proposal.shape.headerNumber(sheet);
    mapping.fingerprint = fingerprintOf(proposal);
    for (const FieldProposal& field : proposal.fields)
        if (field.isTaken() && hasField(mapping.kind, field.field))
            mapping.columns.push_back(columnAs(proposal, field.field, field.column));
    return mapping;
}

std::vector<const FieldProposal*> openQuestions(const TableProposal& proposal, const TableMapping& mapping)
{
    std::vector<const FieldProposal*> open;
    for (const FieldProposal& field : proposal.fields) {
        const bool isColumnUsed = std::any_of(mapping.columns.begin(), mapping.columns.end(),
                                              [&](const auto& column) { return column.column == field.column; });
        if (!field.isTaken() && hasField(mapping.kind, field.field) && mapping.find(field.field) == nullptr
            && mapping.constant(field.field) == nullptr && !isColumnUsed)
            open.push_back(&field);
    }
    return open;
}

Result<> addToMapping(TableMapping& mapping, const TableProposal& proposal, std::string_view pairs)
{
    TableMapping changed = mapping;
    std::vector<std::pair<TableField, std::uint32_t>> given;
    while (!withoutBlankEdges(pairs).empty()) {
        const std::string header = takePart(pairs, "=,");
        if (pairs.empty() || pairs.front() != '=' || header.empty())
            return badMapping({MessageId::MapPairIsUnreadable, {header}});
        pairs.remove_prefix(1);
        const std::string name = takePart(pairs, ",");
        if (!pairs.empty())
            pairs.remove_prefix(1);
        const auto column = columnCalled(proposal.shape, header);
        if (!column)
            return column.error();
        std::erase_if(changed.columns, [&](const MappedColumn& one) { return one.column == column.value(); });
        if (name == "-")
            continue;
        const auto field = fieldNamed(changed.kind, name);
        if (!field)
            return badMapping({MessageId::MapFieldIsUnknown, {name, nameOf(changed.kind), fieldList(changed.kind)}});
        for (const auto& [other, place] : given)
            if (other == *field && place != column.value())
                return badMapping(
                    {MessageId::MapFieldIsThereTwice, {name, columnName(place), columnName(column.value())}});
        for (const PersonalColumn& personal : proposal.personal)
            if (personal.column == column.value())
                return badMapping({MessageId::MapColumnIsPersonal, {columnName(personal.column)}});
        given.emplace_back(*field, column.value());
        forget(changed, *field, column.value());
        changed.columns.push_back(columnAs(proposal, *field, column.value()));
    }
    mapping = std::move(changed);
    return Done{};
}

Result<TableMapping> fittedTo(const TableMapping& mapping, const TableProposal& proposal)
{
    TableMapping fitted = mapping;
    const std::vector<std::string>& headers = proposal.shape.headers;
    for (MappedColumn& column : fitted.columns) {
        const bool isThere =
            column.column < headers.size() && plainHeader(headers[column.column]) == plainHeader(column.header);
        if (isThere)
            continue;
        const std::vector<std::uint32_t> called = columnsCalled(proposal.shape, column.header);
        if (called.size() != 1)
            return badMapping({MessageId::MappingColumnIsGone, {fieldName(mapping.kind, column.field), column.header}});
        column.column = called.front();
    }
    for (const PersonalColumn& personal : proposal.personal)
        for (const MappedColumn& column : fitted.columns)
            if (column.column == personal.column)
                return badMapping({MessageId::MapColumnIsPersonal, {columnName(personal.column)}});
    return fitted;
}

std::string fingerprintOf(const TableProposal& proposal)
{
    std::vector<std::string> columns;
    for (std::size_t i = 0; i < proposal.columns.size(); ++i)
        columns.push_back(plainHeader(proposal.shape.headers[i]) + kindOf(proposal.columns[i]));
    std::sort(columns.begin(), columns.end());
    std::uint64_t hash = 0xcbf29ce484222325; // FNV-1a, 64 bits
    for (const std::string& column : columns)
        for (const char c : column + "\n")
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += "0123456789abcdef"[hash >> static_cast<unsigned>(shift) & 0xFU];
    return text;
}

} // namespace planner
