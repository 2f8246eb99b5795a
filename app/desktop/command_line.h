// SPDX-License-Identifier: Apache-2.0
#pragma once
// The command line of transfer-planner: its options, and its manual page from the same texts.

#include <QSize>
#include <QString>

#include <string>

namespace planner::desktop {

struct Options {
    QString file;
    QString picture; ///< empty: the window stays open
    bool isRightToLeft = false;
    QString theme;
    QSize size;
};

/// True where the arguments ask for a text only, such as --help: that needs no display.
[[nodiscard]] bool asksForText(int argumentCount, const char* const* arguments);
/// Reads the arguments of the QCoreApplication. Ends the program where they ask for a text or are wrong.
[[nodiscard]] Options readOptions();
/// transfer-planner(1) in roff.
[[nodiscard]] std::string manualPage();

} // namespace planner::desktop
