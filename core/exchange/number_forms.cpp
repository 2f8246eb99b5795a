// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/number_forms.h"

#include "core/base/utf8.h"

namespace planner {
namespace {

constexpr char32_t kArabicZero = 0x0660;
constexpr char32_t kPersianZero = 0x06F0;

/// The ASCII digit, separator or sign that the character stands for, else the character.
char32_t westernForm(char32_t character)
{
    for (const char32_t zero : {kArabicZero, kPersianZero})
        if (character >= zero && character < zero + 10)
            return U'0' + (character - zero);
    if (character == 0x066B)
        return U'.';
    return character == 0x2212 ? U'-' : character;
}

} // namespace

bool hasEasternDigits(std::string_view text)
{
    if (isAsciiOnly(text))
        return false;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t western = westernForm(takeCharacter(text, offset));
        if (western >= U'0' && western <= U'9' && isContinuationByte(text[offset - 1]))
            return true;
    }
    return false;
}

std::string withWesternDigits(std::string_view text)
{
    std::string western;
    for (std::size_t offset = 0; offset < text.size();)
        appendCharacter(western, westernForm(takeCharacter(text, offset)));
    return western;
}

std::string withDecimalPoint(std::string_view text)
{
    const std::size_t comma = text.find(',');
    if (comma == std::string_view::npos || text.find_first_of(".,", comma + 1) != std::string_view::npos
        || text.find('.') != std::string_view::npos)
        return {};
    std::string number(text);
    number[comma] = '.';
    return number;
}

} // namespace planner
