// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_view.h"

#include "ui/drag/drop_note.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/cell_selection.h"
#include "ui/schedule/day_header.h"
#include "ui/schedule/ledger_card.h"
#include "ui/schedule/schedule_cell.h"
#include "ui/schedule/schedule_delegate.h"
#include "ui/schedule/schedule_model.h"

#include <QContextMenuEvent>
#include <QDragMoveEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

constexpr int kDayWidth = 92;
constexpr int kNarrowestDay = 8;
constexpr int kWidestDay = 220;
constexpr int kZoomStep = 16;
constexpr int kNameWidth = 104;

} // namespace

ScheduleView::ScheduleView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QTableView(parent), m_document(document), m_selection(selection), m_cards(document), m_session(document),
      m_model(new ScheduleModel(document, this)),
      m_delegate(new ScheduleDelegate(document, m_cards, selection, m_session, this)), m_note(new DropNote(viewport())),
      m_dayWidth(kDayWidth)
{
    setObjectName(QStringLiteral("schedule"));
    setAccessibleName(tr("Schedule: facilities by days"));
    setModel(m_model);
    setItemDelegate(m_delegate);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(false);
    setAutoScroll(true);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setCornerButtonEnabled(false);
    setTabKeyNavigation(false);
    makeHeads();
    connect(&document, &PlanDocument::changed, this, &ScheduleView::showChanges);
    connect(&m_session, &DropSession::notified, this, &ScheduleView::notified);
    connect(&m_session, &DropSession::changed, this, [this] {
        if (!m_session.isActive())
            hideNote();
        viewport()->update();
    });
    connect(&m_session, &DropSession::placed, &selection,
            [&selection](const std::vector<BatchCode>& codes) { selection.selectBatches(codes); });
    connectSelection();
    layOut();
}

ScheduleView::~ScheduleView() = default;

void ScheduleView::makeHeads()
{
    auto* days = new DayHeader(this);
    setHorizontalHeader(days);
    days->setSectionResizeMode(QHeaderView::Fixed);
    days->setHighlightSections(false);
    days->setMinimumSectionSize(kNarrowestDay);
    const auto spanOf = [](int first, int last) { return DaySpan{std::nullopt, Day(first + 1), Day(last + 1)}; };
    connect(days, &DayHeader::dragged, this, [this, spanOf](int first, int last) { setSpan(spanOf(first, last)); });
    connect(days, &DayHeader::chosen, this, [this, spanOf](int first, int last, QPoint position) {
        setSpan(spanOf(first, last));
        emit menuRequested(m_span->thing(), position);
    });
    QHeaderView* sites = verticalHeader();
    sites->setMinimumWidth(kNameWidth);
    sites->setSectionResizeMode(QHeaderView::Fixed);
    sites->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    sites->setContextMenuPolicy(Qt::CustomContextMenu);
    const auto choose = [this](int row) {
        const FacilityId site = m_model->facilityAt(row);
        m_selection.select({}, site);
        return site;
    };
    connect(sites, &QHeaderView::sectionPressed, this, choose);
    connect(sites, &QWidget::customContextMenuRequested, this, [this, sites, choose](QPoint position) {
        if (const int row = sites->logicalIndexAt(position); row >= 0)
            emit menuRequested({.site = choose(row)}, sites->viewport()->mapToGlobal(position));
    });
}

void ScheduleView::connectSelection()
{
    Selection& selection = m_selection;
    connect(&selection, &Selection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&selection, &Selection::batchRevealed, this, [this](const BatchCode& code) {
        if (const Batch* batch = m_document.batch(code)) {
            const Route& route = m_document.operation().route(batch->route);
            scrollTo(uncovered(route.to, batch->arrivalDay(route.arrivalOffset)));
        }
    });
    connect(&selection, &Selection::facilityRevealed, this, [this](FacilityId facility, std::optional<Day> day) {
        const QModelIndex index = uncovered(facility, day.value_or(Day(std::max(0, currentIndex().column()) + 1)));
        setCurrentIndex(index);
        scrollTo(index);
    });
}

