// SPDX-License-Identifier: Apache-2.0
#pragma once
// A picture of the window on a plan, for scripts: nothing is asked, and what the user's session remembers stays.

#include "core/base/result.h"

#include <QString>

namespace planner::ui {
class MainWindow;
class Program;
} // namespace planner::ui

namespace planner::desktop {

/// Opens the plan file `plan` in `window`, or leaves the start page where it is empty, and saves a picture of the
/// window in the file `picture`: SVG where its name ends so, else PNG. BadInput where the plan cannot be shown without
/// a question (a folder, a sealed or damaged plan) or `picture` is a file of another kind, which stays; Failed where
/// the picture cannot be written.
[[nodiscard]] Result<Done> saveWindowPicture(ui::Program& program, ui::MainWindow& window, const QString& plan,
                                             const QString& picture);

} // namespace planner::desktop
