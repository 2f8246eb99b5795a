// SPDX-License-Identifier: Apache-2.0
#pragma once
// A window before the user's eyes.

#include <QGuiApplication>
#include <QWidget>

namespace planner::ui {

/// Puts the window above all others and gives it the keyboard. Platforms without a screen have no order of windows, and
/// say so on standard error where they are asked for one.
inline void bringToFront(QWidget& window)
{
    const QString platform = QGuiApplication::platformName();
    if (platform != QLatin1String("offscreen") && platform != QLatin1String("minimal"))
        window.raise();
    window.activateWindow();
}

} // namespace planner::ui
