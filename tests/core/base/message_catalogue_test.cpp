// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_catalogue.h"

#include "core/base/message.h"
#include "core/base/message_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace planner {
namespace {

/// The numbers of the places and choices; -1 for a brace that begins none.
std::set<int> placesOf(std::string_view text)
{
    constexpr std::size_t kMostArguments = 10;
    std::set<int> places;
    for (const MessagePiece& piece : piecesOf(text, kMostArguments)) {
        if (piece.argument)
            places.insert(static_cast<int>(*piece.argument));
        else if (piece.text.find('{') != std::string_view::npos)
            places.insert(-1);
    }
    return places;
}

TEST(MessageCatalogue, HasATextForEachIdAndNoTextTwice)
{
    const auto& lines = messageCatalogue();
    ASSERT_GT(lines.size(), 400U);
    std::set<std::string_view> texts;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        EXPECT_EQ(lines[i].id, static_cast<MessageId>(i));
        EXPECT_EQ(lines[i].text.empty(), lines[i].id == MessageId::None) << lines[i].name;
        EXPECT_TRUE(texts.insert(lines[i].text).second) << lines[i].name << " has the text of another";
        EXPECT_EQ(&lineOf(lines[i].id), &lines[i]);
        EXPECT_EQ(messageIdOf(lines[i].text), lines[i].id);
    }
}

TEST(MessageCatalogue, HasPlacesForTheArgumentsAndNoOtherBraces)
{
    for (const CatalogueLine& line : messageCatalogue())
        EXPECT_FALSE(placesOf(line.text).contains(-1)) << line.name;
}

TEST(MessageCatalogue, TellsEachStepInThePastWithTheSameArguments)
{
    int steps = 0;
    for (const CatalogueLine& line : messageCatalogue()) {
        if (line.done == MessageId::None)
            continue;
        ++steps;
        const CatalogueLine& done = lineOf(line.done);
        EXPECT_EQ(placesOf(done.text), placesOf(line.text)) << line.name;
        EXPECT_EQ(done.name, std::string(line.name) + "Done");
        EXPECT_TRUE(line.text[0] >= 'A' && line.text[0] <= 'Z') << line.name;
        EXPECT_TRUE(done.text[0] >= 'a' && done.text[0] <= 'z') << line.name;
    }
    EXPECT_GT(steps, 40);
}

TEST(MessageCatalogue, KnowsNoTextOfAnotherVersion)
{
    EXPECT_EQ(messageIdOf("Juggle {0}"), std::nullopt);
    EXPECT_EQ(Message("Juggle {0}").id, MessageId::None);
    EXPECT_EQ(sourceText(Message("Juggle {0}")), "Juggle {0}");
    EXPECT_EQ(Message("Lock {0}", {"B-001"}), (Message{MessageId::LockBatch, {"B-001"}}));
    EXPECT_TRUE(Message("Lock {0}").unknownText.empty());
}

} // namespace
} // namespace planner
