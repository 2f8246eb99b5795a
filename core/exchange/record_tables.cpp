// SPDX-License-Identifier: Apache-2.0
#include "core/base/one_line.h"
#include "core/base/utc_time.h"
#include "core/exchange/folder_tables.h"
#include "core/exchange/table_cells.h"
#include "core/rules/rule.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace planner {
namespace {

/// 0 where the cell is blank or no moment.
std::int64_t readMoment(CsvTable& table, const Column& column)
{
    if (table.isBlank(column))
        return 0;
    const auto moment = parseUtcText(table.text(column));
    if (!moment)
        table.fail(column, "{0} {1}: is no moment such as 2026-01-21T08:30:00Z, \"{2}\"");
    return moment.value_or(0);
}

void writeMoment(CsvWriter& csv, std::int64_t utcMilliseconds)
{
    if (utcMilliseconds == 0)
        csv.blank();
    else
        csv.plain(toUtcText(utcMilliseconds));
}

bool isExceptionRule(std::string_view id)
{
    return std::any_of(kRules.begin(), kRules.end(),
                       [&](const RuleInfo& rule) { return rule.id == id && isExceptionAllowed(rule.rule); });
}

void readClearanceRows(CsvTable& table, FolderReading& folder)
{
    const Column batch = table.column("batch");
    const Column kind = table.column("kind");
    const Column reference = table.column("reference");
    const Column authority = table.column("authority");
    const Column given = table.column("given");
    const Column validUntil = table.column("valid_until");
    const Column by = table.column("by");
    const Column at = table.column("at");
    while (table.next()) {
        const std::string_view code = table.text(batch);
        const auto found = folder.plan.batches.find({std::string(code)});
        const auto clearance =
            table.named<Clearance>(kind, valueNamed<Clearance>, "legal, individual, fit, notified, site");
        ClearanceRecord record{std::string(table.text(reference)),
                               std::string(table.text(authority)),
                               table.date(given),
                               table.date(validUntil),
                               std::string(table.text(by)),
                               readMoment(table, at)};
        if (record.given && record.validUntil && *record.validUntil < *record.given)
            table.fail(validUntil, "{0} {1}: is before it was given, \"{2}\"");
        if (found == folder.plan.batches.end()) {
            if (!code.empty() && folder.batches.isWhole())
                table.fail(batch, "{0} {1}: there is no such batch in batches.csv, \"{2}\"");
            continue;
        }
        Clearances& clearances = found->second.clearances;
        if (!clearance)
            continue;
        if (!clearances.has(*clearance))
            table.fail(kind, "{0} {1}: batches.csv does not say that {3} has it, \"{2}\"", {std::string(code)});
        else if (*clearances.find(*clearance) != ClearanceRecord{})
            table.fail(kind, "{0} {1}: {3} has it twice, \"{2}\"", {std::string(code)});
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
            csv.text(record.reference);
            csv.text(record.authority);
            writeDate(csv, record.given);
            writeDate(csv, record.validUntil);
            csv.text(record.by);
            writeMoment(csv, record.at);
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
    const Column rule = table.column("rule");
    const Column subject = table.column("subject");
    const Column category = table.column("category");
    const Column day = table.column("day");
    const Column excess = table.column("excess");
    const Column by = table.column("by");
    const Column reason = table.column("reason");
    const Column at = table.column("at");
    std::set<std::tuple<std::string, std::string, std::string, Day>> seen;
    while (table.next()) {
        Approval approval;
        approval.rule = table.text(rule);
        if (!approval.rule.empty() && !isExceptionRule(approval.rule))
            table.fail(rule, "{0} {1}: is no rule that may be broken with approval, \"{2}\"");
        if (const auto facility = table.reference(subject, folder.facilities, "facility"))
            approval.subject = folder.plan.operation.facilities[*facility].code;
        approval.day = table.count<Day>(day, {1, limits::kHorizon}).value_or(Day(0));
        if (const auto named = table.reference(category, folder.categories, "category"))
            approval.category = folder.plan.operation.categories[*named].code;
        approval.excess = table.number(excess, {0, std::numeric_limits<std::int64_t>::max()});
        approval.by = table.text(by);
        approval.reason = table.text(reason);
        approval.at = readMoment(table, at);
        for (const Column* column : {&by, &reason})
            if (!table.isBlank(*column) && isBlank(table.text(*column)))
                table.fail(*column, "{0} {1}: shows nothing but blanks, \"{2}\"");
        if (!seen.insert({approval.rule, approval.subject, approval.category, approval.day}).second)
            table.fail(subject, "{0} {1}: the rule is approved for this place and day already, \"{2}\"");
        folder.plan.approvals.push_back(std::move(approval));
    }
}

void writeApprovals(const Plan& plan, CsvWriter& csv)
{
    for (const Approval& approval : plan.approvals) {
        csv.plain(approval.rule);
        csv.text(approval.subject);
        csv.text(approval.category);
        if (approval.day.isZero())
            csv.blank();
        else
            writeCount(csv, approval.day);
        if (approval.excess)
            csv.number(*approval.excess);
        else
            csv.blank();
        csv.text(approval.by);
        csv.text(approval.reason);
        writeMoment(csv, approval.at);
        csv.endRow();
    }
}

} // namespace

FolderTable clearancesTable()
{
    return {"clearances.csv",
            false,
            limits::kCellBytes,
            {{"batch", ColumnNeed::Required},
             {"kind", ColumnNeed::Required},
             {"reference"},
             {"authority"},
             {"given"},
             {"valid_until"},
             {"by"},
             {"at"}},
            readClearanceRows,
            nullptr,
            [](const Plan& plan) { return !hasClearanceRows(plan); },
            writeClearanceRows};
}

FolderTable approvalsTable()
{
    return {"approvals.csv",
            false,
            limits::kCellBytes,
            {{"rule", ColumnNeed::Required},
             {"subject", ColumnNeed::Required},
             {"category"},
             {"day"},
             {"excess"},
             {"by", ColumnNeed::Required},
             {"reason", ColumnNeed::Required},
             {"at"}},
            readApprovals,
            nullptr,
            [](const Plan& plan) { return plan.approvals.empty(); },
            writeApprovals};
}

} // namespace planner
