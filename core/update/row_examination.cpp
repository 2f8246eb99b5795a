// SPDX-License-Identifier: Apache-2.0
#include "core/update/row_examination.h"

#include "core/base/message_id.h"
#include "core/exchange/workbook/plan_workbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace planner {
namespace {

std::string clearancesText(const Clearances& clearances)
{
    std::string text;
    for (const Clearance kind : kAllClearances)
        if (clearances.has(kind))
            text.append(text.empty() ? "" : " ").append(nameOf(kind));
    return text;
}

std::vector<Clearance> kindsOf(const Clearances& clearances)
{
    std::vector<Clearance> kinds;
    for (const auto& entry : clearances.entries())
        kinds.push_back(entry.kind);
    return kinds;
}

} // namespace

RowExamination::RowExamination(const ScheduleComparison& comparison, const EditedSchedule::Row& row, const Batch& now,
                               const Batch& exported, const ChangedCells& changed)
    : m_comparison(comparison), m_row(row), m_now(now), m_exported(exported), m_changed(changed)
{
}

std::vector<ScheduleChange> RowExamination::changes()
{
    if (m_now.hasDeparted() || m_now.status == Status::Cancelled) {
        examineHappened();
        return std::move(m_changes);
    }
    examineJourney();
    examinePeople();
    examineStatus();
    examineLock();
    examineClearances();
    for (const char* column : {"arrived_on", "arrived", "accounted", "count_note"})
        if (isChanged(column))
            refuse(column, MessageId::UpdateIsRecordedWithStatus);
    return std::move(m_changes);
}

/// Facts stay, but for the note that explains them.
void RowExamination::examineHappened()
{
    for (const char* column : {"status", "locked", "depart", "arrive", "from", "to", "route", "people", "cohorts",
                               "clearances", "departed_on", "departed", "arrived_on", "arrived", "accounted"})
        if (isChanged(column) && cell(column) != kSeeParts)
            refuse(column, {MessageId::UpdateHasHappened, {nameOf(m_now.status)}});
    examineNote();
}

void RowExamination::examineNote()
{
    if (!isChanged("count_note"))
        return;
    if (!m_now.hasDeparted()) {
        refuse("count_note", MessageId::UpdateIsRecordedWithStatus);
        return;
    }
    const std::string note = cell("count_note");
    change<std::string>("count_note", m_exported.happened.note, m_now.happened.note, note,
                        [note](Batch& wanted) { wanted.happened.note = note; });
}

void RowExamination::examineJourney()
{
    examineRoute();
    examineDestination();
    examineOrigin();
    examineDays();
}

void RowExamination::examineRoute()
{
    if (!isChanged("route"))
        return;
    const auto reading = readRouteCell(cell("route"), m_comparison.codes);
    if (!reading.value) {
        ScheduleChange& change =
            add("route", reading.offer ? ChangeVerdict::Offered : ChangeVerdict::Refused, reading.problem);
        if (reading.offer) {
            change.after = reading.offered;
            change.take = [route = *reading.offer](Batch& wanted) { wanted.route = route; };
        }
        return;
    }
    const Route& route = operation().route(*reading.value);
    const FacilityId from = operation().route(m_now.route).from;
    if (route.from != from) {
        refuse("route", {MessageId::UpdateRouteStartsElsewhere,
                         {route.code, operation().facility(route.from).code, operation().facility(from).code}});
        return;
    }
    m_route = *reading.value;
    change<RouteId>("route", m_exported.route, m_now.route, *reading.value,
                    [id = *reading.value](Batch& wanted) { wanted.route = id; });
}

/// Follows from the route; changed alone it asks for another one.
void RowExamination::examineDestination()
{
    if (!isChanged("to"))
        return;
    const std::string to = cell("to");
    const Route& route = operation().route(m_route.value_or(m_exported.route));
    if (operation().facility(route.to).code == to)
        return;
    if (isChanged("route")) {
        refuse("to", {MessageId::UpdateRouteLeadsElsewhere, {route.code, operation().facility(route.to).code}});
        return;
    }
    const auto& routes = operation().routes;
    const auto leads = [&](const Route& one) {
        return one.from == route.from && operation().facility(one.to).code == to;
    };
    const auto found = std::find_if(routes.begin(), routes.end(), leads);
    if (found == routes.end()) {
        refuse("to", {MessageId::UpdateNoRouteLeadsThere, {operation().facility(route.from).code, to}});
        return;
    }
    ScheduleChange& change = add("to", ChangeVerdict::Offered, {MessageId::UpdateRouteIsOffered, {found->code}});
    const RouteId id{static_cast<std::uint32_t>(found - routes.begin())};
    change.take = [id](Batch& wanted) { wanted.route = id; };
}

