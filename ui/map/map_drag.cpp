// SPDX-License-Identifier: Apache-2.0
// Dragging on the map: from site to site, through the same plans of drops as the board.
#include "ui/map/map_canvas.h"

#include "ui/drag/drag_load.h"
#include "ui/drag/drop_note.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/map/site_item.h"
#include "ui/models/plan_document.h"

#include <QDrag>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QPainter>
#include <QPointer>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kNoteWidth = 230;
constexpr int kNoteHeight = 190;

/// A badge with what is dragged.
QPixmap badge(const QString& text, const QFont& font, const QPalette& palette)
{
    constexpr int kPad = 8;
    const QFontMetrics metrics(font);
    QPixmap picture(metrics.horizontalAdvance(text) + 2 * kPad, metrics.height() + kPad);
    picture.fill(tokens().accent);
    QPainter painter(&picture);
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::Base));
    painter.drawText(picture.rect(), Qt::AlignCenter, text);
    return picture;
}

/// What is dragged, in words.
QString loadText(const PlanDocument& document, const DragLoad& load)
{
    if (!load.cohorts.empty())
        return MapCanvas::tr("People who wait");
    People people;
    for (const BatchCode& code : load.batches)
        if (const Batch* batch = document.batch(code))
            people += headcountOf(*batch);
    return counted(people, [](int n) { return MapCanvas::tr("%Ln people", nullptr, n); });
}

} // namespace

DragLoad MapCanvas::loadAt(FacilityId facility) const
{
    const Operation& operation = m_document.operation();
    DragLoad load;
    for (const BatchCode& code : m_selection.batches())
        if (const Batch* batch = m_document.batch(code)) {
            const Route& route = operation.route(batch->route);
            if (route.from == facility || route.to == facility)
                load.batches.push_back(code);
        }
    if (!load.isEmpty())
        return load;
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i)
        if (operation.cohorts[i].facility == facility && operation.cohorts[i].movement == Movement::Must
            && waitingOf(m_document.live().rules(), {i}) > People(0))
            load.cohorts.push_back(operation.cohorts[i].code);
    if (!load.isEmpty())
        return load;
    for (const auto& [code, batch] : m_document.plan().batches) {
        const Route& route = operation.route(batch.route);
        if (batch.counts() && !batch.hasDeparted() && route.to == facility
            && batch.departure + route.arrivalOffset == m_scene->day())
            load.batches.push_back(code);
    }
    return load;
}

void MapCanvas::startDrag(FacilityId facility)
{
    const DragLoad load = loadAt(facility);
    if (load.isEmpty()) {
        emit notified(
            tr("Nobody waits here and no batch is selected. Maybe click a flow, then drag from one of its sites."));
        return;
    }
    auto* drag = new QDrag(this);
    drag->setMimeData(toMimeData(load, m_document).release());
    drag->setPixmap(badge(loadText(m_document, load), font(), palette()));
    drag->setHotSpot(QPoint(-8, -8));
    const QPointer<DropSession> session = &m_session;
    m_session.begin(load);
    drag->exec(Qt::MoveAction, Qt::MoveAction);
    if (session)
        session->end();
}

void MapCanvas::showSession()
{
    for (SiteItem* site : m_scene->sites()) {
        const bool isOver = m_session.isActive();
        const DropPlan* plan = isOver ? &m_session.plan({site->facility(), std::nullopt}) : nullptr;
        site->setDrop(plan == nullptr       ? SiteDrop::None
                      : plan->isAllowed()   ? SiteDrop::Allowed
                      : plan->isForbidden() ? SiteDrop::Forbidden
                                            : SiteDrop::None);
    }
    if (!m_session.isActive())
        m_note->clear();
}

void MapCanvas::showNote(const SiteItem& site)
{
    m_note->setPlan(m_document, m_session.plan({site.facility(), std::nullopt}));
    const QPoint at = pointOf(site.facility());
    int left = at.x() + 24;
    if (left + kNoteWidth > viewport()->width())
        left = at.x() - 24 - kNoteWidth;
    const int top = std::clamp(at.y() + 24, 0, std::max(0, viewport()->height() - kNoteHeight));
    m_note->setGeometry(left, top, kNoteWidth, kNoteHeight);
    m_note->raise();
}

void MapCanvas::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_session.join(*event->mimeData()))
        event->acceptProposedAction();
    else
        event->ignore();
}

void MapCanvas::dragMoveEvent(QDragMoveEvent* event)
{
    const SiteItem* site = siteAt(event->position().toPoint());
    if (site == nullptr || !m_session.join(*event->mimeData())) {
        m_note->clear();
        event->ignore();
        return;
    }
    showNote(*site);
    if (m_session.plan({site->facility(), std::nullopt}).isAllowed())
        event->acceptProposedAction();
    else
        event->ignore();
}

void MapCanvas::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_note->clear();
    event->accept();
}

void MapCanvas::dropEvent(QDropEvent* event)
{
    const SiteItem* site = siteAt(event->position().toPoint());
    if (site == nullptr || !m_session.join(*event->mimeData())) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    if (m_session.drop({site->facility(), std::nullopt}))
        event->accept();
    else
        event->ignore();
}

} // namespace planner::ui
