// SPDX-License-Identifier: Apache-2.0
#include "core/base/utf8.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>

namespace planner {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// True where the eight bytes are ASCII and none is NUL.
bool isPlainAscii(const char* bytes)
{
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    constexpr std::uint64_t kHighBits = 0x8080808080808080U;
    constexpr std::uint64_t kOnes = 0x0101010101010101U;
    return ((word | (word - kOnes)) & kHighBits) == 0;
}

/// Length of the character at `offset`, 0 where there is none. The table of well-formed sequences is that of the
/// Unicode Standard, section 3.9 (table 3-7).
std::size_t characterLength(std::string_view text, std::size_t offset)
{
    const auto byte = [&](std::size_t i) {
        return offset + i < text.size() ? static_cast<unsigned char>(text[offset + i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    const unsigned second = byte(1);
    if (first < 0x80U)
        return first == 0 ? 0 : 1;
    if (first >= 0xC2U && first <= 0xDFU)
        return follows(1) ? 2 : 0;
    if (first >= 0xE0U && first <= 0xEFU) {
        const bool isOverlong = first == 0xE0U && second < 0xA0U;
        const bool isSurrogate = first == 0xEDU && second > 0x9FU;
        return follows(1) && follows(2) && !isOverlong && !isSurrogate ? 3 : 0;
    }
    if (first >= 0xF0U && first <= 0xF4U) {
        const bool isOverlong = first == 0xF0U && second < 0x90U;
        const bool isBeyond = first == 0xF4U && second > 0x8FU;
        return follows(1) && follows(2) && follows(3) && !isOverlong && !isBeyond ? 4 : 0;
    }
    return 0;
}

} // namespace

std::size_t findInvalidUtf8(std::string_view text)
{
    std::size_t offset = 0;
    while (offset < text.size()) {
        if (offset + 8 <= text.size() && isPlainAscii(text.data() + offset)) {
            offset += 8;
            continue;
        }
        const std::size_t length = characterLength(text, offset);
        if (length == 0)
            return offset;
        offset += length;
    }
    return std::string_view::npos;
}

char32_t takeCharacter(std::string_view text, std::size_t& offset)
{
    const std::size_t length = characterLength(text, offset);
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
    char32_t character = kReplacement;
    if (length == 1)
        character = byte(0);
    else if (length > 1)
        character = byte(0) & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        character = (character << 6U) | (byte(i) & 0x3FU);
    offset += length == 0 ? 1 : length;
    return character;
}

void appendCharacter(std::string& text, char32_t character)
{
    const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80U) {
        add(character);
        return;
    }
    const unsigned more = character < 0x800U ? 1 : character < 0x10000U ? 2 : 3;
    constexpr char32_t kLeads[] = {0, 0xC0U, 0xE0U, 0xF0U};
    add(kLeads[more] | (character >> (6U * more)));
    for (unsigned i = more; i > 0; --i)
        add(0x80U | ((character >> (6U * (i - 1))) & 0x3FU));
}

std::string withReplacedBytes(std::string_view text)
{
    std::string sound;
    for (std::size_t offset = 0; offset < text.size();)
        appendCharacter(sound, takeCharacter(text, offset));
    return sound;
}

std::string nameOfCharacter(char32_t character)
{
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(character));
}

} // namespace planner
