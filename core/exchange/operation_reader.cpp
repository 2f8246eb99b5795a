// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/operation_reader.h"

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
            report.addError({"{0} {1}: there is no such category, \"{2}\"",
                             {place, "accepts", folder.plan.operation.category(category).code}});
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
        report.addWarning(
            isAmbiguous ? Message{"approvals.csv: {0} at {1} is broken for several categories and the row names "
                                  "none, so nothing is approved. Maybe fill in category and excess",
                                  {approval.rule, approval.subject}}
                        : Message{"approvals.csv: {0} at {1} has no excess; up to {2}, what it is now, is taken as "
                                  "approved. Maybe fill in what was approved",
                                  {approval.rule, approval.subject, *approval.excess}});
    plan.approvals = withSizes(std::move(plan.approvals), sized);
}

} // namespace

void readTable(const FolderTable& table, Input& input, FolderReading& reading, FolderReport& report,
               ReadingWatch& watch)
{
    TableOptions options;
    options.limits.fieldBytes = table.cellBytes;
    options.dates = reading.dates;
    CsvTable rows(table.file, input, table.columns, options, report, watch);
    table.read(rows, reading);
    if (table.codes != nullptr && !rows.isWhole())
        (reading.*table.codes).setWhole(false);
}

void OperationReader::take(const FolderTable& table, std::unique_ptr<Input> input)
{
    noteThere(table);
    if (input->size() > limits::kFileBytes)
        spoil(table, {"{0}: the file has {1} bytes, at most {2} are read. Maybe divide the operation",
                      {table.file, input->size(), limits::kFileBytes}});
    else
        m_taken.push_back({&table, std::move(input)});
}

void OperationReader::noteThere(const FolderTable& table)
{
    if (table.codes == &FolderReading::categories)
        m_reading.hasCategories = true;
}

void OperationReader::miss(const FolderTable& table)
{
    if (table.isRequired)
        spoil(table, {"{0}: the file is missing in {1}. Maybe another folder was meant", {table.file, m_name}});
}

void OperationReader::spoil(const FolderTable& table, Message error)
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
        readTable(*taken.table, *taken.input, m_reading, m_report, watch);
        taken.input.reset();
    }
    if (watch.isCancelled())
        return Error{ErrorKind::Cancelled, {"{0}: the import was cancelled", {m_name}}};
    reportAwaited(m_reading, m_report);
    if (!m_report.errors.empty())
        return failure();
    sizeApprovals(m_reading.plan, m_report);
    return std::move(m_reading.plan);
}

Error OperationReader::failure() const
{
    if (m_report.errors.size() == 1)
        return {ErrorKind::BadInput, m_report.errors.front()};
    const char* text =
        m_report.errorCount > m_report.errors.size()
            ? "{0}: the operation folder has {1} errors, the first {2} are listed. Maybe correct them and "
              "import again"
            : "{0}: the operation folder has {1} errors. Maybe correct them and import again";
    return {ErrorKind::BadInput, {text, {m_name, m_report.errorCount, m_report.errors.size()}}};
}

} // namespace planner
