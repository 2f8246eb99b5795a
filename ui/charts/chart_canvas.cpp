// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_canvas.h"

#include "core/base/count.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QFontMetricsF>
#include <QStyle>

#include <algorithm>
#include <array>
#include <cmath>

namespace planner::ui {
namespace {

constexpr double kHatchGap = 6; ///< pixels between two lines, across

} // namespace

ChartCanvas::ChartCanvas(QPainter& painter, const QRectF& area, const QFont& font, const QPalette& palette,
                         Qt::LayoutDirection direction)
    : m_painter(painter), m_area(area), m_font(font), m_palette(palette), m_direction(direction)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(direction);
}

QFont ChartCanvas::font(TextSize size) const
{
    QFont font = m_font;
    const bool isSmall = size == TextSize::Small || size == TextSize::SmallBold;
    if (isSmall && font.pixelSize() > 0) // on paper, whose points are other ones
        font.setPixelSize(font.pixelSize() - 1);
    else if (isSmall)
        font.setPointSizeF(font.pointSizeF() - 1);
    font.setBold(size == TextSize::Bold || size == TextSize::SmallBold);
    return font;
}

double ChartCanvas::lineHeight(TextSize size) const { return QFontMetricsF(font(size)).height(); }

double ChartCanvas::textWidth(const QString& text, TextSize size) const
{
    return QFontMetricsF(font(size)).horizontalAdvance(text);
}

QRectF ChartCanvas::visual(const QRectF& rect) const
{
    if (!isRightToLeft())
        return rect;
    return {m_area.left() + m_area.right() - rect.right(), rect.top(), rect.width(), rect.height()};
}

double ChartCanvas::visual(double x) const { return isRightToLeft() ? m_area.left() + m_area.right() - x : x; }

void ChartCanvas::text(const QRectF& rect, Qt::Alignment side, const QString& text, TextSize size,
                       const QColor& colour) const
{
    const QFont used = font(size);
    const Qt::Alignment horizontal = side & Qt::AlignHorizontal_Mask;
    const Qt::Alignment vertical = side & Qt::AlignVertical_Mask;
    m_painter.setFont(used);
    m_painter.setPen(colour);
    m_painter.drawText(visual(rect),
                       static_cast<int>(QStyle::visualAlignment(m_direction, horizontal) | Qt::AlignAbsolute
                                        | (vertical ? vertical : Qt::Alignment(Qt::AlignVCenter)))
                           | Qt::TextSingleLine,
                       isolated(QFontMetricsF(used).elidedText(text, Qt::ElideRight, rect.width() + 1)));
}

void paintHatch(QPainter& painter, const QRectF& rect, const QColor& colour, bool isRising)
{
    if (rect.width() <= 0 || rect.height() <= 0)
        return;
    painter.setPen(QPen(colour, 1.1));
    // Lines of equal x + y rise to the right, those of equal x - y fall.
    const double sign = isRising ? 1 : -1;
    const double low = rect.left() + std::min(sign * rect.top(), sign * rect.bottom());
    const double high = rect.right() + std::max(sign * rect.top(), sign * rect.bottom());
    for (double c = std::ceil(low / kHatchGap) * kHatchGap; c < high; c += kHatchGap) {
        // On the line, x = c - sign * y.
        const double atTop = c - sign * rect.top();
        const double atBottom = c - sign * rect.bottom();
        const double left = std::clamp(std::min(atTop, atBottom), rect.left(), rect.right());
        const double right = std::clamp(std::max(atTop, atBottom), rect.left(), rect.right());
        if (right > left)
            painter.drawLine(QPointF(left, sign * (c - left)), QPointF(right, sign * (c - right)));
    }
}

QColor seriesColour(std::size_t series)
{
    constexpr std::array<QRgb, 6> kLight{0x2a6db0, 0x2e8f63, 0xb5651d, 0x7d4fa8, 0x1f8a8f, 0xa83f6f};
    constexpr std::array<QRgb, 6> kDark{0x6cb2ee, 0x4cbf8a, 0xe0a060, 0xb793dd, 0x5cc4c9, 0xe08bb0};
    return QColor::fromRgb((isDark() ? kDark : kLight)[series % kLight.size()]);
}

void paintSeries(QPainter& painter, const QRectF& rect, std::size_t series)
{
    QColor fill = seriesColour(series);
    fill.setAlphaF(series % 2 == 0 ? 0.55F : 0.25F);
    painter.fillRect(rect, fill);
    const QColor line = seriesColour(series);
    const std::size_t pattern = series % 4;
    if (pattern == 1 || pattern == 3)
        paintHatch(painter, rect, line, true);
    if (pattern == 2 || pattern == 3)
        paintHatch(painter, rect, line, false);
    painter.setPen(QPen(line, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect);
}

std::int64_t roundStep(std::int64_t highest, int most)
{
    const std::int64_t parts = std::max(1, most);
    std::int64_t power = 1;
    while (true) {
        for (const std::int64_t factor : {1, 2, 5})
            if (floorDivide(highest, factor * power) <= parts)
                return factor * power;
        power *= 10;
    }
}

} // namespace planner::ui
