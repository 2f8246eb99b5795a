// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/export_all.h"

#include "core/base/message_id.h"
#include "core/exchange/operation_folder.h"
#include "core/exchange/output_place.h"

#include <functional>
#include <vector>

namespace planner {
namespace {

constexpr int kParts = 4; ///< three tables and the operation

} // namespace

Result<Done> exportAll(const Plan& plan, const ExportTargets& targets, const CancelFlag& cancel,
                       const ProgressSink& progress)
{
    std::vector<std::string> paths{targets.schedule.path, targets.ledger.path, targets.findings.path};
    if (!targets.operation.empty())
        for (const std::string& file : operationFiles(targets.operation))
            paths.push_back(file);
    if (auto isFree = requireNoPlans(paths); !isFree)
        return isFree;
    const EvaluatedPlan evaluated(plan);
    const PlanView view = evaluated.view();
    const Findings& findings = evaluated.findings();
    int begun = 0;
    const auto begin = [&] {
        if (progress)
            progress({static_cast<double>(++begun) / (kParts + 1), MessageId::Exporting});
    };
    const auto write = [&](const ExportedTable& table,
                           const std::function<bool(const TextSink&)>& writer) -> Result<Done> {
        begin();
        if (cancel.isCancelled())
            return Error{ErrorKind::Cancelled, {MessageId::ExportWasStopped}};
        if (table.path.empty())
            return Done{};
        return writeFileAtomically(table.path, [&](const TextSink& sink) {
            return writer([&](std::string_view text) { return !cancel.isCancelled() && sink(text); });
        });
    };
    Result<Done> done = write(targets.schedule, [&](const TextSink& sink) {
        return writeSchedule(view, findings, sink, targets.schedule.options);
    });
    if (done)
        done = write(targets.ledger,
                     [&](const TextSink& sink) { return writeLedger(view, sink, targets.ledger.options); });
    if (done)
        done = write(targets.findings,
                     [&](const TextSink& sink) { return writeFindings(findings, sink, targets.findings.options); });
    if (cancel.isCancelled())
        return Error{ErrorKind::Cancelled, {MessageId::ExportWasStopped}};
    begin();
    if (done && !targets.operation.empty())
        done = writeOperationFolder(plan, targets.operation);
    return done;
}

} // namespace planner
