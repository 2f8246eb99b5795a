// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include "core/base/one_line.h"

namespace planner {

// Not fmt::vformat: a text that a translator got wrong must never throw.
std::string toEnglish(const Message& message)
{
    std::string sentence;
    const std::string& text = message.text;
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
