// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of the program in the user's language.

namespace planner::ui {

/// Installs the catalogue on the application, once. English has one too, for its singulars. Where the program does not
/// speak the language of the default locale, that becomes English too: words, names, dates and digits are of one
/// language. To be called before widgets are made.
void loadLanguage();

} // namespace planner::ui
