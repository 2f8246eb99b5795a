// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes records as rows of the operation folder, cell by cell, as core/model/fields.h describes them.

#include "core/base/utc_time.h"
#include "core/exchange/cell_reader.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/csv_writer.h"
#include "core/model/fields.h"
#include "core/model/references.h"

#include <array>

namespace planner {

/// Visits the fields of a record and writes each as a cell. `Cells` takes them as a CellWriter does.
template <class Cells>
class RecordWriter {
public:
    RecordWriter(Cells& cells, const Operation& operation) : m_cells(cells), m_operation(operation) {}

    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        if (field.isNone)
            m_cells.blank();
        else if constexpr (std::is_same_v<Type, std::int64_t>)
            m_cells.plain(field.holds == Holds::Moment ? toUtcText(value) : std::to_string(value));
        else
            put(value);
    }

private:
    void put(const std::string& text) { m_cells.text(text); }
    void put(std::int64_t number) { m_cells.number(number); }
    void put(double number)
    {
        std::array<char, kValueBytes> buffer{};
        m_cells.plain(writeDecimal(buffer.data(), number));
    }
    void put(bool isSo) { m_cells.plain(isSo ? "yes" : "no"); }
    void put(Date date) { m_cells.plain(toText(date)); }
    void put(Metres length)
    {
        std::array<char, kValueBytes> buffer{};
        m_cells.plain(writeKilometres(buffer.data(), length));
    }
    template <class Tag>
    void put(Count<Tag> count)
    {
        m_cells.number(count.value());
    }
    template <HasNames Enum>
    void put(Enum value)
    {
        m_cells.plain(nameOf(value));
    }
    template <class Tag>
    void put(Index<Tag> id)
    {
        m_cells.text(codeOf(m_operation, id));
    }
    void put(const CalendarThing<const std::uint32_t&>& thing)
    {
        if (thing.kind == CalendarKind::Escorts)
            m_cells.blank();
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
            m_cells.blank();
    }
    template <class Values, class Name>
    void putWords(const Values& values, const Name& name)
    {
        std::string words;
        for (const auto& value : values)
            words.append(words.empty() ? "" : " ").append(name(value));
        m_cells.text(words);
    }

    Cells& m_cells;
    const Operation& m_operation;
};

/// Writes the cells of a record, without ending the row.
template <class Cells, class Record>
void writeCells(Cells& cells, const Operation& operation, const Record& record)
{
    RecordWriter<Cells> writer(cells, operation);
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
