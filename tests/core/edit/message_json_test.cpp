// SPDX-License-Identifier: Apache-2.0
#include "core/edit/message_json.h"

#include "core/base/message_id.h"
#include "core/edit/edit.h"

#include <gtest/gtest.h>

namespace planner {
namespace {

TEST(MessageJson, KeepsTheKindOfEachArgument)
{
    const Message message("{0} to {1} on {2}: {3}, {4}", {"10000011", People(3'000'000'000), *parseDate("2026-01-24"),
                                                          2.5, Message("Lock {0}", {"2026-01-24"})});
    const std::string text = R"(["{0} to {1} on {2}: {3}, {4}","10000011",3000000000,{"date":"2026-01-24"},2.5,)"
                             R"({"sentence":["Lock {0}","2026-01-24"]}])";
    EXPECT_EQ(toJson(message), text);
    EXPECT_EQ(messageFromJson(text), message);
}

TEST(MessageJson, ArgumentsOfOlderFilesAreTexts)
{
    const std::string text = R"(["Move {0} to {1}, {2}","B-001","7000","2026-01-24"])";
    const auto message = messageFromJson(text);
    ASSERT_TRUE(message);
    EXPECT_EQ(*message, (Message("Move {0} to {1}, {2}", {"B-001", "7000", "2026-01-24"})));
    EXPECT_EQ(toJson(*message), text) << "the hash of the entry covers the text";
}

TEST(MessageJson, HasWhatAStepLosesBehindItsOwnSentence)
{
    const std::vector<LostRecord> one{{{"B-001"}, Clearance::Site, false}};
    const Message step{MessageId::SeveralEdits, {Message{MessageId::LockBatch, {"B-001"}}, 2}};
    const Message moved = withLost(step, one);
    const std::string text =
        R"(["{0}, and {1} more; {2} loses {3}",{"sentence":["Lock {0}","B-001"]},2,"B-001","site"])";
    EXPECT_EQ(toJson(moved), text);
    EXPECT_EQ(messageFromJson(text), moved);
    const Message several =
        withLost(MessageId::ChangeSettings, {{{"X"}, Clearance::Site, false}, {{"Z"}, Clearance::Legal, false}});
    const std::string ofSeveral = R"(["Change the settings; {0} batches lose clearances: {1}",2,"legal, site"])";
    EXPECT_EQ(toJson(several), ofSeveral);
    EXPECT_EQ(messageFromJson(ofSeveral), several);
}

TEST(MessageJson, KeepsWhatThisVersionDoesNotKnow)
{
    for (const char* text : {R"(["Juggle {0}","B-001"])", R"(["Juggle {0}; {1} loses {2}","B-001","B-001","site"])",
                             R"(["; {0} loses {1}","B-001","site"])", R"(["{0}; {1} loses {2}","a","b","c"])"}) {
        const auto message = messageFromJson(text);
        ASSERT_TRUE(message) << text;
        EXPECT_EQ(toJson(*message), text);
    }
    EXPECT_EQ(toEnglish(*messageFromJson(R"(["Juggle {0}","B-001"])")), "Juggle B-001");
}

TEST(MessageJson, RefusesWhatItWouldNotWrite)
{
    for (const char* text : {
             "",
             "{}",
             "[]",
             "[1]",
             R"(["a" ])",
             R"(["a",null])",
             R"(["a",true])",
             R"(["a",["b"]])",
             R"(["a",18446744073709551615])",
             R"(["a",1e400])",
             R"(["a",{"date":"2026-02-30"}])",
             R"(["a",{"date":1}])",
             R"(["a",{"date":"2026-02-03","more":1}])",
             R"(["a",{"sentence":"b"}])",
             R"(["a",{"other":["b"]}])",
         })
        EXPECT_FALSE(messageFromJson(text)) << text;
    EXPECT_TRUE(messageFromJson(R"(["a"])"));
}

TEST(MessageJson, RefusesSentencesWithoutEnd)
{
    const auto nested = [](int depth) {
        std::string text = R"(["a"])";
        for (int i = 0; i < depth; ++i)
            text = R"(["{0}",{"sentence":)" + text + "}]";
        return text;
    };
    EXPECT_TRUE(messageFromJson(nested(8)));
    EXPECT_FALSE(messageFromJson(nested(9)));
    EXPECT_FALSE(messageFromJson(nested(10'000)));
}

} // namespace
} // namespace planner
