// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes records as rows of the operation folder, cell by cell, as core/model/fields.h describes them.

#include "core/base/utc_time.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/table_cells.h"
#include "core/model/fields.h"
#include "core/model/references.h"

namespace planner {

class RecordWriter {
public:
    RecordWriter(CsvWriter& csv, const Operation& operation) : m_csv(csv), m_operation(operation) {}

    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        if (field.isNone)
            m_csv.blank();
        else if constexpr (std::is_same_v<Type, std::int64_t>)
            m_csv.plain(field.holds == Holds::Moment ? toUtcText(value) : std::to_string(value));
        else
            put(value);
    }

private:
    void put(const std::string& text) { m_csv.text(text); }
    void put(std::int64_t number) { m_csv.number(number); }
    void put(double number) { writeNumber(m_csv, number); }
    void put(bool isSo) { writeYesNo(m_csv, isSo); }
    void put(Date date) { m_csv.plain(toText(date)); }
    void put(Metres length)
    {
        std::array<char, kValueBytes> buffer{};
        m_csv.plain(writeKilometres(buffer.data(), length));
    }
    template <class Tag>
    void put(Count<Tag> count)
    {
        m_csv.number(count.value());
    }
    template <HasNames Enum>
    void put(Enum value)
    {
        m_csv.plain(nameOf(value));
    }
    template <class Tag>
    void put(Index<Tag> id)
    {
        m_csv.text(codeOf(m_operation, id));
    }
    void put(const CalendarThing<const std::uint32_t&>& thing)
    {
        if (thing.kind == CalendarKind::Escorts)
            m_csv.blank();
        visitThing(thing.kind, thing.position, [&](auto id) { put(id); });
    }
    void put(const std::vector<Goal>& goals)
    {
        putWords(goals, [](Goal goal) { return std::string_view(nameOf(goal)); });
    }
    void put(const std::vector<CategoryId>& categories)
    {
        putWords(categories, [&](CategoryId category) { return std::string_view(codeOf(m_operation, category)); });
    }
    template <class Type>
    void put(const std::optional<Type>& value)
    {
        if (value)
            put(*value);
        else
            m_csv.blank();
    }
    template <class Values, class Name>
    void putWords(const Values& values, const Name& name)
    {
        std::string words;
        for (const auto& value : values)
            words.append(words.empty() ? "" : " ").append(name(value));
        m_csv.text(words);
    }

    CsvWriter& m_csv;
    const Operation& m_operation;
};

/// Writes the cells of a record, without ending the row.
template <class Record>
void writeCells(CsvWriter& csv, const Operation& operation, const Record& record)
{
    RecordWriter writer(csv, operation);
    fields(writer, record);
}

/// The columns of a record behind those given.
template <class Record>
std::vector<ColumnSpec> columnsOf(std::vector<ColumnSpec> columns = {})
{
    const auto add = [&](const Field& field, const auto&) {
        columns.push_back({field.name, field.blank == Blank::Refused   ? ColumnNeed::Required
                                       : field.blank == Blank::Outside ? ColumnNeed::MayBlank
                                                                       : ColumnNeed::Optional});
    };
    const Record record{};
    fields(add, record);
    return columns;
}

} // namespace planner
