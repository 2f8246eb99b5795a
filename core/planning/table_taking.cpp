// SPDX-License-Identifier: Apache-2.0
#include "core/planning/table_taking.h"

#include "core/base/message_id.h"

#include <algorithm>
#include <map>
#include <utility>

namespace planner {
namespace {

class Taker {
public:
    Taker(const Plan& plan, const TableDraft& draft) : m_plan(plan), m_draft(draft), m_mapping(draft.mapping()) {}

    TableTaking take()
    {
        m_taking.table = rowsOf(m_draft.sheet(), m_draft.proposal(), m_mapping, m_plan.operation);
        m_taking.questions = m_taking.table.questions;
        if (m_mapping.kind == TableKind::Cohorts && !m_mapping.addsCategories)
            for (Message& question : unknownCategories(m_plan.operation, m_taking.table))
                m_taking.questions.push_back(std::move(question));
        listFaults();
        for (const DroppedRow& row : m_taking.table.dropped)
            listed(row.number, RowOutcome::LeftOut).why = row.why;
        const bool canBeTaken = tableOf(m_mapping.kind).has_value();
        TakenRows taken;
        if (canBeTaken) {
            taken = takenRows(m_plan.operation, m_mapping, m_taking.table);
            for (const TakenRow& row : taken.rows)
                list(row, taken.operation);
        }
        sortRows();
        const bool isSound = std::all_of(m_taking.table.sums.begin(), m_taking.table.sums.end(),
                                         [](const FieldSum& sum) { return sum.addsUp(); });
        m_taking.isReady = canBeTaken && isSound && m_taking.count(RowOutcome::Faulty) == 0
                           && m_taking.questions.empty() && m_draft.questions().empty();
        if (m_taking.isReady)
            makeStep(std::move(taken.operation));
        return std::move(m_taking);
    }

private:
    /// The columns by the name that the operation folder has for their field.
    [[nodiscard]] std::optional<std::uint32_t> columnOf(std::string_view field) const
    {
        for (const MappedColumn& column : m_mapping.columns)
            if (fieldName(m_mapping.kind, column.field) == field)
                return column.column;
        return std::nullopt;
    }

    void listFaults()
    {
        for (const CellProblem& problem : m_taking.table.problems) {
            const MappedColumn* column = m_mapping.ofColumn(problem.column);
            const auto field = column == nullptr ? std::string_view() : fieldName(m_mapping.kind, column->field);
            m_faults[problem.row].push_back({std::string(field), problem.column, problem.why});
        }
        for (const MissingField& missing : m_taking.table.missing) {
            const std::string field(fieldName(m_mapping.kind, missing.field));
            for (const std::uint32_t row : missing.rows)
                m_faults[row].push_back({field, columnOf(field), {MessageId::RowLacksField, {field}}});
        }
    }

    RowTaking& listed(std::uint32_t number, RowOutcome outcome)
    {
        RowTaking& row = m_taking.rows.emplace_back();
        row.number = number;
        row.outcome = outcome;
        return row;
    }

    void list(const TakenRow& row, const Operation& after)
    {
        RowTaking& shown = listed(row.number, row.before ? RowOutcome::Changed : RowOutcome::Added);
        shown.code = row.code;
        if (const auto faults = m_faults.find(row.number); faults != m_faults.end())
            shown.faults = faults->second;
        for (const FolderProblem& problem : row.problems) {
            const bool isSaid = std::any_of(shown.faults.begin(), shown.faults.end(),
                                            [&](const CellFault& fault) { return fault.field == problem.column; });
            if (!isSaid)
                shown.faults.push_back({problem.column, columnOf(problem.column), problem.message});
        }
        if (!shown.faults.empty())
            shown.outcome = RowOutcome::Faulty;
        if (!row.after)
            return;
        const OperationTable table = *tableOf(m_mapping.kind);
        const OperationRow now = rowAt(after, table, *row.after);
        const auto before = row.before ? std::optional(rowAt(m_plan.operation, table, *row.before)) : std::nullopt;
        if (before && *before == now) {
            shown.outcome = shown.faults.empty() ? RowOutcome::Same : RowOutcome::Faulty;
            return;
        }
        shown.cells = cellChanges(m_plan.operation, before ? &*before : nullptr, after, &now);
    }

    void sortRows()
    {
        std::stable_sort(m_taking.rows.begin(), m_taking.rows.end(),
                         [](const RowTaking& a, const RowTaking& b) { return a.number < b.number; });
        for (const RowTaking& row : m_taking.rows)
            ++m_taking.counts[static_cast<std::size_t>(row.outcome)];
    }

    void makeStep(Operation after)
    {
        Plan changed = m_plan;
        changed.operation = std::move(after);
        auto difference = differenceTo(m_plan, changed, {true, false, false});
        if (!difference) {
            m_taking.refusal = difference.error();
            return;
        }
        m_taking.edit = std::move(difference.value().edit);
        m_taking.changes = std::move(difference.value().rows);
    }

    const Plan& m_plan;
    const TableDraft& m_draft;
    const TableMapping& m_mapping;
    std::map<std::uint32_t, std::vector<CellFault>> m_faults; ///< by number of the row
    TableTaking m_taking;
};

} // namespace

TableTaking takingOf(const Plan& plan, const TableDraft& draft) { return Taker(plan, draft).take(); }

} // namespace planner
