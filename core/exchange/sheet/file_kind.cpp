// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/file_kind.h"

#include "core/base/byte_order.h"
#include "core/exchange/text_encoding.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace planner {
namespace {

constexpr std::size_t kHeadBytes = 4'096;
constexpr std::size_t kDirectoryBytes = 4'096;
constexpr std::string_view kOleMark = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Up to `size` bytes from `offset` on.
std::string bytesOf(Input& input, std::uint64_t offset, std::size_t size)
{
    const ByteSource source = input.source();
    std::string bytes;
    std::array<char, 65'536> chunk{};
    for (std::uint64_t skipped = 0; bytes.size() < size;) {
        const bool isBefore = skipped < offset;
        const std::uint64_t wanted = isBefore ? offset - skipped : size - bytes.size();
        const auto count =
            source(chunk.data(), static_cast<std::size_t>(std::min<std::uint64_t>(wanted, chunk.size())));
        if (count.value_or(0) == 0)
            break;
        if (isBefore)
            skipped += *count;
        else
            bytes.append(chunk.data(), *count);
    }
    return bytes;
}

/// Files of old Office and those with a password are small file systems of their own. The first sector of the directory
/// names what is in them, in UTF-16.
FileKind kindOfOle(Input& input, std::string_view head)
{
    constexpr std::size_t kSectorShift = 30;
    constexpr std::size_t kDirectory = 48;
    const std::uint64_t shift = littleEndian(head, kSectorShift, 2) == 12 ? 12 : 9;
    const std::uint64_t offset = (littleEndian(head, kDirectory, 4) + 1) << shift;
    const std::string directory = offset < input.size() ? bytesOf(input, offset, kDirectoryBytes) : std::string();
    const auto names = [&directory](std::string_view name) {
        std::string wide;
        for (const char letter : name)
            wide.append({letter, '\0'});
        return directory.find(wide) != std::string::npos;
    };
    if (names("EncryptedPackage") || names("EncryptionInfo"))
        return FileKind::Password;
    return names("Workbook") || names("Book") ? FileKind::OldXls : FileKind::Other;
}

/// Whether the text begins as markup does, which no table begins with.
bool isMarkup(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    constexpr std::string_view kAfterBracket = "?!abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    return text.size() > 1 && text.front() == '<' && kAfterBracket.find(text[1]) != std::string_view::npos;
}

} // namespace

FileKind kindOf(Input& input)
{
    const std::string head = bytesOf(input, 0, kHeadBytes);
    const std::string_view text = head;
    if (text.starts_with("PK\x03\x04") || text.starts_with("PK\x05\x06"))
        return FileKind::Archive;
    if (text.starts_with(kOleMark))
        return kindOfOle(input, head);
    const bool isWide = encodingSaid(text).value_or(TextEncoding::Utf8) != TextEncoding::Utf8;
    if (text.starts_with("%PDF-") || (!isWide && text.find('\0') != std::string_view::npos))
        return FileKind::Other;
    return isMarkup(text) ? FileKind::Markup : FileKind::Text;
}

} // namespace planner
