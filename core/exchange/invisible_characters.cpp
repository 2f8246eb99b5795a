// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/invisible_characters.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <iterator>

namespace planner {
namespace {

struct InvisibleRange {
    char32_t first;
    char32_t last;
};
/// No-break space, soft hyphen, combining joiner, Arabic letter mark, Mongolian separator; spaces, zero-width
/// characters, marks and line separators; embeddings and narrow space; word joiner and isolates; wide space; mark.
constexpr InvisibleRange kInvisible[] = {
    {0x00A0, 0x00A0}, {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x180E, 0x180E},
    {0x2000, 0x200F}, {0x2028, 0x202F}, {0x205F, 0x206F}, {0x3000, 0x3000}, {0xFEFF, 0xFEFF},
};

/// True for letters, digits and marks of ASCII, as nearly all cells begin and end with.
bool isPlainEdge(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte > 0x20U && byte < 0x80U;
}

template <class Test>
std::string_view withoutEdges(std::string_view text, Test isEdge)
{
    if (text.empty() || (isPlainEdge(text.front()) && isPlainEdge(text.back())))
        return text;
    while (!text.empty()) {
        std::size_t behind = 0;
        if (!isEdge(takeCharacter(text, behind)))
            break;
        text.remove_prefix(behind);
    }
    while (!text.empty()) {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && isContinuationByte(text[begin]))
            --begin;
        std::size_t behind = begin;
        if (!isEdge(takeCharacter(text, behind)) || behind != text.size())
            break;
        text.remove_suffix(text.size() - begin);
    }
    return text;
}

} // namespace

bool isInvisible(char32_t character)
{
    return std::any_of(std::begin(kInvisible), std::end(kInvisible), [character](const InvisibleRange& range) {
        return character >= range.first && character <= range.last;
    });
}

std::string_view withoutInvisibleEdges(std::string_view text) { return withoutEdges(text, isInvisible); }

std::string_view withoutBlankEdges(std::string_view text)
{
    return withoutEdges(text, [](char32_t c) { return c == U' ' || c == U'\t' || isInvisible(c); });
}

std::optional<std::string> firstInvisible(std::string_view text)
{
    if (isAsciiOnly(text))
        return std::nullopt;
    for (std::size_t offset = 0; offset < text.size();)
        if (const char32_t character = takeCharacter(text, offset); isInvisible(character))
            return nameOfCharacter(character);
    return std::nullopt;
}

std::string withPlainSpaces(std::string_view text)
{
    std::string plain;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = takeCharacter(text, offset);
        const bool isSpace =
            c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000 || c == U'\t';
        appendCharacter(plain, isSpace ? U' ' : c);
    }
    return plain;
}

std::string withoutInvisible(std::string_view text)
{
    std::string visible;
    for (std::size_t offset = 0; offset < text.size();)
        if (const char32_t character = takeCharacter(text, offset); !isInvisible(character))
            appendCharacter(visible, character);
    return visible;
}

} // namespace planner
