// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sentence for people, kept as its source text and arguments so that it can be translated.

#include "core/base/message_argument.h"

#include <string>
#include <vector>

namespace planner {

/// The source text is the text id: an English sentence with {0}, {1} ... for the arguments.
/// Front ends look it up in their catalogue; toEnglish() gives the source language.
struct Message {
    std::string text;
    std::vector<MessageArgument> arguments;

    bool operator==(const Message&) const = default;
};

/// The sentence in English with its arguments in place. A placeholder without an argument is left as it is.
[[nodiscard]] std::string toEnglish(const Message& message);

} // namespace planner
