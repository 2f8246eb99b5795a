// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/open_plan.h"

#include "core/base/message_id.h"
#include "core/edit/edit_json.h"
#include "core/journal/replay.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/row_writer.h"
#include "core/storage/database/trouble.h"

#include <cassert>

namespace planner {

/// Puts the plan in memory back unless the step was committed.
class OpenPlan::MemoryGuard {
public:
    MemoryGuard(OpenPlan& open, const Applied& applied) : m_open(open), m_applied(applied) {}
    MemoryGuard(const MemoryGuard&) = delete;
    MemoryGuard& operator=(const MemoryGuard&) = delete;
    ~MemoryGuard()
    {
        if (m_isKept)
            return;
        try {
            if (!replay(m_open.m_plan, m_applied.inverse))
                m_open.m_isStale = true;
        } catch (...) {
            m_open.m_isStale = true;
        }
    }
    void keep() { m_isKept = true; }

private:
    OpenPlan& m_open;
    const Applied& m_applied;
    bool m_isKept = false;
};

OpenPlan::OpenPlan(PlanFile file, CheckedPlan checked, PinnedTips pins)
    : m_file(std::move(file)), m_planId(std::move(checked.loaded.planId)), m_plan(std::move(checked.loaded.plan)),
      m_codes(m_plan.operation), m_journal(std::move(checked.journal)),
      m_version(checked.version), m_seen{markOf(m_file.path()), checked.dataVersion}, m_pins(std::move(pins))
{
}

void OpenPlan::adopt(CheckedPlan checked)
{
    m_planId = std::move(checked.loaded.planId);
    m_plan = std::move(checked.loaded.plan);
    m_codes.forget();
    m_journal = std::move(checked.journal);
    m_seen.dataVersion = checked.dataVersion;
    m_version = checked.version;
    m_isStale = false;
}

std::optional<ChangeSet> OpenPlan::catchUp()
{
    const SqlTransaction reading(connection(), SqlTransaction::Mode::Read);
    if (m_isStale || m_version != kSchemaVersion || readTip(connection()).sequence <= m_journal.sequence()
        || readEntry(connection(), m_journal.sequence()).hash != m_journal.hash())
        return std::nullopt;
    JournalState newer = m_journal;
    Replay replay(entriesOf(connection()), m_plan);
    ChangeSet all;
    for (const ChainedEntry& entry : readJournalOn(connection(), newer, true)) {
        const auto changes =
            entry.line.kind == JournalKind::Migrate ? std::optional<ChangeSet>() : replay.makeAgain(entry);
        if (!changes)
            return std::nullopt;
        all.add(*changes);
    }
    if (digestOf(replay.plan(), m_planId, m_version) != newer.stateDigest())
        return std::nullopt;
    const std::int64_t seen = connection().number("PRAGMA data_version");
    Plan then = std::move(replay).takePlan();
    // Where only batches changed, what refers to parts of the operation stays valid.
    if (then.operation != m_plan.operation) {
        m_plan.operation = std::move(then.operation);
        m_codes.forget();
    }
    m_plan.batches = std::move(then.batches);
    m_plan.approvals = std::move(then.approvals);
    m_plan.people = std::move(then.people);
    m_journal = std::move(newer);
    m_seen.dataVersion = seen;
    return all;
}

/// Refuses where another planner has added to the history. Where only the file was touched (by other programs, or in
/// this connection's recovery from a failure) or the plan is stale, the file is checked whole: it must hold the plan in
/// memory.
Result<Done> OpenPlan::checkUnchanged()
{
    m_file.requireInPlace();
    const auto mark = markOf(path());
    const bool isTouched = m_file.sealed() == nullptr && mark != m_seen.mark;
    if (isTouched)
        m_file.dropPages();
    const Tip tip = readTip(connection());
    if (tip.sequence != m_journal.sequence() || tip.hash != m_journal.hash())
        return Error{ErrorKind::Refused, {MessageId::PlanWasChangedBy, {tip.author}}};
    if (!m_isStale && !isTouched && connection().number("PRAGMA data_version") == m_seen.dataVersion)
        return Done{};
    const CheckedPlan checked = checkWithinTransaction(connection(), path(), Depth::Present);
    if (checked.loaded.plan != m_plan)
        return changedMeanwhile(path());
    m_seen = {mark, checked.dataVersion};
    m_isStale = false;
    return Done{};
}

/// True where the newest entry in the file is this one. Where that cannot be told, the plan is stale.
bool OpenPlan::isInFile(const ChainedEntry& entry)
{
    try {
        const Tip tip = readTip(connection());
        return tip.sequence == entry.line.sequence && tip.hash == entry.hash;
    } catch (...) {
        m_isStale = true;
        return false;
    }
}

/// Brings what was committed to a sealed file; where that fails the database in memory goes back to what the file
/// holds. False where it is in the file and the disk did not confirm it.
bool OpenPlan::save()
{
    try {
        return m_file.save();
    } catch (...) {
        m_isStale = true;
        m_file.connectAgain();
        m_seen.dataVersion = connection().number("PRAGMA data_version");
        m_isStale = false;
        throw;
    }
}

/// Commits; false where the step is in the file but the last sync failed. A commit that fails otherwise throws.
bool OpenPlan::commit(SqlTransaction& writing, const ChainedEntry& entry)
{
    try {
        writing.commit();
        return save();
    } catch (const SqlError&) {
        writing.rollBack();
        if (!isInFile(entry))
            throw;
        return false;
    }
}

/// `before` is the operation before the step where that says more than the one after it: see changesMeanings().
void OpenPlan::writeRows(Step& step, const Applied& applied, const Operation* before,
                         const std::optional<SigningKey>& key)
{
    RowWriter writer(connection(), Digest::of(m_journal.stateDigest()), m_journal.sequence() + 1);
    writer.writeChanges(m_plan, applied.changes, m_planId);
    step.entry.stateDigest = writer.digest().value();
    if (step.expectedDigest && *step.expectedDigest != step.entry.stateDigest)
        throw damage({MessageId::EntryDoesNotLeadBackToRows, {path(), step.entry.line.undoes}});
    if (step.hasTexts) {
        step.entry.redo = toJson(before != nullptr ? *before : m_plan.operation, applied.written.value_or(step.edit));
        step.entry.undo = toJson(m_plan.operation, applied.inverse);
    }
    chain(step.entry, m_journal);
    if (key)
        step.entry.signature = key->sign(step.entry.hash);
    writeEntry(connection(), step.entry);
}

Result<ChangeSet> OpenPlan::write(Step step)
{
    if (m_readOnlyReason)
        return Error{ErrorKind::Refused, *m_readOnlyReason};
    SqlTransaction writing(connection(), SqlTransaction::Mode::Write);
    if (const auto isUnchanged = checkUnchanged(); !isUnchanged)
        return isUnchanged.error();
    std::optional<Result<Applied>> cleared;
    std::optional<MemoryGuard> clearedGuard;
    if (step.before != nullptr) {
        cleared.emplace(replay(m_plan, *step.before));
        if (!*cleared)
            return cleared->error();
        clearedGuard.emplace(*this, cleared->value());
    }
    if (step.isDescribed)
        step.entry.line.description = describe(m_plan, step.edit);
    std::optional<Operation> before;
    if (step.hasTexts && changesMeanings(step.edit))
        before = m_plan.operation;
    const std::vector<Person> people = m_plan.people;
    const std::string& author = step.entry.line.author;
    auto applied = step.isMadeBefore ? replay(m_plan, step.edit, step.isOfAnother ? author : std::string())
                                     : apply(m_plan, step.edit, author);
    if (!applied)
        return applied.error();
    MemoryGuard guard(*this, applied.value());
    if (step.isDescribed)
        step.entry.line.description = withLost(std::move(step.entry.line.description), applied.value().lost);
    if (cleared)
        applied.value().changes.add(cleared->value().changes);
    const Role needed = std::max(step.needs, applied.value().changes.needs);
    const auto key = signingKeyFor(people, m_plan.people, needed, m_signer, {author, 0, {}});
    if (!key)
        return key.error();
    if (key.value())
        step.entry.line.author = personWith(people.empty() ? m_plan.people : people, m_signer->publicKey)->name;
    writeRows(step, applied.value(), before ? &*before : nullptr, key.value());
    assert(m_journal.isFollowedBy(step.entry));
    m_journal.reserveNext();
    const bool isConfirmed = commit(writing, step.entry);
    // From here on nothing may fail: the step is in the file.
    guard.keep();
    if (clearedGuard)
        clearedGuard->keep();
    m_journal.append(step.entry);
    m_seen.mark = markOf(path());
    rememberTip();
    if (applied.value().changes.hasNewCodes)
        m_codes.forget();
    if (!isConfirmed)
        return Error{ErrorKind::Failed, {MessageId::StepIsUnconfirmed, {path()}}};
    return std::move(applied).value().changes;
}

bool OpenPlan::hasEntry(const JournalTip& entry) const
{
    const auto hash = readHash(connection(), entry.sequence);
    return hash && toHex(*hash) == entry.hash;
}

bool OpenPlan::lacks(const JournalTip& entry) const
{
    return !hasEntry(entry) && !(m_file.sealed() != nullptr && m_file.isReplaced());
}

void OpenPlan::comparePin()
{
    // A pin is kept after the commit that it is of: what the file lacks after the pin was read, it lost.
    const auto pinned = m_pins.find(m_planId, path());
    m_isPinBroken = pinned && lacks(*pinned);
    const auto other = m_pins.planAt(path());
    if (m_isPinBroken)
        warn({MessageId::HistoryIsShorter, {path(), m_journal.sequence(), pinned->sequence}});
    else if (other && *other != m_planId)
        warn({MessageId::HeldAnotherPlanBefore, {path()}});
    else if (!m_file.hasMoved())
        rememberTip();
}

void OpenPlan::rememberTip() const noexcept
{
    if (!m_isPinBroken)
        m_pins.raise(m_planId, path(), tip());
}

void OpenPlan::acceptTip()
{
    m_isPinBroken = false;
    m_pins.replace(m_planId, path(), tip());
}

} // namespace planner
