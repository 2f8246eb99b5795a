// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads rows of the operation folder into records, cell by cell, as core/model/fields.h describes them.

#include "core/exchange/folder_tables.h"
#include "core/model/fields.h"
#include "core/model/references.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// "must, may, stay": the names that a cell may have.
template <HasNames Enum>
[[nodiscard]] std::string choicesOf()
{
    std::string choices;
    for (const char* name : kNamesOf<Enum>.names)
        choices.append(choices.empty() ? "" : ", ").append(name);
    return choices;
}

/// A cell that cannot be read is an error of the table and leaves the record's value as it was, and so does a blank.
class RecordReader {
public:
    /// `codes` are those of the records' own table, where they have codes.
    RecordReader(CellReader& table, FolderReading& folder, CodeTable* codes = nullptr)
        : m_table(table), m_folder(folder), m_codes(codes)
    {
    }
    RecordReader(const RecordReader&) = delete;
    RecordReader& operator=(const RecordReader&) = delete;

    /// Whether a category that is not there yet is added with the defaults.
    void setDefinesCategories(bool isSo) { m_definesCategories = isSo; }

    /// Reads the cells of the row. `position` is where the record will be in its table; `check(name)` is called for
    /// each field when it has been read, so that errors come in the order of the columns.
    template <class Record, class Check>
    void read(Record& record, std::size_t position, const Check& check)
    {
        m_position = position;
        m_next = 0;
        m_unread.clear();
        const auto visit = [&](const Field& field, auto& value) {
            readCell(field, columnOf(field), value);
            check(field.name);
        };
        fields(visit, record);
    }
    template <class Record>
    void read(Record& record)
    {
        read(record, 0, [](const char*) {});
    }
    /// Reads one field from another cell; nothing where the record has no field of the name.
    template <class Record>
    void readOne(Record& record, std::string_view name, Column cell)
    {
        const auto readIfNamed = [&](const Field& field, auto& value) {
            if (name != field.name)
                return;
            cell.name = field.name;
            cell.isRequired = field.blank == Blank::Refused;
            readCell(field, cell, value);
        };
        fields(readIfNamed, record);
    }
    /// Whether the row that read() read last gave these fields a value.
    [[nodiscard]] bool areRead(std::initializer_list<std::string_view> names) const;

private:
    [[nodiscard]] const Column& columnOf(const Field& field);

    void readCell(const Field& field, const Column& cell, std::string& text);
    void readCell(const Field& field, const Column& cell, bool& isSo);
    void readCell(const Field& field, const Column& cell, std::vector<Goal>& goals);
    void readCell(const Field& field, const Column& cell, std::vector<CategoryId>& categories);
    void readCell(const Field& field, const Column& cell, const CalendarThing<std::uint32_t&>& thing);
    template <class Type>
    void readCell(const Field& field, const Column& cell, std::optional<Type>& value)
    {
        value = valueOf(field, cell, Type{});
    }
    template <class Type>
    void readCell(const Field& field, const Column& cell, Type& value)
    {
        const auto read = valueOf(field, cell, value);
        if (!read)
            m_unread.emplace_back(field.name);
        value = read.value_or(value);
    }

    // The value of a cell; what it was only says of which type it is.
    [[nodiscard]] std::optional<std::int64_t> valueOf(const Field& field, const Column& cell, std::int64_t);
    [[nodiscard]] std::optional<double> valueOf(const Field& field, const Column& cell, double);
    [[nodiscard]] std::optional<Date> valueOf(const Field& field, const Column& cell, Date);
    [[nodiscard]] std::optional<Metres> valueOf(const Field& field, const Column& cell, Metres);
    template <class Tag>
    [[nodiscard]] std::optional<Count<Tag>> valueOf(const Field& field, const Column& cell, Count<Tag>)
    {
        return m_table.count<Count<Tag>>(cell, {field.least, field.most});
    }
    template <HasNames Enum>
    [[nodiscard]] std::optional<Enum> valueOf(const Field&, const Column& cell, Enum)
    {
        return m_table.named<Enum>(cell, valueNamed<Enum>, choicesOf<Enum>());
    }
    [[nodiscard]] std::optional<CategoryId> valueOf(const Field& field, const Column& cell, CategoryId);
    template <class Tag>
    [[nodiscard]] std::optional<Index<Tag>> valueOf(const Field&, const Column& cell, Index<Tag> id)
    {
        return referenceTo(cell, id);
    }
    template <class Id>
    [[nodiscard]] std::optional<Id> referenceTo(const Column& cell, Id id)
    {
        const auto position = m_table.reference(cell, m_folder.codesOf(id), kNameOf<RecordOf<Id>>.row);
        return position ? std::optional(Id{*position}) : std::nullopt;
    }

    CellReader& m_table;
    FolderReading& m_folder;
    CodeTable* m_codes;
    bool m_definesCategories = false;
    std::size_t m_position = 0;
    std::vector<Column> m_columns; ///< of the fields in their order
    std::size_t m_next = 0;
    std::vector<std::string_view> m_unread; ///< names of fields
};

} // namespace planner
