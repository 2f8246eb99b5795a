// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

#include "core/base/message_catalogue.h"
#include "core/base/message_text.h"
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
    for (const MessagePiece& piece : piecesOf(sourceText(message), message.arguments.size())) {
        if (piece.isChoice())
            sentence += chosenWord(piece, message.arguments[*piece.argument]);
        else if (piece.argument)
            sentence += toEnglish(message.arguments[*piece.argument]);
        else
            sentence += piece.text;
    }
    return oneLine(sentence);
}

} // namespace planner
