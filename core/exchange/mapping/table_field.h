// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a column of a table may hold, and which rows can be made of it.

#include "core/model/name_table.h"

#include <array>
#include <string_view>

namespace planner {

/// What a column holds. Most are fields of the operation folder under their names there; `occupancy_pct` only proves
/// others, `date_of_move` is the day on which somebody departs.
enum class TableField {
    Code,
    Name,
    NameArabic,
    NameKurdish,
    Kind,
    Capacity,
    Population,
    Country,
    Latitude,
    Longitude,
    OvercrowdingLimit,
    OccupancyShare,
    TargetCapacity,
    DailyIntake,
    DailyRelease,
    Accepts,
    AccommodationArea,
    AsOf,
    Source,
    Note,
    Category,
    Move,
    ReadyFrom,
    NotAfter,
    Label,
    From,
    To,
    DateOfMove,
    Route,
    Kilometres,
    Hours,
    Seats,
    Mode,
    Fleet,
    DeparturesPerDay,
    ArrivalDayOffset,
    OpenFrom,
    OpenTo,
    Via,
};
template <>
inline constexpr NameTable<TableField, 39> kNamesOf<TableField>{{"code",
                                                                 "name",
                                                                 "name_ar",
                                                                 "name_ckb",
                                                                 "kind",
                                                                 "capacity",
                                                                 "population",
                                                                 "country",
                                                                 "lat",
                                                                 "lon",
                                                                 "overcrowding_limit_pct",
                                                                 "occupancy_pct",
                                                                 "target_capacity",
                                                                 "daily_intake",
                                                                 "daily_release",
                                                                 "accepts",
                                                                 "accommodation_area_m2",
                                                                 "as_of",
                                                                 "source",
                                                                 "note",
                                                                 "category",
                                                                 "move",
                                                                 "ready_from",
                                                                 "not_after",
                                                                 "label",
                                                                 "from",
                                                                 "to",
                                                                 "date_of_move",
                                                                 "route",
                                                                 "km",
                                                                 "hours",
                                                                 "seats",
                                                                 "mode",
                                                                 "fleet",
                                                                 "departures_per_day",
                                                                 "arrival_day_offset",
                                                                 "open_from",
                                                                 "open_to",
                                                                 "via"}};
inline constexpr std::size_t kTableFieldCount = kNamesOf<TableField>.names.size();

/// The rows that a table is read as.
enum class TableKind { Facilities, Cohorts, Routes, Batches };
template <>
inline constexpr NameTable<TableKind, 4> kNamesOf<TableKind>{{"facilities", "cohorts", "routes", "batches"}};

/// Whether rows of the kind have the field, or it tells something of those that they have.
[[nodiscard]] bool hasField(TableKind kind, TableField field);
/// What the operation folder calls the field in rows of the kind: the population of a site is the `people` of a cohort.
[[nodiscard]] std::string_view fieldName(TableKind kind, TableField field);
/// The field of that name in rows of the kind, by either of its names; nothing where they have none such.
[[nodiscard]] std::optional<TableField> fieldNamed(TableKind kind, std::string_view name);
/// Whether a wrong value of the field could put people in danger. It is never guessed, only taken from a column of that
/// very name, by a person.
[[nodiscard]] bool isProtective(TableField field);

} // namespace planner
