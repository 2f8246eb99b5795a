// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_canvas.h"

#include "ui/drag/drop_note.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_framing.h"
#include "ui/map/map_outline.h"
#include "ui/map/site_item.h"
#include "ui/models/plan_document.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace planner::ui {
namespace {

constexpr double kStep = 1.25;     ///< of one step of zoom
constexpr double kSmallest = 0.02; ///< pixels for a unit
constexpr double kLargest = 40;
constexpr int kRest = 500;      ///< milliseconds until a drag that rests over sites parts them
constexpr int kSiteMargin = 40; ///< pixels around the sites and their labels

/// What a note about the site there leaves free.
QRect around(QPoint site)
{
    constexpr int kRadius = 16;
    return {site.x() - kRadius, site.y() + kRadius + 8, 2 * kRadius + 1, 1};
}

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

MapCanvas::MapCanvas(PlanDocument& document, Selection& selection, QWidget* parent)
    : QGraphicsView(parent), m_document(document), m_selection(selection), m_scene(new MapScene(document, this)),
      m_session(document), m_note(new DropNote(viewport())), m_rest(new QTimer(this))
{
    setObjectName(QStringLiteral("map"));
    setScene(m_scene);
    setLayoutDirection(Qt::LeftToRight); // geography has no reading direction
    setRenderHint(QPainter::Antialiasing);
    setViewportUpdateMode(FullViewportUpdate);
    setTransformationAnchor(AnchorUnderMouse);
    setDragMode(ScrollHandDrag);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    viewport()->setCursor(Qt::ArrowCursor);
    connect(&m_session, &DropSession::notified, this, &MapCanvas::notified);
    connect(&m_session, &DropSession::changed, this, &MapCanvas::showSession);
    connect(&m_session, &DropSession::placed, &selection,
            [&selection](const std::vector<BatchCode>& codes) { selection.selectBatches(codes); });
    connect(&selection, &Selection::changed, this, [this] {
        m_scene->showSelection(m_selection);
        if (isVisible())
            rescaled(); // its name and ring come out of the crowd
    });
    m_rest->setSingleShot(true);
    m_rest->setInterval(kRest);
    connect(m_rest, &QTimer::timeout, this, [this] {
        if (m_rests && m_session.isActive())
            partAt(*m_rests);
    });
    connect(&selection, &Selection::facilityRevealed, this,
            [this](FacilityId facility) { ensureVisible(m_scene->sites()[facility.at()], kSiteMargin, kSiteMargin); });
}

MapCanvas::~MapCanvas() = default;

void MapCanvas::refresh(bool isWhole)
{
    if (isWhole)
        m_scene->rebuild();
    else
        m_scene->refresh();
    m_scene->showSelection(m_selection);
    if (isWhole && m_isFitted)
        fit();
    else
        rescaled();
}

void MapCanvas::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    setAcceptDrops(!isReadOnly);
}

void MapCanvas::fit()
{
    m_isFitted = true;
    const MapFrame frame = frameOf(*m_scene, viewport()->size());
    setTransform(QTransform::fromScale(frame.scale, frame.scale));
    centerOn(frame.centre);
    rescaled();
}

void MapCanvas::rescaled()
{
    m_scene->setPixel(1 / transform().m11());
    placeLabels(*m_scene, viewportTransform(), viewport()->rect());
}

void MapCanvas::zoom(double factor)
{
    const double now = transform().m11();
    factor = std::clamp(now * factor, kSmallest, kLargest) / now;
    m_isFitted = false;
    scale(factor, factor);
    rescaled();
}

void MapCanvas::partAt(FacilityId facility)
{
    const SiteItem* site = m_scene->sites()[facility.at()];
    const int before = site->others();
    while (site->others() == before && transform().m11() < kLargest)
        zoom(kStep);
    centerOn(site);
    rescaled();
}

QPoint MapCanvas::pointOf(FacilityId facility) const { return mapFromScene(m_scene->sites()[facility.at()]->pos()); }

SiteItem* MapCanvas::siteAt(QPoint position) const
{
    for (QGraphicsItem* item : items(position))
        if (auto* site = qgraphicsitem_cast<SiteItem*>(item))
            return site;
    return nullptr;
}

FlowItem* MapCanvas::flowAt(QPoint position) const
{
    for (QGraphicsItem* item : items(QRect(position - QPoint(4, 4), QSize(9, 9))))
        if (auto* flow = qgraphicsitem_cast<FlowItem*>(item))
            return flow;
    return nullptr;
}

void MapCanvas::selectFlow(const FlowItem& flow)
{
    // With all that are drawn as one line with it.
    const auto isWithIt = [&](const FlowItem* other) {
        const MapFlow& a = other->flow();
        const MapFlow& b = flow.flow();
        return a.mode == b.mode && m_scene->standsFor(a.from) == m_scene->standsFor(b.from)
               && m_scene->standsFor(a.to) == m_scene->standsFor(b.to);
    };
    std::vector<BatchCode> codes;
    for (const FlowItem* other : m_scene->flows())
        if (isWithIt(other))
            for (const FlowMovement& movement : other->flow().movements)
                if (m_scene->isWhole() || movement.isUnderWay(m_scene->day()))
                    codes.push_back(movement.batch);
    m_selection.selectBatches(codes);
}

Thing MapCanvas::thingOf(const FlowItem& flow)
{
    selectFlow(flow);
    Thing thing;
    thing.batches = m_selection.batches();
    thing.site = flow.flow().to;
    return thing;
}

