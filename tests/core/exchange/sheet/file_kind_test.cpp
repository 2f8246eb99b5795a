// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/file_kind.h"

#include "core/base/byte_order.h"

#include <gtest/gtest.h>

#include <string>

namespace planner {
namespace {

FileKind kindOfText(std::string_view text)
{
    InputText input(text);
    return kindOf(input);
}

/// A file system of old Office whose directory, in the given sector, names one entry.
std::string oleFile(std::string_view entry, std::uint64_t sector)
{
    std::string file("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    file.resize(30);
    appendLittleEndian(file, 9, 2);
    file.resize(48);
    appendLittleEndian(file, sector, 4);
    file.resize((sector + 1) * 512);
    for (const char letter : entry)
        file.append({letter, '\0'});
    file.resize(file.size() + 512);
    return file;
}

TEST(FileKindTest, ArchivesAndTextsAreKnownByTheirBytes)
{
    EXPECT_EQ(kindOfText("PK\x03\x04rest"), FileKind::Archive);
    EXPECT_EQ(kindOfText("PK\x05\x06"), FileKind::Archive);
    EXPECT_EQ(kindOfText("PK,is,a,code"), FileKind::Text);
    EXPECT_EQ(kindOfText("a,b\n"), FileKind::Text);
    EXPECT_EQ(kindOfText(""), FileKind::Text);
    EXPECT_EQ(kindOfText(std::string_view("\xFF\xFE\x61\0", 4)), FileKind::Text);
    EXPECT_EQ(kindOfText(std::string_view("a\0b\0,\0", 6)), FileKind::Text);
}

TEST(FileKindTest, OldWorkbooksAndThoseWithAPasswordAreToldApart)
{
    EXPECT_EQ(kindOfText(oleFile("Workbook", 0)), FileKind::OldXls);
    EXPECT_EQ(kindOfText(oleFile("Book", 7)), FileKind::OldXls);
    EXPECT_EQ(kindOfText(oleFile("EncryptedPackage", 300)), FileKind::Password);
    EXPECT_EQ(kindOfText(oleFile("WordDocument", 2)), FileKind::Other);
    std::string lost = oleFile("Workbook", 0);
    lost.replace(48, 4, "\xFE\xFF\xFF\xFF");
    EXPECT_EQ(kindOfText(lost), FileKind::Other);
    EXPECT_EQ(kindOfText(lost.substr(0, 20)), FileKind::Other);
}

TEST(FileKindTest, MarkupIsNoTable)
{
    EXPECT_EQ(kindOfText("<html><table>"), FileKind::Markup);
    EXPECT_EQ(kindOfText("\xEF\xBB\xBF\r\n <?xml version=\"1.0\"?>"), FileKind::Markup);
    EXPECT_EQ(kindOfText("<!DOCTYPE html>"), FileKind::Markup);
    EXPECT_EQ(kindOfText("<5 years,12"), FileKind::Text);
    EXPECT_EQ(kindOfText("<"), FileKind::Text);
}

TEST(FileKindTest, OtherFilesAreNone)
{
    EXPECT_EQ(kindOfText("%PDF-1.4"), FileKind::Other);
    EXPECT_EQ(kindOfText(std::string_view("\x89PNG\r\n\x1A\n\0\0\0\r", 12)), FileKind::Other);
}

} // namespace
} // namespace planner
