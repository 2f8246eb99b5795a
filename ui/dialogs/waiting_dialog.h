// SPDX-License-Identifier: Apache-2.0
#pragma once
// Work that the user waits for while the window goes on living.

#include "ui/models/background_work.h"

class QWidget;

namespace planner::ui {

/// Runs the task on another thread and returns when it has ended. After a moment a small window says what is done;
/// until then keys and clicks are kept for later. The task has no use for its flag: it runs to its end.
void runWhileWaiting(QWidget* parent, const QString& text, BackgroundWork::Task task);

} // namespace planner::ui
