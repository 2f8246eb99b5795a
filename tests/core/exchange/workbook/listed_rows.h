// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows that tests give, and rows as they are written.

#include "core/exchange/table_rows.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace planner::test {

/// Each row is what it does with the cells; the end of the row is added.
class ListedRows final : public TableRows {
public:
    using Row = std::function<void(CellWriter&)>;
    explicit ListedRows(std::vector<Row> rows) : m_rows(std::move(rows)) {}

    [[nodiscard]] std::vector<std::string_view> columns() const override { return {}; }
    [[nodiscard]] std::uint64_t count() const override { return m_rows.size(); }
    void writeNext(CellWriter& cells) override
    {
        m_rows.at(m_next++)(cells);
        cells.endRow();
    }

private:
    std::vector<Row> m_rows;
    std::size_t m_next = 0;
};

/// All rows of a table, its header first: "a|b|\nc|d|\n".
class WrittenRows final : public CellWriter {
public:
    [[nodiscard]] static std::string of(TableRows& rows)
    {
        WrittenRows written;
        writeAll(rows, written);
        return written.m_text;
    }

    void text(std::string_view text) override { m_text.append(text).append("|"); }
    void plain(std::string_view text) override { this->text(text); }
    void number(std::int64_t number) override { text(std::to_string(number)); }
    void blank() override { text({}); }
    void endRow() override { m_text += "\n"; }

private:
    std::string m_text;
};

} // namespace planner::test
