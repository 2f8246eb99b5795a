// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memory_plan.h"

#include "core/base/one_line.h"

#include <utility>

namespace planner::test {
namespace {

Error reasonNeeded() { return {ErrorKind::Refused, Message("The step needs a reason. Maybe enter why it is made.")}; }

} // namespace

MemoryPlan::MemoryPlan(Plan plan, std::string path) : m_plan(std::move(plan)), m_path(std::move(path))
{
    record({"Importer", 0, {}}, JournalKind::Import, describe(m_plan, ReplacePlan{m_plan}), 0);
}

Result<ChangeSet> MemoryPlan::push(const Edit& asked, const Author& author, JournalKind kind)
{
    if (auto error = takeError())
        return *std::move(error);
    const Edit edit = signedBy(m_plan, asked, author);
    if (needsReason(m_plan, edit) && isBlank(author.reason))
        return reasonNeeded();
    const Message before = describe(m_plan, edit);
    Result<Applied> applied = apply(m_plan, edit, author.name);
    if (!applied)
        return applied.error();
    const Message description = withLost(before, applied.value().lost);
    m_undone.clear();
    const std::int64_t sequence = record(author, kind, description, 0);
    m_done.push_back({std::move(applied.value().inverse), description, sequence, author.name});
    return applied.value().changes;
}

Result<ChangeSet> MemoryPlan::undo(const Author& author) { return go(m_done, m_undone, author, JournalKind::Undo); }

Result<ChangeSet> MemoryPlan::redo(const Author& author) { return go(m_undone, m_done, author, JournalKind::Redo); }

bool MemoryPlan::undoNeedsReason() const { return !m_done.empty() && needsReason(m_plan, m_done.back().opposite); }
bool MemoryPlan::redoNeedsReason() const { return !m_undone.empty() && needsReason(m_plan, m_undone.back().opposite); }

std::optional<Message> MemoryPlan::undoDescription() const
{
    return m_done.empty() ? std::nullopt : std::optional(m_done.back().description);
}

std::optional<Message> MemoryPlan::redoDescription() const
{
    return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().description);
}

Result<ChangeSet> MemoryPlan::reload()
{
    if (m_reloadError)
        return *m_reloadError;
    ChangeSet changes;
    changes.hasEverything = m_changedElsewhere.has_value();
    if (m_changedElsewhere)
        m_plan = *std::exchange(m_changedElsewhere, std::nullopt);
    return changes;
}

Result<ChangeSet> MemoryPlan::go(std::vector<Step>& from, std::vector<Step>& to, const Author& author, JournalKind kind)
{
    if (auto error = takeError())
        return *std::move(error);
    if (from.empty())
        return Error{ErrorKind::Refused, Message("There is nothing more.")};
    if (needsReason(m_plan, from.back().opposite) && isBlank(author.reason))
        return reasonNeeded();
    Result<Applied> applied =
        replay(m_plan, from.back().opposite, author.name == from.back().author ? std::string() : author.name);
    if (!applied)
        return applied.error();
    Step step = std::move(from.back());
    from.pop_back();
    record(author, kind, step.description, step.sequence);
    step.opposite = std::move(applied.value().inverse);
    to.push_back(std::move(step));
    return applied.value().changes;
}

std::optional<Error> MemoryPlan::takeError() { return std::exchange(m_nextError, std::nullopt); }

std::int64_t MemoryPlan::record(const Author& author, JournalKind kind, const Message& description, std::int64_t undoes)
{
    JournalEntry entry;
    entry.sequence = static_cast<std::int64_t>(m_history.size()) + 1;
    entry.utcMilliseconds = author.utcMilliseconds;
    entry.author = author.name;
    entry.reason = author.reason;
    entry.kind = kind;
    entry.undoes = undoes;
    entry.description = description;
    m_history.push_back(entry);
    return entry.sequence;
}

} // namespace planner::test
