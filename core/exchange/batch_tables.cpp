// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/batch_contradictions.h"
#include "core/exchange/folder_tables.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace planner {
namespace {

constexpr const char* kStatusNames = "draft, proposed, approved, departed, arrived, cancelled";

struct BatchColumns {
    explicit BatchColumns(const CsvTable& table)
        : batch(table.column("batch")), status(table.column("status")), locked(table.column("locked")),
          depart(table.column("depart")), route(table.column("route")), people(table.column("people")),
          cohorts(table.column("cohorts")), clearances(table.column("clearances")), actual(table.column("actual")),
          explanation(table.column("explanation")), following(table)
    {
    }
    Column batch, status, locked, depart, route, people, cohorts, clearances, actual, explanation;
    FollowingColumns following;
};

/// A spreadsheet takes 23:40, 40 people of cohort 23, for a time of day, and may add its seconds.
std::string_view withoutSeconds(CsvTable& table, const Column& column, std::string_view piece)
{
    constexpr std::string_view kSeconds = ":00";
    const std::size_t colon = piece.find(':');
    const std::size_t second = colon == std::string_view::npos ? colon : piece.find(':', colon + 1);
    if (second == std::string_view::npos || piece.substr(second) != kSeconds || !isDigits(piece.substr(0, colon)))
        return piece;
    table.note(Leftover::ClockTime, column);
    return piece.substr(0, second);
}

/// One "CODE:people" of the cell; nothing where that is wrong and reported.
std::optional<Part> readPart(CsvTable& table, const Column& column, std::string_view piece, const FolderReading& folder)
{
    const std::size_t colon = piece.find(':');
    piece = withoutSeconds(table, column, piece);
    const std::string_view code = piece.substr(0, colon);
    const auto people = colon == std::string_view::npos ? std::nullopt : parseWhole(piece.substr(colon + 1));
    if (!people || *people < 1 || *people > limits::kHeadcount || !isCode(code)) {
        table.fail(column, "{0} {1}: \"{3}\" is not CODE:people with 1 to {4} people, \"{2}\"",
                   {shownValue(piece), limits::kHeadcount});
        return std::nullopt;
    }
    const CodeEntry* entry = folder.cohorts.find(code);
    if (entry == nullptr) {
        if (folder.cohorts.isWhole())
            table.fail(column, "{0} {1}: there is no such cohort, {3}, \"{2}\"", {std::string(code)});
        return std::nullopt;
    }
    return Part{{entry->position}, People(*people)};
}

/// The parts in the order of the cohorts; whether every piece of the cell is sound goes to `isSound`.
std::vector<Part> readParts(CsvTable& table, const Column& column, const FolderReading& folder, bool& isSound)
{
    std::vector<Part> parts;
    std::string_view rest = table.word(column);
    isSound = true;
    for (bool hasMore = !rest.empty(); hasMore;) {
        const std::size_t semicolon = rest.find(';');
        const auto part = readPart(table, column, withoutBlankEdges(rest.substr(0, semicolon)), folder);
        if (part)
            parts.push_back(*part);
        isSound = isSound && part;
        hasMore = semicolon != std::string_view::npos;
        rest.remove_prefix(hasMore ? semicolon + 1 : rest.size());
    }
    std::sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.cohort < b.cohort; });
    const auto twice = std::adjacent_find(parts.begin(), parts.end(),
                                          [](const Part& a, const Part& b) { return a.cohort == b.cohort; });
    if (twice != parts.end())
        table.fail(column, "{0} {1}: cohort {3} is there twice, \"{2}\"",
                   {folder.plan.operation.cohort(twice->cohort).code});
    return parts;
}

void readClearances(CsvTable& table, const Column& column, Clearances& clearances)
{
    for (const std::string_view word : table.words(column)) {
        if (const auto clearance = clearanceNamed(word))
            clearances.set(*clearance, true);
        else
            table.fail(column, "{0} {1}: {3} is none of legal, individual, fit, notified, site, \"{2}\"",
                       {shownValue(word)});
    }
}

Batch readBatch(CsvTable& table, const BatchColumns& columns, FolderReading& folder)
{
    Batch batch;
    batch.code.text = table.newCode(columns.batch, folder.batches, folder.plan.batches.size());
    batch.status = table.named<Status>(columns.status, statusNamed, kStatusNames).value_or(Status::Draft);
    batch.isLocked = table.yesNo(columns.locked, false);
    const auto date = table.date(columns.depart);
    if (date)
        batch.departure = dayOf(*date, folder.plan.operation.settings.start);
    const auto route = table.reference(columns.route, folder.routes, "route");
    batch.route = {route.value_or(0)};
    bool areSound = true;
    batch.parts = readParts(table, columns.cohorts, folder, areSound);
    const auto people = table.count<People>(columns.people, {0, limits::kAllTravellers});
    if (people && areSound && *people != batch.people())
        table.fail(columns.people, "{0} {1}: is not the sum of the cohorts, {3}, \"{2}\"", {batch.people()});
    const bool isWhole = folder.facilities.isWhole() && folder.routes.isWhole() && folder.cohorts.isWhole()
                         && folder.fleets.isWhole() && folder.categories.isWhole();
    if (route && areSound && isWhole)
        reportContradictions(table, columns.following, batch, folder.plan.operation, date.has_value());
    readClearances(table, columns.clearances, batch.clearances);
    batch.actual = table.count<People>(columns.actual, {0, limits::kHeadcount});
    const bool hasDeparted = batch.status == Status::Departed || batch.status == Status::Arrived;
    if (batch.actual && !hasDeparted)
        table.fail(columns.actual, "{0} {1}: people are counted when the batch has departed, it is {3}, \"{2}\"",
                   {nameOf(batch.status)});
    batch.explanation = table.text(columns.explanation);
    return batch;
}

