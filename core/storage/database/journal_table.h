// SPDX-License-Identifier: Apache-2.0
#pragma once
// The journal as it lies in the table of a plan file.

#include "core/journal/journal_state.h"
#include "core/storage/database/connection.h"

#include <map>
#include <optional>
#include <vector>

namespace planner {

/// With its signature, where it has one.
void writeEntry(const Connection& connection, const ChainedEntry& entry);
/// All signatures in the file, by the numbers of their entries; none in files of versions that have no table for them.
[[nodiscard]] std::map<std::int64_t, Signature> readSignatures(const Connection& connection);

struct Tip {
    std::int64_t sequence = 0;
    Hash hash{};
    std::string author; ///< of the newest entry
    bool operator==(const Tip&) const = default;
};
/// The newest entry in the file.
[[nodiscard]] Tip readTip(const Connection& connection);
/// Nothing where it cannot be read.
[[nodiscard]] std::optional<Message> readDescription(const Connection& connection, std::int64_t sequence);
/// The hash that an entry has in the file at this moment; nothing where there is no such entry.
[[nodiscard]] std::optional<Hash> readHash(const Connection& connection, std::int64_t sequence);
[[nodiscard]] ChainedEntry readEntry(const Connection& connection, std::int64_t sequence);
/// The entries of the file, which must outlive it. Throws Trouble where there is none.
[[nodiscard]] EntryLookup entriesOf(const Connection& connection);
/// Reads and checks the entries after `state` and adds them to it. Gives them where they are kept; otherwise reads
/// whatever the table holds, also entries with impossible numbers. Throws Trouble naming the first that is not sound.
std::vector<ChainedEntry> readJournalOn(const Connection& connection, JournalState& state, bool keepsEntries = false);
/// Reads and checks the whole chain. Throws Trouble naming the first entry that is not what was written.
[[nodiscard]] JournalState readJournal(const Connection& connection);
[[nodiscard]] std::vector<JournalEntry> readEntries(const Connection& connection);

} // namespace planner
