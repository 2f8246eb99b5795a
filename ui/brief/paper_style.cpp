// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/paper_style.h"

#include "ui/kit/fonts.h"
#include "ui/kit/text.h"

#include <QFontMetricsF>
#include <QStyle>

#include <cmath>

namespace planner::ui {
namespace {

double sizeOf(PaperText text)
{
    switch (text) {
    case PaperText::Title:
        return points(17);
    case PaperText::Heading:
        return points(11);
    case PaperText::Body:
    case PaperText::BodyBold:
        return points(9);
    case PaperText::Small:
    case PaperText::SmallBold:
        return points(7.5);
    }
    return points(9);
}

int flagsOf(Qt::Alignment side, Qt::LayoutDirection direction)
{
    return static_cast<int>(QStyle::visualAlignment(direction, side) | Qt::AlignAbsolute | Qt::AlignTop)
           | Qt::TextWordWrap;
}

} // namespace

QFont PaperStyle::font(PaperText text)
{
    QFont font = programFont(kDefaultFontPoints);
    font.setPixelSize(static_cast<int>(std::lround(sizeOf(text))));
    font.setBold(text == PaperText::Title || text == PaperText::Heading || text == PaperText::BodyBold
                 || text == PaperText::SmallBold);
    return font;
}

double PaperStyle::lineHeight(PaperText text) { return QFontMetricsF(font(text)).height(); }

double PaperStyle::textHeight(const QString& text, PaperText kind, double width) const
{
    constexpr double kTall = 1e7;
    return QFontMetricsF(font(kind))
        .boundingRect(QRectF(0, 0, width, kTall), flagsOf(Qt::AlignLeft, m_direction), text)
        .height();
}

void PaperStyle::paintText(QPainter& painter, const QRectF& rect, Qt::Alignment side, const QString& text,
                           PaperText kind, const QColor& colour) const
{
    painter.setLayoutDirection(m_direction);
    painter.setFont(font(kind));
    painter.setPen(colour);
    painter.drawText(rect, flagsOf(side, m_direction), isolated(text));
}

QRectF PaperStyle::visual(const QRectF& area, const QRectF& part) const
{
    if (m_direction == Qt::LeftToRight)
        return part;
    return {area.left() + area.right() - part.right(), part.top(), part.width(), part.height()};
}

} // namespace planner::ui
