// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include "core/base/message_catalogue.h"
#include "core/base/one_line.h"

namespace planner {

Message::Message(std::string_view text, std::vector<MessageArgument> values) : arguments(std::move(values))
{
    if (const auto known = messageIdOf(text))
        id = *known;
    else
        unknownText = text;
}

std::string_view sourceText(const Message& message)
{
    return message.id == MessageId::None ? message.unknownText : lineOf(message.id).text;
}

// Not fmt::vformat: a text that a translator got wrong must never throw.
std::string toEnglish(const Message& message)
{
    std::string sentence;
    const std::string_view text = sourceText(message);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isPlaceholder =
            text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9' && text[i + 2] == '}';
        const std::size_t number = isPlaceholder ? static_cast<std::size_t>(text[i + 1] - '0') : 0;
        if (isPlaceholder && number < message.arguments.size()) {
            sentence += toEnglish(message.arguments[number]);
            i += 2;
        } else {
            sentence += text[i];
        }
    }
    return oneLine(sentence);
}

} // namespace planner
