// SPDX-License-Identifier: Apache-2.0
#include "core/edit/second_person.h"

#include "core/base/message_id.h"
#include "core/edit/records.h"
#include "core/edit/steps.h"
#include "core/model/references.h"

#include <algorithm>
#include <optional>

namespace planner {
namespace {

std::string_view withoutBlankEnds(std::string_view name)
{
    constexpr const char* kBlanks = " \t\r\n";
    const auto first = name.find_first_not_of(kBlanks);
    return first == std::string_view::npos ? std::string_view()
                                           : name.substr(first, name.find_last_not_of(kBlanks) - first + 1);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool wasApproved(const Batch* batch)
{
    return batch != nullptr && (batch->status == Status::Approved || batch->hasDeparted());
}

/// Looks at the batches of a step.
class Proposals {
public:
    Proposals(Recorder& recorder, std::string_view author)
        : m_recorder(recorder), m_author(author), m_before(recorder.batchesBefore())
    {
    }

    Result<Done> follow()
    {
        for (const auto& [code, before] : m_before) {
            const Batch* now = m_recorder.find(code);
            if (now == nullptr)
                continue;
            Batch batch = *now;
            if (m_recorder.isChecked())
                batch.proposedBy = proposerOf(batch, before);
            if (auto isAllowed = checkApproval(batch, before); !isAllowed)
                return isAllowed;
            if (batch.proposedBy != now->proposedBy)
                m_recorder.settle(std::move(batch));
        }
        return Done{};
    }

private:
    /// Where rows have moved, ids cannot tell.
    [[nodiscard]] bool isAsBefore(const Batch& batch, const Batch* before) const
    {
        return before != nullptr && !m_recorder.hasMovedRows() && batch.route == before->route
               && batch.departure == before->departure && batch.parts == before->parts;
    }
    /// The approved batch whose people these are, on the same journey: it was split, or has another code.
    [[nodiscard]] const Batch* approvedOrigin(const Batch& batch) const
    {
        for (const auto& [code, before] : m_before)
            if (wasApproved(before) && !m_recorder.hasMovedRows() && before->route == batch.route
                && before->departure == batch.departure && isWithin(batch.parts, before->parts))
                return before;
        return nullptr;
    }
    [[nodiscard]] std::string proposerOf(const Batch& batch, const Batch* before) const
    {
        if (batch.status == Status::Draft || batch.status == Status::Cancelled)
            return {};
        if (batch.status != Status::Proposed) {
            const Batch* origin = before != nullptr ? before : approvedOrigin(batch);
            return origin == nullptr ? std::string() : origin->proposedBy;
        }
        const bool isKnown =
            isAsBefore(batch, before) && (before->status == Status::Proposed || before->status == Status::Approved);
        return isKnown ? before->proposedBy : std::string(m_author);
    }
    [[nodiscard]] Result<Done> checkApproval(const Batch& batch, const Batch* before) const
    {
        if (batch.status != Status::Approved || wasApproved(before))
            return Done{};
        if (m_recorder.isChecked() && before == nullptr && approvedOrigin(batch) != nullptr)
            return Done{};
        if (m_recorder.isChecked() && (batch.proposedBy.empty() || !isAsBefore(batch, before)))
            return refusal(MessageId::ApprovalNeedsProposal, {batch.code.text});
        if (isSamePerson(batch.proposedBy, m_author))
            return refusal(MessageId::ApprovalNeedsOther, {batch.code.text, batch.proposedBy});
        return Done{};
    }

    Recorder& m_recorder;
    std::string_view m_author;
    std::map<BatchCode, const Batch*> m_before;
};

/// Where a step makes two persons necessary, what has been proposed by nobody known is proposed by who makes it:
/// somebody else approves it then.
void claimProposals(Recorder& recorder, std::string_view author)
{
    const Settings* before = recorder.settingsBefore();
    if (before == nullptr || before->approvedBy == ApprovedBy::Two
        || recorder.operation().settings.approvedBy != ApprovedBy::Two)
        return;
    std::vector<Batch> claimed;
    for (const auto& [code, batch] : recorder.plan().batches)
        if (batch.status == Status::Proposed && batch.proposedBy.empty())
            claimed.push_back(batch);
    for (Batch& batch : claimed) {
        batch.proposedBy = author;
        recorder.settle(std::move(batch));
    }
}

/// Whether the batch brings about what the exception is for, as far as rule, place, category and day tell.
bool bringsAbout(const Operation& operation, const Batch& batch, const Approval& approval)
{
    const Route& route = operation.route(batch.route);
    if (approval.rule == "R05")
        return operation.facility(route.from).code == approval.subject && batch.departureDay() == approval.day;
    if (operation.facility(route.to).code != approval.subject)
        return false;
    const Day arrival = batch.arrivalDay(route.arrivalOffset);
    if (approval.rule == "R04")
        return arrival == approval.day;
    if (approval.rule == "R01")
        return arrival <= approval.day;
    return std::any_of(batch.parts.begin(), batch.parts.end(), [&](const Part& part) {
        const Cohort& cohort = operation.cohort(part.cohort);
        return approval.category.empty() || operation.category(cohort.category).code == approval.category;
    });
}

/// By all but place and category, whose codes the step may change.
bool isSameApproval(const Approval& approval, const Approval& other)
{
    return approval.rule == other.rule && approval.day == other.day && approval.by == other.by
           && approval.reason == other.reason && approval.excess == other.excess && approval.at == other.at;
}

Result<Done> checkException(const Plan& plan, const Approval& approval, std::string_view author)
{
    for (const auto& [code, batch] : plan.batches) {
        if (!batch.counts() || !bringsAbout(plan.operation, batch, approval))
            continue;
        if (batch.status == Status::Draft)
            return refusal(MessageId::ExceptionNeedsProposal, {approval.rule, approval.subject, code.text});
        if (isSamePerson(batch.proposedBy, author) || isSamePerson(batch.proposedBy, approval.by))
            return refusal(MessageId::ExceptionNeedsOther,
                           {approval.rule, approval.subject, batch.proposedBy, code.text});
    }
    return Done{};
}

Result<Done> checkExceptions(const Recorder& recorder, std::string_view author)
{
    const std::vector<Approval>* before = recorder.approvalsBefore();
    if (before == nullptr)
        return Done{};
    for (const Approval& approval : recorder.plan().approvals) {
        const auto isKnown = [&](const Approval& other) { return isSameApproval(approval, other); };
        if (std::any_of(before->begin(), before->end(), isKnown))
            continue;
        if (auto isAllowed = checkException(recorder.plan(), approval, author); !isAllowed)
            return isAllowed;
    }
    return Done{};
}

} // namespace

bool isSamePerson(std::string_view name, std::string_view other)
{
    name = withoutBlankEnds(name);
    other = withoutBlankEnds(other);
    return !name.empty() && std::equal(name.begin(), name.end(), other.begin(), other.end(), [](char a, char b) {
        return lower(a) == lower(b);
    });
}

Result<Done> requireSecondPerson(Recorder& recorder, std::string_view author)
{
    if (recorder.isOtherPlan())
        return Done{};
    if (auto isFollowed = Proposals(recorder, author).follow(); !isFollowed)
        return isFollowed;
    if (recorder.isChecked())
        claimProposals(recorder, author);
    return checkExceptions(recorder, author);
}

} // namespace planner
