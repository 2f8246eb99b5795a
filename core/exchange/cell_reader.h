// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads the cells of a row, wherever its texts are; what is wrong goes to the report.

#include "core/base/date.h"
#include "core/base/message_id.h"
#include "core/exchange/code_table.h"
#include "core/exchange/date_forms.h"
#include "core/exchange/folder_report.h"
#include "core/exchange/leftovers.h"

#include <cstdint>
#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planner {

enum class ColumnNeed {
    Required, ///< the column must be there, and no cell of it blank
    MayBlank, ///< the column must be there
    Optional,
    Derived, ///< known, and not looked at: it follows from the whole plan
};

struct ColumnSpec {
    const char* name;
    ColumnNeed need = ColumnNeed::Optional;
};

/// A column that a table may or may not have.
struct Column {
    static constexpr std::size_t kAbsent = std::numeric_limits<std::size_t>::max();

    std::string_view name;
    std::size_t field = kAbsent; ///< position in the row
    bool isRequired = false;

    [[nodiscard]] bool isPresent() const { return field != kAbsent; }
};

struct NumberRange {
    std::int64_t least = 0;
    std::int64_t most = 0;
};

/// The getters read the row that the derived class has set. One that cannot read its cell reports an error and gives
/// what a blank cell gives. Texts and codes are taken without the formula guard. What spreadsheets leave behind is
/// understood: see leftovers.h and date_forms.h.
class CellReader {
public:
    CellReader(const CellReader&) = delete;
    CellReader& operator=(const CellReader&) = delete;
    virtual ~CellReader() = default;

    /// A column by its name in core/exchange/README.md.
    [[nodiscard]] Column column(std::string_view name) const;
    /// Of the row in its file; 0 where it is in none.
    [[nodiscard]] virtual std::uint64_t line() const { return 0; }

    [[nodiscard]] bool isBlank(const Column& column) const;
    /// The cell as it is written; "" where the row ends before it.
    [[nodiscard]] std::string_view cell(const Column& column) const;
    /// A text of people, without invisible characters around it.
    [[nodiscard]] std::string_view text(const Column& column);
    /// A word of the format, without blanks around it and with western digits.
    [[nodiscard]] std::string_view word(const Column& column);
    /// A code that rows are known by; "" where it is none.
    [[nodiscard]] std::string_view code(const Column& column);
    /// A code that is new in `table`, added for `position`; "" where it is none.
    [[nodiscard]] std::string_view newCode(const Column& column, CodeTable& table, std::size_t position);
    /// Position of the row of another table that the cell names; `what` says what it is in the error, which has the
    /// nearest code.
    [[nodiscard]] std::optional<std::uint32_t> reference(const Column& column, const CodeTable& table,
                                                         const char* what);
    [[nodiscard]] std::optional<std::int64_t> number(const Column& column, NumberRange range);
    [[nodiscard]] std::optional<Metres> kilometres(const Column& column, std::int64_t most);
    [[nodiscard]] std::optional<double> decimal(const Column& column, NumberRange range);
    [[nodiscard]] std::optional<Date> date(const Column& column);
    [[nodiscard]] bool yesNo(const Column& column, bool otherwise);
    /// Words separated by spaces, none twice. They refer to the row.
    [[nodiscard]] std::vector<std::string_view> words(const Column& column);
    /// A value of an enumeration by its name; `find` gives nothing for an unknown one.
    template <class Enum>
    [[nodiscard]] std::optional<Enum> named(const Column& column, std::optional<Enum> (*find)(std::string_view),
                                            const std::string& choices)
    {
        const std::string_view name = word(column);
        const auto value = find(name);
        if (!value && !name.empty())
            fail(column, MessageId::MustBeOneOf, {choices});
        return value;
    }
    template <class Number>
    [[nodiscard]] std::optional<Number> count(const Column& column, NumberRange range)
    {
        const auto value = number(column, range);
        return value ? std::optional<Number>(Number(*value)) : std::nullopt;
    }

    /// Reports an error at the cell: {0} is what it holds, {1} and on `more`.
    void fail(const Column& column, MessageId sentence, std::vector<MessageArgument> more = {});
    /// Reports that the cell is blank, or that the row ends before it, where a value is needed.
    void failBlank(const Column& column);
    /// The same at a place from placeOf(), for a name that is no column, with these arguments.
    void failAt(const std::string& place, std::string_view name, MessageId sentence,
                std::vector<MessageArgument> arguments = {});
    /// Says once a file what was understood, by its first cell.
    void note(Leftover kind, const Column& column);
    void warnAt(const std::string& place, std::string_view name, MessageId sentence,
                std::vector<MessageArgument> arguments = {});
    void warn(const Column& column, MessageId sentence, std::vector<MessageArgument> more = {});
    /// The place of a cell, as in errors.
    [[nodiscard]] virtual std::string placeOf(const Column& column) const = 0;
    /// How many errors fail() has reported so far.
    [[nodiscard]] std::uint64_t failures() const { return m_failures; }

protected:
    /// `dates` is how the user says that dates are written; nothing: as each column can only be read. The report must
    /// outlive the object.
    CellReader(FolderReport& report, std::optional<DateOrder> dates) : m_report(report), m_dates(dates) {}

    void addColumn(const Column& column) { m_columns.push_back(column); }
    /// The texts of the row that is read next; they must outlive its reading.
    void setFields(std::vector<std::string_view> fields);
    /// What divides the cells: only where it is no comma is a decimal comma understood.
    void setDelimiter(char delimiter) { m_delimiter = delimiter; }
    /// What all cells of the column say of how its dates are written.
    [[nodiscard]] virtual DateColumn learnDates(const Column& column) = 0;

    [[nodiscard]] const std::vector<std::string_view>& fields() const { return m_fields; }
    [[nodiscard]] const std::vector<Column>& knownColumns() const { return m_columns; }
    [[nodiscard]] char delimiter() const { return m_delimiter; }
    [[nodiscard]] FolderReport& report() { return m_report; }
    [[nodiscard]] Leftovers& leftovers() { return m_leftovers; }

private:
    [[nodiscard]] FolderProblem problemAt(const Column& column, MessageId sentence,
                                          std::vector<MessageArgument> more) const;
    /// The cell without blanks around it, "" for a blank one; an error where the column is required.
    [[nodiscard]] std::string_view value(const Column& column);
    [[nodiscard]] std::string_view westernDigits(const Column& column, std::string_view value);
    /// Western digits, and a dot for a decimal comma.
    [[nodiscard]] std::string_view plainDecimal(const Column& column, std::string_view value);

    // cell_reader_dates.cpp
    [[nodiscard]] std::vector<Date> datesBy(const Column& column, const WrittenDate& written);
    void failDate(const Column& column, const std::vector<Date>& readings);
    void sayHowDatesAreRead(const Column& column, const WrittenDate& written, Date date);

    FolderReport& m_report;
    std::optional<DateOrder> m_dates;
    char m_delimiter = ',';
    std::vector<Column> m_columns;
    std::vector<std::string_view> m_fields;
    std::deque<std::string> m_converted; ///< cells of the row in other letters than they are written
    Leftovers m_leftovers;
    std::map<std::size_t, DateColumn> m_dateColumns;                 ///< by field
    std::set<std::pair<std::size_t, WrittenDate::Form>> m_saidDates; ///< by field
    std::uint64_t m_failures = 0;
};

/// A value for a message: shortened, line ends and other control characters visible.
[[nodiscard]] std::string shownValue(std::string_view value);

} // namespace planner
