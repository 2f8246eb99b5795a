// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of the program in the user's language.

namespace planner::ui {

/// Installs the catalogue on the application, once. English has one too, for its singulars.
void loadLanguage();

} // namespace planner::ui
