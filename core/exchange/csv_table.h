// SPDX-License-Identifier: Apache-2.0
#pragma once
// A CSV file with named columns, read row by row; what is wrong goes to the report with its place.

#include "core/base/date.h"
#include "core/base/message_id.h"
#include "core/base/progress.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/code_table.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/date_forms.h"
#include "core/exchange/folder_report.h"
#include "core/exchange/leftovers.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
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

/// Watches a long reading for its caller: cancel and progress.
class ReadingWatch {
public:
    ReadingWatch(const CancelFlag* cancel, const ProgressSink& progress, std::uint64_t allBytes)
        : m_cancel(cancel), m_progress(progress), m_allBytes(allBytes)
    {
    }
    [[nodiscard]] bool isCancelled() const { return m_cancel != nullptr && m_cancel->isCancelled(); }
    void advance(std::uint64_t bytes);

private:
    const CancelFlag* m_cancel;
    const ProgressSink& m_progress;
    std::uint64_t m_allBytes;
    std::uint64_t m_readBytes = 0;
};

struct TableOptions {
    CsvLimits limits;
    std::optional<DateOrder> dates; ///< as said by the user; nothing: as each column can only be read
};

/// The getters read the row that next() found. One that cannot read its cell reports an error and gives what a blank
/// cell gives. Texts and codes are taken without the formula guard. What spreadsheets leave behind is understood, and
/// said once a file: see leftovers.h, date_forms.h and total_rows.h.
class CsvTable {
public:
    /// Reads the header. Fields are divided by what a line `sep=;` says, else by commas, or by `;` or tabs where these
    /// give the required columns, or more of the known ones. All references must outlive the table. `name` is the
    /// file's name for messages.
    CsvTable(std::string name, Input& input, const std::vector<ColumnSpec>& columns, const TableOptions& options,
             FolderReport& report, ReadingWatch& watch);

    /// False where a required column or the whole header is missing; next() then is false too.
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    /// Dates are only in rows whose cell of the column is one of the keys: no others say how dates are written.
    void setDateRows(const Column& column, std::set<std::string, std::less<>> keys);
    /// A column by its name in core/exchange/README.md.
    [[nodiscard]] Column column(std::string_view name) const;
    /// The next sound row; spoilt ones are reported and passed over, blank ones passed over. False at the end and on
    /// cancel.
    [[nodiscard]] bool next();
    /// True where next() came to the end of the file.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    /// True where it gave every row of the file on the way.
    [[nodiscard]] bool isWhole() const { return m_isAtEnd && !m_hasSpoiltRows; }
    [[nodiscard]] std::uint64_t line() const { return m_reader.place().line; }

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
    /// The same at the beginning of the file and for a name that is no column.
    void failTable(MessageId sentence, std::string_view name);
    /// The same at a place from placeOf(), for a name that is no column, with these arguments.
    void failAt(const std::string& place, std::string_view name, MessageId sentence,
                std::vector<MessageArgument> arguments = {});
    /// Says once a file what was understood, by its first cell.
    void note(Leftover kind, const Column& column);
    void warnAt(const std::string& place, std::string_view name, MessageId sentence,
                std::vector<MessageArgument> arguments = {});
    void warn(const Column& column, MessageId sentence, std::vector<MessageArgument> more = {});
    /// The place of a cell, as in errors.
    [[nodiscard]] std::string placeOf(const Column& column) const;
    /// How many errors fail() has reported so far.
    [[nodiscard]] std::uint64_t failures() const { return m_failures; }

private:
    // csv_table_header.cpp
    void openReader(const std::vector<ColumnSpec>& columns);
    [[nodiscard]] bool goToHeader(CsvReader& reader);
    [[nodiscard]] bool hasRequired(const std::vector<ColumnSpec>& columns) const;
    [[nodiscard]] std::size_t knownFields(const std::vector<ColumnSpec>& columns) const;
    void readHeader(const std::vector<ColumnSpec>& columns);
    void reportHeader(const std::vector<ColumnSpec>& columns);
    void reportUnknown(std::size_t field, const std::vector<ColumnSpec>& columns, std::set<std::string_view>& misspelt);
    void bindColumns(const std::vector<ColumnSpec>& columns);

    // csv_table_rows.cpp and csv_table_dates.cpp
    [[nodiscard]] bool takeRow();
    [[nodiscard]] bool report(const CsvProblem& problem);
    void noteMisreadText();
    void noteTotal();
    void reportTotals();
    [[nodiscard]] std::vector<std::optional<double>> numbersOf(const std::vector<std::string_view>& fields) const;
    /// Reads all sound rows of the file again, by another reader.
    void visitRows(const std::function<void(const CsvReader&)>& visit);
    [[nodiscard]] std::vector<Date> datesBy(const Column& column, const WrittenDate& written);

    [[nodiscard]] std::string placeText(CsvPlace place) const;
    [[nodiscard]] FolderProblem problemAt(const Column& column, MessageId sentence,
                                          std::vector<MessageArgument> more) const;
    /// The cell without blanks around it, "" for a blank one; an error where the column is required.
    [[nodiscard]] std::string_view value(const Column& column);
    [[nodiscard]] std::string_view westernDigits(const Column& column, std::string_view value);
    /// Western digits, and a dot for a decimal comma.
    [[nodiscard]] std::string_view plainDecimal(const Column& column, std::string_view value);
    void failDate(const Column& column, const std::vector<Date>& readings);
    void sayHowDatesAreRead(const Column& column, const WrittenDate& written, Date date);

    std::string m_name;
    TableOptions m_options;
    FolderReport& m_report;
    ReadingWatch& m_watch;
    Input& m_input;
    std::optional<char> m_separator; ///< of a line sep=
    char m_delimiter = ',';
    CsvReader m_reader;
    std::vector<std::string_view> m_fields; ///< of the row, or m_replaced
    std::vector<std::string> m_replaced;    ///< fields of a row that is not UTF-8
    std::deque<std::string> m_converted;    ///< cells of the row in other letters than they are written
    std::vector<Column> m_columns;
    std::vector<std::string> m_header;
    Leftovers m_leftovers;
    std::map<std::size_t, DateColumn> m_dateColumns;                 ///< by field
    std::set<std::pair<std::size_t, WrittenDate::Form>> m_saidDates; ///< by field
    std::optional<std::pair<Column, std::set<std::string, std::less<>>>> m_dateRows;
    std::set<std::uint64_t> m_totalLines;
    std::uint64_t m_failures = 0;
    std::uint64_t m_countedBytes = 0;
    std::uint32_t m_rowsSinceCheck = 0;
    bool m_hasHeader = false;
    bool m_isAtEnd = false;
    bool m_hasSpoiltRows = false;
};

/// A value for a message: shortened, line ends and other control characters visible.
[[nodiscard]] std::string shownValue(std::string_view value);

} // namespace planner
