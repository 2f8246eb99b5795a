// SPDX-License-Identifier: Apache-2.0
// The part of the plan store that has to do with earlier states, copies and where histories end.
#include "core/base/one_line.h"
#include "core/edit/soundness.h"
#include "core/storage/check/history_walk.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/trouble.h"
#include "core/storage/store/plan_store_impl.h"

namespace planner {

Result<ChangeSet> PlanStore::Impl::enter(const Author& author, JournalKind kind, Message description)
{
    if (auto isSound = checkAuthor(author); !isSound)
        return isSound.error();
    const Edit nothing = Transaction{};
    return take(Step{.edit = nothing, .entry = entryBy(author, kind, std::move(description)), .hasTexts = false});
}

Result<Plan> PlanStore::planAt(std::int64_t sequence) const
{
    return guarded(m_impl->path, [&]() -> Result<Plan> {
        return planAtEntry(m_impl->connection, m_impl->plan, m_impl->planId, m_impl->journal.sequence(), sequence,
                           m_impl->version);
    });
}

Result<ChangeSet> PlanStore::nameState(const std::string& name, const Author& author)
{
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        if (!isOneLine(name) || characters(name) > kLongestAuthorName)
            return Error{ErrorKind::Refused,
                         {"The name of a state must be text in UTF-8 on one line, without control characters, of at "
                          "most {0} characters",
                          {kLongestAuthorName}}};
        if (isBlank(name))
            return Error{ErrorKind::Refused, {"A state needs a name", {}}};
        if (name.find_first_not_of("0123456789") == std::string::npos)
            return Error{ErrorKind::Refused,
                         {"A state cannot be called {0}, because numbers mean entries of the history. Maybe add a word",
                          {name}}};
        const auto states = namedStates();
        if (!states)
            return states.error();
        for (const NamedState& state : states.value())
            if (state.name == name)
                return Error{
                    ErrorKind::Refused,
                    {"There is a state {0} already, of entry {1}. Maybe choose another name", {name, state.sequence}}};
        return m_impl->enter(author, JournalKind::Snapshot, {"Name this state {0}", {name}});
    });
}

Result<std::vector<NamedState>> PlanStore::namedStates() const
{
    const auto entries = history();
    if (!entries)
        return entries.error();
    return planner::namedStates(entries.value());
}

Result<ChangeSet> PlanStore::goBackTo(std::int64_t sequence, const std::string& name, const Author& author)
{
    auto earlier = planAt(sequence);
    if (!earlier)
        return earlier.error();
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        const Edit edit = ReplacePlan{std::move(earlier).value()};
        if (isBlank(author.reason) && needsReason(m_impl->plan, edit))
            return Error{ErrorKind::Refused,
                         {"Going back to {0} needs a reason, because an approved batch changes its date or destination "
                          "or loses a "
                          "clearance",
                          {name}}};
        return m_impl->take(
            Step{.edit = edit, .entry = entryBy(author, JournalKind::Return, {"Go back to {0}", {name}})});
    });
}

Result<Done> PlanStore::copyTo(const std::string& path) const
{
    return guarded(path, [&]() -> Result<Done> {
        writeCopy(m_impl->copy(), path);
        return Done{};
    });
}

Result<CheckWork> PlanStore::prepareCheck() const
{
    return guarded(m_impl->path, [&]() -> Result<CheckWork> {
        FileCopy copy = m_impl->copy();
        return CheckWork(
            [copy = std::move(copy), path = m_impl->path](const CancelFlag& cancel, const ProgressSink& progress) {
                return guarded(path, [&]() -> Result<std::int64_t> {
                    const Wiped plain(copy.open(copy.bytes));
                    const Connection connection = Connection::fromBytes(plain.text);
                    harden(connection);
                    return checkPlanFile(connection, path, Depth::History, {&cancel, progress}).journal.sequence();
                });
            });
    });
}

Result<std::string> PlanStore::bytes() const
{
    return guarded(m_impl->path, [&]() -> Result<std::string> { return m_impl->connection.bytes(); });
}

Result<Done> PlanStore::acceptTip()
{
    return guarded(m_impl->path, [&]() -> Result<Done> {
        m_impl->isPinBroken = false;
        m_impl->pins.replace(m_impl->planId, m_impl->path, m_impl->tip());
        return Done{};
    });
}

} // namespace planner
