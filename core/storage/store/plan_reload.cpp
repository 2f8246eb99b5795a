// SPDX-License-Identifier: Apache-2.0
// The part of the plan store that keeps up with what others do to the file: they add to its history, or put another
// file in its place.
#include "core/journal/replay.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/trouble.h"
#include "core/storage/store/plan_store_impl.h"

namespace planner {

PlanStore::Impl::Look PlanStore::Impl::look() const
{
    return {markOf(path), sealed ? 0 : connection.number("PRAGMA data_version")};
}

Result<bool> PlanStore::hasChangedElsewhere() const
{
    return guarded(m_impl->path, [&]() -> Result<bool> {
        const auto now = m_impl->look();
        if (m_impl->failedLook)
            return m_impl->failedLook != now;
        if (m_impl->sealed)
            return !now.mark || m_impl->sealed->hasChanged();
        return now.mark != m_impl->mark || now.dataVersion != m_impl->dataVersion || m_impl->hasMoved()
               || m_impl->isAcceptedNow();
    });
}

Result<Done> PlanStore::reload()
{
    return guarded(m_impl->path, [&]() -> Result<Done> {
        const auto now = m_impl->look();
        try {
            m_impl->readAnew(now);
        } catch (const Trouble&) {
            // What is there is no plan, and will not become one before it is written again.
            m_impl->failedLook = now;
            throw;
        }
        m_impl->failedLook.reset();
        m_impl->mark = now.mark;
        return Done{};
    });
}

bool PlanStore::Impl::isAcceptedNow() const
{
    if (!known || !isPinBroken || planId != known->planId)
        return false;
    const auto pinned = pins.find(planId, path);
    return pinned && hasEntry(*pinned);
}

void PlanStore::Impl::readAnew(const Look& now)
{
    if (!now.mark)
        throw Trouble(Message{"{0} was moved or removed while it was open; nothing can be changed until it is back. "
                              "Maybe open it where it is now",
                              {path}});
    const Known before = known ? *known : Known{planId, tip(), isPinBroken};
    if (sealed ? sealed->hasChanged() : hasMoved()) {
        openAgain();
    } else {
        if (!sealed && now.mark != mark)
            dropPages();
        const bool isCaughtUp = catchUp();
        if (isCaughtUp && !known)
            return rememberTip();
        if (!isCaughtUp)
            take(checkPlanFile(connection, path));
    }
    compareWith(before);
}

void PlanStore::Impl::openAgain()
{
    if (sealed) {
        auto home = std::make_unique<SealedHome>(*sealed);
        home->readAgain();
        Connection opened = home->connect();
        harden(opened);
        CheckedPlan checked = checkPlanFile(opened, path);
        connection = std::move(opened);
        sealed = std::move(home);
        take(std::move(checked));
        return;
    }
    Connection opened = openPlanFile(path);
    CheckedPlan checked = checkPlanFile(opened, path);
    if (hold)
        opened.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
    connection = std::move(opened);
    take(std::move(checked));
}

bool PlanStore::Impl::catchUp()
{
    const SqlTransaction reading(connection, SqlTransaction::Mode::Read);
    if (isStale || version != kSchemaVersion || readTip(connection).sequence <= journal.sequence()
        || readEntry(connection, journal.sequence()).hash != journal.hash())
        return false;
    JournalState newer = journal;
    Replay replay(entriesOf(connection), plan);
    for (const ChainedEntry& entry : readJournalOn(connection, newer, true))
        if (entry.line.kind == JournalKind::Migrate || !replay.makeAgain(entry))
            return false;
    if (digestOf(replay.plan(), planId, version) != newer.stateDigest())
        return false;
    const std::int64_t seen = connection.number("PRAGMA data_version");
    plan = std::move(replay).takePlan();
    codes.forget();
    journal = std::move(newer);
    dataVersion = seen;
    return true;
}

void PlanStore::Impl::close(const Known& before, Message reason)
{
    known = before;
    if (readOnlyReason == reason)
        return;
    warnings.push_back(reason);
    readOnlyReason = std::move(reason);
}

void PlanStore::Impl::compareWith(const Known& before)
{
    isPinBroken = before.isPinBroken;
    if (planId != before.planId)
        return close(before, {"{0} holds another plan now than the one that was opened, and nothing can be changed "
                              "here. Maybe open it again, if it is the one you mean",
                              {path}});
    const bool goesOn = hasEntry(before.tip);
    // What was found cut when it was opened was told then, and goes on.
    if (!before.isPinBroken || !goesOn) {
        const JournalTip expected = pins.find(planId, path).value_or(before.tip);
        isPinBroken = lacks(expected);
        if (isPinBroken)
            return close(before,
                         {"{0} was replaced while it was open: it ends with entry {1} of its history, and entry {2} "
                          "that was seen here is not in it. It is an older copy, or its history was cut or rewritten; "
                          "nothing can be changed here. Maybe compare it with a backup, or open it again to go on",
                          {path, journal.sequence(), expected.sequence}});
    }
    if (version != kSchemaVersion && (known || !readOnlyReason))
        return close(before, {"{0} has the form of another version of this program now. Maybe open it again", {path}});
    if (known) {
        known.reset();
        readOnlyReason.reset();
    }
    if (!goesOn)
        warnings.push_back(
            {"{0} was put back to an earlier state: it ends with entry {1} of its history, and entry {2} "
             "is not in it",
             {path, journal.sequence(), before.tip.sequence}});
    rememberTip();
}

} // namespace planner
