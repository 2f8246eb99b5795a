// SPDX-License-Identifier: Apache-2.0
// The part of the model that leaves out rows which a column of their own makes true.
#include "core/splitter/sifted_model.h"

#include <algorithm>
#include <utility>

namespace planner {

std::vector<std::optional<std::size_t>> SiftedModel::findEasyRows(const LinearProgram& program)
{
    const auto& columns = program.columns();
    std::vector<std::size_t> uses(columns.size());
    for (const LinearProgram::Entry& entry : program.entries())
        ++uses[entry.column];
    const auto isOwn = [&](const LinearProgram::Entry& entry) {
        return uses[entry.column] == 1 && entry.value < 0 && columns[entry.column].upper < kInfinity;
    };
    struct Row {
        double most = 0; ///< that it comes to, with its own column at its upper end
        std::optional<std::size_t> own;
    };
    std::vector<Row> rows(program.rows().size());
    for (std::size_t i = 0; i < program.entries().size(); ++i) {
        const LinearProgram::Entry& entry = program.entries()[i];
        const LinearProgram::ColumnRange& range = columns[entry.column];
        Row& row = rows[entry.row];
        const bool isOwnOfRow = !row.own && isOwn(entry);
        if (isOwnOfRow)
            row.own = i;
        row.most += entry.value * (entry.value > 0 || isOwnOfRow ? range.upper : range.lower);
    }
    std::vector<std::optional<std::size_t>> easy(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LinearProgram::RowRange& range = program.rows()[i];
        if (!rows[i].own || range.isSeldomNeeded || range.lower > -kInfinity || !(rows[i].most <= range.upper))
            continue;
        const LinearProgram::Entry& own = program.entries()[*rows[i].own];
        easy[i] = m_easyRows.size();
        m_columns[own.column].isEasy = true;
        m_easyRows.push_back({{-COIN_DBL_MAX, range.upper, {}}, own.column, own.value});
    }
    return easy;
}

void SiftedModel::takeIn(const LinearForm& form)
{
    std::vector<bool> isNamed(m_easyRows.empty() ? 0 : m_columns.size());
    bool isAny = false;
    for (const LinearForm::Term& term : form.terms)
        if (!m_easyRows.empty() && term.value != 0 && m_columns[term.column].isEasy)
            isAny = isNamed[term.column] = true;
    if (!isAny)
        return;
    const auto first = std::stable_partition(m_easyRows.begin(), m_easyRows.end(),
                                             [&](const EasyRow& easy) { return !isNamed[easy.column]; });
    std::vector<LeftOutRow> rows;
    std::vector<Column> columns;
    for (auto easy = first; easy != m_easyRows.end(); ++easy) {
        rows.push_back(std::move(easy->row));
        columns.push_back(easy->column);
        m_columns[easy->column].isEasy = false;
    }
    m_easyRows.erase(first, m_easyRows.end());
    addRows(rows);
    addColumns(columns);
}

void SiftedModel::completeEasyRows(std::vector<double>& values) const
{
    for (const EasyRow& easy : m_easyRows) {
        double others = 0;
        for (const auto& [column, value] : easy.row.entries)
            if (column != easy.column)
                others += value * values[column];
        const LinearProgram::ColumnRange& range = m_columns[easy.column].range;
        values[easy.column] = std::clamp((easy.row.upper - others) / easy.value, range.lower, range.upper);
    }
}

} // namespace planner
