// SPDX-License-Identifier: Apache-2.0
#include "ui/manual/manual_pages.h"

#include <QFile>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr std::size_t kMostHits = 200;
constexpr qsizetype kLongestExcerpt = 160;

/// A paragraph, a heading or a row of a table.
struct Passage {
    int page = 0;
    int position = 0;
    QString text;
};

ManualPage readPage(const QString& name)
{
    QFile file(manualFolder() + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    const QString text = isOpen ? QString::fromUtf8(file.readAll()) : QString();
    QString title = text.section(u'\n', 0, 0);
    while (title.startsWith(u'#') || title.startsWith(u' '))
        title.remove(0, 1);
    return {name, title, text};
}

std::vector<ManualPage> readPages()
{
    std::vector<ManualPage> pages{readPage(QStringLiteral("contents.md"))};
    static const QRegularExpression kLink(QStringLiteral(R"(^- \[[^\]]*\]\(([a-z0-9-]+\.md)\)$)"),
                                          QRegularExpression::MultilineOption);
    auto links = kLink.globalMatch(pages.front().text);
    while (links.hasNext())
        pages.push_back(readPage(links.next().captured(1)));
    return pages;
}

void addPassages(int page, std::vector<Passage>& passages)
{
    QTextDocument document;
    document.setMarkdown(manualPages()[static_cast<std::size_t>(page)].text);
    const QTextTable* lastTable = nullptr;
    int lastRow = -1;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text().remove(QChar::ObjectReplacementCharacter).trimmed();
        if (text.isEmpty())
            continue;
        const QTextTable* table = QTextCursor(block).currentTable();
        const int row = table != nullptr ? table->cellAt(block.position()).row() : -1;
        if (table != nullptr && table == lastTable && row == lastRow)
            passages.back().text += QStringLiteral(" \u2013 ") + text;
        else
            passages.push_back({page, block.position(), text});
        lastTable = table;
        lastRow = row;
    }
}

const std::vector<Passage>& allPassages()
{
    static const std::vector<Passage> kPassages = [] {
        std::vector<Passage> passages;
        for (int page = 0; page < static_cast<int>(manualPages().size()); ++page)
            addPassages(page, passages);
        return passages;
    }();
    return kPassages;
}

/// The sentence of the text that has the position, cut where it is very long.
QString sentenceAround(const QString& text, qsizetype position)
{
    const qsizetype dot = position > 0 ? text.lastIndexOf(QStringLiteral(". "), position - 1) : -1;
    const qsizetype begin = dot < 0 ? 0 : dot + 2;
    const qsizetype next = text.indexOf(QStringLiteral(". "), position);
    QString sentence = text.mid(begin, next < 0 ? -1 : next + 1 - begin);
    if (sentence.size() <= kLongestExcerpt)
        return sentence;
    const qsizetype from =
        std::clamp<qsizetype>(position - begin - kLongestExcerpt / 2, 0, sentence.size() - kLongestExcerpt);
    const bool isCutBehind = from + kLongestExcerpt < sentence.size();
    return (from > 0 ? QStringLiteral("\u2026") : QString()) + sentence.mid(from, kLongestExcerpt)
           + (isCutBehind ? QStringLiteral("\u2026") : QString());
}

/// How many of the words the text has, and where the first of them is.
std::pair<int, qsizetype> wordsIn(const QString& text, const QStringList& words)
{
    int count = 0;
    qsizetype first = text.size();
    for (const QString& word : words) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        count += at < 0 ? 0 : 1;
        first = at < 0 ? first : std::min(first, at);
    }
    return {count, first};
}

} // namespace

QString manualFolder() { return QStringLiteral(":/manual/"); }

const std::vector<ManualPage>& manualPages()
{
    static const std::vector<ManualPage> kPages = readPages();
    return kPages;
}

int manualPageNamed(const QString& name)
{
    const auto& pages = manualPages();
    const auto found =
        std::find_if(pages.begin(), pages.end(), [&](const ManualPage& page) { return page.name == name; });
    return found == pages.end() ? -1 : static_cast<int>(found - pages.begin());
}

QString headingAnchor(const QString& heading)
{
    QString anchor;
    for (const QChar character : heading.toLower())
        if (character.isLetterOrNumber() || character == u'_')
            anchor += character;
        else if ((character.isSpace() || character == u'-') && !anchor.endsWith(u'-'))
            anchor += u'-';
    return anchor;
}

int positionOfHeading(const QTextDocument& document, const QString& anchor)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        if (block.blockFormat().headingLevel() > 0) {
            const QString own = headingAnchor(block.text());
            if (own == anchor || own.startsWith(anchor + u'-'))
                return block.position();
        }
    return -1;
}

QStringList searchWords(const QString& text) { return text.simplified().split(u' ', Qt::SkipEmptyParts); }

std::vector<ManualHit> searchManual(const QString& text)
{
    const QStringList words = searchWords(text);
    std::vector<ManualHit> hits;
    int most = 1;
    for (const Passage& passage : allPassages()) {
        const auto [count, first] = wordsIn(passage.text, words);
        if (count < most)
            continue;
        if (count > most)
            hits.clear();
        most = count;
        if (hits.size() < kMostHits)
            hits.push_back({passage.page, passage.position, sentenceAround(passage.text, first)});
    }
    return hits;
}

} // namespace planner::ui
