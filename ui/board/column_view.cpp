// SPDX-License-Identifier: Apache-2.0
#include "ui/board/column_view.h"

#include "ui/drag/drop_session.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QPainter>

namespace planner::ui {

ColumnView::ColumnView(ColumnHost& host, DropSession& session, const DropTarget& target, QWidget* parent)
    : QListView(parent), m_host(host), m_session(session), m_target(target)
{
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(false);
    setAutoScroll(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
}

void ColumnView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    viewport()->update();
}

/// Not the base class's: that one removes rows of the source after a move, and the document has done so already.
void ColumnView::startDrag(Qt::DropActions /*actions*/)
{
    const DragLoad load = m_host.dragLoad(*this);
    if (load.isEmpty())
        return;
    m_session.drag(this, load, dragPicture(static_cast<int>(load.batches.size() + load.cohorts.size())), {20, 20});
}

QPixmap ColumnView::dragPicture(int batches) const
{
    const QRect card = visualRect(currentIndex());
    QPixmap picture = const_cast<QWidget*>(viewport())->grab(card.isValid() ? card : QRect(0, 0, 1, 1));
    if (batches < 2)
        return picture;
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int kBadge = 22;
    const QRect badge(4, 4, kBadge, kBadge);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().accent);
    painter.drawEllipse(badge);
    painter.setPen(palette().color(QPalette::HighlightedText));
    painter.drawText(badge, Qt::AlignCenter, QLocale().toString(batches));
    return picture;
}

void ColumnView::dragEnterEvent(QDragEnterEvent* event) { m_session.enter(*event); }

void ColumnView::dragMoveEvent(QDragMoveEvent* event)
{
    QListView::dragMoveEvent(event); // scrolls near the edges
    m_host.draggedOver(*this, viewport()->mapToGlobal(event->position().toPoint()));
    m_session.moveOver(*event, m_target);
}

void ColumnView::dropEvent(QDropEvent* event)
{
    stopAutoScroll();
    setState(NoState);
    m_session.drop(*event, m_target);
}

void ColumnView::contextMenuEvent(QContextMenuEvent* event)
{
    // The key is about the card that has the keyboard, wherever the pointer is.
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QRect card = visualRect(currentIndex()) & viewport()->rect();
    m_host.menuWanted(*this, isByKey ? card.center() : event->pos());
    event->accept();
}

void ColumnView::keyPressEvent(QKeyEvent* event)
{
    if (m_host.keyPressed(*this, *event)) {
        event->accept();
        return;
    }
    if (!event->modifiers().testFlag(Qt::ControlModifier) && !event->modifiers().testFlag(Qt::ShiftModifier))
        m_host.selectedAlone(*this);
    QListView::keyPressEvent(event);
}

void ColumnView::mousePressEvent(QMouseEvent* event)
{
    const bool isAdding =
        event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::ShiftModifier);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (!isAdding && !(index.isValid() && selectionModel()->isSelected(index)))
        m_host.selectedAlone(*this);
    QListView::mousePressEvent(event);
}

void ColumnView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool isAdding =
        event->modifiers().testFlag(Qt::ControlModifier) || event->modifiers().testFlag(Qt::ShiftModifier);
    if (!isAdding && state() != DraggingState)
        m_host.selectedAlone(*this);
    QListView::mouseReleaseEvent(event);
}

void ColumnView::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (model() == nullptr || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(tokens().secondary);
    constexpr int kMargin = 14;
    painter.drawText(viewport()->rect().adjusted(kMargin, kMargin, -kMargin, -kMargin),
                     static_cast<int>(Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap), isolated(m_emptyText));
}

} // namespace planner::ui
