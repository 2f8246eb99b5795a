// SPDX-License-Identifier: Apache-2.0
#pragma once
// Light and dark: the palette of every widget and the colours that carry meaning.

#include <QColor>
#include <QPalette>

namespace planner::ui {

enum class Theme { System, Light, Dark };

/// Colours by meaning. Shapes take ok, warn and bad; words take okText, warnText and badText, which are readable on
/// base, window, card and column (contrast 4.5 and better). Read them in paintEvent: they change with the theme.
struct Tokens {
    QColor ok, warn, bad;
    QColor okText, warnText, badText;
    QColor accent;    ///< selection, drop targets, curves
    QColor line;      ///< hairlines and frames
    QColor edge;      ///< of fields and boxes
    QColor soft;      ///< quiet areas such as closed days
    QColor secondary; ///< words of less weight
    QColor card;      ///< background of a batch card
    QColor column;    ///< background of a board column
};

/// Sets Fusion, the palette, and what fields take of the wheel and of the keys of undo, on the application. System
/// follows the palette that the desktop gave at the first call.
void applyTheme(Theme theme);
[[nodiscard]] bool isDark();
/// Those of the theme that was applied last; light before.
[[nodiscard]] const Tokens& tokens();

/// The palette of that theme.
[[nodiscard]] const QPalette& themePalette();

/// While one lives, tokens() and themePalette() are the light ones: for pictures on paper, whatever the theme of the
/// windows.
class PaperTheme {
public:
    PaperTheme();
    PaperTheme(const PaperTheme&) = delete;
    PaperTheme& operator=(const PaperTheme&) = delete;
    ~PaperTheme();

    /// The light palette.
    [[nodiscard]] static QPalette palette();

private:
    bool m_wasDark;
};

} // namespace planner::ui
