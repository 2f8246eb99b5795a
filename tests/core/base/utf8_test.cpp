// SPDX-License-Identifier: Apache-2.0
#include "core/base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace planner {
namespace {

constexpr std::size_t kNone = std::string_view::npos;

TEST(Utf8, SoundTextOfEveryLengthHasNoInvalidByte)
{
    for (const char* text : {"", "a", "12345678", "123456789", "é", "漢字", "سجن الحوت", "\xF0\x9F\x9A\x90", "\x7F",
                             "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80", "\xEF\xBF\xBF",
                             "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_EQ(findInvalidUtf8(text), kNone) << text;
}

TEST(Utf8, EveryMalformedSequenceIsFoundWhereItBegins)
{
    for (const char* bad :
         {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xE1\x80", "\xED\xA0\x80",
          "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF1\x80\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF"})
        for (const std::size_t before : {0U, 1U, 7U, 8U, 9U, 16U})
            EXPECT_EQ(findInvalidUtf8(std::string(before, 'a') + bad + "zzzzzzzzz"), before);
}

TEST(Utf8, NulIsFoundAtEveryOffset)
{
    for (std::size_t offset = 0; offset < 20; ++offset) {
        std::string text(20, 'a');
        text[offset] = '\0';
        EXPECT_EQ(findInvalidUtf8(text), offset);
    }
}

} // namespace
} // namespace planner
