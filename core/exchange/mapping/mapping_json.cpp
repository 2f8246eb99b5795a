// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/mapping_json.h"

#include "core/base/message_id.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace planner {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kLongestMapping = 1'048'576;
constexpr int kVersion = 1;

Json columnJson(TableKind kind, const MappedColumn& column)
{
    Json json{{"field", fieldName(kind, column.field)},
              {"column", columnName(column.column)},
              {"header", column.header},
              {"numbers", exampleOf(column.style)},
              {"dates", column.isMonthFirst ? "mdy" : "dmy"},
              {"not_given", column.notGiven}};
    if (column.factor != 1)
        json["factor"] = column.factor;
    if (!column.category.empty())
        json["category"] = column.category;
    return json;
}

/// Reads an object key by key; the first fault is kept.
class MappingReader {
public:
    Result<TableMapping> read(const Json& json)
    {
        if (!json.is_object())
            fail("mapping", "an object");
        else
            readMapping(json);
        if (m_error)
            return *m_error;
        return m_mapping;
    }

private:
    void fail(std::string_view key, std::string_view wanted)
    {
        if (!m_error)
            m_error = Error{ErrorKind::BadInput, {MessageId::MappingValueIsWrong, {key, wanted}}};
    }

    void refuseOthers(const Json& json, std::initializer_list<std::string_view> known)
    {
        for (const auto& [key, value] : json.items())
            if (std::find(known.begin(), known.end(), key) == known.end() && !m_error)
                m_error = Error{ErrorKind::BadInput, {MessageId::MappingKeyIsUnknown, {key}}};
    }

    std::string text(const Json& json, const char* key)
    {
        const auto found = json.find(key);
        if (found == json.end())
            return {};
        if (!found->is_string())
            fail(key, "a text");
        return found->is_string() ? found->get<std::string>() : std::string();
    }

    std::uint32_t row(const Json& value, const char* key)
    {
        const bool isRow =
            value.is_number_unsigned() && value.get<std::uint64_t>() <= std::numeric_limits<std::uint32_t>::max();
        if (!isRow)
            fail(key, "a row's number");
        return isRow ? value.get<std::uint32_t>() : 0;
    }

    /// The items of a list; none where the key is missing.
    Json list(const Json& json, const char* key)
    {
        const auto found = json.find(key);
        if (found == json.end())
            return Json::array();
        if (!found->is_array())
            fail(key, "a list");
        return found->is_array() ? *found : Json::array();
    }

    bool flag(const Json& json, const char* key)
    {
        const Json value = json.value(key, Json(false));
        if (!value.is_boolean())
            fail(key, "true or false");
        return value.is_boolean() && value.get<bool>();
    }

    void readMapping(const Json& json)
    {
        refuseOthers(json, {"version", "sheet", "as", "header_row", "columns", "left_out", "constants", "dropped_rows",
                            "kept_rows", "drop_incomplete", "add_categories", "fingerprint"});
        if (json.value("version", Json(kVersion)) != kVersion)
            fail("version", "1");
        m_mapping.sheet = text(json, "sheet");
        m_mapping.fingerprint = text(json, "fingerprint");
        const auto kind = kNamesOf<TableKind>.find(text(json, "as"));
        if (!kind)
            fail("as", "facilities, cohorts, routes or batches");
        m_mapping.kind = kind.value_or(TableKind::Facilities);
        m_mapping.headerRow = row(json.value("header_row", Json(0U)), "header_row");
        for (const Json& column : list(json, "columns"))
            readColumn(column);
        for (const Json& column : list(json, "left_out"))
            readLeftOut(column);
        for (const Json& constant : list(json, "constants"))
            readConstant(constant);
        for (const Json& number : list(json, "dropped_rows"))
            m_mapping.droppedRows.push_back(row(number, "dropped_rows"));
        for (const Json& number : list(json, "kept_rows"))
            m_mapping.keptRows.push_back(row(number, "kept_rows"));
        m_mapping.dropsIncomplete = flag(json, "drop_incomplete");
        m_mapping.addsCategories = flag(json, "add_categories");
    }

