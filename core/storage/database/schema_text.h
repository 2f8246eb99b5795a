// SPDX-License-Identifier: Apache-2.0
#pragma once
// The text of the schema by version. Never changed: a plan file is opened only where it has this text exactly.

#include <array>
#include <span>

namespace planner {

/// Rows that others refer to have an `id` that counts from 0 in the order of the operation's files. Dates are
/// YYYY-MM-DD, days count from the operation's start, words are those of the files, yes/no is 1/0.
inline constexpr std::array kSchemaVersion1{
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE settings (id INTEGER PRIMARY KEY CHECK (id = 0), title TEXT NOT NULL, start_date TEXT NOT NULL, "
    "end_date TEXT NOT NULL, batch_size INTEGER NOT NULL, overcrowding_limit_pct INTEGER NOT NULL, "
    "target_occupancy_pct INTEGER NOT NULL, same_day_turnover INTEGER NOT NULL, "
    "transport_reserve_pct INTEGER NOT NULL, escorts_per_day INTEGER, goals TEXT NOT NULL) STRICT",

    "CREATE TABLE categories (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
    "priority INTEGER NOT NULL, people_per_escort INTEGER CHECK (people_per_escort > 0), "
    "travels_alone INTEGER NOT NULL, max_share_pct INTEGER) STRICT",

    "CREATE TABLE facilities (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, name TEXT NOT NULL, "
    "capacity INTEGER NOT NULL CHECK (capacity >= 0), population INTEGER NOT NULL CHECK (population >= 0), "
    "country TEXT NOT NULL, lat REAL, lon REAL, overcrowding_limit_pct INTEGER, target_capacity INTEGER, "
    "daily_intake INTEGER, daily_release INTEGER, accepts TEXT NOT NULL, accommodation_area_m2 REAL, "
    "name_ar TEXT NOT NULL, name_ckb TEXT NOT NULL, source TEXT NOT NULL, as_of TEXT NOT NULL, "
    "note TEXT NOT NULL) STRICT",

    "CREATE TABLE places (id INTEGER PRIMARY KEY, facility INTEGER NOT NULL REFERENCES facilities(id), "
    "category INTEGER NOT NULL REFERENCES categories(id), places INTEGER NOT NULL CHECK (places >= 0)) STRICT",

    "CREATE TABLE cohorts (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, "
    "facility INTEGER NOT NULL REFERENCES facilities(id), category INTEGER NOT NULL REFERENCES categories(id), "
    "people INTEGER NOT NULL CHECK (people >= 0), move TEXT NOT NULL, ready_from TEXT, not_after TEXT, "
    "label TEXT NOT NULL, source TEXT NOT NULL) STRICT",

    "CREATE TABLE fleets (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, "
    "vehicles INTEGER NOT NULL CHECK (vehicles >= 0), cycle_days INTEGER NOT NULL CHECK (cycle_days > 0), "
    "note TEXT NOT NULL) STRICT",

    "CREATE TABLE routes (id INTEGER PRIMARY KEY, code TEXT NOT NULL UNIQUE, "
    "from_facility INTEGER NOT NULL REFERENCES facilities(id), "
    "to_facility INTEGER NOT NULL REFERENCES facilities(id), mode TEXT NOT NULL, metres INTEGER NOT NULL, "
    "hours REAL, seats INTEGER, departures_per_day INTEGER, arrival_day_offset INTEGER NOT NULL, open_from TEXT, "
    "open_to TEXT, fleet INTEGER REFERENCES fleets(id), via TEXT NOT NULL) STRICT",

    "CREATE TABLE calendar (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, thing INTEGER NOT NULL, field TEXT NOT NULL, "
    "from_date TEXT NOT NULL, to_date TEXT NOT NULL, value INTEGER NOT NULL CHECK (value >= 0), "
    "reason TEXT NOT NULL) STRICT",

    "CREATE TABLE keep_apart (id INTEGER PRIMARY KEY, a INTEGER NOT NULL REFERENCES cohorts(id), "
    "b INTEGER NOT NULL REFERENCES cohorts(id), scope TEXT NOT NULL) STRICT",

    "CREATE TABLE figures (id INTEGER PRIMARY KEY, facility INTEGER NOT NULL REFERENCES facilities(id), "
    "field TEXT NOT NULL, value INTEGER NOT NULL CHECK (value >= 0), source TEXT NOT NULL, as_of TEXT NOT NULL, "
    "used INTEGER NOT NULL) STRICT",

    "CREATE TABLE batches (code TEXT PRIMARY KEY, route INTEGER NOT NULL REFERENCES routes(id), "
    "day INTEGER NOT NULL, status TEXT NOT NULL, locked INTEGER NOT NULL, clearances TEXT NOT NULL, actual INTEGER, "
    "explanation TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0)) STRICT, WITHOUT ROWID",

    "CREATE TABLE batch_parts (batch TEXT NOT NULL REFERENCES batches(code), "
    "cohort INTEGER NOT NULL REFERENCES cohorts(id), people INTEGER NOT NULL CHECK (people > 0), "
    "PRIMARY KEY (batch, cohort)) STRICT, WITHOUT ROWID",

    "CREATE TABLE approvals (id INTEGER PRIMARY KEY, rule TEXT NOT NULL, subject TEXT NOT NULL, "
    "day INTEGER NOT NULL, approved_by TEXT NOT NULL, reason TEXT NOT NULL) STRICT",

    "CREATE TABLE journal (seq INTEGER PRIMARY KEY, utc_ms INTEGER NOT NULL, actor TEXT NOT NULL, "
    "reason TEXT NOT NULL, kind TEXT NOT NULL, undoes INTEGER NOT NULL, description TEXT NOT NULL, "
    "redo TEXT NOT NULL, undo TEXT NOT NULL, state_digest BLOB NOT NULL CHECK (length(state_digest) = 32), "
    "prev BLOB NOT NULL CHECK (length(prev) = 32), hash BLOB NOT NULL CHECK (length(hash) = 32)) STRICT",
};

/// What version 3 has besides. Only what earlier versions could not hold has rows here, so that a file which is brought
/// up keeps all of its rows as they are.
inline constexpr std::array kSchemaVersion3{
    "CREATE TABLE facility_kinds (facility INTEGER PRIMARY KEY REFERENCES facilities(id), kind TEXT NOT NULL) STRICT",

    "CREATE TABLE clearance_records (batch TEXT NOT NULL REFERENCES batches(code), kind TEXT NOT NULL, "
    "reference TEXT NOT NULL, authority TEXT NOT NULL, given TEXT, valid_until TEXT, recorded_by TEXT NOT NULL, "
    "recorded_ms INTEGER NOT NULL, PRIMARY KEY (batch, kind)) STRICT, WITHOUT ROWID",

    "CREATE TABLE batch_days (batch TEXT PRIMARY KEY REFERENCES batches(code), departed_on INTEGER, "
    "arrived_on INTEGER, departure_counted INTEGER NOT NULL, arrival_counted INTEGER NOT NULL) STRICT, WITHOUT ROWID",

    "CREATE TABLE batch_counts (batch TEXT NOT NULL REFERENCES batches(code), event TEXT NOT NULL, "
    "cohort INTEGER NOT NULL REFERENCES cohorts(id), people INTEGER NOT NULL CHECK (people > 0), "
    "PRIMARY KEY (batch, event, cohort)) STRICT, WITHOUT ROWID",

    "CREATE TABLE approval_sizes (approval INTEGER PRIMARY KEY REFERENCES approvals(id), category TEXT NOT NULL, "
    "excess INTEGER, approved_ms INTEGER NOT NULL) STRICT",
};

/// What version 4 has besides.
inline constexpr std::array kSchemaVersion4{
    "CREATE TABLE route_sources (route INTEGER PRIMARY KEY REFERENCES routes(id), source TEXT NOT NULL) STRICT",
};

/// What version 5 has besides.
inline constexpr std::array kSchemaVersion5{
    "CREATE TABLE further_settings (settings INTEGER PRIMARY KEY REFERENCES settings(id), smallest_load INTEGER, "
    "time_zone TEXT NOT NULL, approval TEXT NOT NULL) STRICT",

    "CREATE TABLE batch_proposals (batch TEXT PRIMARY KEY REFERENCES batches(code), proposed_by TEXT NOT NULL) STRICT, "
    "WITHOUT ROWID",
};

/// What version 6 has besides. Like the journal, signatures are no rows of the plan: they are of entries.
inline constexpr std::array kSchemaVersion6{
    "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL, key TEXT NOT NULL, role TEXT NOT NULL) STRICT",

    "CREATE TABLE signatures (seq INTEGER PRIMARY KEY REFERENCES journal(seq), "
    "key BLOB NOT NULL CHECK (length(key) = 32), signature BLOB NOT NULL CHECK (length(signature) = 64)) STRICT",

    "CREATE TABLE cohort_countries (cohort INTEGER PRIMARY KEY REFERENCES cohorts(id), country TEXT NOT NULL) STRICT",
};

/// What each version has besides the one before, from version 1 on.
inline constexpr std::array<std::span<const char* const>, 6> kSchemaTexts{
    kSchemaVersion1, {}, kSchemaVersion3, kSchemaVersion4, kSchemaVersion5, kSchemaVersion6};

} // namespace planner
