// SPDX-License-Identifier: Apache-2.0
#include "core/base/one_line.h"

#include "core/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace planner {
namespace {

/// Up to this one the controls of the first 256 characters lie, from 0x80 on.
constexpr unsigned kLastC1 = 0x9F;

std::string codeOf(unsigned character)
{
    switch (character) {
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return character <= 0xFF ? fmt::format("\\x{:02x}", character) : fmt::format("\\u{:04x}", character);
    }
}

/// What begins the text: how many bytes long it is, and its number where it is to be shown as a code.
struct Piece {
    std::size_t size = 1;
    bool isControl = false;
    unsigned character = 0;
};

/// The first character of a text whose first byte is beyond ASCII.
Piece wideStart(std::string_view text)
{
    std::size_t size = 1;
    while (size < text.size() && size < 4 && isContinuationByte(text[size]))
        ++size;
    size = std::min(size, findInvalidUtf8(text.substr(0, size)));
    if (size == 0)
        return {1, true, static_cast<unsigned char>(text[0])};
    if (size > 3)
        return {size, false, 0};
    unsigned character = static_cast<unsigned char>(text[0]) & (size == 2 ? 0x1FU : 0x0FU);
    for (const char next : text.substr(1, size - 1))
        character = character << 6U | (static_cast<unsigned char>(next) & 0x3FU);
    const bool isControl = character <= kLastC1 || (character >= 0x2028 && character <= 0x202E)
                           || (character >= 0x2066 && character <= 0x2069);
    return {size, isControl, character};
}

Piece startOf(std::string_view text)
{
    const auto first = static_cast<unsigned char>(text[0]);
    return first < 0x80 ? Piece{1, first < 0x20 || first == 0x7F, first} : wideStart(text);
}

template <class Replace>
std::string replaced(std::string_view text, const Replace& replacement)
{
    std::string line;
    while (!text.empty()) {
        const Piece piece = startOf(text);
        if (piece.isControl)
            line += replacement(piece.character);
        else
            line += text.substr(0, piece.size);
        text.remove_prefix(piece.size);
    }
    return line;
}

} // namespace

bool isBlank(std::string_view text)
{
    static constexpr std::array<std::string_view, 30> kNothing{
        " ",      "\t",     "\n",     "\v",     "\f",     "\r",     "\u0085", "\u00A0", "\u00AD", "\u034F",
        "\u061C", "\u1680", "\u180E", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
        "\u2007", "\u2008", "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000", "\u2800"};
    // And what only steers: U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F, U+FE00 to U+FE0F, U+FEFF.
    const auto steers = [](unsigned character) {
        return (character >= 0x200B && character <= 0x200F) || (character >= 0x202A && character <= 0x202E)
               || (character >= 0x2060 && character <= 0x206F) || (character >= 0xFE00 && character <= 0xFE0F)
               || character == 0xFEFF;
    };
    while (!text.empty()) {
        const Piece piece = startOf(text);
        const bool isNothing = std::any_of(kNothing.begin(), kNothing.end(),
                                           [&](std::string_view one) { return text.substr(0, piece.size) == one; });
        if (!isNothing && !steers(piece.character))
            return false;
        text.remove_prefix(piece.size);
    }
    return true;
}

bool isOneLine(std::string_view text)
{
    while (!text.empty()) {
        const Piece piece = startOf(text);
        if (piece.isControl)
            return false;
        text.remove_prefix(piece.size);
    }
    return true;
}

std::string oneLine(std::string_view text) { return replaced(text, codeOf); }

std::string withoutControls(std::string_view text)
{
    const std::string line = replaced(text, [](unsigned /*character*/) { return ' '; });
    const std::size_t first = line.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : line.substr(first, line.find_last_not_of(' ') + 1 - first);
}

} // namespace planner