void ScheduleView::showChanges(const ChangeSet& changes)
{
    m_cards.reset();
    const bool hasOtherCells = changes.hasEverything || changes.hasNewCodes || changes.has(OperationTable::Settings);
    if (hasOtherCells)
        setSpan(std::nullopt);
    hasOtherCells ? m_model->reload() : m_model->refresh();
    layOut();
}

QModelIndex ScheduleView::uncovered(FacilityId facility, Day day)
{
    if (!m_model->rowOf(facility))
        emit hiddenSiteWanted();
    return m_model->indexOf(facility, day);
}

void ScheduleView::setSites(std::vector<FacilityId> sites)
{
    const auto stood =
        currentIndex().isValid()
            ? std::optional(std::pair(ScheduleModel::facilityOf(currentIndex()), ScheduleModel::dayOf(currentIndex())))
            : std::nullopt;
    setSpan(std::nullopt);
    m_model->setSites(std::move(sites));
    layOut();
    if (stood && m_model->rowOf(stood->first))
        setCurrentIndex(m_model->indexOf(stood->first, stood->second));
}

void ScheduleView::layOut()
{
    horizontalHeader()->setDefaultSectionSize(m_dayWidth);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 1);
    const std::vector<int> heights =
        m_model->rowHeights(QFontMetrics(small).height(), viewport()->height(), m_dayWidth);
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHeight(row, heights[static_cast<std::size_t>(row)]);
}

void ScheduleView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    if (event->size().height() != event->oldSize().height())
        layOut();
}

void ScheduleView::setToday(QDate today)
{
    m_today = today;
    viewport()->update();
}

void ScheduleView::zoom(int steps)
{
    // In steps of their own width where days are narrow.
    setDayWidth(m_dayWidth + steps * std::min(kZoomStep, std::max(2, m_dayWidth / 4)));
}

void ScheduleView::fit() { setDayWidth(viewport()->width() / std::max(1, m_model->columnCount())); }

void ScheduleView::setDayWidth(int width)
{
    const int first = columnAt(layoutDirection() == Qt::RightToLeft ? viewport()->width() - 1 : 0);
    m_dayWidth = std::clamp(width, kNarrowestDay, kWidestDay);
    layOut();
    if (first >= 0 && m_model->rowCount() > 0)
        scrollTo(m_model->index(std::max(0, rowAt(0)), first), PositionAtTop);
}

QRect ScheduleView::cellRect(FacilityId facility, Day day) const { return visualRect(m_model->indexOf(facility, day)); }

std::optional<QRect> ScheduleView::cardRect(const BatchCode& code) const
{
    const Batch* batch = m_document.batch(code);
    if (batch == nullptr)
        return std::nullopt;
    const Route& route = m_document.operation().route(batch->route);
    const Day day = batch->arrivalDay(route.arrivalOffset);
    const QModelIndex index = m_model->indexOf(route.to, day);
    if (!index.isValid())
        return std::nullopt;
    const auto& batches = m_model->grid().batches(route.to, day);
    const auto place = static_cast<std::size_t>(std::find(batches.begin(), batches.end(), code) - batches.begin());
    const ScheduleCell cell = m_delegate->cell(index, visualRect(index), font(), layoutDirection());
    return place < cell.shownCards() ? std::optional(cell.card(place)) : std::nullopt;
}

std::optional<BatchCode> ScheduleView::batchAt(QPoint position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return std::nullopt;
    const auto card = m_delegate->cell(index, visualRect(index), font(), layoutDirection()).cardAt(position);
    const auto& batches = m_model->grid().batches(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index));
    return card && *card < batches.size() ? std::optional(batches[*card]) : std::nullopt;
}

