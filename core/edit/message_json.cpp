// SPDX-License-Identifier: Apache-2.0
#include "core/edit/message_json.h"

#include "core/edit/json_object.h"

namespace planner {
namespace {

constexpr const char* kDate = "date";
constexpr const char* kSentence = "sentence";
/// Sentences in sentences; deeper ones are nobody's but an attacker's.
constexpr int kDeepestSentence = 8;

Json listOf(const Message& message);

struct ArgumentWriter {
    Json operator()(const std::string& text) const { return text; }
    Json operator()(std::int64_t number) const { return number; }
    Json operator()(double decimal) const { return decimal; }
    Json operator()(Date date) const { return {{kDate, toText(date)}}; }
    Json operator()(const Message& sentence) const { return {{kSentence, listOf(sentence)}}; }
};

Json listOf(const Message& message)
{
    Json list = Json::array({message.text});
    for (const MessageArgument& argument : message.arguments)
        list.push_back(argument.visit(ArgumentWriter{}));
    return list;
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
    Message message{list.front().get<std::string>(), {}};
    for (std::size_t i = 1; i < list.size(); ++i) {
        const auto argument = argumentIn(list[i], depth);
        if (!argument)
            return std::nullopt;
        message.arguments.push_back(*argument);
    }
    return message;
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
