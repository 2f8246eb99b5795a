// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/operation_reader.h"

#include "core/base/message_id.h"
#include "core/rules/approval_size.h"
#include "core/rules/evaluation.h"

#include <algorithm>

namespace planner {
namespace {

/// Categories that facilities accept must be in a row of categories.csv or cohorts.csv.
void reportAwaited(const FolderReading& folder, FolderReport& report)
{
    if (!folder.categories.isWhole() || !folder.cohorts.isWhole())
        return;
    for (const auto& [category, places] : folder.awaited)
        for (const std::string& place : places)
            report.addError(
                {place, "accepts", {MessageId::CategoryIsUnknown, {folder.plan.operation.category(category).code}}});
}

/// An operation that somebody has just begun has no site, but nothing else refers to one then.
void reportNoFacility(const FolderReading& folder, FolderReport& report)
{
    const Operation& operation = folder.plan.operation;
    const bool isEmpty = operation.cohorts.empty() && operation.routes.empty();
    if (operation.facilities.empty() && folder.facilities.isWhole() && !isEmpty)
        report.addError({"facilities.csv", {}, {MessageId::NoFacilityIsThere, {}}});
}

/// Approvals of files that do not say how large a finding was approved are of the size that it has now.
void sizeApprovals(Plan& plan, FolderReport& report)
{
    const bool areSized = std::all_of(plan.approvals.begin(), plan.approvals.end(),
                                      [](const Approval& approval) { return approval.excess.has_value(); });
    if (areSized)
        return;
    const auto sized = sizedByFindings(plan.approvals, findFindings(plan));
    for (const auto& [approval, isAmbiguous] : sized)
        report.addWarning({"approvals.csv",
                           {},
                           isAmbiguous ? Message{MessageId::ApprovalIsAmbiguous, {approval.rule, approval.subject}}
                                       : Message{MessageId::ApprovalHasNoExcess,
                                                 {approval.rule, approval.subject, *approval.excess}}});
    plan.approvals = withSizes(std::move(plan.approvals), sized);
}

} // namespace

void readTable(const FolderTable& table, const std::string& name, Input& input, FolderReading& reading,
               FolderReport& report, ReadingWatch& watch)
{
    TableOptions options;
    options.limits.fieldBytes = table.cellBytes;
    options.dates = reading.dates;
    CsvTable rows(name, input, table.columns, options, report, watch);
    for (const ColumnSpec& column : table.columns)
        if (!rows.column(column.name).isPresent())
            reading.missingColumns[table.file].emplace_back(column.name);
    table.read(rows, reading);
    if (table.codes != nullptr && !rows.isWhole())
        (reading.*table.codes).setWhole(false);
}

void OperationReader::take(const FolderTable& table, std::unique_ptr<Input> input, std::string name)
{
    noteThere(table);
    if (input->size() > limits::kFileBytes)
        spoil(table, {table.file, {}, {MessageId::TableIsTooLarge, {input->size(), limits::kFileBytes}}});
    else
        m_taken.push_back({&table, std::move(input), name.empty() ? table.file : std::move(name)});
}

void OperationReader::noteThere(const FolderTable& table)
{
    if (table.codes == &FolderReading::categories)
        m_reading.hasCategories = true;
}

void OperationReader::miss(const FolderTable& table)
{
    if (table.isRequired)
        spoil(table, {table.file, {}, {MessageId::TableIsMissing, {m_name}}});
}

void OperationReader::spoil(const FolderTable& table, FolderProblem error)
{
    noteThere(table);
    m_report.addError(std::move(error));
    if (table.codes != nullptr)
        (m_reading.*table.codes).setWhole(false);
}

Result<Plan> OperationReader::read(const CancelFlag* cancel, const ProgressSink& progress)
{
    std::uint64_t bytes = 0;
    for (const Taken& taken : m_taken)
        bytes += taken.input->size();
    ReadingWatch watch(cancel, progress, bytes);
    for (Taken& taken : m_taken) {
        if (watch.isCancelled())
            break;
        readTable(*taken.table, taken.name, *taken.input, m_reading, m_report, watch);
        taken.input.reset();
    }
    if (watch.isCancelled())
        return Error{ErrorKind::Cancelled, {MessageId::ImportWasCancelled, {m_name}}};
    reportAwaited(m_reading, m_report);
    reportNoFacility(m_reading, m_report);
    if (!m_report.errors.empty())
        return failure();
    sizeApprovals(m_reading.plan, m_report);
    return std::move(m_reading.plan);
}

Error OperationReader::failure() const
{
    if (m_report.errors.size() == 1)
        return {ErrorKind::BadInput, inOneSentence(m_report.errors.front())};
    const MessageId sentence =
        m_report.errorCount > m_report.errors.size() ? MessageId::FolderHasMoreErrors : MessageId::FolderHasErrors;
    return {ErrorKind::BadInput, {sentence, {m_name, m_report.errorCount, m_report.errors.size()}}};
}

} // namespace planner
