// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_document.h"

#include "ui/kit/text.h"

#include <QCoreApplication>
#include <QPen>

namespace planner::ui {
namespace {

struct PageWords {
    Q_DECLARE_TR_FUNCTIONS(PageWords)
};

constexpr double kPageMargin = points(42);
constexpr double kHeader = points(34); ///< of the words above the body, with the space below them
constexpr double kFooter = points(20);

/// What a page has between header and footer.
QRectF bodyOf(const QSizeF& pageSize)
{
    return QRectF(QPointF(0, 0), pageSize)
        .adjusted(kPageMargin, kPageMargin + kHeader, -kPageMargin, -kPageMargin - kFooter);
}

QString stampText(const BriefStamp& stamp)
{
    const QString version = QLocale().toString(static_cast<qlonglong>(stamp.version));
    //: a plan file, the number of its last change, the start of its history's hash
    return filled(PageWords::tr("%1, version %2, history %3"), isolated(stamp.planName), version,
                  isolated(stamp.historyHash));
}

QString timeText(const QDateTime& time)
{
    return isolated(QLocale().toString(time, QStringLiteral("d MMMM yyyy, HH:mm")));
}

} // namespace

BriefDocument::BriefDocument(PaperBlocks blocks, QString title, BriefStamp stamp, Qt::LayoutDirection direction,
                             const QSizeF& pageSize)
    : m_style(direction), m_blocks(std::move(blocks)), m_title(std::move(title)), m_stamp(std::move(stamp)),
      m_pageSize(pageSize), m_pages(1), m_y(bodyOf(m_pageSize).top())
{
    for (std::size_t i = 0; i < m_blocks.size(); ++i) {
        const PaperBlock& block = *m_blocks[i];
        const bool isFull = m_y + block.spaceBefore + heightToBegin(i) > bodyOf(m_pageSize).bottom();
        if (!m_pages.back().empty() && (block.startsPage || isFull)) {
            m_pages.emplace_back();
            m_y = bodyOf(m_pageSize).top();
        }
        place(block);
    }
}

double BriefDocument::roomOn(const QSizeF& pageSize) { return bodyOf(pageSize).height(); }

double BriefDocument::heightOf(const PaperBlocks& blocks, Qt::LayoutDirection direction, const QSizeF& pageSize)
{
    const PaperStyle style(direction);
    const double width = bodyOf(pageSize).width();
    double height = 0;
    for (const auto& block : blocks) {
        height += block->spaceBefore + block->leadHeight(style, width);
        for (int row = 0; row < block->rowCount(); ++row)
            height += block->rowHeight(style, width, row);
    }
    return height;
}

double BriefDocument::heightToBegin(std::size_t index) const
{
    const PaperBlock& block = *m_blocks[index];
    if (block.rowCount() == 0)
        return 0;
    const double width = bodyOf(m_pageSize).width();
    double height = block.leadHeight(m_style, width);
    int row = 0;
    do
        height += block.rowHeight(m_style, width, row);
    while (block.keepsWithNext(row) && ++row < block.rowCount());
    if (row == block.rowCount() && index + 1 < m_blocks.size() && !m_blocks[index + 1]->startsPage)
        height += m_blocks[index + 1]->spaceBefore + heightToBegin(index + 1);
    return height;
}

int BriefDocument::rowsThatFit(const PaperBlock& block, int first, double room) const
{
    const double width = bodyOf(m_pageSize).width();
    double height = block.leadHeight(m_style, width);
    int end = first;
    while (end < block.rowCount() && height + block.rowHeight(m_style, width, end) <= room)
        height += block.rowHeight(m_style, width, end++);
    if (end < block.rowCount())
        while (end > first && block.keepsWithNext(end - 1))
            --end;
    return end;
}

void BriefDocument::place(const PaperBlock& block)
{
    const QRectF area = bodyOf(m_pageSize);
    for (int first = 0; first < block.rowCount();) {
        const double top = m_pages.back().empty() ? area.top() : m_y + block.spaceBefore;
        int end = rowsThatFit(block, first, area.bottom() - top);
        if (end == first && !m_pages.back().empty()) {
            m_pages.emplace_back();
            m_y = area.top();
            continue;
        }
        end = std::max(end, first + 1);
        double height = block.leadHeight(m_style, area.width());
        for (int row = first; row < end; ++row)
            height += block.rowHeight(m_style, area.width(), row);
        m_pages.back().push_back({&block, first, end, {area.left(), top, area.width(), height}});
        m_y = top + height;
        first = end;
    }
}

void BriefDocument::paintMargins(QPainter& painter, int page) const
{
    const PaperColours& colours = m_style.colours();
    const double line = PaperStyle::lineHeight(PaperText::Small);
    QRectF row(kPageMargin, kPageMargin, m_pageSize.width() - 2 * kPageMargin, line);
    m_style.paintText(painter, row, Qt::AlignLeft, m_title, PaperText::SmallBold, colours.secondary);
    m_style.paintText(painter, row, Qt::AlignRight, timeText(m_stamp.time), PaperText::Small, colours.secondary);
    row.translate(0, line);
    m_style.paintText(painter, row, Qt::AlignLeft, stampText(m_stamp), PaperText::Small, colours.secondary);
    painter.setPen(QPen(colours.line, points(0.5)));
    painter.drawLine(row.bottomLeft() + QPointF(0, points(2)), row.bottomRight() + QPointF(0, points(2)));
    row.moveBottom(m_pageSize.height() - kPageMargin);
    const QLocale locale;
    m_style.paintText(painter, row, Qt::AlignRight,
                      filled(PageWords::tr("Page %1 of %2"), locale.toString(page + 1), locale.toString(pageCount())),
                      PaperText::Small, colours.secondary);
    m_style.paintText(painter, row, Qt::AlignLeft,
                      PageWords::tr("A proposal: a named person decides. Headcounts only, no names."), PaperText::Small,
                      colours.secondary);
}

void BriefDocument::paintPage(QPainter& painter, int page) const
{
    paintMargins(painter, page);
    for (const Piece& piece : m_pages[static_cast<std::size_t>(page)])
        piece.block->paint(painter, m_style, piece.area, piece.first, piece.end);
}

} // namespace planner::ui
