// SPDX-License-Identifier: Apache-2.0
#include "core/edit/history.h"

#include "core/base/message_catalogue.h"

#include <utility>

namespace planner {
namespace {

/// Of several edits in one, and of an edit that loses clearances, the first argument is a sentence too. What another
/// version of the program did is told in its words.
Message done(Message description)
{
    if (const MessageId id = lineOf(description.id).done; id != MessageId::None) {
        description.id = id;
        return description;
    }
    const Message* first = description.arguments.empty() ? nullptr : description.arguments.front().sentence();
    if (first == nullptr)
        return {MessageId::DidSomethingElse, {std::move(description)}};
    description.arguments.front() = done(*first);
    return description;
}

} // namespace

Message whatWasDone(const JournalEntry& entry)
{
    if (entry.kind == JournalKind::Migrate)
        return MessageId::OpenedWithNewerVersion;
    return done(entry.description);
}

std::int64_t beginningOfStep(const std::vector<JournalEntry>& history, std::int64_t last)
{
    std::int64_t first = last;
    while (first > 1 && first <= static_cast<std::int64_t>(history.size())) {
        const JournalEntry& entry = history[static_cast<std::size_t>(first - 1)];
        if (entry.kind != JournalKind::Continue || entry.undoes != first - 1)
            break;
        first = entry.undoes;
    }
    return first;
}

Message pastTense(const JournalEntry& entry, const std::vector<JournalEntry>& history)
{
    Message what = whatWasDone(entry);
    const bool isUndo = entry.kind == JournalKind::Undo;
    if (!isUndo && entry.kind != JournalKind::Redo)
        return what;
    const std::int64_t first = beginningOfStep(history, entry.undoes);
    if (first == entry.undoes)
        return {isUndo ? MessageId::TookBackEntry : MessageId::BroughtBackEntry, {first, std::move(what)}};
    return {isUndo ? MessageId::TookBackEntries : MessageId::BroughtBackEntries,
            {first, entry.undoes, std::move(what)}};
}

std::vector<NamedState> namedStates(const std::vector<JournalEntry>& history)
{
    std::vector<NamedState> states;
    for (const JournalEntry& entry : history)
        if (entry.kind == JournalKind::Snapshot && !entry.description.arguments.empty())
            states.push_back(
                {entry.sequence, toEnglish(entry.description.arguments.front()), entry.author, entry.utcMilliseconds});
    return states;
}

} // namespace planner
