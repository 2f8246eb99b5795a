// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_view.h"

#include "ui/drag/drop_note.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/schedule/ledger_card.h"
#include "ui/schedule/schedule_delegate.h"
#include "ui/schedule/schedule_model.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <numeric>

namespace planner::ui {
namespace {

constexpr int kDayWidth = 92;
constexpr int kNarrowestDay = 30;
constexpr int kWidestDay = 220;
constexpr int kZoomStep = 16;
constexpr int kNameWidth = 104;
constexpr int kMostStretch = 3; ///< of a row, in its own heights

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
    verticalHeader()->setMinimumWidth(kNameWidth);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    connect(&document, &PlanDocument::changed, this, &ScheduleView::showChanges);
    connect(&m_session, &DropSession::notified, this, &ScheduleView::notified);
    connect(&m_session, &DropSession::changed, this, [this] {
        if (!m_session.isActive())
            hideNote();
        viewport()->update();
    });
    connect(&m_session, &DropSession::placed, &selection,
            [&selection](const std::vector<BatchCode>& codes) { selection.selectBatches(codes); });
    connect(&selection, &Selection::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&selection, &Selection::batchRevealed, this, [this](const BatchCode& code) {
        if (const Batch* batch = m_document.batch(code)) {
            const Route& route = m_document.operation().route(batch->route);
            scrollTo(m_model->indexOf(route.to, batch->arrivalDay(route.arrivalOffset)));
        }
    });
    connect(&selection, &Selection::facilityRevealed, this, [this](FacilityId facility, std::optional<Day> day) {
        const QModelIndex index = m_model->indexOf(facility, day.value_or(Day(1)));
        setCurrentIndex(index);
        scrollTo(index);
    });
    layOut();
}

ScheduleView::~ScheduleView() = default;

void ScheduleView::showChanges(const ChangeSet& changes)
{
    m_cards.reset();
    if (changes.hasEverything || changes.hasSettings)
        m_model->reload();
    else
        m_model->refresh();
    layOut();
}

void ScheduleView::layOut()
{
    horizontalHeader()->setDefaultSectionSize(m_dayWidth);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() - 1);
    const int line = QFontMetrics(small).height();
    std::vector<int> heights;
    for (int row = 0; row < m_model->rowCount(); ++row)
        heights.push_back(
            ScheduleCell::heightFor(m_model->grid().mostBatches({static_cast<std::uint32_t>(row)}), line));
    // Few sites share the room that is left, for more of their batches.
    const int left = viewport()->height() - std::accumulate(heights.begin(), heights.end(), 0);
    const int more = heights.empty() ? 0 : std::max(0, left / static_cast<int>(heights.size()));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int height = heights[static_cast<std::size_t>(row)];
        setRowHeight(row, height + std::min(more, kMostStretch * height));
    }
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
    m_dayWidth = std::clamp(m_dayWidth + steps * kZoomStep, kNarrowestDay, kWidestDay);
    layOut();
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

void ScheduleView::showNote(const QModelIndex& index)
{
    constexpr int kWidth = 230;
    constexpr int kHeight = 190;
    m_delegate->setHovered(index);
    const DropPlan& plan = m_session.plan({ScheduleModel::facilityOf(index), ScheduleModel::dayOf(index)});
    m_note->setPlan(m_document, plan);
    const QRect cell = visualRect(index);
    int left = cell.right() + 8;
    if (left + kWidth > viewport()->width())
        left = cell.left() - 8 - kWidth;
    const int top = std::clamp(cell.top(), 0, std::max(0, viewport()->height() - kHeight));
    m_note->setGeometry(left, top, kWidth, kHeight);
    m_note->raise();
    viewport()->update();
}

void ScheduleView::hideNote()
{
    m_delegate->setHovered({});
    m_note->clear();
}

std::optional<int> ScheduleView::todayColumn() const
{
    if (!m_today.isValid())
        return std::nullopt;
    const Day today = planner::dayOf(fromQDate(m_today), m_document.operation().settings.start);
    if (today < Day(1) || today > m_document.operation().lastDay())
        return std::nullopt;
    return static_cast<int>(today.value()) - 1;
}

void ScheduleView::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    const auto column = todayColumn();
    if (!column)
        return;
    constexpr int kLine = 2;
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    const int x = columnViewportPosition(*column) + (isRightToLeft ? columnWidth(*column) - kLine : 0);
    QPainter painter(viewport());
    const int last = m_model->rowCount() - 1;
    const int bottom = rowViewportPosition(last) + rowHeight(last);
    painter.fillRect(x, 0, kLine, std::min(bottom, viewport()->height()), tokens().accent);
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
