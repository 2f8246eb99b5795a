// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/card_signs.h"

#include "ui/kit/theme.h"

#include <QPainter>

namespace planner::ui {

void paintStep(QPainter& painter, const QRectF& box, Status step)
{
    if (step != Status::Draft && step != Status::Proposed && step != Status::Approved)
        return;
    const QColor colour = step == Status::Approved ? tokens().ok : tokens().secondary;
    const QRectF circle = box.adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(step == Status::Approved ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (step == Status::Proposed) {
        constexpr int kHalf = 180 * 16;
        painter.setBrush(colour);
        painter.drawPie(circle, kHalf, kHalf); // the lower one
    }
    painter.restore();
}

void paintPlane(QPainter& painter, const QRectF& box, const QColor& colour, Qt::LayoutDirection direction)
{
    // From the nose along one side to the tail; the other side is the same.
    const QPointF side[] = {{1, 0},       {0.6, 0.18},   {0.25, 0.18}, {-0.35, 1}, {-0.6, 1},
                            {-0.2, 0.18}, {-0.65, 0.18}, {-0.85, 0.5}, {-1, 0.5},  {-0.85, 0}};
    const double way = direction == Qt::RightToLeft ? -1 : 1;
    QPolygonF outline;
    const auto add = [&](const QPointF& point, double half) {
        outline << box.center() + QPointF(way * point.x() * box.width() / 2, half * point.y() * box.height() / 2);
    };
    for (const QPointF& point : side)
        add(point, 1);
    for (auto point = std::rbegin(side); point != std::rend(side); ++point)
        add(*point, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(outline);
    painter.restore();
}

bool isByAir(const std::string& mode)
{
    return mode == "air" || mode == "plane" || mode == "flight" || mode == "helicopter";
}

} // namespace planner::ui
