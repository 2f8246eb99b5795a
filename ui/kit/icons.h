// SPDX-License-Identifier: Apache-2.0
#pragma once
// The icons of actions, painted so that they follow the theme, the screen and the reading direction, and the
// program's own, which is a file of resources/icons.

#include <QIcon>

namespace planner::ui {

enum class Icon {
    None,
    Open,
    Import,
    Export,
    Window,
    Undo,
    Redo,
    Fill,
    Find,
    Board,
    Schedule,
    Today,
    Table,
    Charts,
    Map,
    Operation,
    Play,
    Pause,
    Warning,
    Error,
    Done,
    Note,
    Add,
    Close
};

/// In the colours of the theme and the direction of the application now: make them again when either changes.
[[nodiscard]] QIcon makeIcon(Icon icon);
/// The program's own, for windows and task bars.
[[nodiscard]] QIcon programIcon();

} // namespace planner::ui
