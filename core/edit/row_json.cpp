// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_json.h"

#include "core/model/fields.h"
#include "core/model/references.h"

namespace planner {
namespace {

/// Puts the fields of a record into its object.
class FieldWriter {
public:
    enum class Which { All, First, Later };

    FieldWriter(const Operation& operation, Json& json, Which which)
        : m_operation(operation), m_json(json), m_which(which)
    {
    }

    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        if (m_which != Which::All && field.isLater() != (m_which == Which::Later))
            return;
        if (!field.isOptional() || !(value == Type{}))
            m_json[field.key] = jsonOf(value);
    }
    void operator()(const Field& field, const CalendarThing<const std::uint32_t&>& thing)
    {
        visitThing(thing.kind, thing.position, [&](auto id) { m_json[field.key] = jsonOf(id); });
    }

private:
    static Json jsonOf(const std::string& text) { return text; }
    static Json jsonOf(std::int64_t number) { return number; }
    static Json jsonOf(double number) { return number; }
    static Json jsonOf(bool isSo) { return isSo; }
    static Json jsonOf(Date date) { return toText(date); }
    static Json jsonOf(const Clearances& clearances) { return toJson(clearances); }
    template <class Tag>
    static Json jsonOf(Count<Tag> count)
    {
        return count.value();
    }
    template <HasNames Enum>
    static Json jsonOf(Enum value)
    {
        return nameOf(value);
    }
    template <class Tag>
    Json jsonOf(Index<Tag> id)
    {
        return codeOf(m_operation, id);
    }
    template <HasFields Record>
    Json jsonOf(const Record& record)
    {
        return toJson(m_operation, record);
    }
    template <class Type>
    Json jsonOf(const std::optional<Type>& value)
    {
        return jsonOf(*value);
    }
    template <class Type>
    Json jsonOf(const std::vector<Type>& values)
    {
        Json array = Json::array();
        for (const Type& value : values)
            array.push_back(jsonOf(value));
        return array;
    }

    const Operation& m_operation;
    Json& m_json;
    Which m_which;
};

template <class Record>
void write(const Operation& operation, const Record& record, Json& json,
           FieldWriter::Which which = FieldWriter::Which::All)
{
    FieldWriter writer(operation, json, which);
    fields(writer, record);
}

} // namespace

template <class Record>
Json toJson(const Operation& operation, const Record& record)
{
    Json json = Json::object();
    if constexpr (std::is_same_v<Record, Approval>) {
        // In the order of the approvals that files have, which differs from that of the columns.
        write(operation, record, json, FieldWriter::Which::First);
        write(operation, record, json, FieldWriter::Which::Later);
    } else {
        write(operation, record, json);
    }
    return json;
}

template Json toJson(const Operation&, const Settings&);
template Json toJson(const Operation&, const Category&);
template Json toJson(const Operation&, const Facility&);
template Json toJson(const Operation&, const CategoryPlaces&);
template Json toJson(const Operation&, const Cohort&);
template Json toJson(const Operation&, const Fleet&);
template Json toJson(const Operation&, const Route&);
template Json toJson(const Operation&, const CalendarRow&);
template Json toJson(const Operation&, const KeepApart&);
template Json toJson(const Operation&, const RivalFigure&);
template Json toJson(const Operation&, const Approval&);
template Json toJson(const Operation&, const Person&);
template Json toJson(const Operation&, const Part&);
template Json toJson(const Operation&, const Account&);
template Json toJson(const Operation&, const Happened&);
template Json toJson(const Operation&, const Batch&);

Json toJson(const Clearances& clearances)
{
    Json array = Json::array();
    for (const auto& [kind, record] : clearances.entries()) {
        if (record == ClearanceRecord{}) {
            array.push_back(nameOf(kind));
            continue;
        }
        Json json = {{"kind", nameOf(kind)}};
        write(Operation(), record, json);
        array.push_back(std::move(json));
    }
    return array;
}

} // namespace planner
