// SPDX-License-Identifier: Apache-2.0
#include "core/edit/step_codes.h"

#include <algorithm>

namespace planner {

StepCodes::Own& StepCodes::own()
{
    if (!m_own)
        m_own = std::make_unique<Own>(m_before.operation());
    return *m_own;
}

const CodeIndex& StepCodes::codes()
{
    settle();
    return codesInRun();
}

void StepCodes::follow(const Edit& part)
{
    if (const auto* added = std::get_if<AddRow>(&part.value))
        come(*added);
    else if (const auto* set = std::get_if<SetRow>(&part.value))
        change(*set);
    else if (const auto* removed = std::get_if<RemoveRow>(&part.value))
        leave(*removed);
}

/// With the rows that wait.
std::size_t StepCodes::countOf(OperationTable table) const
{
    const std::size_t count = rowCount(codesInRun().operation(), table);
    if (table != m_waiting.table)
        return count;
    return m_waiting.way == RowShift::Way::In ? count + m_waiting.positions.size() : count - m_waiting.positions.size();
}

void StepCodes::come(const AddRow& part)
{
    const OperationTable table = tableOf(part.row);
    if (!hasIds(table))
        return;
    const bool goesOn = !m_waiting.positions.empty() && m_waiting.way == RowShift::Way::In && m_waiting.table == table
                        && part.position > m_waiting.positions.back();
    if (!goesOn)
        settle();
    if (part.position > countOf(table))
        return;
    m_waiting.table = table;
    m_waiting.way = RowShift::Way::In;
    m_waiting.positions.push_back(part.position);
    m_coming.push_back(part.row);
}

void StepCodes::leave(const RemoveRow& part)
{
    if (!hasIds(part.table))
        return;
    const bool goesOn = !m_waiting.positions.empty() && m_waiting.way == RowShift::Way::Out
                        && m_waiting.table == part.table && part.position < m_waiting.positions.back();
    if (!goesOn)
        settle();
    if (part.position >= countOf(part.table))
        return;
    m_waiting.table = part.table;
    m_waiting.way = RowShift::Way::Out;
    m_waiting.positions.push_back(part.position);
}

void StepCodes::change(const SetRow& part)
{
    const OperationTable table = tableOf(part.row);
    if (!hasIds(table))
        return;
    settle();
    if (part.position >= countOf(table))
        return;
    const OperationRow before = rowAt(codesInRun().operation(), table, part.position);
    if (codeOf(before) == codeOf(part.row))
        return;
    Own& own = this->own();
    visitRows(own.operation, table,
              [&]<class Row>(std::vector<Row>& rows) { rows[part.position] = std::get<Row>(part.row); });
    own.codes.rename(table, part.position, std::string(codeOf(before)), std::string(codeOf(part.row)));
}

void StepCodes::settle()
{
    if (m_waiting.positions.empty())
        return;
    Own& own = this->own();
    RowShift shift{m_waiting.table, m_waiting.way, {}};
    shift.positions.swap(m_waiting.positions);
    if (shift.way == RowShift::Way::Out) {
        std::reverse(shift.positions.begin(), shift.positions.end());
        dropRows(own.operation, shift);
        own.codes.forget(shift.table);
        return;
    }
    const std::size_t count = rowCount(own.operation, shift.table);
    std::vector<OperationRow> coming;
    coming.swap(m_coming);
    if (shift.positions.front() < count)
        own.codes.forget(shift.table);
    else
        for (std::size_t i = 0; i < coming.size(); ++i)
            own.codes.add(shift.table, shift.positions[i], std::string(codeOf(coming[i])));
    putRows(own.operation, shift, std::move(coming));
}

} // namespace planner
