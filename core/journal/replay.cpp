// SPDX-License-Identifier: Apache-2.0
#include "core/journal/replay.h"

#include "core/edit/edit_json.h"

namespace planner {

Replay::Replay(EntryLookup find, Plan plan)
    : m_find(std::move(find)), m_plan(std::move(plan)), m_codes(m_plan.operation)
{
}

std::optional<ChangeSet> Replay::change(const std::string& text)
{
    const auto edit = editFromJson(m_codes, text);
    if (!edit)
        return std::nullopt;
    auto applied = replay(m_plan, edit.value());
    if (!applied)
        return std::nullopt;
    if (applied.value().changes.hasNewCodes)
        m_codes.forget();
    return std::move(applied).value().changes;
}

// An undo is taken back by doing again what it took back, a redo by taking that back; a continuation by going back to
// before its step and doing the part of the step that was there.
std::vector<std::string> Replay::textsOf(const ChainedEntry& entry, Way way) const
{
    const bool isBack = way == Way::Back;
    switch (entry.line.kind) {
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Import:
    case JournalKind::Return:
        return {isBack ? entry.undo : entry.redo};
    case JournalKind::Continue: {
        const ChainedEntry earlier = m_find(entry.line.undoes);
        if (isBack)
            return {entry.undo, earlier.redo};
        return {earlier.undo, entry.redo};
    }
    case JournalKind::Undo:
    case JournalKind::Redo: {
        const ChainedEntry named = m_find(entry.line.undoes);
        return {isBack == (entry.line.kind == JournalKind::Undo) ? named.redo : named.undo};
    }
    case JournalKind::Migrate:
    case JournalKind::Snapshot:
        break;
    }
    return {};
}

std::optional<ChangeSet> Replay::walk(const ChainedEntry& entry, Way way)
{
    ChangeSet changes;
    for (const std::string& text : textsOf(entry, way)) {
        const auto more = change(text);
        if (!more)
            return std::nullopt;
        changes.add(*more);
    }
    return changes;
}

} // namespace planner
