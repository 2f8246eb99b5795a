// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/day_header.h"

#include "ui/kit/theme.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace planner::ui {

DayHeader::DayHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) { setSectionsClickable(true); }

QString DayHeader::textOf(int section) const { return model()->headerData(section, Qt::Horizontal).toString(); }

bool DayHeader::isNarrow() const
{
    constexpr int kMargins = 8;
    const QStringList lines = textOf(0).split(u'\n');
    return count() > 0 && sectionSize(0) < fontMetrics().horizontalAdvance(lines.last()) + kMargins;
}

void DayHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    if (!isNarrow()) {
        QHeaderView::paintSection(painter, rect, section);
        return;
    }
    const QVariant ground = model()->headerData(section, Qt::Horizontal, Qt::BackgroundRole);
    painter->fillRect(rect, ground.isValid() ? ground.value<QBrush>() : palette().brush(QPalette::Base));
    painter->setPen(tokens().line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
}

void DayHeader::paintEvent(QPaintEvent* event)
{
    QHeaderView::paintEvent(event);
    if (!isNarrow())
        return;
    constexpr int kWeek = 7;
    QPainter painter(viewport());
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const int first = std::max(0, sectionNear(isRightToLeft ? viewport()->width() : 0));
    const int width = kWeek * sectionSize(0);
    for (int day = first / kWeek * kWeek; day < count(); day += kWeek) {
        const int left = sectionViewportPosition(day);
        const QRect place(isRightToLeft ? left + sectionSize(day) - width : left, 0, width, height());
        if (!place.intersects(viewport()->rect()))
            break;
        painter.setPen(tokens().line);
        painter.drawLine(isRightToLeft ? place.topRight() : place.topLeft(),
                         isRightToLeft ? place.bottomRight() : place.bottomLeft());
        painter.setPen(palette().color(QPalette::Text));
        const int flags =
            static_cast<int>((isRightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
        painter.drawText(place.adjusted(3, 0, -3, 0), flags, textOf(day));
    }
}

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
