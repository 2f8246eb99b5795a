// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/day_header.h"

#include <QContextMenuEvent>
#include <QMouseEvent>

#include <algorithm>
#include <utility>

namespace planner::ui {

DayHeader::DayHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) { setSectionsClickable(true); }

int DayHeader::sectionNear(int x) const
{
    const int found = logicalIndexAt(x);
    if (found >= 0)
        return found;
    const bool isBefore = (x < 0) == (layoutDirection() == Qt::LeftToRight);
    return isBefore ? 0 : count() - 1;
}

void DayHeader::mousePressEvent(QMouseEvent* event)
{
    m_anchor = event->button() == Qt::LeftButton ? logicalIndexAt(event->position().toPoint()) : -1;
    m_end = m_anchor;
    if (m_anchor >= 0)
        emit dragged(m_anchor, m_anchor);
    event->accept();
}

void DayHeader::mouseMoveEvent(QMouseEvent* event)
{
    event->accept();
    if (m_anchor < 0)
        return;
    m_end = sectionNear(event->position().toPoint().x());
    emit dragged(std::min(m_anchor, m_end), std::max(m_anchor, m_end));
}

void DayHeader::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
    const int anchor = std::exchange(m_anchor, -1);
    // A click alone chooses nothing: the right button and the menu key are for one day.
    if (anchor >= 0 && m_end != anchor)
        emit chosen(std::min(anchor, m_end), std::max(anchor, m_end), event->globalPosition().toPoint());
}

void DayHeader::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (const int day = logicalIndexAt(event->pos()); day >= 0)
        emit chosen(day, day, event->globalPos());
}

} // namespace planner::ui
