// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/zip_writer.h"

#include "tests/core/exchange/temporary_folder.h"

#include <gtest/gtest.h>

#include <utility>

namespace planner {
namespace {

class ZipWriterTest : public testing::Test {
protected:
    /// Gives the text in pieces of a few bytes.
    static ZipPart part(std::string path, std::string text)
    {
        return {std::move(path), [text = std::move(text)](std::string& piece) mutable {
                    piece = text.substr(0, 7);
                    text.erase(0, 7);
                    return !piece.empty();
                }};
    }
    /// Writes a.zip; false where that failed.
    bool write(std::vector<ZipPart>& parts) const
    {
        auto file = AtomicFile::create(m_folder.path("a.zip"));
        return file && writeZip(file.value(), parts) && file.value().commit();
    }
    bool readBack(const std::vector<ZipPart>& parts, std::string& text) const
    {
        return readsBack(m_folder.path("a.zip"), parts, [&text](const ZipPart& part, std::string_view piece) {
            text.append(part.path + "=").append(piece);
        });
    }

    test::TemporaryFolder m_folder;
};

TEST_F(ZipWriterTest, WhatIsWrittenReadsBack)
{
    std::vector<ZipPart> parts;
    parts.push_back(part("a", "some text that comes in pieces"));
    parts.push_back(part("folder/b", ""));
    ASSERT_TRUE(write(parts));
    EXPECT_EQ(parts[0].bytes, 30U);
    std::string text;
    EXPECT_TRUE(readBack(parts, text));
    EXPECT_EQ(text, "a=some text that comes in pieces");
}

TEST_F(ZipWriterTest, TheSamePartsGiveTheSameBytes)
{
    const auto bytes = [this] {
        std::vector<ZipPart> parts;
        parts.push_back(part("a", std::string(100'000, 'x')));
        EXPECT_TRUE(write(parts));
        return m_folder.read("a.zip");
    };
    const std::string once = bytes();
    EXPECT_EQ(bytes(), once);
    EXPECT_LT(once.size(), 10'000U) << "compressed";
}

TEST_F(ZipWriterTest, APartThatFailsLeavesNothingBehind)
{
    std::vector<ZipPart> parts;
    parts.push_back({"a", [](std::string&) { return false; }, [] { return true; }});
    EXPECT_FALSE(write(parts));
    EXPECT_EQ(m_folder.fileCount(), 0U);
}

TEST_F(ZipWriterTest, ADamagedByteDoesNotReadBack)
{
    std::vector<ZipPart> parts;
    parts.push_back(part("a", "some text that comes in pieces"));
    ASSERT_TRUE(write(parts));
    const std::string bytes = m_folder.read("a.zip");
    constexpr std::size_t kFirst = 31; ///< behind the part's header and its name
    const std::size_t end = bytes.find("PK\x01\x02");
    ASSERT_GT(end, kFirst);
    std::size_t noticed = 0;
    for (std::size_t at = kFirst; at < end; ++at) {
        std::string damaged = bytes;
        damaged[at] = static_cast<char>(~damaged[at]);
        m_folder.write("a.zip", damaged);
        std::string text;
        const bool isWhole = readBack(parts, text);
        noticed += isWhole ? 0 : 1;
        EXPECT_TRUE(!isWhole || text == "a=some text that comes in pieces") << at;
    }
    EXPECT_GT(noticed, (end - kFirst) / 2);
}

TEST_F(ZipWriterTest, APartTooFewOrTooManyDoesNotReadBack)
{
    std::vector<ZipPart> parts;
    parts.push_back(part("a", "text"));
    ASSERT_TRUE(write(parts));
    std::string text;
    parts[0].bytes = 5;
    EXPECT_FALSE(readBack(parts, text));
    parts[0].bytes = 4;
    EXPECT_TRUE(readBack(parts, text));
    parts.push_back(part("b", ""));
    EXPECT_FALSE(readBack(parts, text));
}

} // namespace
} // namespace planner
