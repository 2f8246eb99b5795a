// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"
#include "core/edit/steps.h"

namespace planner {
namespace {

/// Sends each kind of edit to its function.
class Performer {
public:
    Performer(Recorder& recorder, Checking checking) : m_recorder(recorder), m_checking(checking) {}

    template <class Kind>
    Result<Done> operator()(const Kind& edit) const
    {
        if constexpr (requires { perform(m_recorder, edit, m_checking); })
            return perform(m_recorder, edit, m_checking);
        else
            return perform(m_recorder, edit);
    }
    Result<Done> operator()(const Transaction& transaction) const
    {
        for (const Edit& edit : transaction.edits) {
            if (std::holds_alternative<ReplacePlan>(edit.value))
                return refusal("Another plan cannot be put in place as a part of a step");
            if (auto isDone = std::visit(*this, edit.value); !isDone)
                return isDone;
        }
        return Done{};
    }

private:
    Recorder& m_recorder;
    Checking m_checking;
};

Result<Applied> run(Plan& plan, const Edit& edit, Checking checking)
{
    Recorder recorder(plan);
    if (const auto isDone = std::visit(Performer(recorder, checking), edit.value); !isDone)
        return isDone.error();
    if (checking == Checking::Everything)
        if (const auto isCounted = recorder.checkHeadcounts(); !isCounted)
            return isCounted.error();
    return recorder.finish();
}

} // namespace

bool Transaction::operator==(const Transaction& other) const { return edits == other.edits; }

Result<Applied> apply(Plan& plan, const Edit& edit) { return run(plan, edit, Checking::Everything); }
Result<Applied> restore(Plan& plan, const Edit& inverse) { return run(plan, inverse, Checking::Soundness); }

} // namespace planner
