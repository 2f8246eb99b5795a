// SPDX-License-Identifier: Apache-2.0
#include "core/edit/people.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/base/utf8.h"
#include "core/edit/second_person.h"
#include "core/edit/steps.h"

#include <algorithm>

namespace planner {
namespace {

bool isKey(std::string_view text)
{
    return text.size() == kKeyDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<Done> checkPerson(const Person& person)
{
    const auto length =
        std::count_if(person.name.begin(), person.name.end(), [](char byte) { return !isContinuationByte(byte); });
    if (isBlank(person.name) || !isOneLine(person.name) || length > kLongestPersonName)
        return refusal(MessageId::PersonNeedsName, {kLongestPersonName});
    if (!isKey(person.key))
        return refusal(MessageId::KeyIsNoKey, {person.name, person.key});
    return Done{};
}

/// A key that stood for one person stands for no other: what was proposed keeps the name.
Result<Done> checkNames(const std::vector<Person>& before, const std::vector<Person>& after)
{
    for (const Person& person : after)
        for (const Person& known : before)
            if (known.key == person.key && known.name != person.name)
                return refusal(MessageId::KeyKeepsItsName, {known.name, person.name});
    return Done{};
}

bool isAnsweredFor(const Batch* batch)
{
    return batch != nullptr && (batch->status == Status::Approved || batch->hasDeparted());
}

Role roleFor(const Batch* before, const Batch* now)
{
    const bool wasAnsweredFor = isAnsweredFor(before);
    if (isAnsweredFor(now) && !wasAnsweredFor)
        return Role::Approver;
    if (wasAnsweredFor && (now == nullptr || *now != *before))
        return Role::Planner;
    const std::string& proposer = now == nullptr ? std::string() : now->proposedBy;
    return proposer != (before == nullptr ? std::string() : before->proposedBy) ? Role::Planner : Role::Viewer;
}

/// Of another plan that is put in place: its ids mean other rows.
Role roleForPlan(const Plan& before, const Plan& now)
{
    Role needed = Role::Viewer;
    const auto find = [](const Plan& plan, const BatchCode& code) {
        const auto found = plan.batches.find(code);
        return found == plan.batches.end() ? nullptr : &found->second;
    };
    for (const auto& [code, batch] : before.batches)
        needed = std::max(needed, roleFor(&batch, find(now, code)));
    for (const auto& [code, batch] : now.batches)
        needed = std::max(needed, roleFor(find(before, code), &batch));
    return needed;
}

bool isListed(const std::vector<Approval>& list, const Approval& approval)
{
    // By all but place and category, whose codes the step may change.
    return std::any_of(list.begin(), list.end(), [&](const Approval& other) {
        return approval.rule == other.rule && approval.day == other.day && approval.by == other.by
               && approval.reason == other.reason && approval.excess == other.excess && approval.at == other.at;
    });
}

bool approvesMore(const std::vector<Approval>& before, const std::vector<Approval>& now)
{
    return !std::all_of(now.begin(), now.end(), [&](const Approval& approval) { return isListed(before, approval); });
}

} // namespace

Result<Done> checkPeople(const std::vector<Person>& people)
{
    for (auto person = people.begin(); person != people.end(); ++person) {
        if (auto isSound = checkPerson(*person); !isSound)
            return isSound;
        for (auto other = people.begin(); other != person; ++other) {
            if (isSamePerson(other->name, person->name))
                return refusal(MessageId::PersonIsThereTwice, {person->name});
            if (other->key == person->key)
                return refusal(MessageId::KeyIsThereTwice, {other->name, person->name});
        }
    }
    const bool hasApprover =
        std::any_of(people.begin(), people.end(), [](const Person& person) { return person.role == Role::Approver; });
    return people.empty() || hasApprover ? Result<Done>(Done{}) : refusal(MessageId::PeopleNeedApprover);
}

Result<Done> perform(Recorder& recorder, const SetPeople& edit)
{
    if (auto isSound = checkPeople(edit.people); !isSound)
        return isSound;
    if (recorder.isChecked())
        if (auto isKept = checkNames(recorder.plan().people, edit.people); !isKept)
            return isKept;
    recorder.setPeople(edit.people);
    return Done{};
}

Role roleNeeded(const Recorder& recorder)
{
    const Plan& now = recorder.plan();
    const Plan* other = recorder.planBefore();
    const auto* people = other != nullptr ? &other->people : recorder.peopleBefore();
    if (now.people.empty() && (people == nullptr || people->empty()))
        return Role::Viewer;
    const auto* approvals = other != nullptr ? &other->approvals : recorder.approvalsBefore();
    const Settings* settings = other != nullptr ? &other->operation.settings : recorder.settingsBefore();
    if ((people != nullptr && *people != now.people)
        || (approvals != nullptr && approvesMore(*approvals, now.approvals))
        || (settings != nullptr && settings->approvedBy != now.operation.settings.approvedBy))
        return Role::Approver;
    if (other != nullptr)
        return roleForPlan(*other, now);
    Role needed = Role::Viewer;
    for (const auto& [code, before] : recorder.batchesBefore())
        needed = std::max(needed, roleFor(before, recorder.find(code)));
    return needed;
}

} // namespace planner
