// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/theme.h"

#include <QApplication>
#include <QPalette>

#include <gtest/gtest.h>

#include <cmath>

namespace planner::ui {
namespace {

/// Relative luminance as WCAG 2.1 defines it.
double luminance(const QColor& colour)
{
    const auto channel = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double brighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (brighter + 0.05) / (darker + 0.05);
}

class ThemeTest : public testing::TestWithParam<Theme> {
protected:
    ThemeTest() { applyTheme(GetParam()); }
    ~ThemeTest() override { applyTheme(Theme::Light); }
};

TEST_P(ThemeTest, WordsAreReadableOnEveryGround)
{
    const Tokens& colours = tokens();
    const QPalette palette = QApplication::palette();
    const QColor grounds[] = {palette.color(QPalette::Window), palette.color(QPalette::Base), colours.card,
                              colours.column};
    const QColor words[] = {palette.color(QPalette::WindowText), colours.secondary, colours.okText, colours.warnText,
                            colours.badText};
    for (const QColor& ground : grounds)
        for (const QColor& word : words)
            EXPECT_GE(contrast(ground, word), 4.5)
                << word.name().toStdString() << " on " << ground.name().toStdString();
    EXPECT_GE(contrast(palette.color(QPalette::Highlight), palette.color(QPalette::HighlightedText)), 4.5);
}

TEST_P(ThemeTest, ShapesStandOutFromEveryGround)
{
    const Tokens& colours = tokens();
    for (const QColor& shape : {colours.ok, colours.bad, colours.accent})
        EXPECT_GE(contrast(colours.card, shape), 3.0) << shape.name().toStdString();
}

INSTANTIATE_TEST_SUITE_P(Both, ThemeTest, testing::Values(Theme::Light, Theme::Dark),
                         [](const auto& info) { return info.param == Theme::Light ? "Light" : "Dark"; });

} // namespace
} // namespace planner::ui
