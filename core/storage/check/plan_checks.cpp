// SPDX-License-Identifier: Apache-2.0
#include "core/storage/check/plan_checks.h"

#include "core/base/message_id.h"
#include "core/storage/check/file_identity.h"
#include "core/storage/check/history_walk.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/trouble.h"

namespace planner {
namespace {

std::int64_t requireVersion(const Connection& connection, const std::string& path)
{
    const std::int64_t version = connection.number("PRAGMA user_version");
    if (version < 1 || connection.number("PRAGMA application_id") != kApplicationId)
        throw damage({MessageId::HeaderIsDamaged, {path, version}});
    return version;
}

[[noreturn]] void throwNewer(const std::string& path, std::int64_t version)
{
    throw Trouble(Message{MessageId::MadeByNewerVersion, {path, version, kSchemaVersion}});
}

void requireSchema(const Connection& connection, const std::string& path, std::int64_t version)
{
    if (version > kSchemaVersion && !hasOurTables(connection))
        throwNewer(path, version);
    if (version <= kSchemaVersion && schemaText(connection) != expectedSchemaText(version))
        throw damage({MessageId::PlanFileHasOtherTables, {path}});
}

/// The version of the file.
std::int64_t requireHeaderAndSchema(const Connection& connection, const std::string& path)
{
    const SchemaLimits limits(connection);
    const std::int64_t version = requireVersion(connection, path);
    requireWholePages(connection, path);
    requireSchema(connection, path, version);
    return version;
}

void requireIntegrity(const Connection& connection, const std::string& path)
{
    const auto found = connection.texts("PRAGMA integrity_check(1)");
    if (found != std::vector<std::string>{"ok"})
        throw damage({MessageId::PathIsDamaged, {path, found.empty() ? "" : found.front()}});
    const auto orphans = connection.texts("PRAGMA foreign_key_check");
    if (!orphans.empty())
        throw damage({MessageId::PathIsDamaged, {path, Message{MessageId::RowRefersToNothing, {orphans.front()}}}});
}

/// The message of a check that knows nothing of the file, with the file. What a newer version wrote may well be sound.
[[noreturn]] void throwDamaged(const std::string& path, std::int64_t version, const Trouble& trouble)
{
    if (trouble.error().kind == ErrorKind::Cancelled)
        throw trouble;
    if (version > kSchemaVersion)
        throwNewer(path, version);
    throw damage({MessageId::PathIsDamaged, {path, trouble.error().message}});
}

void requireDigest(const CheckedPlan& checked)
{
    if (checked.loaded.digest.value() != checked.journal.stateDigest())
        throw Trouble(Message{MessageId::RowsAreNotOfNewestEntry, {checked.journal.sequence()}});
}

} // namespace

Connection openPlanFile(const std::string& path)
{
    requireFile(path);
    Connection connection = Connection::open(path);
    requirePlanHeader(connection, path);
    harden(connection);
    makeDurable(connection);
    return connection;
}

CheckedPlan checkPlanFile(const Connection& connection, const std::string& path, Depth depth, const CheckWatch& watch)
{
    const SqlTransaction reading(connection, SqlTransaction::Mode::Read);
    return checkWithinTransaction(connection, path, depth, watch);
}

CheckedPlan checkWithinTransaction(const Connection& connection, const std::string& path, Depth depth,
                                   const CheckWatch& watch)
{
    CheckedPlan checked;
    checked.version = requireHeaderAndSchema(connection, path);
    requireIntegrity(connection, path);
    try {
        checked.journal = readJournal(connection);
        checked.loaded = loadPlan(connection, checked.journal.sequence(), checked.version);
        if (!checked.isNewer())
            requireDigest(checked);
        if (depth == Depth::History)
            walkHistory(connection, checked, watch);
    } catch (const Trouble& trouble) {
        throwDamaged(path, checked.version, trouble);
    }
    checked.dataVersion = connection.number("PRAGMA data_version");
    return checked;
}

} // namespace planner
