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

/// The same text with its placeholders counted on by one, so that an argument can come before them.
std::string shifted(const std::string& text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] < '9' && text[i + 2] == '}')
            result += static_cast<char>(text[++i] + 1);
    }
    return result;
}

Message afterNumber(const char* words, std::int64_t sequence, const Message& description)
{
    Message message{words + shifted(description.text), {std::to_string(sequence)}};
    message.arguments.insert(message.arguments.end(), description.arguments.begin(), description.arguments.end());
    return message;
}

} // namespace

Message pastTense(const JournalEntry& entry)
{
    Message description = entry.description;
    // Several edits in one: the first argument is the sentence of the first of them.
    if (description.text.starts_with("{0}") && !description.arguments.empty())
        description.arguments.front() = inThePast(description.arguments.front());
    else
        description.text = inThePast(description.text);
    switch (entry.kind) {
    case JournalKind::Undo:
        return afterNumber("took back {0}: ", entry.undoes, description);
    case JournalKind::Redo:
        return afterNumber("brought back {0}: ", entry.undoes, description);
    case JournalKind::Migrate:
        return {"opened the plan with a newer version of the program, which gave the file its form", {}};
    case JournalKind::Edit:
    case JournalKind::Import:
    case JournalKind::Split:
    case JournalKind::Continue:
    case JournalKind::Snapshot:
    case JournalKind::Return:
        return description;
    }
    return description;
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
