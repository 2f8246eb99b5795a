// SPDX-License-Identifier: Apache-2.0
#pragma once
// One function a kind of edit: checks it against the plan and makes the change through the recorder.

#include "core/edit/recorder.h"

namespace planner {

/// What a step is checked against: everything, or only what keeps a plan sound (an inverse that is put back).
enum class Checking { Everything, Soundness };

// Each refuses with a reason; what it changed until then is the recorder's to put back. Cohorts are counted by the
// caller at the end of the step.
[[nodiscard]] Result<Done> perform(Recorder& recorder, const AddBatch& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const MoveBatch& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const RedateBatch& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const ResizeBatch& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SplitBatch& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const MergeBatches& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const LockBatch& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const CancelBatch& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetStatus& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetClearances& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const ExplainCount& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const ReplaceBatches& edit, Checking checking);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetFacility& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const UseFigure& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetFigures& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetCategory& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetRoute& edit, Checking checking);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetCalendar& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetSettings& edit, Checking checking);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetApprovals& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const ReplacePlan& edit);

/// The refusal with these words.
[[nodiscard]] Error refusal(std::string text, std::vector<MessageArgument> arguments = {});
/// True for approved, departed and arrived batches, which need all five clearances (R18).
[[nodiscard]] bool needsClearances(Status status);
/// True for departed and arrived batches.
[[nodiscard]] bool isUnderWay(Status status);
/// Sorts the parts, checks soundness and clearances, and puts the batch.
[[nodiscard]] Result<Done> putChecked(Recorder& recorder, Batch batch);

} // namespace planner
