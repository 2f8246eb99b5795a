// SPDX-License-Identifier: Apache-2.0
#pragma once
// A CSV file with named columns, read row by row; what is wrong goes to the report with its place.

#include "core/base/progress.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/cell_reader.h"
#include "core/exchange/csv_reader.h"

#include <functional>

namespace planner {

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

/// The getters of CellReader read the row that next() found. What spreadsheets leave behind is said once a file: see
/// leftovers.h, date_forms.h and total_rows.h.
class CsvTable : public CellReader {
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
    /// The next sound row; spoilt ones are reported and passed over, blank ones passed over. False at the end and on
    /// cancel.
    [[nodiscard]] bool next();
    /// True where next() came to the end of the file.
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; }
    /// True where it gave every row of the file on the way.
    [[nodiscard]] bool isWhole() const { return m_isAtEnd && !m_hasSpoiltRows; }
    [[nodiscard]] std::uint64_t line() const override { return m_reader.place().line; }
    [[nodiscard]] std::string placeOf(const Column& column) const override;
    /// As fail(), at the beginning of the file and for a name that is no column.
    void failTable(MessageId sentence, std::string_view name) { failAt(placeText({}), name, sentence); }

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

    // csv_table_rows.cpp
    [[nodiscard]] bool takeRow();
    [[nodiscard]] bool takeProblem(const CsvProblem& problem);
    void noteMisreadText();
    void noteTotal();
    void reportTotals();
    [[nodiscard]] std::vector<std::optional<double>> numbersOf(const std::vector<std::string_view>& cells) const;
    /// Reads all sound rows of the file again, by another reader.
    void visitRows(const std::function<void(const CsvReader&)>& visit);
    [[nodiscard]] DateColumn learnDates(const Column& column) override;
    [[nodiscard]] std::string placeText(CsvPlace place) const;

    std::string m_name;
    CsvLimits m_limits;
    ReadingWatch& m_watch;
    Input& m_input;
    std::optional<char> m_separator; ///< of a line sep=
    CsvReader m_reader;
    std::vector<std::string> m_replaced; ///< fields of a row that is not UTF-8
    std::vector<std::string> m_header;
    std::optional<std::pair<Column, std::set<std::string, std::less<>>>> m_dateRows;
    std::set<std::uint64_t> m_totalLines;
    std::uint64_t m_countedBytes = 0;
    std::uint32_t m_rowsSinceCheck = 0;
    bool m_hasHeader = false;
    bool m_isAtEnd = false;
    bool m_hasSpoiltRows = false;
};

} // namespace planner
