// SPDX-License-Identifier: Apache-2.0
#pragma once
// What benchmarks of the windows begin with.

#include "ui/kit/fonts.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFont>

#include <functional>

namespace planner::ui {

/// Calls `run` in an application with the program's look.
inline int inWindowApplication(int argumentCount, char** arguments, const std::function<void()>& run)
{
    const QApplication application(argumentCount, arguments);
    loadFonts();
    applyTheme(Theme::Light);
    QApplication::setFont(programFont(kDefaultFontPoints));
    run();
    return 0;
}

} // namespace planner::ui
