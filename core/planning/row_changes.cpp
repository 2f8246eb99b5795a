// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/record_cells.h"
#include "core/exchange/row_names.h"
#include "core/planning/plan_difference.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace planner {
namespace {

/// The cells of both by their fields; either may be empty.
std::vector<CellChange> differing(const RowCells& before, const RowCells& after)
{
    std::vector<CellChange> changes;
    const RowCells& all = before.empty() ? after : before;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string then = before.empty() ? std::string() : before[i].second;
        const std::string now = after.empty() ? std::string() : after[i].second;
        if (then != now)
            changes.push_back({all[i].first, then, now});
    }
    return changes;
}

/// A row as it is listed.
struct Listed {
    std::string key;
    std::string name;
    RowCells cells;
};

/// Lists what differs between the rows of a table: those of the later state in their order, then those that are gone.
void compare(const char* table, const std::vector<Listed>& before, const std::vector<Listed>& after,
             std::vector<RowChange>& changes)
{
    std::unordered_map<std::string, std::deque<std::size_t>> byKey;
    for (std::size_t i = 0; i < before.size(); ++i)
        byKey[before[i].key].push_back(i);
    std::vector<bool> isGone(before.size(), true);
    for (const Listed& row : after) {
        auto& twins = byKey[row.key];
        if (twins.empty()) {
            changes.push_back({table, row.name, RowFate::Added, differing({}, row.cells)});
            continue;
        }
        isGone[twins.front()] = false;
        if (auto cells = differing(before[twins.front()].cells, row.cells); !cells.empty())
            changes.push_back({table, row.name, RowFate::Changed, std::move(cells)});
        twins.pop_front();
    }
    for (std::size_t i = 0; i < before.size(); ++i)
        if (isGone[i])
            changes.push_back({table, before[i].name, RowFate::Gone, differing(before[i].cells, {})});
}

std::vector<Listed> listed(const Operation& operation, OperationTable table)
{
    std::vector<Listed> rows;
    for (std::size_t i = 0; i < rowCount(operation, table); ++i) {
        const OperationRow row = rowAt(operation, table, i);
        rows.push_back({rowKey(operation, row), rowName(operation, row), cellsOf(operation, row)});
    }
    return rows;
}

std::string textOf(const Operation& operation, const std::vector<Part>& parts)
{
    std::string text;
    for (const Part& part : parts)
        text.append(text.empty() ? "" : ";")
            .append(operation.cohort(part.cohort).code)
            .append(":")
            .append(std::to_string(part.people.value()));
    return text;
}

RowCells cellsOf(const Operation& operation, const Batch& batch)
{
    const auto date = [&](const std::optional<Day>& day) {
        return day ? toText(dateOf(*day, operation.settings.start)) : std::string();
    };
    const auto count = [&](const std::optional<std::vector<Part>>& parts) {
        return !parts ? std::string() : parts->empty() ? std::string("0") : textOf(operation, *parts);
    };
    std::string clearances;
    for (const auto& [kind, record] : batch.clearances.entries())
        clearances.append(clearances.empty() ? "" : " ").append(nameOf(kind));
    std::string accounted;
    for (const Account& account : batch.happened.accounts)
        accounted.append(accounted.empty() ? "" : ";")
            .append(operation.cohort(account.cohort).code)
            .append(":")
            .append(nameOf(account.fate))
            .append(":")
            .append(std::to_string(account.people.value()));
    return {{"status", nameOf(batch.status)},
            {"locked", batch.isLocked ? "yes" : "no"},
            {"depart", date(batch.departure)},
            {"route", operation.route(batch.route).code},
            {"cohorts", textOf(operation, batch.parts)},
            {"clearances", clearances},
            {"departed_on", date(batch.happened.departedOn)},
            {"departed", count(batch.happened.departed)},
            {"arrived_on", date(batch.happened.arrivedOn)},
            {"arrived", count(batch.happened.arrived)},
            {"accounted", accounted},
            {"count_note", batch.happened.note}};
}

/// Batch by batch: there may be very many.
void compareBatches(const Plan& before, const Plan& after, std::vector<RowChange>& changes)
{
    for (const auto& [code, batch] : after.batches) {
        const auto other = before.batches.find(code);
        if (other == before.batches.end())
            changes.push_back({"batches", code.text, RowFate::Added, differing({}, cellsOf(after.operation, batch))});
        else if (auto cells = differing(cellsOf(before.operation, other->second), cellsOf(after.operation, batch));
                 !cells.empty())
            changes.push_back({"batches", code.text, RowFate::Changed, std::move(cells)});
    }
    for (const auto& [code, batch] : before.batches)
        if (!after.batches.contains(code))
            changes.push_back({"batches", code.text, RowFate::Gone, differing(cellsOf(before.operation, batch), {})});
}

std::vector<Listed> listedClearances(const Plan& plan)
{
    std::vector<Listed> rows;
    for (const auto& [code, batch] : plan.batches)
        for (const auto& [kind, record] : batch.clearances.entries()) {
            if (record == ClearanceRecord{})
                continue;
            const std::string name = code.text + "/" + nameOf(kind);
            rows.push_back({name, name, recordCells(plan.operation, record)});
        }
    return rows;
}

std::vector<Listed> listedApprovals(const Plan& plan)
{
    std::vector<Listed> rows;
    for (const Approval& approval : plan.approvals) {
        std::string name = approval.rule + "/" + approval.subject;
        if (!approval.category.empty())
            name += "/" + approval.category;
        if (!approval.day.isZero())
            name += "/" + std::to_string(approval.day.value());
        rows.push_back({name, name, recordCells(plan.operation, approval)});
    }
    return rows;
}

} // namespace

std::vector<CellChange> cellChanges(const Operation& operationBefore, const OperationRow* before,
                                    const Operation& operationAfter, const OperationRow* after)
{
    return differing(before == nullptr ? RowCells() : cellsOf(operationBefore, *before),
                     after == nullptr ? RowCells() : cellsOf(operationAfter, *after));
}

std::vector<RowChange> rowChanges(const Plan& before, const Plan& after)
{
    std::vector<RowChange> changes;
    for (std::size_t i = 0; i < kNamesOf<OperationTable>.names.size(); ++i) {
        const auto table = static_cast<OperationTable>(i);
        compare(nameOf(table), listed(before.operation, table), listed(after.operation, table), changes);
    }
    compareBatches(before, after, changes);
    compare("clearances", listedClearances(before), listedClearances(after), changes);
    compare("approvals", listedApprovals(before), listedApprovals(after), changes);
    return changes;
}

} // namespace planner
