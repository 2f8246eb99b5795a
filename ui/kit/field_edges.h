// SPDX-License-Identifier: Apache-2.0
#pragma once
// Edges of fields and boxes on a dark ground, where Fusion draws them nearly black.

#include <QStyle>

class QPainter;
class QStyleOption;

namespace planner::ui {

/// Draws the edge over what Fusion has drawn of a field, a check box or a radio button, brighter with the focus;
/// nothing of other elements and in the light theme.
void drawFieldEdge(QStyle::PrimitiveElement element, const QStyleOption& option, QPainter& painter);
/// The same for a number field.
void drawNumberFieldEdge(const QStyleOption& option, QPainter& painter);

} // namespace planner::ui