void RowExamination::examineOrigin()
{
    if (!isChanged("from"))
        return;
    const Route& route = operation().route(m_route.value_or(m_exported.route));
    if (cell("from") != operation().facility(route.from).code)
        refuse("from", MessageId::UpdateFromIsOfCohorts);
}

void RowExamination::examineDays()
{
    if (isChanged("depart")) {
        const auto reading = readDateCell(cell("depart"), m_comparison.dates);
        if (reading.value) {
            const Day day = dayOf(*reading.value, operation().settings.start);
            m_departure = day;
            change<Day>("depart", m_exported.departure, m_now.departure, day,
                        [day](Batch& wanted) { wanted.departure = day; });
        } else {
            refuse("depart", reading.problem);
        }
    }
    if (!isChanged("arrive"))
        return;
    const Day arrival = m_departure.value_or(m_exported.departure)
                        + operation().route(m_route.value_or(m_exported.route)).arrivalOffset;
    const auto reading = readDateCell(cell("arrive"), m_comparison.dates);
    if (!reading.value || dayOf(*reading.value, operation().settings.start) != arrival)
        refuse("arrive", {MessageId::UpdateArriveIsComputed, {dateOf(arrival, operation().settings.start)}});
}

void RowExamination::examinePeople()
{
    examineParts();
    if (!isChanged("people"))
        return;
    const auto reading = readPeopleCell(cell("people"));
    const std::vector<Part>& parts = m_parts ? *m_parts : m_exported.parts;
    const People sum = sumOf(parts);
    if (reading.value && *reading.value == sum)
        return;
    if (!reading.value || isChanged("cohorts") || parts.size() != 1 || reading.value->isZero()) {
        refuse("people", {MessageId::UpdatePeopleAreNotTheSum, {sum}});
        // Which of both was meant nobody knows.
        for (ScheduleChange& change : m_changes)
            if (change.column == "cohorts" && change.take) {
                change.verdict = ChangeVerdict::Refused;
                change.why = {MessageId::UpdatePeopleAreNotTheSum, {sum}};
                change.take = {};
            }
        return;
    }
    const std::vector<Part> grown{{parts.front().cohort, *reading.value}};
    ScheduleChange& change =
        add("people", ChangeVerdict::Offered, {MessageId::UpdateCohortsAreOffered, {partsText(operation(), grown)}});
    change.take = [grown](Batch& wanted) { wanted.parts = grown; };
}

void RowExamination::examineParts()
{
    const std::string text = cell("cohorts");
    if (!isChanged("cohorts") || text == kSeeParts)
        return;
    const auto reading = readPartsCell(text, m_comparison.codes);
    if (!reading.value) {
        ScheduleChange& change =
            add("cohorts", reading.offer ? ChangeVerdict::Offered : ChangeVerdict::Refused, reading.problem);
        if (reading.offer) {
            change.after = reading.offered;
            change.take = [parts = *reading.offer](Batch& wanted) { wanted.parts = parts; };
        }
        return;
    }
    const FacilityId from = operation().route(m_route.value_or(m_now.route)).from;
    for (const Part& part : *reading.value)
        if (const Cohort& cohort = operation().cohort(part.cohort); cohort.facility != from) {
            refuse("cohorts",
                   {MessageId::UpdateCohortIsElsewhere,
                    {cohort.code, operation().facility(cohort.facility).code, operation().facility(from).code}});
            return;
        }
    m_parts = *reading.value;
    change<std::vector<Part>>("cohorts", m_exported.parts, m_now.parts, *m_parts,
                              [parts = *m_parts](Batch& wanted) { wanted.parts = parts; });
}

