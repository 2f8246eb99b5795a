// SPDX-License-Identifier: Apache-2.0
#pragma once
// The wheel over a widget, as the window system brings it: to the window, at a place and a time.

#include <Qt>

class QWidget;

namespace planner::ui {

constexpr int kTowardsUser = -1; ///< a notch that scrolls down

/// A notch over the middle of the widget, long after the one before: it begins a scroll.
void beginScroll(QWidget& over, int notches = kTowardsUser);
/// The next notch of the same scroll.
void goOnScrolling(QWidget& over, int notches = kTowardsUser);
/// Of a touchpad, which says where a scroll begins and ends, whatever time passes.
void scrollInPhase(QWidget& over, Qt::ScrollPhase phase, int notches = kTowardsUser);

} // namespace planner::ui
