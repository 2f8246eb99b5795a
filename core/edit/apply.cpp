// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/edit/edit.h"
#include "core/edit/steps.h"

namespace planner {
namespace {

/// Sends each kind of edit to its function.
class Performer {
public:
    explicit Performer(Recorder& recorder) : m_recorder(recorder) {}

    template <class Kind>
    Result<Done> operator()(const Kind& edit) const
    {
        return perform(m_recorder, edit);
    }
    Result<Done> operator()(const Transaction& transaction) const
    {
        for (const Edit& edit : transaction.edits) {
            if (std::holds_alternative<ReplacePlan>(edit.value))
                return refusal(MessageId::PlanCannotBePartOfStep);
            if (auto isDone = std::visit(*this, edit.value); !isDone)
                return isDone;
        }
        return Done{};
    }

private:
    Recorder& m_recorder;
};

Result<Applied> run(Plan& plan, const Edit& edit, Checking checking)
{
    Recorder recorder(plan, checking);
    if (const auto isDone = std::visit(Performer(recorder), edit.value); !isDone)
        return isDone.error();
    if (recorder.isChecked())
        if (const auto isCounted = recorder.checkHeadcounts(); !isCounted)
            return isCounted.error();
    return recorder.finish(edit);
}

} // namespace

bool Transaction::operator==(const Transaction& other) const { return edits == other.edits; }

std::optional<Edit> asOneStep(std::vector<Edit> edits)
{
    if (edits.empty())
        return std::nullopt;
    if (edits.size() == 1)
        return std::move(edits.front());
    return Transaction{std::move(edits)};
}

Result<Applied> apply(Plan& plan, const Edit& edit) { return run(plan, edit, Checking::Everything); }
Result<Applied> replay(Plan& plan, const Edit& edit) { return run(plan, edit, Checking::Soundness); }

} // namespace planner
