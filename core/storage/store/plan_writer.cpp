// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_writer.h"

#include "core/edit/edit_json.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/row_writer.h"
#include "core/storage/database/trouble.h"

#include <cassert>

namespace planner {
namespace {

/// Puts the plan in memory back unless the step was committed.
class MemoryGuard {
public:
    MemoryGuard(OpenPlan& open, const Applied& applied) : m_open(open), m_applied(applied) {}
    MemoryGuard(const MemoryGuard&) = delete;
    MemoryGuard& operator=(const MemoryGuard&) = delete;
    ~MemoryGuard()
    {
        if (m_isKept)
            return;
        try {
            if (!replay(m_open.plan, m_applied.inverse))
                m_open.isStale = true;
        } catch (...) {
            m_open.isStale = true;
        }
    }
    void keep() { m_isKept = true; }

private:
    OpenPlan& m_open;
    const Applied& m_applied;
    bool m_isKept = false;
};

/// Refuses where another planner has added to the history. Where only the file was touched (by other programs, or in
/// this connection's recovery from a failure) or the plan is stale, the file is checked whole: it must hold the plan in
/// memory.
Result<Done> checkUnchanged(OpenPlan& open)
{
    requireInPlace(open);
    const auto mark = markOf(open.path);
    const bool isTouched = !open.sealed && mark != open.mark;
    if (isTouched)
        open.dropPages();
    const Tip tip = readTip(open.connection);
    if (tip.sequence != open.journal.sequence() || tip.hash != open.journal.hash())
        return Error{
            ErrorKind::Refused,
            {"The plan was changed by {0} meanwhile. Maybe load it again and look at the change first", {tip.author}}};
    if (!open.isStale && !isTouched && open.connection.number("PRAGMA data_version") == open.dataVersion)
        return Done{};
    const CheckedPlan checked = checkWithinTransaction(open.connection, open.path, Depth::Present);
    if (checked.loaded.plan != open.plan)
        return changedMeanwhile(open.path);
    open.dataVersion = checked.dataVersion;
    open.mark = mark;
    open.isStale = false;
    return Done{};
}

/// True where the newest entry in the file is this one. Where that cannot be told, the plan is stale.
bool isInFile(OpenPlan& open, const ChainedEntry& entry)
{
    try {
        const Tip tip = readTip(open.connection);
        return tip.sequence == entry.line.sequence && tip.hash == entry.hash;
    } catch (...) {
        open.isStale = true;
        return false;
    }
}

/// Saves what was committed in memory; where that fails the database in memory goes back to what the file holds. False
/// where it is in the file and the disk did not confirm it.
bool saveSealed(OpenPlan& open)
{
    try {
        return open.sealed->save(open.connection);
    } catch (...) {
        open.isStale = true;
        open.connection = open.sealed->connect();
        harden(open.connection);
        open.dataVersion = open.connection.number("PRAGMA data_version");
        open.isStale = false;
        throw;
    }
}

/// Commits; false where the step is in the file but the last sync failed. A commit that fails otherwise throws.
bool commit(OpenPlan& open, SqlTransaction& writing, const ChainedEntry& entry)
{
    try {
        writing.commit();
        return open.sealed ? saveSealed(open) : true;
    } catch (const SqlError&) {
        writing.rollBack();
        if (!isInFile(open, entry))
            throw;
        return false;
    }
}

void writeRows(OpenPlan& open, Step& step, const Applied& applied)
{
    RowWriter writer(open.connection, Digest::of(open.journal.stateDigest()), open.journal.sequence() + 1);
    writer.writeChanges(open.plan, applied.changes, open.planId);
    step.entry.stateDigest = writer.digest().value();
    if (step.expectedDigest && *step.expectedDigest != step.entry.stateDigest)
        throw damage({"{0} is damaged: entry {1} of its history does not lead back to the rows of that time. "
                      "Maybe check it with tplan verify",
                      {open.path, step.entry.line.undoes}});
    if (step.hasTexts) {
        step.entry.redo = toJson(open.plan.operation, applied.written.value_or(step.edit));
        step.entry.undo = toJson(open.plan.operation, applied.inverse);
    }
    chain(step.entry, open.journal);
    writeEntry(open.connection, step.entry);
}

} // namespace

OpenPlan::OpenPlan(std::string filePath, Connection opened, CheckedPlan checked)
    : path(std::move(filePath)), connection(std::move(opened)), planId(std::move(checked.loaded.planId)),
      plan(std::move(checked.loaded.plan)), codes(plan.operation), journal(std::move(checked.journal)),
      dataVersion(checked.dataVersion), mark(markOf(path)), version(checked.version)
{
}

void OpenPlan::take(CheckedPlan checked)
{
    planId = std::move(checked.loaded.planId);
    plan = std::move(checked.loaded.plan);
    codes.forget();
    journal = std::move(checked.journal);
    dataVersion = checked.dataVersion;
    version = checked.version;
    isStale = false;
}

void requireInPlace(const OpenPlan& open)
{
    if (open.hold)
        open.hold->requireHeld();
    if (open.sealed) {
        if (open.sealed->hasChanged())
            throw Trouble(changedMeanwhile(open.path));
        return;
    }
    if (open.hasMoved())
        throw Trouble(Message{"{0} was moved, removed or replaced since it was opened; nothing was changed. Maybe open "
                              "it again",
                              {open.path}});
}

Result<ChangeSet> write(OpenPlan& open, Step step)
{
    if (open.readOnlyReason)
        return Error{ErrorKind::Refused, *open.readOnlyReason};
    SqlTransaction writing(open.connection, SqlTransaction::Mode::Write);
    if (const auto isUnchanged = checkUnchanged(open); !isUnchanged)
        return isUnchanged.error();
    std::optional<Result<Applied>> cleared;
    std::optional<MemoryGuard> clearedGuard;
    if (step.before != nullptr) {
        cleared.emplace(replay(open.plan, *step.before));
        if (!*cleared)
            return cleared->error();
        clearedGuard.emplace(open, cleared->value());
    }
    if (step.isDescribed)
        step.entry.line.description = describe(open.plan, step.edit);
    auto applied = step.isMadeBefore ? replay(open.plan, step.edit) : apply(open.plan, step.edit);
    if (!applied)
        return applied.error();
    MemoryGuard guard(open, applied.value());
    if (step.isDescribed)
        step.entry.line.description = withLost(std::move(step.entry.line.description), applied.value().lost);
    if (cleared)
        applied.value().changes.add(cleared->value().changes);
    writeRows(open, step, applied.value());
    assert(open.journal.isFollowedBy(step.entry));
    open.journal.reserveNext();
    const bool isConfirmed = commit(open, writing, step.entry);
    // From here on nothing may fail: the step is in the file.
    guard.keep();
    if (clearedGuard)
        clearedGuard->keep();
    open.journal.append(step.entry);
    open.mark = markOf(open.path);
    open.rememberTip();
    if (applied.value().changes.hasEverything)
        open.codes.forget();
    if (!isConfirmed)
        return Error{
            ErrorKind::Failed,
            {"{0}: the step is in the file, but the disk did not confirm it. Maybe check the disk", {open.path}}};
    return std::move(applied).value().changes;
}

} // namespace planner
