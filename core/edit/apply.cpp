// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/edit/edit.h"
#include "core/edit/people.h"
#include "core/edit/row_steps.h"
#include "core/edit/second_person.h"

#include <algorithm>
#include <span>

namespace planner {
namespace {

/// Whether the later row comes behind the earlier one, and its check does not look at that one.
bool continues(const AddRow& earlier, const AddRow& later)
{
    const OperationTable table = tableOf(later.row);
    return table == tableOf(earlier.row) && later.position > earlier.position && table != OperationTable::Places
           && table != OperationTable::KeepApart;
}
/// Whether the later row stands before the earlier one.
bool continues(const RemoveRow& earlier, const RemoveRow& later)
{
    return later.table == earlier.table && later.position < earlier.position;
}

template <class Kind>
std::size_t endOfRunOf(const std::vector<Edit>& edits, std::size_t first)
{
    std::size_t end = first + 1;
    for (; end < edits.size(); ++end) {
        const auto* earlier = std::get_if<Kind>(&edits[end - 1].value);
        const auto* later = std::get_if<Kind>(&edits[end].value);
        if (earlier == nullptr || later == nullptr || !continues(*earlier, *later))
            break;
    }
    return end;
}

/// Behind the last edit that can be made at once with the first.
std::size_t endOfRun(const std::vector<Edit>& edits, std::size_t first)
{
    return std::max(endOfRunOf<AddRow>(edits, first), endOfRunOf<RemoveRow>(edits, first));
}

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
        const auto& edits = transaction.edits;
        for (std::size_t i = 0; i < edits.size();) {
            if (std::holds_alternative<ReplacePlan>(edits[i].value))
                return refusal(MessageId::PlanCannotBePartOfStep);
            const std::size_t end = endOfRun(edits, i);
            if (auto isDone = end > i + 1 ? performRun({&edits[i], end - i}) : std::visit(*this, edits[i].value);
                !isDone)
                return isDone;
            i = end;
        }
        return Done{};
    }

private:
    /// Rows that come or leave one after the other are moved at once: ids of a whole plan follow.
    [[nodiscard]] Result<Done> performRun(std::span<const Edit> run) const
    {
        if (std::holds_alternative<AddRow>(run.front().value)) {
            std::vector<const AddRow*> added;
            added.reserve(run.size());
            for (const Edit& edit : run)
                added.push_back(&std::get<AddRow>(edit.value));
            return addRows(m_recorder, added);
        }
        std::vector<std::uint32_t> positions;
        positions.reserve(run.size());
        for (auto edit = run.rbegin(); edit != run.rend(); ++edit)
            positions.push_back(std::get<RemoveRow>(edit->value).position);
        return removeRows(m_recorder, std::get<RemoveRow>(run.front().value).table, std::move(positions));
    }

    Recorder& m_recorder;
};

Result<Applied> run(Plan& plan, const Edit& edit, Checking checking, std::string_view author)
{
    const bool hasTwo = !author.empty() && plan.operation.settings.approvedBy == ApprovedBy::Two;
    Recorder recorder(plan, checking);
    if (const auto isDone = std::visit(Performer(recorder), edit.value); !isDone)
        return isDone.error();
    if (const auto isCounted = recorder.checkPopulations(); !isCounted)
        return isCounted.error();
    if (recorder.isChecked())
        if (const auto isCounted = recorder.checkHeadcounts(); !isCounted)
            return isCounted.error();
    if (hasTwo || (!author.empty() && plan.operation.settings.approvedBy == ApprovedBy::Two))
        if (const auto isSecond = requireSecondPerson(recorder, author); !isSecond)
            return isSecond.error();
    const Role needed = roleNeeded(recorder);
    Applied applied = recorder.finish(edit);
    applied.changes.needs = needed;
    return applied;
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

Result<Applied> apply(Plan& plan, const Edit& edit, std::string_view author)
{
    return run(plan, edit, Checking::Everything, author);
}
Result<Applied> replay(Plan& plan, const Edit& edit, std::string_view author)
{
    return run(plan, edit, Checking::Soundness, author);
}

} // namespace planner
