// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/paper_form.h"

#include <QPen>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr double kNamePart = 0.24;      ///< of the width
constexpr double kBetween = points(10); ///< between two lines
constexpr double kToWrite = points(17); ///< above a line

QRectF nameOf(const QRectF& row) { return {row.left(), row.top(), row.width() * kNamePart - kBetween, row.height()}; }

/// Where the n-th line with its words stands, for reading from left to right.
QRectF lineOf(const QRectF& row, qsizetype n, qsizetype count)
{
    const double left = row.left() + row.width() * kNamePart;
    const double width = (row.right() - left - kBetween * static_cast<double>(count - 1)) / static_cast<double>(count);
    return {left + static_cast<double>(n) * (width + kBetween), row.top(), width, row.height()};
}

} // namespace

double FormBlock::rowHeight(const PaperStyle& style, double width, int row) const
{
    const Row& form = m_rows[static_cast<std::size_t>(row)];
    const QRectF area(0, 0, width, 0);
    double words = PaperStyle::lineHeight(PaperText::Small);
    for (qsizetype i = 0; i < form.words.size(); ++i)
        words = std::max(words,
                         style.textHeight(form.words[i], PaperText::Small, lineOf(area, i, form.words.size()).width()));
    return std::max(kToWrite + words, style.textHeight(form.name, PaperText::SmallBold, nameOf(area).width()));
}

void FormBlock::paintRow(QPainter& painter, const PaperStyle& style, const QRectF& area, const Row& row) const
{
    const PaperColours& colours = style.colours();
    QRectF name = nameOf(area);
    name.setTop(area.top() + kToWrite - PaperStyle::lineHeight(PaperText::Small));
    style.paintText(painter, style.visual(area, name), Qt::AlignLeft, row.name, PaperText::SmallBold, colours.text);
    for (qsizetype i = 0; i < row.words.size(); ++i) {
        QRectF words = style.visual(area, lineOf(area, i, row.words.size()));
        words.setTop(area.top() + kToWrite);
        painter.setPen(QPen(colours.secondary, points(0.5)));
        painter.drawLine(words.topLeft(), words.topRight());
        style.paintText(painter, words, Qt::AlignLeft, row.words[i], PaperText::Small, colours.secondary);
    }
}

void FormBlock::paint(QPainter& painter, const PaperStyle& style, const QRectF& area, int first, int end) const
{
    double top = area.top();
    for (int i = first; i < end; ++i) {
        const double height = rowHeight(style, area.width(), i);
        paintRow(painter, style, {area.left(), top, area.width(), height}, m_rows[static_cast<std::size_t>(i)]);
        top += height;
    }
}

} // namespace planner::ui
