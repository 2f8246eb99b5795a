// SPDX-License-Identifier: Apache-2.0
#pragma once
// The map of a whole plan as a picture without a window, as the brief shows it.

#include "core/model/plan.h"

#include <QFont>
#include <QRectF>

#include <functional>

class QPainter;

namespace planner::ui {

/// Paints every site and flow into a rectangle in pixels of a screen, in the theme of the moment, on whatever scale
/// the painter has. Holds its own copy of the plan.
[[nodiscard]] std::function<void(QPainter& painter, const QRectF& area)> mapPictureOf(const Plan& plan,
                                                                                      const QFont& font);

} // namespace planner::ui
