// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/table_field.h"

#include <algorithm>
#include <initializer_list>

namespace planner {
namespace {

bool isOneOf(TableField field, std::initializer_list<TableField> fields)
{
    return std::find(fields.begin(), fields.end(), field) != fields.end();
}

} // namespace

bool hasField(TableKind kind, TableField field)
{
    switch (kind) {
    case TableKind::Facilities:
        return field <= TableField::Note;
    case TableKind::Cohorts:
        return isOneOf(field, {TableField::Code, TableField::Name, TableField::Population, TableField::Category,
                               TableField::Move, TableField::ReadyFrom, TableField::NotAfter, TableField::Label,
                               TableField::Source});
    case TableKind::Routes:
        return isOneOf(field, {TableField::Code, TableField::From, TableField::To, TableField::Mode,
                               TableField::Kilometres, TableField::Hours, TableField::Seats,
                               TableField::DeparturesPerDay, TableField::ArrivalDayOffset, TableField::OpenFrom,
                               TableField::OpenTo, TableField::Fleet, TableField::Via});
    case TableKind::Batches:
        return isOneOf(field, {TableField::Code, TableField::From, TableField::To, TableField::DateOfMove,
                               TableField::Route, TableField::Population, TableField::Category});
    }
    return false;
}

std::string_view fieldName(TableKind kind, TableField field)
{
    if (kind == TableKind::Cohorts && field == TableField::Name)
        return "facility";
    if (kind == TableKind::Batches && field == TableField::Code)
        return "batch";
    if (kind == TableKind::Batches && field == TableField::DateOfMove)
        return "depart";
    const bool hasPeople = kind == TableKind::Cohorts || kind == TableKind::Batches;
    return hasPeople && field == TableField::Population ? "people" : nameOf(field);
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
    return isOneOf(field, {TableField::Accepts, TableField::Category, TableField::Move, TableField::ReadyFrom,
                           TableField::NotAfter, TableField::DailyIntake});
}

} // namespace planner
