// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/theme.h"

#include "ui/kit/field_undo_filter.h"
#include "ui/kit/field_wheel_filter.h"
#include "ui/kit/planner_style.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>

namespace planner::ui {
namespace {

bool isDarkNow = false;

QColor colour(unsigned light, unsigned dark, bool isDarkWanted) { return QColor::fromRgb(isDarkWanted ? dark : light); }

Tokens makeTokens(bool isDarkWanted)
{
    const auto c = [=](unsigned light, unsigned dark) { return colour(light, dark, isDarkWanted); };
    Tokens tokens;
    tokens.ok = c(0x2e8f63, 0x4cbf8a);
    tokens.warn = c(0xc78a00, 0xe6b450);
    tokens.bad = c(0xc4323e, 0xf2707a);
    tokens.okText = c(0x1f7550, 0x4cbf8a);
    tokens.warnText = c(0x8a5a00, 0xe6b450);
    tokens.badText = c(0xb92b37, 0xf2707a);
    tokens.accent = c(0x2a6db0, 0x6cb2ee);
    tokens.line = c(0xd5dae0, 0x3a3f45);
    tokens.edge = c(0x9aa4af, 0x6a7178);
    tokens.soft = c(0xeef1f4, 0x2b2f34);
    tokens.secondary = c(0x5d6772, 0x9aa3ad);
    tokens.card = c(0xffffff, 0x2a2e33);
    tokens.column = c(0xeceff2, 0x212428);
    return tokens;
}

QPalette makePalette(bool isDarkWanted)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, unsigned light, unsigned dark) {
        palette.setColor(role, colour(light, dark, isDarkWanted));
    };
    set(QPalette::Window, 0xf4f6f8, 0x1b1e21);
    set(QPalette::WindowText, 0x1d232a, 0xe4e8ec);
    set(QPalette::Base, 0xffffff, 0x212428);
    set(QPalette::AlternateBase, 0xf6f8fa, 0x25292d);
    set(QPalette::Text, 0x1d232a, 0xe4e8ec);
    set(QPalette::Button, 0xf4f6f8, 0x2a2e33);
    set(QPalette::ButtonText, 0x1d232a, 0xe4e8ec);
    set(QPalette::BrightText, 0xffffff, 0xffffff);
    set(QPalette::Highlight, 0x2a6db0, 0x2f6ea8);
    set(QPalette::HighlightedText, 0xffffff, 0xffffff);
    set(QPalette::ToolTipBase, 0x1d232a, 0xe4e8ec);
    set(QPalette::ToolTipText, 0xffffff, 0x1b1e21);
    set(QPalette::Mid, 0xc3cad2, 0x43494f);
    set(QPalette::Midlight, 0xe3e7ec, 0x33383d);
    set(QPalette::Dark, 0x9aa4af, 0x111315);
    set(QPalette::Light, 0xffffff, 0x3a3f45);
    set(QPalette::Link, 0x2a6db0, 0x6cb2ee);
    set(QPalette::PlaceholderText, 0x6b7580, 0x8a939c);
    const QColor disabled = colour(0x87919b, 0x6b737b, isDarkWanted);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::ButtonText, QPalette::WindowText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

bool isDarkSystem()
{
    static const bool isDarkAtStart = [] {
        const QPalette palette = QApplication::palette();
        return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
    }();
    return isDarkAtStart;
}

} // namespace

void applyTheme(Theme theme)
{
    const bool isSystemDark = isDarkSystem();
    isDarkNow = theme == Theme::Dark || (theme == Theme::System && isSystemDark);
    QApplication::setStyle(new PlannerStyle);
    QApplication::setPalette(makePalette(isDarkNow));
    FieldWheelFilter::install();
    FieldUndoFilter::install();
}

bool isDark() { return isDarkNow; }

const Tokens& tokens()
{
    static const Tokens light = makeTokens(false);
    static const Tokens dark = makeTokens(true);
    return isDarkNow ? dark : light;
}

const QPalette& themePalette()
{
    static const QPalette light = makePalette(false);
    static const QPalette dark = makePalette(true);
    return isDarkNow ? dark : light;
}

PaperTheme::PaperTheme() : m_wasDark(isDarkNow) { isDarkNow = false; }

PaperTheme::~PaperTheme() { isDarkNow = m_wasDark; }

QPalette PaperTheme::palette() { return makePalette(false); }

} // namespace planner::ui
