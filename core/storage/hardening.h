// SPDX-License-Identifier: Apache-2.0
#pragma once
// The settings of every connection to a plan file: what makes edits durable, and what a hostile file may not do.

#include "core/storage/connection.h"

namespace planner {

/// Before the first SQL: nothing that the file holds may run, limits on what it may make SQLite do, and a wait of at
/// most 5 s for other programs. Sources: SQLite's "Defense against the dark arts"; the wait has random steps of 1 to
/// 10 ms, without which two writers starve each other.
void harden(const Connection& connection);
/// After the header was checked, because these read the file: rollback journal, EXTRA synchronisation (with FULL a
/// power cut may lose the last commit), foreign keys, checked cells, no memory mapping.
void makeDurable(const Connection& connection);

} // namespace planner
