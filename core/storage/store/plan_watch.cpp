// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_watch.h"

#include "core/base/message_id.h"
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
        throw Trouble(Message{MessageId::MovedWhileOpen, {open.path()}});
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
        return close(open, before, {MessageId::HoldsAnotherPlanNow, {path}});
    const bool goesOn = open.hasEntry(before.tip);
    // What was found cut when it was opened was told then, and goes on.
    if (!before.isPinBroken || !goesOn) {
        const JournalTip expected = open.pins().find(open.planId(), path).value_or(before.tip);
        open.setPinBroken(open.lacks(expected));
        if (open.isPinBroken())
            return close(open, before,
                         {MessageId::ReplacedWhileOpen, {path, open.journal().sequence(), expected.sequence}});
    }
    if (open.version() != kSchemaVersion && (m_known || !open.readOnlyReason()))
        return close(open, before, {MessageId::HasFormOfOtherVersionNow, {path}});
    if (m_known) {
        m_known.reset();
        open.setReadOnly(std::nullopt);
    }
    if (!goesOn)
        open.warn({MessageId::WasPutBack, {path, open.journal().sequence(), before.tip.sequence}});
    open.rememberTip();
}

} // namespace planner
