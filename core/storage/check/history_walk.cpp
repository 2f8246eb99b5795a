// SPDX-License-Identifier: Apache-2.0
#include "core/storage/check/history_walk.h"

#include "core/edit/edit_json.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/row_writer.h"
#include "core/storage/database/trouble.h"

namespace planner {
namespace {

/// A replay with the rows of its plan in a database in memory, so that its digest costs as much as each change.
class Walker final : public HistoryReplay {
public:
    Walker(const Connection& connection, const CheckedPlan& checked)
        : HistoryReplay(connection, checked.loaded.plan), m_planId(checked.loaded.planId),
          m_rows(Connection::inMemory()), m_version(checked.version)
    {
        createSchema(m_rows);
        RowWriter writer(m_rows, Digest(), 1);
        writer.writeAll(plan(), m_planId);
        m_digest = writer.digest();
    }

    [[nodiscard]] bool isAt(const Hash& stateDigest) const
    {
        return inVersion(m_digest.value(), kSchemaVersion, m_version) == stateDigest;
    }
    /// Crosses a migration, back or forward.
    void changeVersion(std::int64_t by) { m_version += by; }

private:
    void onChange(const ChangeSet& changes) override
    {
        RowWriter writer(m_rows, m_digest, 1);
        writer.writeChanges(plan(), changes, m_planId);
        m_digest = writer.digest();
    }

    std::string m_planId;
    Connection m_rows;
    std::int64_t m_version;
    Digest m_digest;
};

[[noreturn]] void throwAstray(std::int64_t sequence, const char* sentence)
{
    throw Trouble(Message{sentence, {sequence}});
}

/// Counts the entries of a walk for who watches it.
class Steps {
public:
    Steps(const CheckWatch& watch, std::int64_t all) : m_watch(watch), m_all(all) {}

    void take()
    {
        if (m_watch.cancel != nullptr && m_watch.cancel->isCancelled())
            throw Trouble(Error{ErrorKind::Cancelled, {"the check of the history was stopped", {}}});
        ++m_done;
        if (m_watch.progress)
            m_watch.progress({static_cast<double>(m_done) / static_cast<double>(m_all), "Check the history"});
    }

private:
    const CheckWatch& m_watch;
    std::int64_t m_all;
    std::int64_t m_done = 0;
};

void walkBack(const Connection& connection, Walker& walker, std::int64_t last, Steps& steps)
{
    for (std::int64_t sequence = last; sequence > 1; --sequence) {
        steps.take();
        const JournalRow row = readRow(connection, sequence);
        if (row.entry.kind == JournalKind::Migrate)
            walker.changeVersion(-1);
        if (!walker.takeBack(row) || !walker.isAt(readRow(connection, sequence - 1).stateDigest))
            throwAstray(sequence, "entry {0} of the history does not lead back to the state before it");
    }
}

void walkForward(const Connection& connection, Walker& walker, std::int64_t last, Steps& steps)
{
    for (std::int64_t sequence = 1; sequence <= last; ++sequence) {
        steps.take();
        const JournalRow row = readRow(connection, sequence);
        if (row.entry.kind == JournalKind::Migrate)
            walker.changeVersion(1);
        if (!walker.makeAgain(row) || !walker.isAt(row.stateDigest))
            throwAstray(sequence, "entry {0} of the history does not lead to the state that it recorded");
    }
}

} // namespace

HistoryReplay::HistoryReplay(const Connection& connection, Plan plan)
    : m_connection(connection), m_plan(std::move(plan)), m_codes(m_plan.operation)
{
}

bool HistoryReplay::change(const std::string& text)
{
    const auto edit = editFromJson(m_codes, text);
    if (!edit)
        return false;
    const auto applied = replay(m_plan, edit.value());
    if (!applied)
        return false;
    if (applied.value().changes.hasEverything)
        m_codes.forget();
    onChange(applied.value().changes);
    return true;
}

// An undo is taken back by doing again what it took back, a redo by taking that back; a continuation by going back to
// before its step and doing the part of the step that was there.
bool HistoryReplay::takeBack(const JournalRow& row)
{
    switch (row.entry.kind) {
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Import:
    case JournalKind::Return:
        return change(row.undo);
    case JournalKind::Continue:
        return change(row.undo) && change(readRow(m_connection, row.entry.undoes).redo);
    case JournalKind::Undo:
        return change(readRow(m_connection, row.entry.undoes).redo);
    case JournalKind::Redo:
        return change(readRow(m_connection, row.entry.undoes).undo);
    case JournalKind::Migrate:
    case JournalKind::Snapshot:
        return true;
    }
    return false;
}

bool HistoryReplay::makeAgain(const JournalRow& row)
{
    switch (row.entry.kind) {
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Import:
    case JournalKind::Return:
        return change(row.redo);
    case JournalKind::Continue:
        return change(readRow(m_connection, row.entry.undoes).undo) && change(row.redo);
    case JournalKind::Undo:
        return change(readRow(m_connection, row.entry.undoes).undo);
    case JournalKind::Redo:
        return change(readRow(m_connection, row.entry.undoes).redo);
    case JournalKind::Migrate:
    case JournalKind::Snapshot:
        return true;
    }
    return false;
}

void walkHistory(const Connection& connection, const CheckedPlan& checked, const CheckWatch& watch)
{
    Walker walker(connection, checked);
    const std::int64_t last = checked.journal.sequence();
    const bool hasBeginning = !readRow(connection, 1).redo.empty();
    Steps steps(watch, last - 1 + (hasBeginning ? last : 0));
    walkBack(connection, walker, last, steps);
    if (hasBeginning)
        walkForward(connection, walker, last, steps);
}

Plan planAtEntry(const Connection& connection, const Plan& present, const std::string& planId, std::int64_t last,
                 std::int64_t sequence, std::int64_t version)
{
    HistoryReplay replay(connection, present);
    if (sequence < 1 || sequence > last)
        throw Trouble(
            Error{ErrorKind::Refused,
                  {"The history has no entry {0}; it has 1 to {1}. Maybe look at tplan log", {sequence, last}}});
    for (std::int64_t at = last; at > sequence; --at)
        if (!replay.takeBack(readRow(connection, at)))
            throwAstray(at, "entry {0} of the history does not lead back to the state before it");
    if (digestOf(replay.plan(), planId, version) != digestAt(connection, sequence, version))
        throwAstray(sequence, "the history does not lead back to the state of entry {0}");
    return std::move(replay).takePlan();
}

} // namespace planner
