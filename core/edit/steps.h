// SPDX-License-Identifier: Apache-2.0
#pragma once
// One function a kind of edit: checks it against the plan and makes the change through the recorder.

#include "core/edit/recorder.h"

namespace planner {

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
[[nodiscard]] Result<Done> perform(Recorder& recorder, const RecordCounts& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SettleRecords& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const ReplaceBatches& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetFacility& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const UseFigure& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetFigures& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetCategory& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetRoute& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetCalendar& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetSettings& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetApprovals& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetPeople& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const ReplacePlan& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const AddRow& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const SetRow& edit);
[[nodiscard]] Result<Done> perform(Recorder& recorder, const RemoveRow& edit);

/// The refusal with these words.
[[nodiscard]] Error refusal(MessageId sentence, std::vector<MessageArgument> arguments = {});
/// Sorts the parts, checks soundness and puts the batch.
[[nodiscard]] Result<Done> putChecked(Recorder& recorder, Batch batch);
/// Takes the records off the batch that hold for other people, another place or day than it has now; an approved batch
/// that loses one is proposed.
void settleRecords(Recorder& recorder, const BatchCode& code, const ClearedFor& before);
/// As putChecked(), and settleRecords(). Steps that are made again as written keep what the batch has.
[[nodiscard]] Result<Done> putFollowing(Recorder& recorder, Batch batch, const ClearedFor& before);

} // namespace planner
