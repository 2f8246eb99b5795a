// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/text_encoding.h"

#include <gtest/gtest.h>

#include <string>

namespace planner {
namespace {

/// The text in UTF-8, read in pieces of the given size.
std::string decoded(std::string_view bytes, TextEncoding encoding, std::size_t piece = 3)
{
    const ByteSource source = asUtf8(memorySource(bytes), encoding);
    std::string text;
    std::string buffer(piece, '\0');
    while (const std::size_t count = source(buffer.data(), buffer.size()).value_or(0))
        text.append(buffer, 0, count);
    return text;
}

TEST(TextEncodingTest, EveryEncodingIsFoundByItsName)
{
    for (const TextEncoding encoding : kTextEncodings)
        EXPECT_EQ(textEncodingNamed(nameOf(encoding)), encoding);
    EXPECT_EQ(textEncodingNamed("latin1"), std::nullopt);
}

TEST(TextEncodingTest, TheFirstBytesSayTheEncodingOrNothing)
{
    EXPECT_EQ(encodingSaid("\xEF\xBB\xBFx"), TextEncoding::Utf8);
    EXPECT_EQ(encodingSaid("\xFF\xFE"), TextEncoding::Utf16Little);
    EXPECT_EQ(encodingSaid("\xFE\xFF"), TextEncoding::Utf16Big);
    EXPECT_EQ(encodingSaid(std::string_view("a\0b\0", 4)), TextEncoding::Utf16Little);
    EXPECT_EQ(encodingSaid(std::string_view("\0a\0b", 4)), TextEncoding::Utf16Big);
    for (const std::string_view text : {std::string_view(), std::string_view("abcd"), std::string_view("a\0", 2),
                                        std::string_view("\0\0\0\0", 4), std::string_view("a\0bc", 4)})
        EXPECT_EQ(encodingSaid(text), std::nullopt);
}

TEST(TextEncodingTest, CodePagesOfWindowsAreRead)
{
    EXPECT_EQ(decoded("Caf\xE9 \x80\x9F", TextEncoding::Windows1252), "Café €Ÿ");
    EXPECT_EQ(decoded("\xC7\xE1\xDA\xD1\xC7\xDE \x81\x8D\x98\xED", TextEncoding::Windows1256), "العراق پچکي");
    EXPECT_EQ(decoded("a\x81z", TextEncoding::Windows1252), "a\xFFz");
    EXPECT_EQ(decoded(std::string_view("a\0z", 3), TextEncoding::Windows1252), std::string("a\0z", 3));
}

TEST(TextEncodingTest, Utf16IsReadWithPairsAndWithoutItsMark)
{
    const std::string_view little("\xFF\xFE\x33\x06\x3D\xD8\x00\xDE\x61\x00", 10);
    const std::string_view big("\xFE\xFF\x06\x33\xD8\x3D\xDE\x00\x00\x61", 10);
    for (const std::size_t piece : {std::size_t{1}, std::size_t{2}, std::size_t{100}}) {
        EXPECT_EQ(decoded(little, TextEncoding::Utf16Little, piece), "س😀a");
        EXPECT_EQ(decoded(big, TextEncoding::Utf16Big, piece), "س😀a");
    }
}

TEST(TextEncodingTest, HalvesOfPairsAndOfUnitsAreNoCharacters)
{
    EXPECT_EQ(decoded(std::string_view("\x3D\xD8\x61\x00", 4), TextEncoding::Utf16Little), "\xFF"
                                                                                           "a");
    EXPECT_EQ(decoded(std::string_view("\x00\xDE\x61\x00", 4), TextEncoding::Utf16Little), "\xFF"
                                                                                           "a");
    EXPECT_EQ(decoded(std::string_view("\x61\x00\x3D\xD8", 4), TextEncoding::Utf16Little), "a\xFF");
    EXPECT_EQ(decoded(std::string_view("\x61\x00\x62", 3), TextEncoding::Utf16Little), "a\xFF");
    EXPECT_EQ(decoded(std::string_view("\x3D\xD8\x3D\xD8\x00\xDE", 6), TextEncoding::Utf16Little), "\xFF😀");
}

TEST(TextEncodingTest, LongTextsComeThroughWhole)
{
    std::string bytes;
    std::string expected;
    for (int i = 0; i < 50'000; ++i) {
        bytes += "\xE9";
        expected += "é";
    }
    EXPECT_EQ(decoded(bytes, TextEncoding::Windows1252, 1'000), expected);
    EXPECT_EQ(decoded("as it is \xFF", TextEncoding::Utf8), "as it is \xFF");
}

TEST(TextEncodingTest, TroubleOfTheSourceIsPassedOn)
{
    const ByteSource source = asUtf8([](char*, std::size_t) -> std::optional<std::size_t> { return std::nullopt; },
                                     TextEncoding::Windows1252);
    char buffer[8];
    EXPECT_EQ(source(buffer, sizeof buffer), std::nullopt);
}

} // namespace
} // namespace planner
