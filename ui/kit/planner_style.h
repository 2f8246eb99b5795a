// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fusion with what the program wants otherwise on every desktop.

#include <QProxyStyle>

namespace planner::ui {

/// Keeps a text that runs left to right in its own order where the windows run right to left, such as the name of a
/// site or a sentence that has no translation, at the side where reading begins; has slim scroll bars; shows the edges
/// of fields on a dark ground; and shows no icons on the buttons of dialogs.
class PlannerStyle : public QProxyStyle {
public:
    PlannerStyle();

    void drawItemText(QPainter* painter, const QRect& place, int flags, const QPalette& palette, bool isEnabled,
                      const QString& text, QPalette::ColorRole role) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override;
};

} // namespace planner::ui
