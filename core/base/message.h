// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sentence for people, kept as its id and arguments so that code can tell it apart and languages can say it.

#include "core/base/message_argument.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planner {

enum class MessageId : std::uint16_t; // message_id.h

/// Front ends look its text up in their catalogue; toEnglish() gives the source language.
struct Message {
    MessageId id{};
    std::vector<MessageArgument> arguments;
    /// The text of a sentence that another version of the program wrote and this one does not know; its id is None.
    std::string unknownText;

    Message() = default;
    Message(MessageId sentence, std::vector<MessageArgument> values = {}) // NOLINT(google-explicit-constructor)
        : id(sentence), arguments(std::move(values))
    {
    }
    /// By its text, as plan files keep it.
    explicit Message(std::string_view text, std::vector<MessageArgument> values = {});

    bool operator==(const Message&) const = default;
};

/// The text in English, with {0}, {1} ... for the arguments; see message_text.h.
[[nodiscard]] std::string_view sourceText(const Message& message);
/// The sentence in English with its arguments in place. A placeholder without an argument is left as it is.
[[nodiscard]] std::string toEnglish(const Message& message);

} // namespace planner
