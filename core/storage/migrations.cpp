// SPDX-License-Identifier: Apache-2.0
#include "core/storage/migrations.h"

#include "core/storage/plan_digest.h"

#include <array>

namespace planner {
namespace {

/// The statements that make version N + 2 of version N + 1. Never changed once released.
/// 1 to 2: the journal knows more kinds of entries, which its table takes as it is.
constexpr std::array<const char*, kSchemaVersion - 1> kMigrations{""};

JournalRow entryFor(const JournalState& journal, const Author& author, std::int64_t version)
{
    JournalRow row;
    row.entry.utcMilliseconds = author.utcMilliseconds;
    row.entry.author = author.name;
    row.entry.reason = author.reason;
    row.entry.kind = JournalKind::Migrate;
    row.entry.description = {"Bring the file to version {0}", {std::to_string(version)}};
    row.stateDigest = inVersion(journal.stateDigest(), version - 1, version);
    chain(row, journal);
    return row;
}

} // namespace

void migrate(OpenPlan& open, const Author& author)
{
    SqlTransaction writing(open.connection, SqlTransaction::Mode::Write);
    JournalState journal = readJournal(open.connection);
    for (std::int64_t version = open.version + 1; version <= kSchemaVersion; ++version) {
        open.connection.run(kMigrations.at(static_cast<std::size_t>(version - 2)));
        open.connection.run("PRAGMA user_version = " + std::to_string(version));
        const JournalRow row = entryFor(journal, author, version);
        append(open.connection, row);
        journal.reserveNext();
        journal.take(row);
    }
    CheckedPlan checked = checkWithinTransaction(open.connection, open.path, Depth::Present);
    writing.commit();
    checked.dataVersion = open.connection.number("PRAGMA data_version");
    open.take(std::move(checked));
}

} // namespace planner
