// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the text of a sentence is read: its places, and the words that depend on a number. Shared by all front ends.

#include "core/base/message_argument.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// Either a text as it is, or a place: "{0}" is the argument itself, "{0|person|people}" the first word where argument
/// 0 is the number one, else the second.
struct MessagePiece {
    std::string_view text; ///< as it stands in the sentence; of a place with its braces
    std::optional<std::size_t> argument;
    std::string_view one; ///< empty for a place without a choice
    std::string_view many;

    [[nodiscard]] bool isChoice() const { return argument && !many.empty(); }
};

/// The pieces in their order; they refer to the text. What names no argument below `arguments` is text.
[[nodiscard]] std::vector<MessagePiece> piecesOf(std::string_view text, std::size_t arguments);
/// The word of a choice for the argument: `many` for what is no number.
[[nodiscard]] std::string_view chosenWord(const MessagePiece& choice, const MessageArgument& argument);
/// The number that the words of the text depend on, of its first choice; nothing where there is none.
[[nodiscard]] std::optional<std::int64_t> countOf(std::string_view text, const std::vector<MessageArgument>& arguments);

} // namespace planner
