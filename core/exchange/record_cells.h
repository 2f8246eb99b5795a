// SPDX-License-Identifier: Apache-2.0
#pragma once
// The cells of any record as texts.

#include "core/exchange/formula_guard.h"
#include "core/exchange/record_writer.h"
#include "core/exchange/row_cells.h"

namespace planner {

/// Takes cells as a CsvWriter does, and keeps the text that a reader finds in the last one.
class CellText {
public:
    void text(std::string_view text) { m_text = (needsFormulaGuard(text) ? "'" : "") + std::string(text); }
    void plain(std::string_view text) { m_text = text; }
    void number(std::int64_t number) { m_text = std::to_string(number); }
    void blank() { m_text.clear(); }

    [[nodiscard]] std::string take() { return std::move(m_text); }

private:
    std::string m_text;
};

/// Calls `use(field, text)` for the fields that `isWanted(name)`.
template <class Record, class Wanted, class Use>
void visitRecordCells(const Operation& operation, const Record& record, const Wanted& isWanted, const Use& use)
{
    CellText cell;
    RecordWriter<CellText> writer(cell, operation);
    const auto visit = [&](const Field& field, const auto& value) {
        if (!isWanted(field.name))
            return;
        writer(field, value);
        use(field, cell.take());
    };
    fields(visit, record);
}

template <class Record>
[[nodiscard]] RowCells recordCells(const Operation& operation, const Record& record)
{
    RowCells cells;
    visitRecordCells(
        operation, record, [](std::string_view) { return true; },
        [&](const Field& field, std::string text) { cells.emplace_back(field.name, std::move(text)); });
    return cells;
}

} // namespace planner
