// SPDX-License-Identifier: Apache-2.0
#pragma once
// What benchmarks of the windows begin with.

#include "ui/kit/fonts.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QFont>

#include <benchmark/benchmark.h>

namespace planner::ui {

/// Runs the benchmarks of the program in an application with the program's look.
inline int runWindowBenchmarks(int argumentCount, char** arguments)
{
    benchmark::Initialize(&argumentCount, arguments);
    const QApplication application(argumentCount, arguments);
    loadFonts();
    applyTheme(Theme::Light);
    QApplication::setFont(programFont(kDefaultFontPoints));
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

} // namespace planner::ui
