// SPDX-License-Identifier: Apache-2.0
#pragma once
// The settings of every connection to a plan file: what makes edits durable, and what a hostile file may not do.

#include "core/storage/database/connection.h"

namespace planner {

/// Before the first SQL: nothing that the file holds may run, limits on what it may make SQLite do, and a wait of at
/// most 5 s for other programs. Sources: SQLite's "Defense against the dark arts"; the wait has random steps of 1 to
/// 10 ms, without which two writers starve each other.
void harden(const Connection& connection);
/// After the header was checked, because these read the file: rollback journal, EXTRA synchronisation (with FULL a
/// power cut may lose the last commit), foreign keys, checked cells, no memory mapping.
void makeDurable(const Connection& connection);

/// While it lives, the connection's statements fail with SQLITE_INTERRUPT as soon as they have taken more than this
/// many steps of SQLite's machine in all: a hostile file can make a statement that reads a tree endless, by naming the
/// same page again and again. Counted, not timed, so that no sound file fails on a slow disk. One at a time a
/// connection.
class StepLimit {
public:
    StepLimit(const Connection& connection, std::int64_t steps);
    StepLimit(const StepLimit&) = delete;
    StepLimit& operator=(const StepLimit&) = delete;
    ~StepLimit();

private:
    static int countSteps(void* left) noexcept;

    const Connection& m_connection;
    std::int64_t m_left; ///< in calls of countSteps()
};

/// While it lives, reading the schema ends soon, whatever the file holds: SQLite reads all of it before the first
/// statement, and so before any check. Enough for some two thousand tables with statements of usual length.
class SchemaLimits {
public:
    explicit SchemaLimits(const Connection& connection);
    SchemaLimits(const SchemaLimits&) = delete;
    SchemaLimits& operator=(const SchemaLimits&) = delete;
    ~SchemaLimits();

private:
    const Connection& m_connection;
    int m_usualLength;
    StepLimit m_steps;
};

} // namespace planner
