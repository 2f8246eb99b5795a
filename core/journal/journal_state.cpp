// SPDX-License-Identifier: Apache-2.0
#include "core/journal/journal_state.h"

namespace planner {

bool JournalState::isKindAllowed(const JournalEntry& line) const
{
    const bool isFirst = m_sequence == 0;
    switch (line.kind) {
    case JournalKind::Undo:
        return lastUndoable() == line.undoes;
    case JournalKind::Redo:
        return lastRedoable() == line.undoes;
    case JournalKind::Import:
        return line.undoes == 0;
    case JournalKind::Continue:
        return canContinue() && line.undoes == m_sequence;
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Migrate:
    case JournalKind::Snapshot:
    case JournalKind::Return:
        return line.undoes == 0 && !isFirst;
    }
    return false;
}

bool JournalState::isFollowedBy(const ChainedEntry& entry) const
{
    return entry.line.sequence == m_sequence + 1 && entry.previous == m_hash && entry.hash == hashOf(entry)
           && isKindAllowed(entry.line);
}

void JournalState::move(std::vector<std::int64_t>& from, std::vector<std::int64_t>& to)
{
    to.push_back(from.back());
    from.pop_back();
}

void JournalState::append(const ChainedEntry& entry) noexcept
{
    switch (entry.line.kind) {
    case JournalKind::Undo:
        move(m_undoable, m_redoable);
        break;
    case JournalKind::Redo:
        move(m_redoable, m_undoable);
        break;
    case JournalKind::Import:
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Return:
        m_redoable.clear();
        if (m_sequence != 0)
            m_undoable.push_back(entry.line.sequence);
        break;
    case JournalKind::Continue:
        m_undoable.back() = entry.line.sequence;
        break;
    case JournalKind::Migrate:
    case JournalKind::Snapshot:
        break;
    }
    m_isEdit = entry.line.kind == JournalKind::Edit || entry.line.kind == JournalKind::Continue;
    m_sequence = entry.line.sequence;
    m_hash = entry.hash;
    m_stateDigest = entry.stateDigest;
}

bool JournalState::add(const ChainedEntry& entry)
{
    if (!isFollowedBy(entry))
        return false;
    reserveNext();
    append(entry);
    return true;
}

void JournalState::reserveNext()
{
    for (auto* stack : {&m_undoable, &m_redoable})
        if (stack->size() == stack->capacity())
            stack->reserve(stack->size() * 2 + 8);
}

bool JournalState::canContinue() const { return m_isEdit && lastUndoable() == m_sequence; }

std::optional<std::int64_t> JournalState::lastUndoable() const
{
    return m_undoable.empty() ? std::nullopt : std::optional(m_undoable.back());
}

std::optional<std::int64_t> JournalState::lastRedoable() const
{
    return m_redoable.empty() ? std::nullopt : std::optional(m_redoable.back());
}

void chain(ChainedEntry& entry, const JournalState& state)
{
    entry.line.sequence = state.sequence() + 1;
    entry.previous = state.hash();
    entry.hash = hashOf(entry);
    entry.line.hash = toHex(entry.hash);
}

} // namespace planner
