// SPDX-License-Identifier: Apache-2.0
#pragma once
// A CSV file with named columns, read row by row; what is wrong goes to the report with its place.

#include "core/base/date.h"
#include "core/base/progress.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/code_table.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/folder_report.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

enum class ColumnNeed {
    Required, ///< the column must be there, and no cell of it blank
    MayBlank, ///< the column must be there
    Optional,
    Derived, ///< known, and not looked at
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

/// The getters read the row that next() found. One that cannot read its cell reports an error and gives what a blank
/// cell gives. Numbers and dates are taken as they are written, texts and codes without the formula guard.
class CsvTable {
public:
    /// Reads the header; fields are divided by commas, or by `;` or tabs where only these give the required columns.
    /// All references must outlive the table. `name` is the file's name for messages.
    CsvTable(std::string name, Input& input, const std::vector<ColumnSpec>& columns, CsvLimits limits,
             FolderReport& report, ReadingWatch& watch);

    /// False where a required column or the whole header is missing; next() then is false too.
    [[nodiscard]] bool hasHeader() const { return m_hasHeader; }
    /// A column by a name of the specification.
    [[nodiscard]] Column column(std::string_view name) const;
    /// The next sound row; spoilt ones are reported and passed over. False at the end, on cancel, and where the report
    /// is full.
    [[nodiscard]] bool next();
    /// True where next() came to the end of the file.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    /// True where it gave every row of the file on the way.
    [[nodiscard]] bool isWhole() const { return m_isAtEnd && !m_hasSpoiltRows; }
    [[nodiscard]] std::uint64_t line() const { return m_reader.place().line; }

    [[nodiscard]] bool isBlank(const Column& column) const { return cell(column).empty(); }
    /// The cell as it is written.
    [[nodiscard]] std::string_view cell(const Column& column) const;
    [[nodiscard]] std::string_view text(const Column& column);
    /// A code that rows are known by; "" where it is none.
    [[nodiscard]] std::string_view code(const Column& column);
    /// A code that is new in `table`, added for `position`; "" where it is none.
    [[nodiscard]] std::string_view newCode(const Column& column, CodeTable& table, std::size_t position);
    /// Position of the row of another table that the cell names; `what` says what it is in the error.
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
                                            const char* choices)
    {
        const std::string_view name = text(column);
        const auto value = find(name);
        if (!value && !name.empty())
            fail(column, "{0} {1}: must be one of {3}, \"{2}\"", {choices});
        return value;
    }
    template <class Number>
    [[nodiscard]] std::optional<Number> count(const Column& column, NumberRange range)
    {
        const auto value = number(column, range);
        return value ? std::optional<Number>(Number(*value)) : std::nullopt;
    }

    /// Reports an error at the cell: {0} is its place, {1} the column's name, {2} the cell, {3} and on `more`.
    void fail(const Column& column, const char* text, std::vector<MessageArgument> more = {});
    /// The same at the beginning of the file and for a name that is no column.
    void failTable(const char* text, std::string_view name);
    /// The same at a place from placeOf(), for a name that is no column, where {2} is the first of `more`.
    void failAt(const std::string& place, std::string_view name, const char* text,
                std::vector<MessageArgument> more = {});
    void warn(const Column& column, const char* text, std::vector<MessageArgument> more = {});
    /// The place of a cell, as in errors.
    [[nodiscard]] std::string placeOf(const Column& column) const;

private:
    [[nodiscard]] bool hasRequired(const std::vector<ColumnSpec>& columns) const;
    void readHeader(const std::vector<ColumnSpec>& columns);
    void bindColumns(const std::vector<ColumnSpec>& columns);
    void reportProblems();
    void report(const CsvProblem& problem);
    [[nodiscard]] std::string placeText(CsvPlace place) const;
    [[nodiscard]] Message messageAt(const Column& column, const char* text, std::vector<MessageArgument> more) const;
    /// True for a blank cell; an error where the column is required.
    [[nodiscard]] bool isLeftBlank(const Column& column);

    std::string m_name;
    CsvLimits m_limits;
    FolderReport& m_report;
    ReadingWatch& m_watch;
    CsvReader m_reader;
    std::vector<Column> m_columns;
    std::vector<std::string> m_header;
    std::uint64_t m_countedBytes = 0;
    std::uint32_t m_rowsSinceCheck = 0;
    bool m_hasHeader = false;
    bool m_isAtEnd = false;
    bool m_hasSpoiltRows = false;
};

/// A value for a message: shortened, line ends and other control characters visible.
[[nodiscard]] std::string shownValue(std::string_view value);

} // namespace planner
