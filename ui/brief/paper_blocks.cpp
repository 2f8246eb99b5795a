// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/paper_blocks.h"

#include <algorithm>

namespace planner::ui {
namespace {

constexpr double kGap = points(10);
constexpr double kInset = points(6);
constexpr double kUnitsPerPixel = 6.6; ///< so that the small print of pictures is that of tables

/// The n-th of `count` equal parts of the area, side by side with gaps.
QRectF partOf(const QRectF& area, std::size_t n, std::size_t count)
{
    const double width = (area.width() - kGap * static_cast<double>(count - 1)) / static_cast<double>(count);
    return {area.left() + static_cast<double>(n) * (width + kGap), area.top(), width, area.height()};
}

} // namespace

WordsBlock::WordsBlock(QString text, PaperText kind, bool isSecondary)
    : m_text(std::move(text)), m_kind(kind), m_isSecondary(isSecondary)
{
    if (kind == PaperText::Heading)
        spaceBefore = points(14);
    else if (kind != PaperText::Title)
        spaceBefore = points(4);
}

double WordsBlock::rowHeight(const PaperStyle& style, double width, int /*row*/) const
{
    return style.textHeight(m_text, m_kind, width);
}

bool WordsBlock::keepsWithNext(int /*row*/) const { return m_kind == PaperText::Heading || m_kind == PaperText::Title; }

void WordsBlock::paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int /*first*/, int /*end*/) const
{
    const PaperColours& colours = style.colours();
    style.paintText(painter, area, Qt::AlignLeft, m_text, m_kind, m_isSecondary ? colours.secondary : colours.text);
}

PaperBlock& addWords(PaperBlocks& blocks, const QString& text, PaperText kind, bool isSecondary)
{
    blocks.push_back(std::make_unique<WordsBlock>(text, kind, isSecondary));
    return *blocks.back();
}

double FactsBlock::rowHeight(const PaperStyle& style, double width, int /*row*/) const
{
    double words = 0;
    for (std::size_t i = 0; i < m_facts.size(); ++i)
        words = std::max(words, style.textHeight(m_facts[i].words, PaperText::Small,
                                                 partOf({0, 0, width, 0}, i, m_facts.size()).width() - 2 * kInset));
    return PaperStyle::lineHeight(PaperText::Title) + words + 2 * kInset;
}

void FactsBlock::paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int /*first*/, int /*end*/) const
{
    const PaperColours& colours = style.colours();
    for (std::size_t i = 0; i < m_facts.size(); ++i) {
        const QRectF box = style.visual(area, partOf(area, i, m_facts.size()));
        painter.fillRect(box, colours.soft);
        QRectF words = box.adjusted(kInset, kInset, -kInset, -kInset);
        style.paintText(painter, words, Qt::AlignLeft, m_facts[i].figure, PaperText::Title,
                        m_facts[i].isBad ? colours.bad : colours.text);
        words.setTop(words.top() + PaperStyle::lineHeight(PaperText::Title));
        style.paintText(painter, words, Qt::AlignLeft, m_facts[i].words, PaperText::Small, colours.secondary);
    }
}

PicturesBlock::PicturesBlock(std::vector<Picture> pictures, double height)
    : m_pictures(std::move(pictures)), m_height(height)
{
}

double PicturesBlock::rowHeight(const PaperStyle& /*style*/, double /*width*/, int /*row*/) const { return m_height; }

void PicturesBlock::paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int /*first*/,
                          int /*end*/) const
{
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        const QRectF part = style.visual(area, partOf(area, i, m_pictures.size()));
        painter.save();
        painter.setClipRect(part);
        painter.translate(part.topLeft());
        painter.scale(kUnitsPerPixel, kUnitsPerPixel);
        m_pictures[i](painter, {0, 0, part.width() / kUnitsPerPixel, part.height() / kUnitsPerPixel});
        painter.restore();
    }
}

} // namespace planner::ui
