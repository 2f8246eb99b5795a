// SPDX-License-Identifier: Apache-2.0
#include "ui/manual/manual_browser.h"

#include "ui/kit/theme.h"
#include "ui/manual/manual_pages.h"

#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextTable>
#include <QTimer>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kMargin = 24;        ///< around the text, in pixels
constexpr int kWidestLine = 105;   ///< in letters of average width
constexpr int kLineHeight = 118;   ///< in per cent
constexpr int kShortestMarked = 2; ///< letters of a word; one letter is everywhere
constexpr int kNearTop = 8;        ///< above what is shown, in pixels

bool isCode(const QTextBlock& block) { return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence); }

/// Every table below the frame.
void findTables(QTextFrame* frame, std::vector<QTextTable*>& tables)
{
    for (QTextFrame* child : frame->childFrames()) {
        if (auto* table = qobject_cast<QTextTable*>(child))
            tables.push_back(table);
        findTables(child, tables);
    }
}

} // namespace

ManualBrowser::ManualBrowser(QWidget* parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setLayoutDirection(Qt::LeftToRight);
    setFrameShape(QFrame::NoFrame);
}

void ManualBrowser::showPage(const QString& markdown)
{
    m_markdown = markdown;
    m_isShowing = true;
    document()->clear();
    setMarkdown(markdown);
    dress();
    m_isShowing = false;
    verticalScrollBar()->setValue(0);
}

void ManualBrowser::showPosition(int position)
{
    document()->pageCount(); // lays the whole page out, so that the scroll bar knows its height
    QTextCursor cursor(document());
    cursor.setPosition(std::clamp(position, 0, document()->characterCount() - 1));
    setTextCursor(cursor);
    const QRectF place = document()->documentLayout()->blockBoundingRect(cursor.block());
    verticalScrollBar()->setValue(static_cast<int>(place.top()) - kNearTop);
}

int ManualBrowser::topPosition() const
{
    return cursorForPosition(QPoint(viewport()->width() / 2, kNearTop * 2)).position();
}

void ManualBrowser::highlight(const QStringList& words)
{
    m_words = words;
    markWords();
}

void ManualBrowser::markWords()
{
    QTextCharFormat format;
    format.setBackground(tokens().warn);
    format.setForeground(Qt::black);
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString& word : m_words) {
        if (word.size() < kShortestMarked)
            continue;
        for (QTextCursor found = document()->find(word); !found.isNull(); found = document()->find(word, found))
            marks.append({found, format});
    }
    setExtraSelections(marks);
}

QVariant ManualBrowser::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    // Scaled with its palette, a picture would get the nearest of those few colours, dot by dot.
    QImage picture = QImage(manualFolder() + name.path()).convertToFormat(QImage::Format_RGB32);
    const double ratio = devicePixelRatioF();
    const int width = static_cast<int>(std::min(picture.width(), textWidth()) * ratio);
    if (width < picture.width())
        picture = picture.scaledToWidth(std::max(width, 1), Qt::SmoothTransformation);
    return picture;
}

void ManualBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if ((event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange) || m_isShowing)
        return;
    const int top = topPosition();
    showPage(m_markdown);
    showPosition(top);
    markWords();
}

void ManualBrowser::resizeEvent(QResizeEvent* event)
{
    const int top = topPosition();
    QTextBrowser::resizeEvent(event);
    fitToWidth();
    if (top > 0)
        showPosition(top);
}

int ManualBrowser::textWidth() const
{
    const int widest = QFontMetrics(font()).averageCharWidth() * kWidestLine;
    return std::max(std::min(viewport()->width() - 2 * kMargin, widest), 1);
}

void ManualBrowser::dress()
{
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    dressBlocks();
    dressTables();
    fitToWidth();
}

void ManualBrowser::dressBlocks()
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    QTextCursor cursor(document());
    cursor.beginEditBlock();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const bool isInTable = QTextCursor(block).currentTable() != nullptr;
        cursor.setPosition(block.position());
        if (isCode(block)) {
            format.setBackground(tokens().column);
            format.setLeftMargin(kMargin / 2.0);
            format.setNonBreakableLines(false);
            cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
            QTextCharFormat letters;
            letters.setFont(fixed);
            cursor.mergeCharFormat(letters);
        } else if (!isInTable) {
            const bool isPicture = block.text() == QString(QChar::ObjectReplacementCharacter);
            format.setLineHeight(isPicture ? 100 : kLineHeight, QTextBlockFormat::ProportionalHeight);
            if (format.headingLevel() > 1)
                format.setTopMargin(kMargin * 0.7);
        }
        cursor.setBlockFormat(format);
    }
    cursor.endEditBlock();
}

void ManualBrowser::dressTables()
{
    std::vector<QTextTable*> tables;
    findTables(document()->rootFrame(), tables);
    for (QTextTable* table : tables) {
        QTextTableFormat format = table->format();
        format.setBorderCollapse(true);
        format.setBorder(1);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(tokens().line);
        format.setCellPadding(5);
        format.setCellSpacing(0);
        format.setBottomMargin(kMargin / 2.0);
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
        for (int column = 0; column < table->columns(); ++column) {
            QTextTableCell cell = table->cellAt(0, column);
            QTextCharFormat head = cell.format();
            head.setBackground(tokens().column);
            cell.setFormat(head);
        }
    }
}

void ManualBrowser::fitPicture(const QTextFragment& picture, int width)
{
    QTextImageFormat format = picture.charFormat().toImageFormat();
    const QSize whole = QImage(manualFolder() + format.name()).size();
    const int shown = std::min(whole.width(), width);
    const QUrl name(format.name());
    document()->addResource(QTextDocument::ImageResource, name, loadResource(QTextDocument::ImageResource, name));
    format.setWidth(shown);
    format.setHeight(whole.width() > 0 ? static_cast<double>(whole.height()) * shown / whole.width() : 0);
    QTextCursor cursor(document());
    cursor.setPosition(picture.position());
    cursor.setPosition(picture.position() + picture.length(), QTextCursor::KeepAnchor);
    cursor.setCharFormat(format);
}

void ManualBrowser::fitToWidth()
{
    const int width = textWidth();
    QTextFrameFormat root = document()->rootFrame()->frameFormat();
    root.setLeftMargin(kMargin);
    root.setTopMargin(kMargin / 2.0);
    root.setBottomMargin(kMargin);
    root.setRightMargin(std::max(kMargin, viewport()->width() - width - kMargin));
    document()->rootFrame()->setFrameFormat(root);
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next())
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            const QTextImageFormat format = part.fragment().charFormat().toImageFormat();
            if (!format.isValid() || format.name().isEmpty())
                continue;
            fitPicture(part.fragment(), width);
            break; // the fragments of the block are others now; a picture stands alone in its paragraph
        }
}

} // namespace planner::ui
