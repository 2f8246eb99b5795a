// SPDX-License-Identifier: Apache-2.0
#pragma once
// CSV as of RFC 4180 with CRLF, written cell by cell through one buffer.

#include "core/exchange/cell_writer.h"
#include "core/exchange/text_sink.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

struct CsvOptions {
    /// Texts that a spreadsheet would run as a formula are guarded; else every text is written as it is.
    bool isGuarded = true;
    /// Those of the first row to write, in the table's order; empty: all.
    std::vector<std::string> columns;
};

/// After the sink refused once nothing is handed on.
class CsvWriter final : public CellWriter {
public:
    explicit CsvWriter(TextSink sink, const CsvOptions& options = {});
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;
    ~CsvWriter() override = default;

    /// Guarded against being run as a formula, as the options say.
    void text(std::string_view text) override;
    /// As it is, quoted where need be.
    void plain(std::string_view text) override;
    void number(std::int64_t number) override;
    void blank() override;
    void endRow() override;
    void row(const std::vector<std::string_view>& plainCells);

    /// Hands on what is left; false where the sink refused.
    [[nodiscard]] bool finish();
    /// Bytes of the longest cell so far, quotes not counted: readers have limits.
    [[nodiscard]] std::size_t longestCell() const { return m_longestCell; }

private:
    /// Begins a cell; false where its column is left out. `name` is what a cell of the first row holds.
    bool begin(std::string_view name = {});
    void append(std::string_view text);
    void quoted(std::string_view text, bool isGuarded);
    void flush();

    TextSink m_sink;
    std::string m_buffer;
    std::size_t m_longestCell = 0;
    CsvOptions m_options;
    std::vector<bool> m_isLeftOut; ///< by column; empty where all are written
    std::size_t m_column = 0;
    bool m_isFirstRow = true;
    bool m_isInRow = false;
    bool m_isRefused = false;
};

} // namespace planner