    TableField field(const Json& json)
    {
        const auto found = fieldNamed(m_mapping.kind, text(json, "field"));
        if (!found)
            fail("field", "a field of the rows");
        return found.value_or(TableField::Name);
    }

    void readColumn(const Json& json)
    {
        if (!json.is_object())
            return fail("columns", "a list of objects");
        refuseOthers(json, {"field", "column", "header", "numbers", "dates", "not_given", "factor", "category"});
        MappedColumn column;
        column.field = field(json);
        column.column = place(json);
        column.header = text(json, "header");
        const std::string numbers = json.contains("numbers") ? text(json, "numbers") : exampleOf(column.style);
        const auto style = numberStyleOf(numbers);
        if (!style)
            fail("numbers", "1,234.5 or 1.234,5 or 1 234,5");
        column.style = style.value_or(column.style);
        const std::string dates = json.contains("dates") ? text(json, "dates") : "dmy";
        if (dates != "dmy" && dates != "mdy")
            fail("dates", "dmy or mdy");
        column.isMonthFirst = dates == "mdy";
        for (const Json& mark : list(json, "not_given")) {
            if (!mark.is_string())
                return fail("not_given", "a list of texts");
            column.notGiven.push_back(mark.get<std::string>());
        }
        const Json factor = json.value("factor", Json(1));
        if (!factor.is_number() || !std::isfinite(factor.get<double>()) || factor.get<double>() <= 0)
            return fail("factor", "a number above 0");
        column.factor = factor.get<double>();
        column.category = text(json, "category");
        if (!column.category.empty()
            && (column.field != TableField::Population || m_mapping.kind != TableKind::Cohorts))
            fail("category", "of people, in rows of cohorts");
        for (const MappedColumn& other : m_mapping.columns)
            if (areInEachOthersWay(other, column))
                fail("columns", "a list with each field and each column once");
        m_mapping.columns.push_back(std::move(column));
    }

    std::uint32_t place(const Json& json)
    {
        const auto place = columnNamed(text(json, "column"));
        if (!place)
            fail("column", "the letters of a column");
        return place.value_or(0);
    }

    void readLeftOut(const Json& json)
    {
        if (!json.is_object())
            return fail("left_out", "a list of objects");
        refuseOthers(json, {"column", "header"});
        const std::uint32_t column = place(json);
        if (m_mapping.ofColumn(column) != nullptr || m_mapping.isLeftOut(column))
            return fail("left_out", "a list of columns that are not read, each once");
        m_mapping.leftOut.push_back({column, text(json, "header")});
    }

    void readConstant(const Json& json)
    {
        if (!json.is_object())
            return fail("constants", "a list of objects");
        refuseOthers(json, {"field", "value"});
        const TableField of = field(json);
        m_mapping.constants.emplace_back(of, text(json, "value"));
    }

    TableMapping m_mapping;
    std::optional<Error> m_error;
};

/// As the operation folder calls it in rows of the kind that somebody said; else what the column holds.
std::string_view nameIn(const TableProposal& proposal, TableField field)
{
    return proposal.isKindGiven ? fieldName(proposal.kind, field) : nameOf(field);
}

Json proposedJson(const TableProposal& proposal, const FieldProposal& field)
{
    Json json{{"field", nameIn(proposal, field.field)},
              {"column", columnName(field.column)},
              {"header", proposal.shape.headers[field.column]},
              {"trust", nameOf(field.trust)}};
    Json because = Json::array();
    for (const Message& sentence : field.because)
        because.push_back(toEnglish(sentence));
    json["because"] = std::move(because);
    return json;
}

