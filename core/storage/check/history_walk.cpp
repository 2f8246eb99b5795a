// SPDX-License-Identifier: Apache-2.0
#include "core/storage/check/history_walk.h"

#include "core/base/message_id.h"
#include "core/journal/replay.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/row_writer.h"
#include "core/storage/database/trouble.h"

namespace planner {
namespace {

/// A replay with the rows of its plan in a database in memory, so that its digest costs as much as each change.
class Walker {
public:
    Walker(const Connection& connection, const CheckedPlan& checked)
        : m_replay(entriesOf(connection), checked.loaded.plan), m_planId(checked.loaded.planId),
          m_rows(Connection::inMemory()), m_version(checked.version)
    {
        createSchema(m_rows);
        RowWriter writer(m_rows, Digest(), 1);
        writer.writeAll(m_replay.plan(), m_planId);
        m_digest = writer.digest();
    }

    /// True where the entry leads back to the state with the digest.
    [[nodiscard]] bool takesBack(const ChainedEntry& entry, const Hash& stateDigest)
    {
        if (entry.line.kind == JournalKind::Migrate)
            --m_version;
        return write(m_replay.takeBack(entry)) && isAt(stateDigest);
    }
    /// True where the entry leads to the state that it recorded.
    [[nodiscard]] bool makesAgain(const ChainedEntry& entry)
    {
        if (entry.line.kind == JournalKind::Migrate)
            ++m_version;
        return write(m_replay.makeAgain(entry)) && isAt(entry.stateDigest);
    }

private:
    [[nodiscard]] bool write(const std::optional<ChangeSet>& changes)
    {
        if (!changes)
            return false;
        RowWriter writer(m_rows, m_digest, 1);
        writer.writeChanges(m_replay.plan(), *changes, m_planId);
        m_digest = writer.digest();
        return true;
    }
    [[nodiscard]] bool isAt(const Hash& stateDigest) const
    {
        return inVersion(m_digest.value(), kSchemaVersion, m_version) == stateDigest;
    }

    Replay m_replay;
    std::string m_planId;
    Connection m_rows;
    std::int64_t m_version;
    Digest m_digest;
};

[[noreturn]] void throwAstray(std::int64_t sequence, MessageId sentence)
{
    throw Trouble(Message{sentence, {sequence}});
}

/// Counts the entries of a walk for who watches it.
class Steps {
public:
    Steps(const CheckWatch& watch, std::int64_t all) : m_watch(watch), m_all(all) {}

    void advance()
    {
        if (m_watch.cancel != nullptr && m_watch.cancel->isCancelled())
            throw Trouble(Error{ErrorKind::Cancelled, {MessageId::HistoryCheckWasStopped}});
        ++m_done;
        if (m_watch.progress)
            m_watch.progress({static_cast<double>(m_done) / static_cast<double>(m_all), MessageId::CheckingHistory});
    }

private:
    const CheckWatch& m_watch;
    std::int64_t m_all;
    std::int64_t m_done = 0;
};

void walkBack(const EntryLookup& find, Walker& walker, std::int64_t last, Steps& steps)
{
    for (std::int64_t sequence = last; sequence > 1; --sequence) {
        steps.advance();
        if (!walker.takesBack(find(sequence), find(sequence - 1).stateDigest))
            throwAstray(sequence, MessageId::EntryDoesNotLeadBack);
    }
}

void walkForward(const EntryLookup& find, Walker& walker, std::int64_t last, Steps& steps)
{
    for (std::int64_t sequence = 1; sequence <= last; ++sequence) {
        steps.advance();
        if (!walker.makesAgain(find(sequence)))
            throwAstray(sequence, MessageId::EntryDoesNotLeadOn);
    }
}

} // namespace

void walkHistory(const Connection& connection, const CheckedPlan& checked, const CheckWatch& watch)
{
    Walker walker(connection, checked);
    const std::int64_t last = checked.journal.sequence();
    const auto find = entriesOf(connection);
    const bool hasBeginning = !find(1).redo.empty();
    Steps steps(watch, last - 1 + (hasBeginning ? last : 0));
    walkBack(find, walker, last, steps);
    if (hasBeginning)
        walkForward(find, walker, last, steps);
}

Plan planAtEntry(const Connection& connection, const Plan& present, const std::string& planId, std::int64_t last,
                 std::int64_t sequence, std::int64_t version)
{
    const auto find = entriesOf(connection);
    Replay replay(find, present);
    if (sequence < 1 || sequence > last)
        throw Trouble(Error{ErrorKind::Refused, {MessageId::HistoryHasNoSuchEntry, {sequence, last}}});
    for (std::int64_t at = last; at > sequence; --at)
        if (!replay.takeBack(find(at)))
            throwAstray(at, MessageId::EntryDoesNotLeadBack);
    if (digestOf(replay.plan(), planId, version) != digestAt(connection, sequence, version))
        throwAstray(sequence, MessageId::HistoryDoesNotLeadBackToEntry);
    return std::move(replay).takePlan();
}

} // namespace planner
