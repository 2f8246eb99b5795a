// SPDX-License-Identifier: Apache-2.0
#include "core/edit/history.h"

#include <array>
#include <string_view>
#include <utility>

namespace planner {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> kVerbs{{
    {"Add", "added"},    {"Move", "moved"},       {"Change", "changed"},  {"Split", "split"},
    {"Merge", "merged"}, {"Lock", "locked"},      {"Unlock", "unlocked"}, {"Cancel", "cancelled"},
    {"Set", "set"},      {"Record", "recorded"},  {"Take", "took"},       {"Explain", "explained"},
    {"Put", "put"},      {"Approve", "approved"}, {"Revoke", "revoked"},  {"Import", "imported"},
    {"Use", "used"},     {"Name", "named"},       {"Go", "went"},         {"Bring", "brought"},
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

/// The same text with its placeholders counted on by `count`, so that so many arguments can come before them.
std::string shifted(const std::string& text, std::size_t count)
{
    const char last = static_cast<char>('9' - count);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= last && text[i + 2] == '}')
            result += static_cast<char>(text[++i] + static_cast<char>(count));
    }
    return result;
}

/// "took back 14: moved ...", or "took back 6 to 10: ..." where the step has several entries.
Message afterNumbers(const char* verb, std::int64_t first, std::int64_t last, const Message& description)
{
    Message message{std::string(verb), {std::to_string(first)}};
    message.text += first == last ? " {0}: " : " {0} to {1}: ";
    if (first != last)
        message.arguments.push_back(std::to_string(last));
    message.text += shifted(description.text, message.arguments.size());
    message.arguments.insert(message.arguments.end(), description.arguments.begin(), description.arguments.end());
    return message;
}

} // namespace

Message whatWasDone(const JournalEntry& entry)
{
    if (entry.kind == JournalKind::Migrate)
        return {"opened the plan with a newer version of the program, which gave the file its form", {}};
    Message description = entry.description;
    // Several edits in one: the first argument is the sentence of the first of them.
    if (description.text.starts_with("{0}") && !description.arguments.empty())
        description.arguments.front() = inThePast(description.arguments.front());
    else
        description.text = inThePast(description.text);
    return description;
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
                {entry.sequence, entry.description.arguments.front(), entry.author, entry.utcMilliseconds});
    return states;
}

} // namespace planner