/// By column: what is taken, with the trust of the proposal or "given", then what is proposed and not taken.
Json mappingJson(const TableProposal& proposal, const TableMapping& mapping)
{
    Json list = Json::array();
    for (const FieldProposal& field : proposal.fields) {
        const MappedColumn* taken = mapping.find(field.field);
        if (taken == nullptr || taken->column == field.column)
            list.push_back(proposedJson(proposal, field));
    }
    for (const MappedColumn& column : mapping.columns) {
        const FieldProposal* field = proposal.find(column.field);
        if (field == nullptr || field->column != column.column)
            list.push_back({{"field", nameIn(proposal, column.field)},
                            {"column", columnName(column.column)},
                            {"header", column.header},
                            {"trust", "given"}});
    }
    return list;
}

Json messagesJson(const std::vector<Message>& messages)
{
    Json list = Json::array();
    for (const Message& message : messages)
        list.push_back(toEnglish(message));
    return list;
}

std::string dumped(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n"; }

} // namespace

std::string toJson(const TableMapping& mapping)
{
    Json json{{"version", kVersion},
              {"sheet", mapping.sheet},
              {"as", nameOf(mapping.kind)},
              {"header_row", mapping.headerRow},
              {"columns", Json::array()},
              {"left_out", Json::array()},
              {"constants", Json::array()},
              {"dropped_rows", mapping.droppedRows},
              {"kept_rows", mapping.keptRows},
              {"drop_incomplete", mapping.dropsIncomplete},
              {"add_categories", mapping.addsCategories},
              {"fingerprint", mapping.fingerprint}};
    for (const MappedColumn& column : mapping.columns)
        json["columns"].push_back(columnJson(mapping.kind, column));
    for (const LeftOutColumn& column : mapping.leftOut)
        json["left_out"].push_back({{"column", columnName(column.column)}, {"header", column.header}});
    for (const auto& [field, value] : mapping.constants)
        json["constants"].push_back({{"field", fieldName(mapping.kind, field)}, {"value", value}});
    return dumped(json);
}

Result<TableMapping> mappingFromJson(std::string_view text)
{
    if (text.size() > kLongestMapping)
        return Error{ErrorKind::BadInput, {MessageId::MappingIsTooLong, {kLongestMapping, text.size()}}};
    try {
        return MappingReader().read(Json::parse(text));
    } catch (const Json::exception& fault) {
        return Error{ErrorKind::BadInput, {MessageId::MappingIsNoJson, {fault.what()}}};
    }
}

std::string toJson(const TableProposal& proposal, const TableMapping& mapping, const MappedTable& table)
{
    Json json{{"header_row", mapping.headerRow},
              {"as", nameOf(mapping.kind)},
              {"mapping", mappingJson(proposal, mapping)},
              {"rows", table.rows.size()},
              {"dropped", Json::array()},
              {"missing", Json::array()},
              {"personal", Json::array()},
              {"sums", Json::array()},
              {"problems", Json::array()},
              {"notes", messagesJson(table.notes)},
              {"questions", messagesJson(table.questions)}};
    for (const DroppedRow& row : table.dropped)
        json["dropped"].push_back({{"row", row.number}, {"why", row.word}, {"because", toEnglish(row.why)}});
    for (const MissingField& missing : table.missing)
        json["missing"].push_back({{"field", nameIn(proposal, missing.field)}, {"rows", missing.rows.size()}});
    for (const PersonalColumn& personal : proposal.personal)
        json["personal"].push_back(columnName(personal.column));
    for (const FieldSum& sum : table.sums)
        json["sums"].push_back({{"field", nameIn(proposal, sum.field)},
                                {"file", sum.file},
                                {"taken", sum.taken},
                                {"left_out", sum.leftOut}});
    for (const CellProblem& problem : table.problems)
        json["problems"].push_back(
            {{"row", problem.row}, {"column", columnName(problem.column)}, {"why", toEnglish(problem.why)}});
    return dumped(json);
}

} // namespace planner
