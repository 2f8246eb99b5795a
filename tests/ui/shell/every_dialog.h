// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every dialog of the program in turn, for what must hold in all of them.

#include <functional>

class QWidget;

namespace planner::ui {

class MainWindow;
class Program;
class Questions;

/// The window shows the plan of windowPlan(). The dialogs are not shown.
void forEveryDialog(Program& program, MainWindow& window, Questions& questions,
                    const std::function<void(QWidget&)>& check);

} // namespace planner::ui
