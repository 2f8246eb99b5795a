// SPDX-License-Identifier: Apache-2.0
#pragma once
// How the bytes of a text stand for characters, and every text brought to UTF-8.

#include "core/exchange/byte_source.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace planner {

enum class TextEncoding : std::uint8_t {
    Utf8,
    Utf16Little, ///< the less significant byte first
    Utf16Big,
    Windows1252, ///< western
    Windows1256, ///< Arabic
};
inline constexpr std::array kTextEncodings{TextEncoding::Utf8, TextEncoding::Utf16Little, TextEncoding::Utf16Big,
                                           TextEncoding::Windows1252, TextEncoding::Windows1256};

/// "utf-8", "utf-16le", "utf-16be", "windows-1252", "windows-1256".
[[nodiscard]] const char* nameOf(TextEncoding encoding);
[[nodiscard]] std::optional<TextEncoding> textEncodingNamed(std::string_view name);

/// What the first bytes of a text say: a byte order mark, or every other byte being NUL. Nothing where they say
/// nothing.
[[nodiscard]] std::optional<TextEncoding> encodingSaid(std::string_view beginning);

/// The characters of the bytes from 0x80 on in a code page of Windows; 0 for a byte that is none.
[[nodiscard]] const std::array<char16_t, 128>& highCharacters(TextEncoding codePage);

/// Gives the text as UTF-8, without a byte order mark where it was UTF-16. What is no character becomes the byte 0xFF,
/// which is never UTF-8, so that readers refuse it with its place. UTF-8 is passed on as it is.
[[nodiscard]] ByteSource asUtf8(ByteSource source, TextEncoding encoding);

} // namespace planner