void ScheduleView::openLedger(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    auto* card = new LedgerCard(m_document, ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index), this);
    card->move(viewport()->mapToGlobal(visualRect(index).center()));
    card->show();
}

void ScheduleView::showNote(const QModelIndex& index, const DropPlan& plan)
{
    m_delegate->setHovered(index);
    m_note->showBeside(visualRect(index), m_document, plan);
    viewport()->update();
}

void ScheduleView::hideNote()
{
    m_delegate->setHovered({});
    m_note->clear();
}

void ScheduleView::mousePressEvent(QMouseEvent* event)
{
    const auto code = batchAt(event->position().toPoint());
    m_pressed = code;
    const bool isAdding = event->modifiers().testFlag(Qt::ControlModifier);
    if (code)
        selectPressed(m_selection, *code, isAdding);
    else if (!isAdding)
        m_selection.selectBatches({});
    QTableView::mousePressEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid())
        m_selection.selectFacility(ScheduleModel::facilityOf(index));
    m_isDrawing = index.isValid() && !code && event->button() == Qt::LeftButton;
    if (event->button() == Qt::LeftButton)
        setSpan(std::nullopt);
}

void ScheduleView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isDrawing) {
        QTableView::mouseMoveEvent(event);
        return;
    }
    // The row stays the one in which the drag began.
    const int x = std::clamp(event->position().toPoint().x(), 0, viewport()->width() - 1);
    if (const QModelIndex index = m_model->index(currentIndex().row(), columnAt(x)); index.isValid()) {
        drawSpanTo(index);
        scrollTo(index);
    }
    event->accept();
}

void ScheduleView::mouseReleaseEvent(QMouseEvent* event)
{
    QTableView::mouseReleaseEvent(event);
    if (std::exchange(m_isDrawing, false) && m_span)
        emit menuRequested(m_span->thing(), event->globalPosition().toPoint());
}

void ScheduleView::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isByKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint place = isByKey ? visualRect(index).center() : event->pos();
    const auto& here = m_model->grid().batches(ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index));
    const bool isOnBatch =
        isByKey ? std::any_of(here.begin(), here.end(), [this](const BatchCode& code) { return m_selection.has(code); })
                : batchAt(event->pos()).has_value();
    Thing thing;
    thing.site = ScheduleModel::facilityOf(index);
    thing.from = ScheduleModel::dayOf(index);
    if (isOnBatch)
        thing.batches = m_selection.batches();
    else if (m_span && m_span->has(*thing.site, *thing.from))
        thing = m_span->thing();
    emit menuRequested(thing, viewport()->mapToGlobal(place));
}

void ScheduleView::setSpan(const std::optional<DaySpan>& span)
{
    m_span = span;
    viewport()->update();
}

void ScheduleView::drawSpanTo(const QModelIndex& index)
{
    const Day anchor = m_span ? m_span->anchor : ScheduleModel::dayOf(currentIndex());
    const Day day = ScheduleModel::dayOf(index);
    if (!m_span && day == anchor)
        return;
    setSpan(DaySpan{ScheduleModel::facilityOf(index), anchor, day});
}

void ScheduleView::stepSpan(int days)
{
    const QModelIndex current = currentIndex();
    const QModelIndex next = current.siblingAtColumn(current.column() + days);
    if (!next.isValid())
        return;
    if (m_span && m_span->site != ScheduleModel::facilityOf(current))
        m_span.reset();
    drawSpanTo(next);
    setCurrentIndex(next);
    scrollTo(next);
}

void ScheduleView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !batchAt(event->position().toPoint()))
        openLedger(indexAt(event->position().toPoint()));
}

void ScheduleView::startDrag(Qt::DropActions /*actions*/)
{
    if (!m_pressed || !m_selection.has(*m_pressed))
        return;
    const auto card = cardRect(*m_pressed);
    m_session.drag(this, {m_selection.batches(), {}, std::nullopt}, card ? viewport()->grab(*card) : QPixmap());
}

