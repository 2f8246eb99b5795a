// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small signs that the board and the schedule paint, so that no glyph has to be in a font.

#include <QColor>
#include <QRectF>
#include <Qt>

class QPainter;

namespace planner::ui {

/// A triangle that points up: something is over.
void paintWarning(QPainter& painter, const QRectF& box, const QColor& colour);
/// A tick: something is cured. Does not mirror.
void paintTick(QPainter& painter, const QRectF& box, const QColor& colour);
/// A crossed circle: not allowed.
void paintForbidden(QPainter& painter, const QRectF& box, const QColor& colour);
void paintLock(QPainter& painter, const QRectF& box, const QColor& colour);
/// An arrow in the reading direction: from before to after.
void paintArrow(QPainter& painter, const QRectF& box, const QColor& colour, Qt::LayoutDirection direction);

} // namespace planner::ui
