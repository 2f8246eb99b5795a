// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small signs that tell by their form how far a batch is decided and how it travels.

#include "core/model/batch.h"

#include <QColor>
#include <QRectF>
#include <Qt>

#include <string>

class QPainter;

namespace planner::ui {

/// A circle: empty for a draft, half full for what is proposed, full for what is approved, nothing for later ones. Does
/// not mirror.
void paintStep(QPainter& painter, const QRectF& box, Status step);
/// A plane from above, that flies in the reading direction.
void paintPlane(QPainter& painter, const QRectF& box, const QColor& colour, Qt::LayoutDirection direction);
/// The mode of a route goes by air, by whatever name.
[[nodiscard]] bool isByAir(const std::string& mode);

} // namespace planner::ui
