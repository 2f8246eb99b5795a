// SPDX-License-Identifier: Apache-2.0
// The part of the model that leaves out rows which a column of their own makes true.
#include "core/lp/sifted_model.h"

#include <algorithm>
#include <utility>

namespace planner {

void SiftedModel::findClosed()
{
    for (ColumnOf& column : m_columns) {
        column.isClosed = column.range.lower == 0 && column.range.upper == 0;
        m_closed += column.isClosed ? 1 : 0;
    }
}

std::vector<SiftedModel::RowRole> SiftedModel::findRoles(const LinearProgram& program)
{
    std::vector<std::size_t> uses(m_columns.size());
    for (const LinearProgram::Entry& entry : program.entries())
        ++uses[entry.column];
    struct Row {
        double most = 0; ///< that it comes to, with its own column at its upper end
        std::optional<std::size_t> own;
        bool isIdle = true;
    };
    std::vector<Row> rows(program.rows().size());
    for (std::size_t i = 0; i < program.entries().size(); ++i) {
        const LinearProgram::Entry& entry = program.entries()[i];
        const ColumnOf& column = m_columns[entry.column];
        Row& row = rows[entry.row];
        if (column.isClosed)
            continue;
        row.isIdle = false;
        const bool isOwn = !row.own && uses[entry.column] == 1 && entry.value < 0 && column.range.upper < kInfinity;
        if (isOwn)
            row.own = i;
        row.most += entry.value * (entry.value > 0 || isOwn ? column.range.upper : column.range.lower);
    }
    std::vector<RowRole> roles(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LinearProgram::RowRange& range = program.rows()[i];
        roles[i].isIdle = rows[i].isIdle && range.lower <= 0 && range.upper >= 0;
        if (!rows[i].own || range.isSeldomNeeded || range.lower > -kInfinity || !(rows[i].most <= range.upper))
            continue;
        const LinearProgram::Entry& own = program.entries()[*rows[i].own];
        roles[i].easy = m_easyRows.size();
        m_columns[own.column].isEasy = true;
        m_easyRows.push_back({{-COIN_DBL_MAX, range.upper, {}}, own.column, own.value});
    }
    return roles;
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