std::optional<DropTarget> ScheduleView::targetAt(const QModelIndex& index)
{
    if (!index.isValid())
        return std::nullopt;
    return DropTarget{ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index)};
}

void ScheduleView::dragEnterEvent(QDragEnterEvent* event) { m_session.enter(*event); }

void ScheduleView::dragMoveEvent(QDragMoveEvent* event)
{
    QTableView::dragMoveEvent(event); // scrolls near the edges
    const QModelIndex index = indexAt(event->position().toPoint());
    if (const DropPlan* plan = m_session.moveOver(*event, targetAt(index)))
        showNote(index, *plan);
    else
        hideNote();
}

void ScheduleView::dragLeaveEvent(QDragLeaveEvent* event)
{
    hideNote();
    QTableView::dragLeaveEvent(event);
}

void ScheduleView::dropEvent(QDropEvent* event)
{
    stopAutoScroll();
    setState(NoState);
    m_session.drop(*event, targetAt(indexAt(event->position().toPoint())));
}

void ScheduleView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QTableView::wheelEvent(event);
        return;
    }
    zoom(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void ScheduleView::keyPressEvent(QKeyEvent* event)
{
    const bool isAlt = event->modifiers().testFlag(Qt::AltModifier);
    const int forwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const bool isShift = event->modifiers() == Qt::ShiftModifier;
    bool isDone = true;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int days = event->key() == Qt::Key_Right ? forwards : -forwards;
        isDone = isShift || (isAlt && moveBy(0, days));
        if (isShift && currentIndex().isValid())
            stepSpan(days);
        break;
    }
    case Qt::Key_Escape:
        isDone = m_span.has_value();
        setSpan(std::nullopt);
        break;
    case Qt::Key_Up:
        isDone = isAlt && moveBy(-1, 0);
        break;
    case Qt::Key_Down:
        isDone = isAlt && moveBy(1, 0);
        break;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_session.carryBackToWaiting(m_selection.batches());
        break;
    case Qt::Key_Space:
        selectNextBatch(currentIndex());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openLedger(currentIndex());
        break;
    case Qt::Key_M:
        isDone = event->modifiers() == Qt::NoModifier && !m_selection.batches().empty();
        if (isDone)
            emit moveToRequested();
        break;
    case Qt::Key_0:
        isDone = event->modifiers() == Qt::NoModifier && (fit(), true);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
    case Qt::Key_Minus:
        isDone = !isAlt && (zoom(event->key() == Qt::Key_Minus ? -1 : 1), true);
        break;
    default:
        isDone = false;
    }
    if (isDone)
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

void ScheduleView::selectNextBatch(const QModelIndex& index)
{
    if (index.isValid()) {
        const FacilityId site = ScheduleModel::facilityOf(index);
        selectNext(m_selection, site, m_model->grid().batches(site, ScheduleModel::dayOf(index)));
    }
}

bool ScheduleView::moveBy(int sites, int days)
{
    if (sites == 0)
        m_session.carryByDays(m_selection.batches(), Days(days));
    else
        moveSites(sites);
    return true;
}

void ScheduleView::moveSites(int step)
{
    const Batch* first = m_selection.batches().empty() ? nullptr : m_document.batch(m_selection.batches().front());
    if (first == nullptr)
        return;
    std::vector<DropTarget> targets;
    for (const FacilityId site : m_model->sitesFrom(m_document.operation().route(first->route).to, step))
        targets.push_back({site, std::nullopt});
    m_session.carryToFirst({m_selection.batches(), {}, std::nullopt}, targets);
}

void ScheduleView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    QPainter painter(viewport());
    if (m_span)
        paintSpan(painter, *this, *m_span);
    if (const auto column = columnOf(m_today, m_document.operation()))
        paintDayStart(painter, *this, *column);
}

void ScheduleView::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange) {
        m_model->refresh();
        layOut();
    }
}

} // namespace planner::ui
