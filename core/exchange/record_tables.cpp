// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/exchange/list_table.h"
#include "core/rules/rule.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace planner {
namespace {

bool isExceptionRule(std::string_view id)
{
    return std::any_of(kRules.begin(), kRules.end(),
                       [&](const RuleInfo& rule) { return rule.id == id && isExceptionAllowed(rule.rule); });
}

void readClearanceRows(CsvTable& table, FolderReading& folder)
{
    const Column batch = table.column("batch");
    const Column kind = table.column("kind");
    RecordReader reader(table, folder);
    while (table.next()) {
        const std::string_view code = table.text(batch);
        const auto found = folder.plan.batches.find({std::string(code)});
        const auto clearance = table.named<Clearance>(kind, valueNamed<Clearance>, choicesOf<Clearance>());
        ClearanceRecord record;
        reader.read(record);
        if (record.given && record.validUntil && *record.validUntil < *record.given)
            table.fail(table.column("valid_until"), MessageId::EndsBeforeItWasGiven);
        if (found == folder.plan.batches.end()) {
            if (!code.empty() && folder.batches.isWhole())
                table.fail(batch, MessageId::BatchIsUnknown);
            continue;
        }
        Clearances& clearances = found->second.clearances;
        if (!clearance)
            continue;
        if (!clearances.has(*clearance))
            table.fail(kind, MessageId::BatchDoesNotSayClearance, {std::string(code)});
        else if (*clearances.find(*clearance) != ClearanceRecord{})
            table.fail(kind, MessageId::ClearanceIsThereTwice, {std::string(code)});
        else
            clearances.record(*clearance, std::move(record));
    }
}

void writeClearanceRows(const Plan& plan, CsvWriter& csv)
{
    for (const auto& [code, batch] : plan.batches)
        for (const auto& [kind, record] : batch.clearances.entries()) {
            if (record == ClearanceRecord{})
                continue;
            csv.text(code.text);
            csv.plain(nameOf(kind));
            writeCells(csv, plan.operation, record);
            csv.endRow();
        }
}

bool hasClearanceRows(const Plan& plan)
{
    return std::any_of(plan.batches.begin(), plan.batches.end(), [](const auto& entry) {
        const auto& records = entry.second.clearances.entries();
        return std::any_of(records.begin(), records.end(),
                           [](const Clearances::Entry& one) { return one.record != ClearanceRecord{}; });
    });
}

void readApprovals(CsvTable& table, FolderReading& folder)
{
    RecordReader reader(table, folder);
    std::set<std::tuple<std::string, std::string, std::string, Day>> seen;
    readRows(table, reader, folder.plan.approvals, [&](const Approval& approval, std::string_view name) {
        if (name == "rule" && !approval.rule.empty() && !isExceptionRule(approval.rule))
            table.fail(table.column("rule"), MessageId::RuleHasNoExceptions);
        if (!name.empty())
            return;
        for (const Column& column : {table.column("by"), table.column("reason")})
            if (!table.isBlank(column) && isBlank(table.text(column)))
                table.fail(column, MessageId::TextShowsNothing);
        if (!seen.insert({approval.rule, approval.subject, approval.category, approval.day}).second)
            table.fail(table.column("subject"), MessageId::ApprovalIsThereAlready);
    });
}

} // namespace

FolderTable clearancesTable()
{
    FolderTable table;
    table.file = "clearances.csv";
    table.columns = columnsOf<ClearanceRecord>({{"batch", ColumnNeed::Required}, {"kind", ColumnNeed::Required}});
    table.read = readClearanceRows;
    table.isEmpty = [](const Plan& plan) { return !hasClearanceRows(plan); };
    table.write = writeClearanceRows;
    return table;
}

FolderTable approvalsTable() { return listTable<&Plan::approvals>("approvals.csv", readApprovals); }

} // namespace planner