void MapCanvas::selectNext(int step)
{
    const auto count = static_cast<int>(m_scene->sites().size());
    if (count == 0)
        return;
    const int now = m_selection.facility() ? static_cast<int>(m_selection.facility()->position) : step > 0 ? -1 : 0;
    m_selection.reveal(FacilityId{static_cast<std::uint32_t>((now + step + count) % count)}, std::nullopt);
}

void MapCanvas::restOver(const SiteItem* site)
{
    const auto over = site != nullptr && site->others() > 0 ? std::optional(site->facility()) : std::nullopt;
    if (over == m_rests)
        return;
    m_rests = over;
    over ? m_rest->start() : m_rest->stop();
}

void MapCanvas::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    rescaled();
}

void MapCanvas::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        fit();
    else
        rescaled();
}

void MapCanvas::wheelEvent(QWheelEvent* event)
{
    zoom(std::pow(kStep, event->angleDelta().y() / 120.0));
    event->accept();
}

void MapCanvas::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(kStep);
        break;
    case Qt::Key_Minus:
        zoom(1 / kStep);
        break;
    case Qt::Key_0:
    case Qt::Key_Home:
        fit();
        break;
    case Qt::Key_N:
        selectNext(1);
        break;
    case Qt::Key_P:
        selectNext(-1);
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        QGraphicsView::keyPressEvent(event); // pans
        m_isFitted = false;
        rescaled();
        return;
    default:
        QGraphicsView::keyPressEvent(event);
        return;
    }
    event->accept();
}

void MapCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const auto chosen = m_selection.facility();
    const bool isChosen = isByKey && chosen && chosen->at() < m_scene->sites().size();
    const QPoint place = isChosen ? pointOf(*chosen) : event->pos();
    Thing thing;
    const SiteItem* site = siteAt(place);
    if (site != nullptr && site->others() == 0)
        thing.site = site->facility();
    else if (const FlowItem* flow = flowAt(place); flow != nullptr && !isByKey)
        thing = thingOf(*flow);
    if (m_isReadOnly || thing == Thing()) {
        event->ignore(); // what is around has a menu of its own
        return;
    }
    if (thing.batches.empty())
        m_selection.select({}, thing.site);
    emit menuRequested(thing, viewport()->mapToGlobal(place));
    event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent* event)
{
    const SiteItem* site = event->button() == Qt::LeftButton ? siteAt(event->pos()) : nullptr;
    if (site == nullptr) {
        m_pressed.reset();
        m_pressedAt = event->pos();
        QGraphicsView::mousePressEvent(event);
        return;
    }
    event->accept();
    if (site->others() > 0) {
        m_pressed.reset();
        partAt(site->facility());
        return;
    }
    m_pressed = site->facility();
    m_pressedAt = event->pos();
    m_selection.selectFacility(m_pressed);
}

void MapCanvas::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_pressed) {
        QGraphicsView::mouseMoveEvent(event);
        m_isFitted = m_isFitted && (event->buttons() & Qt::LeftButton) == 0;
        return;
    }
    if ((event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    const FacilityId from = *m_pressed;
    m_pressed.reset();
    if (!m_isReadOnly)
        startDrag(from);
}

void MapCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(Qt::ArrowCursor);
    const bool isClick = (event->pos() - m_pressedAt).manhattanLength() < QApplication::startDragDistance();
    if (!m_pressed && isClick && event->button() == Qt::LeftButton) {
        if (const FlowItem* flow = flowAt(event->pos()))
            selectFlow(*flow);
        else
            m_selection.select({}, std::nullopt);
    }
    m_pressed.reset();
    if (!isClick)
        rescaled();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (siteAt(event->pos()) == nullptr && flowAt(event->pos()) == nullptr)
        zoom(kStep * kStep);
    event->accept();
}

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
    m_session.drag(this, load, badge(loadText(m_document, load), font(), palette()), {-8, -8});
}

void MapCanvas::showSession()
{
    for (SiteItem* site : m_scene->sites()) {
        const bool isOver = m_session.isActive() && site->others() == 0;
        const DropPlan* plan = isOver ? &m_session.plan({site->facility(), std::nullopt}) : nullptr;
        site->setDrop(plan == nullptr       ? SiteDrop::None
                      : plan->isAllowed()   ? SiteDrop::Allowed
                      : plan->isForbidden() ? SiteDrop::Forbidden
                                            : SiteDrop::None);
    }
    if (!m_session.isActive())
        m_note->clear();
}

std::optional<DropTarget> MapCanvas::targetAt(QPoint position) const
{
    const SiteItem* site = siteAt(position);
    // Sites that stand together are no one site to drop on.
    return site == nullptr || site->others() > 0 ? std::nullopt
                                                 : std::optional(DropTarget{site->facility(), std::nullopt});
}

void MapCanvas::dragEnterEvent(QDragEnterEvent* event) { m_session.enter(*event); }

void MapCanvas::dragMoveEvent(QDragMoveEvent* event)
{
    const QPoint position = event->position().toPoint();
    restOver(siteAt(position));
    const auto target = targetAt(position);
    const DropPlan* plan = m_session.moveOver(*event, target);
    if (plan == nullptr)
        m_note->clear();
    else
        m_note->showBeside(around(pointOf(*target->facility)), m_document, *plan);
}

void MapCanvas::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_note->clear();
    event->accept();
}

void MapCanvas::dropEvent(QDropEvent* event) { m_session.drop(*event, targetAt(event->position().toPoint())); }

void MapCanvas::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_scene->setBackgroundBrush(seaColour(m_scene->places().ground));
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_scene->setFont(font());
        refresh(true);
    }
}

} // namespace planner::ui