void RowExamination::examineStatus()
{
    const bool isCounted = isChanged("departed") || isChanged("departed_on");
    if (!isChanged("status")) {
        for (const char* column : {"departed_on", "departed"})
            if (isChanged(column))
                refuse(column, MessageId::UpdateIsRecordedWithStatus);
        return;
    }
    const auto reading = readStatusCell(cell("status"));
    if (!reading.value) {
        refuse("status", reading.problem);
        return;
    }
    const Status status = *reading.value;
    if (status == Status::Cancelled) {
        change<Status>(
            "status", m_exported.status, m_now.status, status, [](Batch& wanted) { wanted.status = Status::Cancelled; },
            MessageId::UpdateAsksForCancelling);
        return;
    }
    if (std::abs(static_cast<int>(status) - static_cast<int>(m_now.status)) > 1) {
        refuse("status", {MessageId::UpdateIsNoNextStep, {nameOf(m_now.status), nameOf(status)}});
        return;
    }
    if (status == Status::Approved && m_now.status != Status::Approved && !m_now.clearances.hasAll()) {
        refuse("status", MessageId::UpdateNeedsClearances);
        return;
    }
    if (status != Status::Departed) {
        change<Status>("status", m_exported.status, m_now.status, status,
                       [status](Batch& wanted) { wanted.status = status; });
        return;
    }
    const auto departed = readPartsCell(cell("departed"), m_comparison.codes);
    const auto date = readDateCell(cell("departed_on"), m_comparison.dates);
    const bool hasDate = !cell("departed_on").empty();
    if (!isCounted || !departed.value || (hasDate && !date.value)) {
        refuse("status", hasDate && !date.value ? date.problem : Message(MessageId::UpdateNeedsCount));
        return;
    }
    Happened happened;
    happened.departed = *departed.value;
    happened.departedOn = hasDate ? dayOf(*date.value, operation().settings.start) : m_now.departure;
    happened.note = cell("count_note");
    change<Status>("status", m_exported.status, m_now.status, status, [happened](Batch& wanted) {
        wanted.status = Status::Departed;
        wanted.happened = happened;
    });
}

void RowExamination::examineLock()
{
    if (!isChanged("locked"))
        return;
    const auto reading = readYesNoCell(cell("locked"));
    if (!reading.value) {
        refuse("locked", reading.problem);
        return;
    }
    const bool isLocked = *reading.value;
    change<bool>(
        "locked", m_exported.isLocked, m_now.isLocked, isLocked,
        [isLocked](Batch& wanted) { wanted.isLocked = isLocked; },
        isLocked ? Message() : Message(MessageId::UpdateAsksForUnlocking));
}

void RowExamination::examineClearances()
{
    if (!isChanged("clearances"))
        return;
    auto reading = readClearancesCell(cell("clearances"));
    if (!reading.value) {
        refuse("clearances", reading.problem);
        return;
    }
    Clearances file;
    for (const Clearance kind : *reading.value)
        file.set(kind, true);
    change<std::vector<Clearance>>(
        "clearances", kindsOf(m_exported.clearances), kindsOf(m_now.clearances), kindsOf(file),
        [kinds = *reading.value](Batch& wanted) {
            for (const Clearance kind : kAllClearances)
                wanted.clearances.set(kind, std::find(kinds.begin(), kinds.end(), kind) != kinds.end());
        },
        MessageId::UpdateAsksWhoRecords);
}

std::string RowExamination::cell(std::string_view column) const { return m_comparison.schedule.text(m_row, column); }

ScheduleChange& RowExamination::add(std::string_view column, ChangeVerdict verdict, Message why)
{
    ScheduleChange& change = m_changes.emplace_back();
    change.row = m_row.number;
    change.batch = m_now.code.text;
    change.column = column;
    change.before = nowText(column);
    change.after = cell(column);
    change.verdict = verdict;
    change.why = std::move(why);
    return change;
}

template <class Value>
void RowExamination::change(std::string_view column, const Value& exported, const Value& now, const Value& file,
                            std::function<void(Batch&)> take, Message ask)
{
    if (file == exported || file == now)
        return;
    ChangeVerdict verdict = ChangeVerdict::Ready;
    Message why;
    if (now != exported) {
        verdict = ChangeVerdict::Conflict;
        why = {MessageId::UpdateIsConflict, {m_changed.find(column)->second, nowText(column), cell(column)}};
    } else if (ask.id != MessageId::None) {
        verdict = ChangeVerdict::Asked;
        why = std::move(ask);
    } else if (m_now.status == Status::Approved) {
        verdict = ChangeVerdict::Asked;
        why = MessageId::UpdateAsksOfApproved;
    }
    add(column, verdict, std::move(why)).take = std::move(take);
}

std::string RowExamination::nowText(std::string_view column) const
{
    const Route& route = operation().route(m_now.route);
    if (column == "status")
        return nameOf(m_now.status);
    if (column == "locked")
        return m_now.isLocked ? "yes" : "no";
    if (column == "depart")
        return dateText(m_now.departure);
    if (column == "arrive")
        return dateText(m_now.arrivalDay(route.arrivalOffset));
    if (column == "from")
        return operation().facility(route.from).code;
    if (column == "to")
        return operation().facility(route.to).code;
    if (column == "route")
        return route.code;
    if (column == "people")
        return std::to_string(headcountOf(m_now).value());
    if (column == "cohorts")
        return partsText(operation(), m_now.parts);
    if (column == "clearances")
        return clearancesText(m_now.clearances);
    if (column == "count_note")
        return m_now.happened.note;
    return {};
}

} // namespace planner
