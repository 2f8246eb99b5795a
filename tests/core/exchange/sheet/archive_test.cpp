// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/archive.h"

#include "tests/core/exchange/sheet/read_grid.h"
#include "tests/core/exchange/temporary_folder.h"

namespace planner {
namespace {

using namespace test;

class ArchiveTest : public testing::Test {
protected:
    std::string written(const PartTexts& parts, Packing packing = Packing::Deflated)
    {
        writeArchive(folder.path("a.zip"), parts, packing);
        return folder.path("a.zip");
    }
    Result<Archive> open() { return Archive::open(folder.path("a.zip"), reading); }
    void change(const std::string& from, const std::string& to)
    {
        std::string bytes = folder.read("a.zip");
        const std::size_t at = bytes.find(from);
        ASSERT_NE(at, std::string::npos);
        folder.write("a.zip", bytes.replace(at, from.size(), to));
    }
    /// All bytes of a part; nothing where it is damaged.
    static std::optional<std::string> textOf(const BookPart& part)
    {
        std::string text;
        char buffer[7];
        for (;;) {
            const auto count = part.source(buffer, sizeof buffer);
            if (!count)
                return std::nullopt;
            if (*count == 0)
                return text;
            text.append(buffer, *count);
        }
    }

    TemporaryFolder folder;
    GridOptions options;
    GridReading reading{"a.zip", options};
};

TEST_F(ArchiveTest, PartsAreReadFromTheirBeginning)
{
    written({{"a/b.xml", "some text in it"}, {"c", ""}});
    auto archive = open();
    ASSERT_TRUE(archive);
    EXPECT_TRUE(archive.value().has("a/b.xml"));
    EXPECT_FALSE(archive.value().has("b.xml"));
    EXPECT_EQ(archive.value().sizeOf("a/b.xml"), 15U);
    EXPECT_EQ(archive.value().sizeOf("b.xml"), 0U);
    for (int time = 0; time < 2; ++time)
        EXPECT_EQ(textOf(archive.value().open("a/b.xml").value()), "some text in it");
    EXPECT_EQ(textOf(archive.value().open("c").value()), "");
    EXPECT_EQ(errorOf(archive.value().open("b.xml")), MessageId::PartIsMissing);
}

TEST_F(ArchiveTest, AChangedPartIsDamaged)
{
    written({{"a.xml", "123456"}}, Packing::Stored);
    change("123456", "923456");
    auto archive = open();
    ASSERT_TRUE(archive);
    EXPECT_EQ(textOf(archive.value().open("a.xml").value()), std::nullopt);
}

TEST_F(ArchiveTest, PartsPackedInOtherWaysAreRefused)
{
    written({{"a.xml", std::string(1'000, 'x')}}, Packing::Bzip2);
    auto archive = open();
    ASSERT_TRUE(archive);
    EXPECT_EQ(errorOf(archive.value().open("a.xml")), MessageId::PartIsPackedStrangely);
}

TEST_F(ArchiveTest, WhatIsCutOffIsDamaged)
{
    const std::string whole = folder.read((written({{"a.xml", std::string(5'000, 'x')}}), "a.zip"));
    for (const std::size_t size : {whole.size() - 1, whole.size() / 2, std::size_t{4}}) {
        folder.write("a.zip", whole.substr(0, size));
        EXPECT_EQ(errorOf(open()), MessageId::BookIsDamaged) << size;
    }
}

TEST_F(ArchiveTest, PartsAreLimitedInNumberAndByTheirList)
{
    options.limits.parts = 2;
    written({{"a", ""}, {"b", ""}});
    EXPECT_EQ(errorOf(open()), MessageId::None);
    options.limits.directoryBytes = 90;
    EXPECT_EQ(errorOf(open()), MessageId::BookHasTooManyParts);
    options.limits.directoryBytes = 1'000;
    written({{"a", ""}, {"b", ""}, {"c", ""}});
    EXPECT_EQ(errorOf(open()), MessageId::BookHasTooManyParts);
}

TEST_F(ArchiveTest, ATellTaleEndIsBelievedBeforeItsListIsRead)
{
    written({{"a", ""}});
    std::string bytes = folder.read("a.zip");
    const std::size_t end = bytes.rfind("PK\x05\x06");
    bytes.replace(end + 8, 4, "\xFF\xFF\xFF\xFF");
    folder.write("a.zip", bytes);
    EXPECT_EQ(errorOf(open()), MessageId::BookHasTooManyParts);
}

TEST_F(ArchiveTest, APartWithAPasswordIsRefused)
{
    written({{"a", "text"}}, Packing::Stored);
    std::string bytes = folder.read("a.zip");
    bytes[bytes.find("PK\x03\x04") + 6] |= 1;
    bytes[bytes.find("PK\x01\x02") + 8] |= 1;
    folder.write("a.zip", bytes);
    auto archive = open();
    ASSERT_TRUE(archive);
    EXPECT_EQ(errorOf(archive.value().open("a")), MessageId::TableHasPassword);
}

} // namespace
} // namespace planner