void readBatches(CsvTable& table, FolderReading& folder)
{
    const BatchColumns columns(table);
    People all;
    while (table.next()) {
        Batch batch = readBatch(table, columns, folder);
        const bool wasWithin = all <= People(limits::kAllTravellers);
        all += batch.people();
        if (wasWithin && all > People(limits::kAllTravellers))
            table.fail(columns.cohorts, "{0} {1}: all batches together have more than {3} people, \"{2}\"",
                       {limits::kAllTravellers});
        if (!batch.code.text.empty())
            folder.plan.batches.emplace(batch.code, std::move(batch));
    }
}

void writeBatches(const Plan& plan, CsvWriter& csv)
{
    const Conditions conditions(plan.operation);
    const Ledger ledger(plan.operation, plan.batches);
    const PlanView view{plan.operation, plan.batches, conditions, ledger};
    writeSchedule(view, findFindings(view, plan.approvals), csv);
}

bool isExceptionRule(std::string_view id)
{
    for (std::size_t i = 0; i < kRuleCount; ++i)
        if (isExceptionAllowed(static_cast<Rule>(i)) && idOf(static_cast<Rule>(i)) == id)
            return true;
    return false;
}

void readApprovals(CsvTable& table, FolderReading& folder)
{
    const Column rule = table.column("rule");
    const Column subject = table.column("subject");
    const Column day = table.column("day");
    const Column by = table.column("by");
    const Column reason = table.column("reason");
    std::set<std::tuple<std::string, std::string, Day>> seen;
    while (table.next()) {
        Approval approval;
        approval.rule = table.text(rule);
        if (!approval.rule.empty() && !isExceptionRule(approval.rule))
            table.fail(rule, "{0} {1}: is no rule that may be broken with approval, \"{2}\"");
        if (const auto facility = table.reference(subject, folder.facilities, "facility"))
            approval.subject = folder.plan.operation.facilities[*facility].code;
        approval.day = table.count<Day>(day, {1, limits::kHorizon}).value_or(Day(0));
        approval.by = table.text(by);
        approval.reason = table.text(reason);
        if (!seen.insert({approval.rule, approval.subject, approval.day}).second)
            table.fail(subject, "{0} {1}: the rule is approved for this place and day already, \"{2}\"");
        folder.plan.approvals.push_back(std::move(approval));
    }
}

void writeApprovals(const Plan& plan, CsvWriter& csv)
{
    for (const Approval& approval : plan.approvals) {
        csv.plain(approval.rule);
        csv.text(approval.subject);
        if (approval.day.isZero())
            csv.blank();
        else
            writeCount(csv, approval.day);
        csv.text(approval.by);
        csv.text(approval.reason);
        csv.endRow();
    }
}

} // namespace

FolderTable batchesTable()
{
    return {"batches.csv",
            false,
            limits::kListCellBytes,
            {{"batch", ColumnNeed::Required},
             {"status"},
             {"locked"},
             {"depart", ColumnNeed::Required},
             {"arrive"},
             {"from"},
             {"to"},
             {"route", ColumnNeed::Required},
             {"mode"},
             {"fleet"},
             {"people"},
             {"cohorts", ColumnNeed::MayBlank},
             {"categories"},
             {"escorts", ColumnNeed::Derived},
             {"km", ColumnNeed::Derived},
             {"hours", ColumnNeed::Derived},
             {"from_population_after", ColumnNeed::Derived},
             {"to_population_after", ColumnNeed::Derived},
             {"to_occupancy_after_pct", ColumnNeed::Derived},
             {"to_limit", ColumnNeed::Derived},
             {"clearances"},
             {"findings", ColumnNeed::Derived},
             {"actual"},
             {"explanation"}},
            readBatches,
            nullptr,
            [](const Plan& plan) { return plan.batches.empty(); },
            writeBatches,
            true};
}

FolderTable approvalsTable()
{
    return {"approvals.csv",
            false,
            limits::kCellBytes,
            {{"rule", ColumnNeed::Required},
             {"subject", ColumnNeed::Required},
             {"day"},
             {"by", ColumnNeed::Required},
             {"reason", ColumnNeed::Required}},
            readApprovals,
            nullptr,
            [](const Plan& plan) { return plan.approvals.empty(); },
            writeApprovals};
}

} // namespace planner
