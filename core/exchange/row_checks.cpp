// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/row_checks.h"

#include "core/base/message_id.h"

#include <algorithm>

namespace planner {
namespace {

/// Capacity, population, limit and target: all of a place of custody, none of one where custody ends.
void settleSize(CellReader& cells, Facility& facility)
{
    for (const std::string_view name : kSizeFields) {
        const Column column = cells.column(name);
        const bool isNeeded = name == "capacity" || name == "population";
        if (facility.isOutside() && !cells.isBlank(column))
            cells.fail(column, MessageId::OutsideMustBeBlank);
        else if (!facility.isOutside() && isNeeded && cells.isBlank(column))
            cells.failBlank(column);
    }
    if (!facility.isOutside())
        return;
    facility.capacity = facility.population = People(0);
    facility.overcrowdingLimit.reset();
    facility.targetCapacity.reset();
}

} // namespace

void checkField(CellReader& cells, const RecordReader& reader, Settings& settings, std::string_view name)
{
    if (name != "end" || !reader.areRead({"start", "end"}))
        return;
    const Column column = cells.column("end");
    if (auto wrong = wrongEnd(settings, shownValue(cells.cell(column))))
        cells.failAt(cells.placeOf(column), column.name, wrong->id, wrong->arguments);
}

void checkField(CellReader& cells, const RecordReader&, Facility& facility, std::string_view name)
{
    if (name == "target_capacity")
        settleSize(cells, facility);
}

void checkField(CellReader& cells, const RecordReader&, Cohort& cohort, std::string_view name)
{
    if (name == "not_after" && cohort.readyFrom && cohort.notAfter && *cohort.notAfter < *cohort.readyFrom)
        cells.fail(cells.column("not_after"), MessageId::EndsBeforeReadyFrom, {*cohort.readyFrom});
}

void checkField(CellReader& cells, const RecordReader& reader, Route& route, std::string_view name)
{
    if (name == "to" && reader.areRead({"from", "to"}) && route.from == route.to)
        cells.fail(cells.column("to"), MessageId::RouteLeadsToItself);
    if (name == "open_to" && route.openFrom && route.openTo && *route.openTo < *route.openFrom)
        cells.fail(cells.column("open_to"), MessageId::EndsBeforeOpenFrom, {*route.openFrom});
}

void checkField(CellReader& cells, const RecordReader& reader, CalendarRow& row, std::string_view name)
{
    if (name == "field" && reader.areRead({"kind", "field"}) && kindOf(row.field) != row.kind)
        cells.fail(cells.column("field"), MessageId::IsNoFieldOfKind, {nameOf(row.kind)});
    if (name == "to" && reader.areRead({"from", "to"}) && row.to < row.from)
        cells.fail(cells.column("to"), MessageId::EndsBeforeFrom, {row.from});
}

void checkField(CellReader& cells, const RecordReader& reader, KeepApart& row, std::string_view name)
{
    if (name == "b" && reader.areRead({"a", "b"}) && row.first == row.second)
        cells.fail(cells.column("b"), MessageId::CohortIsApartFromItself);
}

std::optional<Message> wrongEnd(const Settings& settings, std::string_view end)
{
    if (settings.end < settings.start)
        return Message{MessageId::EndsBeforeStart, {std::string(end), settings.start}};
    if (dayOf(settings.end, settings.start) > Day(limits::kHorizon))
        return Message{MessageId::EndsTooLongAfterStart, {std::string(end), limits::kHorizon - 1}};
    return std::nullopt;
}

} // namespace planner
