// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_json.h"
#include "core/model/fields.h"
#include "core/model/references.h"

namespace planner {
namespace {

std::optional<FacilityId> find(const CodeIndex& codes, const std::string& code, FacilityId)
{
    return codes.facility(code);
}
std::optional<CategoryId> find(const CodeIndex& codes, const std::string& code, CategoryId)
{
    return codes.category(code);
}
std::optional<CohortId> find(const CodeIndex& codes, const std::string& code, CohortId) { return codes.cohort(code); }
std::optional<RouteId> find(const CodeIndex& codes, const std::string& code, RouteId) { return codes.route(code); }
std::optional<FleetId> find(const CodeIndex& codes, const std::string& code, FleetId) { return codes.fleet(code); }

/// Reads the fields of a record out of its object.
class FieldReader {
public:
    FieldReader(JsonObject& object, const CodeIndex& codes, const RowReader& reader)
        : m_object(object), m_codes(codes), m_reader(reader)
    {
    }

    template <class Type>
    void operator()(const Field& field, Type& value)
    {
        if (!field.isOptional() || m_object.has(field.key))
            read(field.key, value);
    }

private:
    void read(const char* key, std::string& text) { text = m_object.text(key); }
    void read(const char* key, std::int64_t& number) { number = m_object.whole(key); }
    void read(const char* key, double& number) { number = m_object.real(key); }
    void read(const char* key, bool& isSo) { isSo = m_object.flag(key); }
    void read(const char* key, Date& date) { date = m_object.date(key); }
    template <class Tag>
    void read(const char* key, Count<Tag>& count)
    {
        count = Count<Tag>(m_object.whole(key));
    }
    template <HasNames Enum>
    void read(const char* key, Enum& value)
    {
        value = m_object.named(key, valueNamed<Enum>);
    }
    template <class Tag>
    void read(const char* key, Index<Tag>& id)
    {
        id = m_object.named(key, [&](const std::string& code) { return find(m_codes, code, id); });
    }
    void read(const char* key, const CalendarThing<std::uint32_t&>& thing)
    {
        visitThing(thing.kind, 0, [&](auto id) {
            read(key, id);
            thing.position = id.position;
        });
    }
    template <class Type>
    void read(const char* key, std::optional<Type>& value)
    {
        read(key, value.emplace());
    }
    void read(const char* key, std::vector<Goal>& goals)
    {
        readWords(key, "does not know a goal", goals, valueNamed<Goal>);
    }
    void read(const char* key, std::vector<CategoryId>& categories)
    {
        readWords(key, "does not know a category", categories,
                  [&](const std::string& code) { return m_codes.category(code); });
    }
    template <class Type, class Find>
    void readWords(const char* key, const char* complaint, std::vector<Type>& values, const Find& find)
    {
        values.clear();
        if (const Json* words = m_object.array(key))
            for (const Json& word : *words) {
                const auto value = find(textOf(word, key, m_reader.problem()));
                if (!value)
                    m_reader.problem().note(key, complaint);
                values.push_back(value.value_or(Type{}));
            }
    }
    template <HasFields Record>
    void read(const char* key, std::vector<Record>& records)
    {
        records = m_reader.rows<Record>(m_object.array(key));
    }
    void read(const char* key, Happened& happened)
    {
        if (const Json* json = m_object.value(key))
            happened = m_reader.row<Happened>(*json);
    }
    void read(const char* key, Clearances& clearances)
    {
        if (const Json* json = m_object.value(key))
            clearances = m_reader.clearances(*json);
    }

    JsonObject& m_object;
    const CodeIndex& m_codes;
    const RowReader& m_reader;
};

/// What batches of the first form have in place of `happened`.
void readFirstForm(JsonObject& object, Batch& batch)
{
    if (object.has("actual"))
        batch.happened.total = object.optionalWhole<People>("actual");
    if (object.has("explanation"))
        batch.happened.note = object.text("explanation");
}

} // namespace

RouteId RowReader::routeId(JsonObject& object, const char* field) const
{
    return object.named(field, [&](const std::string& code) { return m_codes.route(code); });
}

template <class Record>
Record RowReader::row(const Json& json) const
{
    JsonObject object(json, kNameOf<Record>.row, m_problem);
    Record record{};
    FieldReader reader(object, m_codes, *this);
    fields(reader, record);
    if constexpr (std::is_same_v<Record, Batch>)
        readFirstForm(object, record);
    return record;
}

template Settings RowReader::row(const Json&) const;
template Category RowReader::row(const Json&) const;
template Facility RowReader::row(const Json&) const;
template CategoryPlaces RowReader::row(const Json&) const;
template Cohort RowReader::row(const Json&) const;
template Fleet RowReader::row(const Json&) const;
template Route RowReader::row(const Json&) const;
template CalendarRow RowReader::row(const Json&) const;
template KeepApart RowReader::row(const Json&) const;
template RivalFigure RowReader::row(const Json&) const;
template Approval RowReader::row(const Json&) const;
template Person RowReader::row(const Json&) const;
template Part RowReader::row(const Json&) const;
template Account RowReader::row(const Json&) const;
template Happened RowReader::row(const Json&) const;
template Batch RowReader::row(const Json&) const;

Clearances RowReader::clearances(const Json& json) const
{
    Clearances clearances;
    const auto readOne = [&](const Json& one) {
        if (one.is_string()) {
            const auto found = valueNamed<Clearance>(textOf(one, "clearances", m_problem));
            if (!found)
                m_problem.note("clearances", "does not know a clearance");
            else
                clearances.set(*found, true);
            return;
        }
        JsonObject object(one, kNameOf<ClearanceRecord>.row, m_problem);
        const Clearance kind = object.named("kind", valueNamed<Clearance>);
        ClearanceRecord record;
        FieldReader reader(object, m_codes, *this);
        fields(reader, record);
        clearances.record(kind, std::move(record));
    };
    if (!json.is_array())
        m_problem.note("clearances", "is no list");
    else
        for (const Json& one : json)
            readOne(one);
    return clearances;
}

} // namespace planner
