// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/chart_reading.h"

#include "ui/kit/theme.h"

#include <algorithm>

namespace planner::ui {
namespace {

constexpr double kReadingPad = 6;  ///< around the words, in pixels
constexpr double kReadingGap = 10; ///< beside the value

/// Beside the value where it is seen, at the other side where there is no room.
QRectF boxBeside(const ChartCanvas& canvas, const QRectF& area, QPointF anchor, const QStringList& lines)
{
    double width = 0;
    for (const QString& line : lines)
        width = std::max(width, canvas.textWidth(line, TextSize::SmallBold));
    const double height = canvas.lineHeight(TextSize::Small) * static_cast<double>(lines.size());
    const QSizeF size(width + 2 * kReadingPad, height + 2 * kReadingPad);
    double left = anchor.x() + kReadingGap;
    if (left + size.width() > area.right())
        left = anchor.x() - kReadingGap - size.width();
    const double lowest = std::max(area.top(), area.bottom() - size.height());
    const double top = std::clamp(anchor.y() - size.height() / 2, area.top(), lowest);
    return {QPointF(std::max(area.left(), left), top), size};
}

} // namespace

void paintReading(const ChartCanvas& canvas, const QRectF& area, QPointF anchor, const QStringList& lines)
{
    const QRectF box = boxBeside(canvas, area, anchor, lines);
    QPainter& painter = canvas.painter();
    painter.setPen(QPen(tokens().accent, 1.5));
    painter.setBrush(canvas.palette().base());
    painter.drawEllipse(anchor, 3.5, 3.5);
    painter.setPen(QPen(tokens().line, 1));
    painter.drawRoundedRect(box, 4, 4);
    const double height = canvas.lineHeight(TextSize::Small);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRectF row(box.left() + kReadingPad, box.top() + kReadingPad + height * static_cast<double>(i),
                         box.width() - 2 * kReadingPad, height);
        // The box stands where it is seen: mirrored back, since text() mirrors.
        canvas.text(canvas.visual(row), Qt::AlignLeft, lines[i], i == 0 ? TextSize::SmallBold : TextSize::Small,
                    canvas.textColour());
    }
}

} // namespace planner::ui
