// SPDX-License-Identifier: Apache-2.0
#pragma once
// How an operation comes about in a window: from its first page, by its steps, to routes from coordinates.

namespace planner {
enum class OperationStep;
}

namespace planner::ui {

class MainWindow;
class Program;
class Workspace;

/// Asks for title, days and file, and opens the new plan as Program::openPlan() does.
void beginOperation(Program& program, MainWindow& window);
/// Asks by what figures routes are worked out, and adds them to the plan of the window, which has one.
void makeRoutes(MainWindow& window);
/// Goes to where the step is made.
void showStep(const MainWindow& window, const Workspace& workspace, OperationStep step);

} // namespace planner::ui
