// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_text.h"

#include "core/base/message.h"

#include <type_traits>

namespace planner {
namespace {

std::optional<std::int64_t> numberOf(const MessageArgument& argument)
{
    return argument.visit([](const auto& value) -> std::optional<std::int64_t> {
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, std::int64_t>)
            return value;
        else
            return std::nullopt;
    });
}

/// The place that begins with the brace at the front of the text; nothing where there is none.
std::optional<MessagePiece> placeAt(std::string_view text, std::size_t arguments)
{
    const bool isNumbered = text.size() > 2 && text[0] == '{' && text[1] >= '0' && text[1] <= '9';
    const std::size_t number = isNumbered ? static_cast<std::size_t>(text[1] - '0') : arguments;
    if (number >= arguments)
        return std::nullopt;
    if (text[2] == '}')
        return MessagePiece{text.substr(0, 3), number, {}, {}};
    const std::size_t close = text.find('}');
    if (text[2] != '|' || close == std::string_view::npos)
        return std::nullopt;
    const std::string_view words = text.substr(3, close - 3);
    const std::size_t bar = words.find('|');
    if (bar == std::string_view::npos || bar + 1 == words.size())
        return std::nullopt;
    return MessagePiece{text.substr(0, close + 1), number, words.substr(0, bar), words.substr(bar + 1)};
}

} // namespace

std::vector<MessagePiece> piecesOf(std::string_view text, std::size_t arguments)
{
    std::vector<MessagePiece> pieces;
    std::size_t begin = 0;
    const auto addText = [&](std::size_t end) {
        if (end > begin)
            pieces.push_back({text.substr(begin, end - begin), std::nullopt, {}, {}});
    };
    for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at)) {
        if (const auto place = placeAt(text.substr(at), arguments)) {
            addText(at);
            pieces.push_back(*place);
            at += place->text.size();
            begin = at;
        } else {
            ++at;
        }
    }
    addText(text.size());
    return pieces;
}

std::string_view chosenWord(const MessagePiece& choice, const MessageArgument& argument)
{
    return numberOf(argument) == 1 ? choice.one : choice.many;
}

std::optional<std::int64_t> countOf(std::string_view text, const std::vector<MessageArgument>& arguments)
{
    for (const MessagePiece& piece : piecesOf(text, arguments.size()))
        if (piece.isChoice())
            return numberOf(arguments[*piece.argument]);
    return std::nullopt;
}

} // namespace planner
