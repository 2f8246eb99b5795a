// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes the manual page of a program, from the same texts as its --help.

#include <string>
#include <string_view>

namespace planner {

/// A page of section 1 in the man macros, built from top to bottom. All texts are plain; lines that are blank end a
/// paragraph. The page's date is SOURCE_DATE_EPOCH where that is set, so that a build can be repeated, else today.
class ManPage {
public:
    /// `summary` continues "name - ".
    ManPage(const std::string& name, const std::string& version, const std::string& summary);

    void section(std::string_view title);
    void subsection(std::string_view title);
    void paragraph(std::string_view text);
    /// A word in bold and what it means, indented below.
    void item(std::string_view word, std::string_view meaning);
    /// Lines to be typed or read exactly as they are.
    void verbatim(std::string_view lines);

    [[nodiscard]] const std::string& roff() const { return m_roff; }

private:
    void beginParagraph();

    std::string m_roff;
};

} // namespace planner
