// SPDX-License-Identifier: Apache-2.0
#include "core/edit/message_json.h"

#include "core/base/message_catalogue.h"
#include "core/edit/json_object.h"

#include <algorithm>
#include <array>

namespace planner {
namespace {

constexpr const char* kDate = "date";
constexpr const char* kSentence = "sentence";
/// Sentences in sentences; deeper ones are nobody's but an attacker's.
constexpr int kDeepestSentence = 8;
constexpr std::array kLosses{MessageId::BatchLosesClearances, MessageId::BatchesLoseClearances};

Json listOf(const Message& message);

struct ArgumentWriter {
    Json operator()(const std::string& text) const { return text; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(double decimal) const { return decimal; }
    Json operator()(Date date) const { return {{kDate, toText(date)}}; }
    Json operator()(const Message& sentence) const { return {{kSentence, listOf(sentence)}}; }
};

/// What files have behind the sentence and the arguments of a step that loses clearances: "; {4} loses {5}".
std::string textOfLoss(MessageId loss, std::size_t arguments)
{
    std::string text(lineOf(loss).text.substr(3)); // behind {0}, the step
    text.replace(text.rfind('2'), 1, std::to_string(arguments + 1));
    return text.replace(text.find('1'), 1, std::to_string(arguments));
}

Json listOf(const Message& message)
{
    const bool isLoss = std::find(kLosses.begin(), kLosses.end(), message.id) != kLosses.end();
    const Message* step = isLoss && !message.arguments.empty() ? message.arguments.front().sentence() : nullptr;
    Json list = step == nullptr ? Json::array({std::string(sourceText(message))}) : listOf(*step);
    if (step != nullptr)
        list.front() = list.front().get<std::string>() + textOfLoss(message.id, step->arguments.size());
    for (std::size_t i = step == nullptr ? 0 : 1; i < message.arguments.size(); ++i)
        list.push_back(message.arguments[i].visit(ArgumentWriter{}));
    return list;
}

Message messageOf(std::string_view text, std::vector<MessageArgument> arguments)
{
    for (const MessageId loss : kLosses) {
        const std::size_t ofStep = arguments.size() < 2 ? 0 : arguments.size() - 2;
        const std::string tail = textOfLoss(loss, ofStep);
        if (arguments.size() < 2 || !text.ends_with(tail))
            continue;
        const auto end = arguments.begin() + static_cast<std::ptrdiff_t>(ofStep);
        Message step(text.substr(0, text.size() - tail.size()), {arguments.begin(), end});
        return {loss, {std::move(step), end[0], end[1]}};
    }
    return Message(text, std::move(arguments));
}

std::optional<Message> messageIn(const Json& list, int depth);

std::optional<MessageArgument> argumentIn(const Json& json, int depth)
{
    if (json.is_string())
        return json.get<std::string>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (!json.is_object() || json.size() != 1)
        return std::nullopt;
    if (const auto date = json.find(kDate); date != json.end() && date->is_string())
        return parseDate(date->get<std::string>());
    if (const auto sentence = json.find(kSentence); sentence != json.end())
        return messageIn(*sentence, depth + 1);
    return std::nullopt;
}

std::optional<Message> messageIn(const Json& list, int depth)
{
    if (!list.is_array() || list.empty() || !list.front().is_string() || depth > kDeepestSentence)
        return std::nullopt;
    std::vector<MessageArgument> arguments;
    for (std::size_t i = 1; i < list.size(); ++i) {
        const auto argument = argumentIn(list[i], depth);
        if (!argument)
            return std::nullopt;
        arguments.push_back(*argument);
    }
    return messageOf(list.front().get<std::string>(), std::move(arguments));
}

} // namespace

std::string toJson(const Message& message) { return dump(listOf(message)); }

// The text is part of the entry's hash: only what would be written the same way again is taken.
std::optional<Message> messageFromJson(const std::string& text)
{
    const auto json = parseJson(text);
    auto message = json ? messageIn(*json, 0) : std::nullopt;
    return message && toJson(*message) == text ? std::move(message) : std::nullopt;
}

} // namespace planner
