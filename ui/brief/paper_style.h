// SPDX-License-Identifier: Apache-2.0
#pragma once
// How paper looks: fonts, colours and the reading direction, whatever the theme of the windows.

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>

namespace planner::ui {

/// All lengths on paper are in tenths of a point: 720 to the inch.
inline constexpr int kPaperUnitsPerInch = 720;
/// Points as lengths on paper.
[[nodiscard]] constexpr double points(double value) { return 10 * value; }

enum class PaperText { Title, Heading, Body, BodyBold, Small, SmallBold };

struct PaperColours {
    QColor text{0x1d, 0x23, 0x2a};
    QColor secondary{0x5d, 0x67, 0x72};
    QColor line{0xc3, 0xca, 0xd2};
    QColor soft{0xee, 0xf1, 0xf4};
    QColor bad{0xb9, 0x2b, 0x37};
};

class PaperStyle {
public:
    explicit PaperStyle(Qt::LayoutDirection direction) : m_direction(direction) {}

    [[nodiscard]] Qt::LayoutDirection direction() const { return m_direction; }
    [[nodiscard]] const PaperColours& colours() const { return m_colours; }
    [[nodiscard]] static QFont font(PaperText text);
    [[nodiscard]] static double lineHeight(PaperText text);
    /// The height of the text in lines of the width.
    [[nodiscard]] double textHeight(const QString& text, PaperText kind, double width) const;
    /// Paints in lines within the rectangle, which is where it is seen. AlignLeft is the leading side. The words are in
    /// the order of their own language.
    void paintText(QPainter& painter, const QRectF& rect, Qt::Alignment side, const QString& text, PaperText kind,
                   const QColor& colour) const;
    /// Where a part of an area, given as for reading from left to right, is seen.
    [[nodiscard]] QRectF visual(const QRectF& area, const QRectF& part) const;

private:
    Qt::LayoutDirection m_direction;
    PaperColours m_colours;
};

} // namespace planner::ui
