// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every chart paints with: fonts, reading direction, hatches, round axis steps. Works on a widget, an image or
// SVG.

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QPalette>
#include <QRectF>
#include <QString>

#include <cstdint>

namespace planner::ui {

enum class TextSize { Normal, Bold, Small, SmallBold };

/// Refers to the painter, which must outlive it. Rectangles are given as for reading from left to right within
/// `area()`; visual() mirrors them.
class ChartCanvas {
public:
    ChartCanvas(QPainter& painter, const QRectF& area, const QFont& font, const QPalette& palette,
                Qt::LayoutDirection direction);

    [[nodiscard]] QPainter& painter() const { return m_painter; }
    [[nodiscard]] const QRectF& area() const { return m_area; }
    [[nodiscard]] const QPalette& palette() const { return m_palette; }
    [[nodiscard]] Qt::LayoutDirection direction() const { return m_direction; }
    [[nodiscard]] bool isRightToLeft() const { return m_direction == Qt::RightToLeft; }
    [[nodiscard]] QFont font(TextSize size) const;
    [[nodiscard]] double lineHeight(TextSize size) const;
    [[nodiscard]] double textWidth(const QString& text, TextSize size) const;
    [[nodiscard]] QColor textColour() const { return m_palette.color(QPalette::Text); }

    [[nodiscard]] QRectF visual(const QRectF& rect) const;
    [[nodiscard]] double visual(double x) const;
    /// Text at the leading, trailing or middle of a logical rectangle, shortened where it does not fit.
    void text(const QRectF& rect, Qt::Alignment side, const QString& text, TextSize size, const QColor& colour) const;

private:
    QPainter& m_painter;
    QRectF m_area;
    QFont m_font;
    QPalette m_palette;
    Qt::LayoutDirection m_direction;
};

/// Diagonal lines within a rectangle, in step with those of its neighbours. Drawn as lines, so that SVG has them too.
void paintHatch(QPainter& painter, const QRectF& rect, const QColor& colour, bool isRising = true);
/// A part of a stacked bar: its colour and its own hatch, so that colour is not the only difference.
void paintSeries(QPainter& painter, const QRectF& rect, std::size_t series);
[[nodiscard]] QColor seriesColour(std::size_t series);
/// 1, 2 or 5 times a power of ten: the least step that has at most `most` multiples up to `highest`. At least 1.
[[nodiscard]] std::int64_t roundStep(std::int64_t highest, int most);

} // namespace planner::ui
