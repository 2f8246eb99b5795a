// SPDX-License-Identifier: Apache-2.0
#include "app/man_page.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <ctime>
#include <sstream>

namespace planner {
namespace {

constexpr std::size_t kLineWidth = 72; ///< leaves room for escapes within the 80 that checkers allow

std::string upperCase(std::string text)
{
    for (char& letter : text)
        letter = static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    return text;
}

std::string pageDate()
{
    const char* fixed = std::getenv("SOURCE_DATE_EPOCH");
    const std::time_t seconds =
        fixed != nullptr ? static_cast<std::time_t>(std::strtoll(fixed, nullptr, 10)) : std::time(nullptr);
    std::tm parts{};
    std::array<char, 16> text{};
    if (gmtime_r(&seconds, &parts) == nullptr || std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts) == 0)
        return "1970-01-01";
    return text.data();
}

/// The text of one line as roff prints it unchanged. Apostrophes stay straight where the text `isTyped`.
std::string escaped(std::string_view line, bool isTyped)
{
    std::string result;
    if (!line.empty() && (line.front() == '.' || line.front() == '\''))
        result = "\\&";
    for (const char letter : line) {
        switch (letter) {
        case '\\':
            result += "\\e";
            break;
        case '-':
            result += "\\-";
            break;
        case '~':
            result += "\\(ti";
            break;
        case '^':
            result += "\\(ha";
            break;
        case '"':
            result += "\\(dq";
            break;
        case '\'':
            result += isTyped ? "\\(aq" : "'";
            break;
        default:
            result += letter;
        }
    }
    return result;
}

/// Calls `write` with each line of the text.
template <class Write>
void forEachLine(std::string_view text, const Write& write)
{
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        write(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

/// The words of the text in lines of at most kLineWidth characters, which man fills anew; a blank line is a paragraph.
std::string flowing(std::string_view text)
{
    std::string result;
    std::string line;
    const auto endLine = [&result, &line] {
        if (!line.empty())
            result += escaped(line, false) + "\n";
        line.clear();
    };
    forEachLine(text, [&](std::string_view given) {
        if (given.empty()) {
            endLine();
            result += ".PP\n";
        }
        std::istringstream words{std::string(given)};
        for (std::string word; words >> word;) {
            if (line.size() + 1 + word.size() > kLineWidth)
                endLine();
            line += (line.empty() ? "" : " ") + word;
        }
    });
    endLine();
    return result;
}

} // namespace

ManPage::ManPage(const std::string& name, const std::string& version, const std::string& summary)
{
    m_roff = ".TH " + upperCase(name) + " 1 " + pageDate() + " \"" + name + " " + version + "\"\n";
    m_roff += ".SH NAME\n" + escaped(name, true) + " \\- " + escaped(summary, false) + "\n";
}

void ManPage::section(std::string_view title) { m_roff += ".SH " + upperCase(std::string(title)) + "\n"; }

void ManPage::subsection(std::string_view title) { m_roff += ".SS \"" + escaped(title, true) + "\"\n"; }

void ManPage::beginParagraph()
{
    const std::size_t lastLine = m_roff.rfind('\n', m_roff.size() - 2) + 1;
    if (m_roff.compare(lastLine, 2, ".S") != 0) // a heading begins a paragraph itself
        m_roff += ".PP\n";
}

void ManPage::paragraph(std::string_view text)
{
    beginParagraph();
    m_roff += flowing(text);
}

void ManPage::item(std::string_view word, std::string_view meaning)
{
    m_roff += ".TP\n.B \"" + escaped(word, true) + "\"\n" + flowing(meaning);
}

void ManPage::verbatim(std::string_view lines)
{
    beginParagraph();
    m_roff += ".nf\n.RS\n";
    forEachLine(lines, [this](std::string_view line) { m_roff += escaped(line, true) + "\n"; });
    m_roff += ".RE\n.fi\n";
}

} // namespace planner
