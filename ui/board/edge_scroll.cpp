// SPDX-License-Identifier: Apache-2.0
#include "ui/board/edge_scroll.h"

#include <QAbstractScrollArea>
#include <QScrollBar>
#include <QTimer>

namespace planner::ui {
namespace {

constexpr int kEdge = 36;  ///< pixels from the edge in which a drag scrolls the board
constexpr int kStep = 24;  ///< pixels a time
constexpr int kPause = 30; ///< milliseconds between two steps

} // namespace

EdgeScroll::EdgeScroll(QAbstractScrollArea* area) : QObject(area), m_area(area), m_timer(new QTimer(this))
{
    m_timer->setInterval(kPause);
    connect(m_timer, &QTimer::timeout, this, &EdgeScroll::step);
}

int EdgeScroll::side() const
{
    const int x = m_area->viewport()->mapFromGlobal(m_position).x();
    return x < kEdge ? -1 : x > m_area->viewport()->width() - kEdge ? 1 : 0;
}

void EdgeScroll::dragged(QPoint position)
{
    m_position = position;
    if (side() != 0)
        m_timer->start();
}

void EdgeScroll::stop() { m_timer->stop(); }

void EdgeScroll::step()
{
    const int step = side() * (m_area->layoutDirection() == Qt::RightToLeft ? -kStep : kStep);
    if (step == 0)
        m_timer->stop();
    QScrollBar* bar = m_area->horizontalScrollBar();
    bar->setValue(bar->value() + step);
}

} // namespace planner::ui
