// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_mapping.h"

#include "core/base/message_id.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/mapping/words.h"
#include "core/exchange/near_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace planner {
namespace {

constexpr double kKilometresOfMile = 1.609344;
constexpr double kSquareMetresOfFoot = 0.09290304;
constexpr double kPerCent = 100;

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

/// Where a column is that was at that place under that header; nothing where it is gone, or there twice.
std::optional<std::uint32_t> placeOf(const TableShape& shape, std::uint32_t column, const std::string& header)
{
    if (column < shape.headers.size() && plainHeader(shape.headers[column]) == plainHeader(header))
        return column;
    const std::vector<std::uint32_t> called = columnsCalled(shape, header);
    return called.size() == 1 ? std::optional(called.front()) : std::nullopt;
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

/// Values of which "na" can be one: places have such names, Namibia such a code.
bool areNames(TableField field)
{
    using enum TableField;
    constexpr std::array kNames{Name, NameArabic, NameKurdish, Code, Country, Label, From, To, Route, Fleet, Via};
    return std::find(kNames.begin(), kNames.end(), field) != kNames.end();
}

/// "Na", "None" and "C", but neither "n/a" nor "not available".
bool isOneWord(std::string_view mark)
{
    return std::all_of(mark.begin(), mark.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

/// What is said of one column: its field, what numbers are multiplied by, and the category of its people.
Result<MappedColumn> columnSaid(const TableMapping& mapping, const TableProposal& proposal, std::uint32_t column,
                                const std::string& text)
{
    const std::size_t star = text.find('*');
    std::string name(withoutBlankEdges(std::string_view(text).substr(0, star)));
    std::string category;
    if (const std::size_t colon = name.find(':'); colon != std::string::npos) {
        category = withoutBlankEdges(std::string_view(name).substr(colon + 1));
        name = withoutBlankEdges(std::string_view(name).substr(0, colon));
        if (mapping.kind != TableKind::Cohorts || category.empty()
            || fieldNamed(mapping.kind, name) != TableField::Population)
            return badMapping({MessageId::MapCategoryIsWrong, {text}});
    }
    const auto field = fieldNamed(mapping.kind, name);
    if (!field)
        return badMapping({MessageId::MapFieldIsUnknown, {name, nameOf(mapping.kind), fieldList(mapping.kind)}});
    MappedColumn said = columnAs(proposal, *field, column);
    said.category = std::move(category);
    if (star == std::string::npos)
        return said;
    const std::string_view factor = withoutBlankEdges(std::string_view(text).substr(star + 1));
    const auto [end, error] = std::from_chars(factor.data(), factor.data() + factor.size(), said.factor);
    const bool isFactor = error == std::errc() && end == factor.data() + factor.size();
    if (!isFactor || !std::isfinite(said.factor) || said.factor <= 0)
        return badMapping({MessageId::MapFactorIsWrong, {text}});
    return said;
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
        if (!areNames(field) || !isOneWord(mark))
            mapped.notGiven.push_back(mark);
    mapped.factor = factorOf(field, mapped.header);
    if (field == TableField::OvercrowdingLimit && areFractions(profile) && profile.most <= 1)
        mapped.factor = kPerCent;
    return mapped;
}

const MappedColumn* TableMapping::ofColumn(std::uint32_t column) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [column](const MappedColumn& one) { return one.column == column; });
    return found == columns.end() ? nullptr : &*found;
}

bool TableMapping::isLeftOut(std::uint32_t column) const
{
    return std::any_of(leftOut.begin(), leftOut.end(),
                       [column](const LeftOutColumn& one) { return one.column == column; });
}

bool TableMapping::hasCategoryColumns() const
{
    return std::any_of(columns.begin(), columns.end(), [](const MappedColumn& one) { return !one.category.empty(); });
}

bool areInEachOthersWay(const MappedColumn& one, const MappedColumn& other)
{
    const bool areBothParts = !one.category.empty() && !other.category.empty();
    return one.column == other.column || (one.field == other.field && (!areBothParts || one.category == other.category))
           || (one.field == TableField::Category && !other.category.empty())
           || (other.field == TableField::Category && !one.category.empty());
}

void putColumn(TableMapping& mapping, MappedColumn column)
{
    std::erase_if(mapping.columns, [&](const MappedColumn& one) { return areInEachOthersWay(one, column); });
    const auto day = column.field == TableField::Population ? dayOfHeader(column.header) : std::nullopt;
    if (day && hasField(mapping.kind, TableField::AsOf) && mapping.find(TableField::AsOf) == nullptr) {
        std::erase_if(mapping.constants, [](const auto& constant) { return constant.first == TableField::AsOf; });
        mapping.constants.emplace_back(TableField::AsOf, toText(*day));
    }
    std::erase_if(mapping.leftOut, [&](const LeftOutColumn& one) { return one.column == column.column; });
    mapping.columns.push_back(std::move(column));
}

void leaveOut(TableMapping& mapping, std::uint32_t column, std::string header)
{
    std::erase_if(mapping.columns, [&](const MappedColumn& one) { return one.column == column; });
    if (!mapping.isLeftOut(column))
        mapping.leftOut.push_back({column, std::move(header)});
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
        const bool isColumnUsed = mapping.ofColumn(field.column) != nullptr || mapping.isLeftOut(field.column);
        if (!field.isTaken() && hasField(mapping.kind, field.field) && mapping.find(field.field) == nullptr
            && mapping.constant(field.field) == nullptr && !isColumnUsed
            && !(field.field == TableField::Category && mapping.hasCategoryColumns()))
            open.push_back(&field);
    }
    return open;
}

Result<std::vector<std::uint32_t>> addToMapping(TableMapping& mapping, const TableProposal& proposal,
                                                std::string_view pairs)
{
    std::vector<std::uint32_t> columns;
    TableMapping changed = mapping;
    std::vector<MappedColumn> given;
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
        columns.push_back(column.value());
        if (name == "-") {
            leaveOut(changed, column.value(), proposal.shape.headers[column.value()]);
            continue;
        }
        auto said = columnSaid(changed, proposal, column.value(), name);
        if (!said)
            return said.error();
        for (const MappedColumn& other : given)
            if (other.column != column.value() && areInEachOthersWay(other, said.value()))
                return badMapping(
                    {MessageId::MapFieldIsThereTwice, {name, columnName(other.column), columnName(column.value())}});
        for (const PersonalColumn& personal : proposal.personal)
            if (personal.column == column.value())
                return badMapping({MessageId::MapColumnIsPersonal, {columnName(personal.column)}});
        given.push_back(said.value());
        putColumn(changed, std::move(said).value());
    }
    mapping = std::move(changed);
    return columns;
}

Result<TableMapping> fittedTo(const TableMapping& mapping, const TableProposal& proposal)
{
    TableMapping fitted = mapping;
    for (MappedColumn& column : fitted.columns) {
        const auto place = placeOf(proposal.shape, column.column, column.header);
        if (!place)
            return badMapping({MessageId::MappingColumnIsGone, {fieldName(mapping.kind, column.field), column.header}});
        column.column = *place;
    }
    fitted.leftOut.clear();
    for (const LeftOutColumn& column : mapping.leftOut)
        if (const auto place = placeOf(proposal.shape, column.column, column.header))
            leaveOut(fitted, *place, column.header);
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
