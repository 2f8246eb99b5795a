// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/shapes.h"

#include <QPainter>
#include <QPolygonF>

namespace planner::ui {
namespace {

constexpr double kPenWidth = 1.6;

/// Saves and restores the painter around one sign.
class Sign {
public:
    explicit Sign(QPainter& painter) : m_painter(painter)
    {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
    }
    Sign(const Sign&) = delete;
    Sign& operator=(const Sign&) = delete;
    ~Sign() { m_painter.restore(); }

private:
    QPainter& m_painter;
};

QPen penOf(const QColor& colour) { return {colour, kPenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin}; }

} // namespace

void paintWarning(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const Sign sign(painter);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF({box.bottomLeft(), box.bottomRight(), QPointF(box.center().x(), box.top())}));
}

void paintTick(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const Sign sign(painter);
    painter.setPen(penOf(colour));
    painter.drawPolyline(QPolygonF({QPointF(box.left(), box.center().y()),
                                    QPointF(box.left() + box.width() * 0.38, box.bottom()), box.topRight()}));
}

void paintForbidden(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const Sign sign(painter);
    painter.setPen(penOf(colour));
    painter.drawEllipse(box);
    const double inset = box.width() * 0.15;
    painter.drawLine(box.bottomLeft() + QPointF(inset, -inset), box.topRight() + QPointF(-inset, inset));
}

void paintLock(QPainter& painter, const QRectF& box, const QColor& colour)
{
    const Sign sign(painter);
    const QRectF body(box.left() + 1, box.center().y() - 0.5, box.width() - 2, box.height() / 2);
    painter.setPen(penOf(colour));
    painter.drawArc(QRectF(box.left() + 2.5, box.top(), box.width() - 5, box.height() * 0.9), 0, 180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(body, 1, 1);
}

void paintArrow(QPainter& painter, const QRectF& box, const QColor& colour, Qt::LayoutDirection direction)
{
    const Sign sign(painter);
    painter.setPen(penOf(colour));
    const bool isRightToLeft = direction == Qt::RightToLeft;
    const double y = box.center().y();
    const double tail = isRightToLeft ? box.right() : box.left();
    const double head = isRightToLeft ? box.left() : box.right();
    const double back = isRightToLeft ? head + 3 : head - 3;
    painter.drawLine(QPointF(tail, y), QPointF(head, y));
    painter.drawPolyline(QPolygonF({QPointF(back, y - 3), QPointF(head, y), QPointF(back, y + 3)}));
}

} // namespace planner::ui
