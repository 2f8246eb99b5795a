// SPDX-License-Identifier: Apache-2.0
#pragma once
// A brief laid out in pages, ready to be painted on paper or a screen.

#include "ui/brief/brief_subject.h"
#include "ui/brief/paper_blocks.h"

#include <QSizeF>

namespace planner::ui {

/// A4, in tenths of a point.
inline constexpr QSizeF kA4{5953, 8419};

/// Not a QTextDocument: that repeats the head of a table on each page, but leaves a heading alone at the foot of one,
/// as it can keep no row or paragraph with the next.
class BriefDocument {
public:
    /// Lays the blocks out on pages of the size, in tenths of a point. A row higher than a page gets one of its own.
    BriefDocument(PaperBlocks blocks, QString title, BriefStamp stamp, Qt::LayoutDirection direction,
                  const QSizeF& pageSize = kA4);

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] const QSizeF& pageSize() const { return m_pageSize; }
    /// Paints a page, the first being 0, with its header and footer; a length of 1 is a tenth of a point.
    void paintPage(QPainter& painter, int page) const;

    /// The height between header and footer, in tenths of a point.
    [[nodiscard]] static double roomOn(const QSizeF& pageSize);
    /// What blocks need below each other on a page that has enough.
    [[nodiscard]] static double heightOf(const PaperBlocks& blocks, Qt::LayoutDirection direction,
                                         const QSizeF& pageSize);

private:
    /// Some rows of a block on a page.
    struct Piece {
        const PaperBlock* block = nullptr;
        int first = 0;
        int end = 0;
        QRectF area;
    };
    using Page = std::vector<Piece>;

    void place(const PaperBlock& block);
    [[nodiscard]] int rowsThatFit(const PaperBlock& block, int first, double room) const;
    /// The height that must be free so that the block's first rows can begin, with what they are kept with.
    [[nodiscard]] double heightToBegin(std::size_t block) const;
    void paintMargins(QPainter& painter, int page) const;

    PaperStyle m_style;
    PaperBlocks m_blocks;
    QString m_title;
    BriefStamp m_stamp;
    QSizeF m_pageSize;
    std::vector<Page> m_pages;
    double m_y = 0; ///< where the next block begins on the last page
};

} // namespace planner::ui
