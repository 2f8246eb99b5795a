// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/text_encoding.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <utility>

namespace planner {
namespace {

constexpr std::array<char16_t, 128> kWestern{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178, 0x00A0, 0x00A1, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x00AA, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x00BA, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x00BF, 0x00C0,
    0x00C1, 0x00C2, 0x00C3, 0x00C4, 0x00C5, 0x00C6, 0x00C7, 0x00C8, 0x00C9, 0x00CA, 0x00CB, 0x00CC, 0x00CD,
    0x00CE, 0x00CF, 0x00D0, 0x00D1, 0x00D2, 0x00D3, 0x00D4, 0x00D5, 0x00D6, 0x00D7, 0x00D8, 0x00D9, 0x00DA,
    0x00DB, 0x00DC, 0x00DD, 0x00DE, 0x00DF, 0x00E0, 0x00E1, 0x00E2, 0x00E3, 0x00E4, 0x00E5, 0x00E6, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x00EC, 0x00ED, 0x00EE, 0x00EF, 0x00F0, 0x00F1, 0x00F2, 0x00F3, 0x00F4,
    0x00F5, 0x00F6, 0x00F7, 0x00F8, 0x00F9, 0x00FA, 0x00FB, 0x00FC, 0x00FD, 0x00FE, 0x00FF};
constexpr std::array<char16_t, 128> kArabic{
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039, 0x0152,
    0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x06A9, 0x2122,
    0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3, 0x00A4, 0x00A5, 0x00A6,
    0x00A7, 0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF, 0x00B0, 0x00B1, 0x00B2, 0x00B3,
    0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB, 0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1,
    0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627, 0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D,
    0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633, 0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639,
    0x063A, 0x0640, 0x0641, 0x0642, 0x0643, 0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7,
    0x00E8, 0x00E9, 0x00EA, 0x00EB, 0x0649, 0x064A, 0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4,
    0x064F, 0x0650, 0x00F7, 0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2};
constexpr char kNoCharacter = '\xFF';
constexpr char16_t kMark = 0xFEFF;
constexpr std::size_t kChunkBytes = 16'384;

bool isHighSurrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }

bool isLowSurrogate(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// Turns pieces of a text into UTF-8; a character may be cut by the end of a piece.
class Decoder {
public:
    explicit Decoder(TextEncoding encoding) : m_encoding(encoding) {}

    void take(std::string_view bytes, std::string& text)
    {
        for (const char byte : bytes)
            isWide() ? takeByte(static_cast<unsigned char>(byte), text) : takeNarrow(byte, text);
    }
    /// What is left over at the end is no character.
    void end(std::string& text)
    {
        if (std::exchange(m_first, std::nullopt) || std::exchange(m_high, 0) != 0)
            text += kNoCharacter;
    }

private:
    [[nodiscard]] bool isWide() const
    {
        return m_encoding == TextEncoding::Utf16Little || m_encoding == TextEncoding::Utf16Big;
    }

    void takeNarrow(char byte, std::string& text) const
    {
        const auto value = static_cast<unsigned char>(byte);
        const char16_t character = value < 0x80U ? value : highCharacters(m_encoding)[value - 0x80U];
        if (character == 0 && value != 0)
            text += kNoCharacter;
        else
            appendCharacter(text, character);
    }

    void takeByte(unsigned char byte, std::string& text)
    {
        if (!m_first) {
            m_first = byte;
            return;
        }
        const unsigned first = *std::exchange(m_first, std::nullopt);
        const unsigned unit =
            m_encoding == TextEncoding::Utf16Little ? first | unsigned{byte} << 8U : first << 8U | unsigned{byte};
        takeUnit(static_cast<char16_t>(unit), text);
    }

    void takeUnit(char16_t unit, std::string& text)
    {
        const bool isFirst = !std::exchange(m_isStarted, true);
        if (isFirst && unit == kMark)
            return;
        const char16_t high = std::exchange(m_high, isHighSurrogate(unit) ? unit : char16_t{0});
        const bool isPair = high != 0 && isLowSurrogate(unit);
        if ((high != 0 || isLowSurrogate(unit)) && !isPair)
            text += kNoCharacter;
        if (isPair)
            appendCharacter(text, 0x10000 + (char32_t{high} - 0xD800) * 0x400 + (char32_t{unit} - 0xDC00));
        else if (!isHighSurrogate(unit) && !isLowSurrogate(unit))
            appendCharacter(text, unit);
    }

    TextEncoding m_encoding;
    std::optional<unsigned char> m_first; ///< of the two bytes of a unit
    char16_t m_high = 0;                  ///< a surrogate that waits for the other one
    bool m_isStarted = false;
};

} // namespace

const char* nameOf(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return "utf-8";
    case TextEncoding::Utf16Little:
        return "utf-16le";
    case TextEncoding::Utf16Big:
        return "utf-16be";
    case TextEncoding::Windows1252:
        return "windows-1252";
    case TextEncoding::Windows1256:
        return "windows-1256";
    }
    return "";
}

std::optional<TextEncoding> textEncodingNamed(std::string_view name)
{
    const auto* const found = std::find_if(kTextEncodings.begin(), kTextEncodings.end(),
                                           [name](TextEncoding encoding) { return nameOf(encoding) == name; });
    return found == kTextEncodings.end() ? std::nullopt : std::optional(*found);
}

std::optional<TextEncoding> encodingSaid(std::string_view beginning)
{
    if (beginning.starts_with("\xEF\xBB\xBF"))
        return TextEncoding::Utf8;
    if (beginning.starts_with("\xFF\xFE"))
        return TextEncoding::Utf16Little;
    if (beginning.starts_with("\xFE\xFF"))
        return TextEncoding::Utf16Big;
    if (beginning.size() < 4)
        return std::nullopt;
    const auto isNul = [beginning](std::size_t at) { return beginning[at] == '\0'; };
    if (isNul(0) == isNul(1) || isNul(0) != isNul(2) || isNul(1) != isNul(3))
        return std::nullopt;
    return isNul(0) ? TextEncoding::Utf16Big : TextEncoding::Utf16Little;
}

const std::array<char16_t, 128>& highCharacters(TextEncoding codePage)
{
    return codePage == TextEncoding::Windows1256 ? kArabic : kWestern;
}

ByteSource asUtf8(ByteSource source, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8)
        return source;
    return [source = std::move(source), decoder = Decoder(encoding), text = std::string(), taken = std::size_t{0},
            isAtEnd = false](char* buffer, std::size_t size) mutable -> std::optional<std::size_t> {
        while (taken == text.size() && !isAtEnd) {
            text.clear();
            taken = 0;
            std::array<char, kChunkBytes> bytes{};
            const auto count = source(bytes.data(), bytes.size());
            if (!count)
                return std::nullopt;
            decoder.take({bytes.data(), *count}, text);
            isAtEnd = *count == 0;
            if (isAtEnd)
                decoder.end(text);
        }
        const std::size_t count = std::min(size, text.size() - taken);
        std::memcpy(buffer, text.data() + taken, count);
        taken += count;
        return count;
    };
}

} // namespace planner
