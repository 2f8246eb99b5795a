// SPDX-License-Identifier: Apache-2.0
#include "core/update/new_rows.h"

#include "core/base/code.h"
#include "core/base/message_id.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace planner {
namespace {

std::string inSmallLetters(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return text;
}

/// The same but for case, and for zeros before it, which spreadsheets take off.
bool isSameButForForm(const std::string& a, const std::string& b)
{
    const auto plain = [](const std::string& code) {
        const std::size_t first = std::min(code.find_first_not_of('0'), code.size());
        return inSmallLetters(code.substr(first));
    };
    return plain(a) == plain(b);
}

} // namespace

std::vector<ScheduleChange> NewRows::changes(const EditedSchedule::Row& row)
{
    std::vector<ScheduleChange> changes;
    Batch batch = batchOf(row, changes);
    const bool hasCode = !batch.code.text.empty();
    if (!hasCode)
        batch.code.text = freeCode();
    const bool isSound = changes.empty();
    for (ScheduleChange& change : changes)
        change.batch = batch.code.text;
    const Message trouble = hasCode ? troubleWith(batch.code.text) : Message();
    const auto pair = std::find_if(m_missing.begin(), m_missing.end(), [&](const Batch& missing) {
        return isOnSameJourney(missing, batch) && missing.parts == batch.parts;
    });
    if (trouble.id == MessageId::None && !isSound)
        return changes;
    changes.clear();
    ScheduleChange& change = changes.emplace_back();
    change.row = row.number;
    change.batch = batch.code.text;
    change.isNew = true;
    const Operation& operation = m_comparison.plan.operation;
    change.after = m_comparison.schedule.text(row, "batch");
    if (trouble.id != MessageId::None || (hasCode && pair != m_missing.end())) {
        change.column = "batch";
        change.verdict = ChangeVerdict::Refused;
        change.why =
            trouble.id != MessageId::None ? trouble : Message(MessageId::UpdateBatchIsRenamed, {pair->code.text});
        return changes;
    }
    change.after =
        fmt::format("{} {} {} {}", batch.code.text, toText(dateOf(batch.departure, operation.settings.start)),
                    operation.route(batch.route).code, partsText(operation, batch.parts));
    change.why = {MessageId::UpdateRowAdds, {batch.code.text}};
    change.take = [batch](Batch& wanted) { wanted = batch; };
    return changes;
}

Batch NewRows::batchOf(const EditedSchedule::Row& row, std::vector<ScheduleChange>& changes) const
{
    const EditedSchedule& schedule = m_comparison.schedule;
    const auto refuse = [&](const char* column, const Message& why) {
        ScheduleChange& change = changes.emplace_back();
        change.row = row.number;
        change.column = column;
        change.after = schedule.text(row, column);
        change.verdict = ChangeVerdict::Refused;
        change.why = why;
    };
    Batch batch;
    batch.code.text = schedule.text(row, "batch");
    const auto route = readRouteCell(schedule.text(row, "route"), m_comparison.codes);
    const auto date = readDateCell(schedule.text(row, "depart"), m_comparison.dates);
    auto parts = readPartsCell(schedule.text(row, "cohorts"), m_comparison.codes);
    if (!route.value)
        refuse("route", route.problem);
    if (!date.value)
        refuse("depart", date.problem);
    if (!parts.value)
        refuse("cohorts", parts.problem);
    batch.route = route.value.value_or(RouteId{});
    if (date.value)
        batch.departure = dayOf(*date.value, m_comparison.plan.operation.settings.start);
    batch.parts = std::move(parts.value).value_or(std::vector<Part>{});
    const Operation& operation = m_comparison.plan.operation;
    for (const Part& part : batch.parts)
        if (const Cohort& cohort = operation.cohort(part.cohort);
            route.value && cohort.facility != operation.route(batch.route).from)
            refuse("cohorts", {MessageId::UpdateCohortIsElsewhere,
                               {cohort.code, operation.facility(cohort.facility).code,
                                operation.facility(operation.route(batch.route).from).code}});
    if (const std::string status = schedule.text(row, "status"); !status.empty() && status != nameOf(Status::Draft))
        refuse("status", {MessageId::UpdateIsNoNextStep, {nameOf(Status::Draft), status}});
    if (!schedule.text(row, "clearances").empty())
        refuse("clearances", MessageId::UpdateAsksWhoRecords);
    batch.isLocked = schedule.text(row, "locked") == "yes";
    return batch;
}

Message NewRows::troubleWith(const std::string& code) const
{
    if (!isCode(code))
        return {MessageId::UpdateCodeIsUnreadable, {code}};
    if (m_comparison.plan.batches.contains({code}))
        return {MessageId::BatchCodeIsTaken, {code}};
    for (const Batch& missing : m_missing)
        if (isSameButForForm(code, missing.code.text))
            return {MessageId::UpdateBatchIsNotFound, {code, missing.code.text}};
    return {};
}

std::string NewRows::freeCode()
{
    if (m_inFile.empty())
        for (const EditedSchedule::Row& row : m_comparison.schedule.rows())
            m_inFile.insert(m_comparison.schedule.text(row, "batch"));
    std::string code = m_codes.next().text;
    while (m_inFile.contains(code))
        code = m_codes.next().text;
    return code;
}

} // namespace planner
