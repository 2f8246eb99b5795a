// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_field.h"

#include <algorithm>
#include <initializer_list>

namespace planner {
namespace {

using enum TableField;

bool isOneOf(TableField field, std::initializer_list<TableField> fields)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

} // namespace

bool hasField(TableKind kind, TableField field)
{
    switch (kind) {
    case TableKind::Facilities:
        return field <= Note;
    case TableKind::Cohorts:
        return isOneOf(field, {Code, Name, Population, Category, Move, ReadyFrom, NotAfter, Label, Source});
    case TableKind::Routes:
        return isOneOf(field, {Code, From, To, Mode, Kilometres, Hours, Seats, DeparturesPerDay, ArrivalDayOffset,
                               OpenFrom, OpenTo, Fleet, Via});
    case TableKind::Batches:
        return isOneOf(field, {Code, From, To, DateOfMove, Route, Population, Category});
    }
    return false;
}

std::string_view fieldName(TableKind kind, TableField field)
{
    if (kind == TableKind::Cohorts && field == Name)
        return "facility";
    if (kind == TableKind::Batches && field == Code)
        return "batch";
    if (kind == TableKind::Batches && field == DateOfMove)
        return "depart";
    const bool hasPeople = kind == TableKind::Cohorts || kind == TableKind::Batches;
    return hasPeople && field == Population ? "people" : nameOf(field);
}

std::optional<TableField> fieldNamed(TableKind kind, std::string_view name)
{
    for (std::size_t i = 0; i < kTableFieldCount; ++i) {
        const auto field = static_cast<TableField>(i);
        if (hasField(kind, field) && (name == fieldName(kind, field) || name == nameOf(field)))
            return field;
    }
    return std::nullopt;
}

bool isProtective(TableField field)
{
    return isOneOf(field, {Accepts, Category, Move, ReadyFrom, NotAfter, DailyIntake});
}

} // namespace planner
