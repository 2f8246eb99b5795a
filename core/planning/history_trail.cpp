// SPDX-License-Identifier: Apache-2.0
#include "core/planning/history_trail.h"

#include <algorithm>

namespace planner {

HistoryTrail::HistoryTrail(const std::vector<JournalEntry>& entries)
{
    for (const JournalEntry& entry : entries) {
        switch (entry.kind) {
        case JournalKind::Edit:
        case JournalKind::Import:
        case JournalKind::Split:
        case JournalKind::Return:
            m_done.push_back(entry.sequence);
            m_undone.clear();
            break;
        case JournalKind::Undo:
            std::erase(m_done, entry.undoes);
            m_undone.push_back(entry.undoes);
            break;
        case JournalKind::Redo:
            std::erase(m_undone, entry.undoes);
            m_done.push_back(entry.undoes);
            break;
        case JournalKind::Continue:
            std::erase(m_done, entry.undoes);
            m_done.push_back(entry.sequence);
            if (entry.undoes < entry.sequence)
                m_continued[entry.undoes] = entry.sequence;
            break;
        case JournalKind::Migrate:
        case JournalKind::Snapshot:
            break;
        }
    }
}

std::optional<std::int64_t> HistoryTrail::stepsTo(std::int64_t sequence) const
{
    if (const auto done = std::find(m_done.begin(), m_done.end(), sequence); done != m_done.end())
        return done + 1 - m_done.end();
    if (const auto undone = std::find(m_undone.begin(), m_undone.end(), sequence); undone != m_undone.end())
        return m_undone.end() - undone;
    return std::nullopt;
}

bool HistoryTrail::isInForce(std::int64_t sequence) const
{
    return std::find(m_done.begin(), m_done.end(), endOfStep(sequence)) != m_done.end();
}

std::int64_t HistoryTrail::endOfStep(std::int64_t sequence) const
{
    for (auto next = m_continued.find(sequence); next != m_continued.end(); next = m_continued.find(sequence))
        sequence = next->second;
    return sequence;
}

} // namespace planner
