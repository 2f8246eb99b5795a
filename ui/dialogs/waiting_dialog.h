// SPDX-License-Identifier: Apache-2.0
#pragma once
// Work of a few seconds that the user waits for while the window goes on living.

#include "ui/models/background_work.h"

class QWidget;

namespace planner::ui {

/// Runs the task on another thread behind a small window that says what is done; returns when it has ended. The user
/// may ask it to stop, which sets the task's flag.
void runWhileWaiting(QWidget* parent, const QString& text, BackgroundWork::Task task);

} // namespace planner::ui
