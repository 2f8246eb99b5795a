// SPDX-License-Identifier: Apache-2.0
#pragma once
// The fonts that the program brings along, so that it looks the same on every machine.

class QFont;

namespace planner::ui {

/// Loads the bundled fonts once; afterwards programFont() finds them. Needs an application object.
void loadFonts();
/// The font of all widgets. `points` is its size.
[[nodiscard]] QFont programFont(double points);
inline constexpr double kDefaultFontPoints = 9.5;

} // namespace planner::ui
