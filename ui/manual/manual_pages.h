// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pages of the manual as the program carries them, and the search over all of them.

#include <QString>

#include <vector>

class QTextDocument;

namespace planner::ui {

struct ManualPage {
    QString name;  ///< file name, such as "board.md"
    QString title; ///< its first heading
    QString text;  ///< Markdown
};

/// The contents page first, then the pages in the order of the lists of links on it.
[[nodiscard]] const std::vector<ManualPage>& manualPages();
/// Its position in manualPages(); -1 for none.
[[nodiscard]] int manualPageNamed(const QString& name);

/// The folder of pages and pictures in the resources, with a slash at the end.
[[nodiscard]] QString manualFolder();

/// "r01-overcrowding" of "R01 Overcrowding": what a link to a heading has after its number sign.
[[nodiscard]] QString headingAnchor(const QString& heading);
/// Where the heading begins in the document. The anchor may be the first words of a heading only, such as "r01".
/// -1 where there is no such heading.
[[nodiscard]] int positionOfHeading(const QTextDocument& document, const QString& anchor);

/// A sentence of the manual that was found.
struct ManualHit {
    int page = 0;     ///< in manualPages()
    int position = 0; ///< of its paragraph or table row in the page's document
    QString excerpt;  ///< the sentence with the first word that was found
};

/// The words to look for: what stands between spaces.
[[nodiscard]] QStringList searchWords(const QString& text);
/// The paragraphs, headings and table rows that have all of the words, in the order of the pages. Where none has, those
/// that have most of them. Upper and lower case are the same. At most 200.
[[nodiscard]] std::vector<ManualHit> searchManual(const QString& text);

} // namespace planner::ui
