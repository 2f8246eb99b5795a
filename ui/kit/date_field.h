// SPDX-License-Identifier: Apache-2.0
#pragma once
// Fields for dates, the same everywhere.

class QDateEdit;

namespace planner::ui {

/// "24 January 2026", with a calendar to choose from. The date is read in the order of the user's language, whichever
/// way the window runs.
void prepareDateField(QDateEdit& field);

} // namespace planner::ui
