// SPDX-License-Identifier: Apache-2.0
#include "core/rules/finding_groups.h"

#include "core/base/message_id.h"
#include "core/rules/batch_findings.h"

#include <algorithm>
#include <tuple>

namespace planner {
namespace {

constexpr Days kQuiet{7}; ///< so many days without a finding end a range

/// R15 names a batch where it has a day, else a cohort.
bool isOfBatch(const Finding& finding)
{
    const Subject subject = infoOf(finding.rule).subject;
    return subject == Subject::Batch || (subject == Subject::Cohort && !finding.day.isZero());
}

/// Whether the finding goes on with the group, whose last day is the latest so far.
bool belongsTo(const FindingGroup& group, const Finding& finding)
{
    if (group.rule != finding.rule || group.isApproved != finding.isApproved
        || isOfBatch(group.findings.front()) != isOfBatch(finding))
        return false;
    if (isOfBatch(finding))
        return true;
    return group.subject == finding.subject && group.category == finding.category && finding.day <= group.last + kQuiet;
}

void add(FindingGroup& group, const Finding& finding)
{
    if (group.findings.empty()) {
        group.rule = finding.rule;
        group.subject = finding.subject;
        group.category = finding.category;
        group.isApproved = finding.isApproved;
        group.first = finding.day;
    }
    group.days += group.findings.empty() || finding.day != group.last ? 1 : 0;
    group.last = finding.day;
    group.most = std::max(group.most, finding.excess);
    group.sum += finding.excess;
    group.findings.push_back(finding);
}

template <class Thing>
const Thing* thingNamed(const std::vector<Thing>& things, const std::string& code)
{
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const Thing& thing) { return thing.code == code; });
    return found == things.end() ? nullptr : &*found;
}

/// The name of the site, of the people or of both ends of the route; the code of all else.
std::string nameOfPlace(const Operation& operation, const FindingGroup& group)
{
    const Subject subject = infoOf(group.rule).subject;
    if (subject == Subject::Facility) {
        const Facility* facility = thingNamed(operation.facilities, group.subject);
        return facility == nullptr || facility->name.empty() ? group.subject : facility->name;
    }
    if (subject == Subject::Cohort && !isOfBatch(group.findings.front())) {
        const Cohort* cohort = thingNamed(operation.cohorts, group.subject);
        return cohort == nullptr || cohort->label.empty() ? group.subject : cohort->label;
    }
    return group.subject;
}

/// How many different batches the group names.
std::size_t countBatches(const FindingGroup& group)
{
    std::vector<std::string> codes;
    for (const Finding& finding : group.findings)
        codes.push_back(finding.subject);
    std::sort(codes.begin(), codes.end());
    return static_cast<std::size_t>(std::unique(codes.begin(), codes.end()) - codes.begin());
}

Message counted(Subject subject, std::int64_t number)
{
    switch (subject) {
    case Subject::Route:
        return {MessageId::SoManyDepartures, {number}};
    case Subject::Fleet:
        return {MessageId::SoManyVehicles, {number}};
    case Subject::Escorts:
        return {MessageId::SoManyEscorts, {number}};
    default:
        return {MessageId::SoManyPeople, {number}};
    }
}

} // namespace

FindingGroups groupFindings(const Findings& findings)
{
    FindingGroups groups;
    const auto keyOf = [](const Finding& finding) {
        const std::string_view place = isOfBatch(finding) ? std::string_view() : finding.subject;
        return std::tuple(finding.rule, finding.isApproved, place, std::string_view(finding.category), finding.day);
    };
    Findings sorted = findings;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](const Finding& a, const Finding& b) { return keyOf(a) < keyOf(b); });
    for (const Finding& finding : sorted) {
        if (groups.empty() || !belongsTo(groups.back(), finding))
            groups.emplace_back();
        add(groups.back(), finding);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const FindingGroup& a, const FindingGroup& b) {
        return std::tuple(a.rule, a.isApproved, a.first, a.subject)
               < std::tuple(b.rule, b.isApproved, b.first, b.subject);
    });
    return groups;
}

std::size_t openGroups(const FindingGroups& groups)
{
    return static_cast<std::size_t>(
        std::count_if(groups.begin(), groups.end(), [](const FindingGroup& group) { return !group.isApproved; }));
}

Message titleOf(const Operation& operation, const FindingGroup& group)
{
    const MessageId title = infoOf(group.rule).group;
    if (infoOf(group.rule).subject == Subject::Escorts)
        return {title, std::vector<MessageArgument>{}};
    const std::size_t batches = isOfBatch(group.findings.front()) ? countBatches(group) : 1;
    if (batches > 1)
        return {title, std::vector<MessageArgument>{Message(MessageId::OneAndMore, {group.subject, batches - 1})}};
    return {title, std::vector<MessageArgument>{nameOfPlace(operation, group)}};
}

Message daysOf(const Operation& operation, const FindingGroup& group)
{
    const auto dateAt = [&](Day day) { return dateOf(day, operation.settings.start); };
    if (group.last.isZero())
        return {};
    if (group.first == group.last)
        return {MessageId::Verbatim, {dateAt(group.first)}};
    if (static_cast<std::int64_t>(group.days) == (group.last - group.first).value() + 1)
        return {MessageId::DaysFromTo, {dateAt(group.first), dateAt(group.last)}};
    return {MessageId::SomeDaysFromTo, {group.days, dateAt(group.first), dateAt(group.last)}};
}

Message amountOf(const FindingGroup& group)
{
    const Subject subject = infoOf(group.rule).subject;
    if (group.findings.size() == 1 || isOfBatch(group.findings.front()))
        return counted(subject, group.sum);
    return {MessageId::AtMost, {counted(subject, group.most)}};
}

std::string toEnglish(const Operation& operation, const FindingGroup& group)
{
    std::string text = toEnglish(titleOf(operation, group));
    for (const Message& part : {daysOf(operation, group), amountOf(group)})
        if (part.id != MessageId::None)
            text.append(", ").append(toEnglish(part));
    return text;
}

std::vector<BatchCode> batchesOf(const Plan& plan, const FindingGroup& group)
{
    std::vector<std::pair<Day, BatchCode>> found;
    for (const auto& [code, batch] : plan.batches)
        if (std::any_of(group.findings.begin(), group.findings.end(),
                        [&](const Finding& finding) { return isConcerned(plan.operation, batch, finding); }))
            found.emplace_back(batch.arrivalDay(plan.operation.route(batch.route).arrivalOffset), code);
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<BatchCode> codes;
    for (auto& [day, code] : found)
        codes.push_back(std::move(code));
    return codes;
}

} // namespace planner
