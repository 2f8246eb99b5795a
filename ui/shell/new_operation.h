// SPDX-License-Identifier: Apache-2.0
#pragma once
// How an operation comes about in a window: from its first page, by its steps, to routes from coordinates.

namespace planner {
enum class OperationStep;
}

namespace planner::ui {

class GuideStrip;
class MainWindow;
class PlanFileActions;
class Program;

/// Asks for title, days and file, and opens the new plan as Program::openPlan() does.
/// Asks for the first figures and makes the plan. The window that shows it, on the page of its sites; nullptr where the
/// user gave up or the file cannot be made.
MainWindow* beginOperation(Program& program, MainWindow& window);
/// Asks by what figures routes are worked out, and adds them to the plan of the window, which has one.
/// The strip that says what the window's plan lacks, at work. The window owns it.
GuideStrip* newGuide(MainWindow& window, PlanFileActions& files);
void makeRoutes(MainWindow& window);
/// Goes to where the step is made.
/// Shows where a step is taken. The window has a plan.
void showStep(const MainWindow& window, OperationStep step);

} // namespace planner::ui
