// SPDX-License-Identifier: Apache-2.0
#include "core/edit/history.h"

#include <array>
#include <string_view>
#include <utility>

namespace planner {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 22> kVerbs{{
    {"Add", "added"},    {"Move", "moved"},        {"Change", "changed"},     {"Split", "split"},
    {"Merge", "merged"}, {"Lock", "locked"},       {"Unlock", "unlocked"},    {"Cancel", "cancelled"},
    {"Set", "set"},      {"Record", "recorded"},   {"Take", "took"},          {"Explain", "explained"},
    {"Put", "put"},      {"Approve", "approved"},  {"Revoke", "revoked"},     {"Import", "imported"},
    {"Use", "used"},     {"Correct", "corrected"}, {"Complete", "completed"}, {"Name", "named"},
    {"Go", "went"},      {"Bring", "brought"},
}};

/// Puts the verb that the text begins with into the past.
std::string inThePast(const std::string& text)
{
    const std::string_view verb = std::string_view(text).substr(0, text.find(' '));
    for (const auto& [present, past] : kVerbs)
        if (verb == present)
            return std::string(past) + text.substr(verb.size());
    return "did: " + text;
}

/// Of several edits in one, the first argument is the sentence of the first of them; older files have its English.
Message inThePast(Message description)
{
    if (!description.text.starts_with("{0}") || description.arguments.empty()) {
        description.text = inThePast(description.text);
        return description;
    }
    MessageArgument& first = description.arguments.front();
    if (const std::string* text = first.text())
        first = inThePast(*text);
    else if (const Message* sentence = first.sentence())
        first = inThePast(*sentence);
    return description;
}

/// "took back 14: moved ...", or "took back 6 to 10: ..." where the step has several entries.
Message afterNumbers(const std::string& verb, std::int64_t first, std::int64_t last, Message description)
{
    if (first == last)
        return {verb + " {0}: {1}", {first, std::move(description)}};
    return {verb + " {0} to {1}: {2}", {first, last, std::move(description)}};
}

} // namespace

Message whatWasDone(const JournalEntry& entry)
{
    if (entry.kind == JournalKind::Migrate)
        return {"opened the plan with a newer version of the program, which gave the file its form", {}};
    return inThePast(entry.description);
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
    const Message done = whatWasDone(entry);
    if (entry.kind == JournalKind::Undo)
        return afterNumbers("took back", beginningOfStep(history, entry.undoes), entry.undoes, done);
    if (entry.kind == JournalKind::Redo)
        return afterNumbers("brought back", beginningOfStep(history, entry.undoes), entry.undoes, done);
    return done;
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
