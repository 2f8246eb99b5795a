// SPDX-License-Identifier: Apache-2.0
#pragma once
// CSV as of RFC 4180 with CRLF, written cell by cell through one buffer.

#include "core/exchange/text_sink.h"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

namespace planner {

/// Cells follow each other with endRow() behind the last of a row. After the sink refused once nothing is handed on.
class CsvWriter {
public:
    explicit CsvWriter(TextSink sink);
    CsvWriter(const CsvWriter&) = delete;
    CsvWriter& operator=(const CsvWriter&) = delete;

    /// A text that people wrote: guarded against being run as a formula.
    void text(std::string_view text);
    /// A number, date or word of ours: as it is, quoted where need be.
    void plain(std::string_view text);
    void number(std::int64_t number);
    void blank();
    void endRow();
    void row(std::initializer_list<std::string_view> plainCells);

    /// Hands on what is left; false where the sink refused.
    [[nodiscard]] bool finish();
    /// Bytes of the longest cell so far, quotes not counted: readers have limits.
    [[nodiscard]] std::size_t longestCell() const { return m_longestCell; }

private:
    void separate();
    void append(std::string_view text);
    void quoted(std::string_view text, bool isGuarded);
    void flush();

    TextSink m_sink;
    std::string m_buffer;
    std::size_t m_longestCell = 0;
    bool m_isInRow = false;
    bool m_isRefused = false;
};

} // namespace planner
