// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_watch.h"

#include "core/storage/database/trouble.h"

namespace planner {

bool PlanWatch::hasChanged(const OpenPlan& open) const
{
    const FileLook now = open.file().look();
    if (m_failed)
        return m_failed != now;
    if (open.file().sealed() != nullptr)
        return !now.mark || open.file().isReplaced();
    return now != open.seen() || open.file().hasMoved() || isAcceptedNow(open);
}

ChangeSet PlanWatch::reload(OpenPlan& open)
{
    const FileLook now = open.file().look();
    try {
        ChangeSet changes = readAnew(open, now);
        m_failed.reset();
        open.see(now.mark);
        return changes;
    } catch (const Trouble&) {
        // What is there is no plan, and will not become one before it is written again.
        m_failed = now;
        throw;
    }
}

bool PlanWatch::isAcceptedNow(const OpenPlan& open) const
{
    if (!m_known || !open.isPinBroken() || open.planId() != m_known->planId)
        return false;
    const auto pinned = open.pins().find(open.planId(), open.path());
    return pinned && open.hasEntry(*pinned);
}

ChangeSet PlanWatch::readAnew(OpenPlan& open, const FileLook& now)
{
    if (!now.mark)
        throw Trouble(Message{"{0} was moved or removed while it was open; nothing can be changed until it is back. "
                              "Maybe open it where it is now",
                              {open.path()}});
    const Known before = m_known ? *m_known : Known{open.planId(), open.tip(), open.isPinBroken()};
    std::optional<ChangeSet> added;
    if (open.file().isReplaced()) {
        open.adopt(open.file().openAgain());
    } else {
        if (open.file().sealed() == nullptr && now.mark != open.seen().mark)
            open.file().dropPages();
        added = open.catchUp();
        if (added && !m_known) {
            open.rememberTip();
            return *added;
        }
        if (!added)
            open.adopt(checkPlanFile(open.connection(), open.path()));
    }
    compare(open, before);
    if (added)
        return *added;
    ChangeSet everything;
    everything.hasEverything = true;
    return everything;
}

void PlanWatch::close(OpenPlan& open, const Known& before, Message reason)
{
    m_known = before;
    if (open.readOnlyReason() == reason)
        return;
    open.warn(reason);
    open.setReadOnly(std::move(reason));
}

void PlanWatch::compare(OpenPlan& open, const Known& before)
{
    const std::string& path = open.path();
    open.setPinBroken(before.isPinBroken);
    if (open.planId() != before.planId)
        return close(open, before,
                     {"{0} holds another plan now than the one that was opened, and nothing can be changed "
                      "here. Maybe open it again, if it is the one you mean",
                      {path}});
    const bool goesOn = open.hasEntry(before.tip);
    // What was found cut when it was opened was told then, and goes on.
    if (!before.isPinBroken || !goesOn) {
        const JournalTip expected = open.pins().find(open.planId(), path).value_or(before.tip);
        open.setPinBroken(open.lacks(expected));
        if (open.isPinBroken())
            return close(open, before,
                         {"{0} was replaced while it was open: it ends with entry {1} of its history, and entry {2} "
                          "that was seen here is not in it. It is an older copy, or its history was cut or rewritten; "
                          "nothing can be changed here. Maybe compare it with a backup, or open it again to go on",
                          {path, open.journal().sequence(), expected.sequence}});
    }
    if (open.version() != kSchemaVersion && (m_known || !open.readOnlyReason()))
        return close(open, before,
                     {"{0} has the form of another version of this program now. Maybe open it again", {path}});
    if (m_known) {
        m_known.reset();
        open.setReadOnly(std::nullopt);
    }
    if (!goesOn)
        open.warn({"{0} was put back to an earlier state: it ends with entry {1} of its history, and entry {2} "
                   "is not in it",
                   {path, open.journal().sequence(), before.tip.sequence}});
    open.rememberTip();
}

} // namespace planner
