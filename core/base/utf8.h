// SPDX-License-Identifier: Apache-2.0
#pragma once
// Telling text from bytes that only look like it.

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace planner {

/// Offset of the first byte that is no well-formed UTF-8 (overlong forms, surrogates and what lies beyond U+10FFFF are
/// not) or that is NUL; std::string_view::npos where all of the text is sound.
[[nodiscard]] std::size_t findInvalidUtf8(std::string_view text);

/// True where no byte is above 0x7F.
[[nodiscard]] inline bool isAsciiOnly(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
}

/// True for the second and later bytes of a character.
[[nodiscard]] constexpr bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The character at `offset`, which moves behind it; U+FFFD for a byte that begins none, or for NUL.
[[nodiscard]] char32_t takeCharacter(std::string_view text, std::size_t& offset);
void appendCharacter(std::string& text, char32_t character);
/// The text with U+FFFD in place of every byte that is no well-formed UTF-8.
[[nodiscard]] std::string withReplacedBytes(std::string_view text);
/// "U+200B".
[[nodiscard]] std::string nameOfCharacter(char32_t character);

} // namespace planner
