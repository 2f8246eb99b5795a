// SPDX-License-Identifier: Apache-2.0
#include "ui/board/board_view.h"

#include "ui/board/batch_column_model.h"
#include "ui/board/board_column.h"
#include "ui/board/board_filter_bar.h"
#include "ui/board/board_strip.h"
#include "ui/board/card_delegate.h"
#include "ui/board/column_figures.h"
#include "ui/board/column_header.h"
#include "ui/board/edge_scroll.h"
#include "ui/board/waiting_column_model.h"
#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"
#include "ui/models/site_choice.h"
#include "ui/models/words.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace planner::ui {
BoardView::BoardView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QScrollArea(parent), m_document(document), m_selection(selection), m_cards(document),
      m_bar(new BoardFilterBar(this)), m_session(document), m_previewTimer(new QTimer(this)),
      m_edge(new EdgeScroll(this))
{
    setObjectName(QStringLiteral("board"));
    setAccessibleName(tr("Board"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    m_previewTimer->setInterval(0);
    connect(m_previewTimer, &QTimer::timeout, this, &BoardView::previewNext);
    connect(&document, &PlanDocument::changed, this, &BoardView::showChanges);
    connect(&document, &PlanDocument::dayTurned, this, [this] { // what is late is other than before
        for (BoardColumn* column : m_columns)
            column->view().viewport()->update();
    });
    connect(&m_session, &DropSession::changed, this, &BoardView::showSession);
    connect(&m_session, &DropSession::notified, this, &BoardView::notified);
    connect(&m_session, &DropSession::placed, this, [this](const std::vector<BatchCode>& codes) {
        m_selection.selectBatches(codes);
        showSelection();
        reveal(codes.back());
    });
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &BoardView::tellSeen);
    connect(m_bar, &BoardFilterBar::changed, this, [this] { showColumns(m_bar->shown(m_document)); });
    connect(m_bar, &BoardFilterBar::chosen, this, [this](FacilityId facility) { m_selection.reveal(facility, {}); });
    connect(&selection, &Selection::changed, this, &BoardView::showSelection);
    connect(&selection, &Selection::batchRevealed, this, &BoardView::reveal);
    connect(&selection, &Selection::facilityRevealed, this, &BoardView::revealFacility);
    rebuild();
}

BoardView::~BoardView() = default;

void BoardView::rebuild()
{
    constexpr int kMargin = 10;
    const Place stood = m_waiting == nullptr ? Place() : placeOfFocus();
    m_columns.clear();
    m_models.clear();
    m_marks.clear();
    m_cards.reset();
    auto* board = new QWidget(this);
    auto* layout = new QHBoxLayout(board);
    layout->setContentsMargins(kMargin, 8, kMargin, 8);
    layout->setSpacing(kMargin);
    m_waiting = makeWaitingColumn();
    layout->addWidget(m_waiting, 1);
    for (std::uint32_t i = 0; i < m_document.operation().facilities.size(); ++i) {
        m_columns.push_back(makeColumn({i}));
        layout->addWidget(m_columns.back(), 1);
    }
    layout->addStretch();
    delete takeWidget();
    setWidget(board);
    setFocusProxy(&m_waiting->view());
    m_order.forget();
    m_bar->setDocument(m_document);
    refreshHeads();
    showColumns(m_bar->shown(m_document));
    showSelection();
    standAt(stood);
}

BoardColumn* BoardView::makeWaitingColumn()
{
    auto* view = new ColumnView(*this, m_session, {});
    m_waitingModel = new WaitingColumnModel(m_document, view);
    view->setModel(m_waitingModel);
    view->setItemDelegate(new WaitingCardDelegate(m_document, view));
    view->setObjectName(QStringLiteral("waiting"));
    view->setAccessibleName(tr("People who wait"));
    view->setEmptyText(tr("Everybody who must move is in a batch."));
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BoardView::gatherSelection);
    return new BoardColumn(view, nullptr);
}

BoardColumn* BoardView::makeColumn(FacilityId facility)
{
    auto* view = new ColumnView(*this, m_session, {facility, std::nullopt});
    auto* model = new BatchColumnModel(m_document, m_cards, facility, view);
    m_models.push_back(model);
    view->setModel(model);
    view->setItemDelegate(new BatchCardDelegate(m_cards, view));
    nameColumn(*view, facility);
    connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BoardView::gatherSelection);
    auto* header = new ColumnHeader;
    connect(header, &ColumnHeader::clicked, this, [this, facility] { m_selection.select({}, facility); });
    connect(header, &ColumnHeader::menuWanted, this, [this, facility](QPoint position) {
        m_selection.select({}, facility);
        emit menuRequested({.site = facility}, position);
    });
    return new BoardColumn(view, header);
}

void BoardView::nameColumn(ColumnView& view, FacilityId facility) const
{
    const Operation& operation = m_document.operation();
    const Facility& row = operation.facility(facility);
    view.setObjectName(QStringLiteral("column-") + QString::fromStdString(row.code));
    view.setAccessibleName(facilityText(row));
    view.setEmptyText(isReached(operation, facility) ? tr("Drag waiting people or batches here.")
                                                     : tr("No route leads here."));
}

void BoardView::menuWanted(ColumnView& column, QPoint position)
{
    const QPoint place = column.viewport()->mapToGlobal(position);
    const QModelIndex index = column.indexAt(position);
    Thing thing;
    thing.site = column.target().facility;
    if (&column == &m_waiting->view()) {
        if (!index.isValid())
            return;
        thing.waiting = m_waitingModel->at(index.row()).cohort;
        thing.site = m_document.operation().cohort(*thing.waiting).facility;
    } else if (index.isValid()) {
        const BatchCode& code = m_models[thing.site->at()]->codeAt(index.row());
        if (!m_selection.has(code))
            m_selection.select({code}, thing.site);
        thing.batches = m_selection.batches();
    }
    emit menuRequested(thing, place);
}

void BoardView::showChanges(const ChangeSet& changes)
{
    if (changes.hasEverything || m_columns.size() != m_document.operation().facilities.size()) {
        rebuild();
        return;
    }
    m_cards.reset();
    m_isShowingSelection = true; // rows come and go without the user's doing
    for (BatchColumnModel* model : m_models) {
        if (!changes.has(OperationTable::Routes) && !changes.has(OperationTable::Settings))
            model->refresh(changes.batches);
        else
            model->reload();
    }
    m_waitingModel->reload();
    m_isShowingSelection = false;
    if (changes.has(OperationTable::Facilities) || changes.has(OperationTable::Routes))
        for (std::uint32_t i = 0; i < m_columns.size(); ++i)
            nameColumn(m_columns[i]->view(), {i});
    refreshHeads();
    if (changes.hasOperation())
        m_bar->setDocument(m_document);
    constexpr std::size_t kManyChanges = 20; // such as a split: who goes where is another matter now
    showColumns(changes.batches.size() >= kManyChanges ? m_bar->shown(m_document)
                                                       : m_order.kept(m_bar->shownUnsorted(m_document)));
    showSelection();
    repaintMarks();
}

std::vector<std::pair<BatchCode, CardMarks>> BoardView::shownMarks(std::size_t column) const
{
    const ColumnView& view = m_columns[column]->view();
    const BatchColumnModel& model = *m_models[column];
    std::vector<std::pair<BatchCode, CardMarks>> marks;
    const QModelIndex first = view.indexAt(QPoint(view.viewport()->width() / 2, 0));
    for (int row = std::max(0, first.row()); row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (view.visualRect(index).top() > view.viewport()->height())
            break;
        if (const Batch* batch = model.batch(index))
            marks.emplace_back(batch->code, m_cards.marks(*batch));
    }
    return marks;
}

/// Paints the columns again in which findings of other batches have come or gone.
void BoardView::repaintMarks()
{
    m_marks.resize(m_columns.size());
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        auto now = shownMarks(i);
        if (now != m_marks[i])
            m_columns[i]->view().viewport()->update();
        m_marks[i] = std::move(now);
    }
}

void BoardView::refreshHeads()
{
    const Operation& operation = m_document.operation();
    m_waiting->setWaiting(m_waitingModel->waiting(), largestVehicle(operation));
    for (std::uint32_t i = 0; i < m_columns.size(); ++i) {
        const ColumnFigures figures = figuresOf(m_document, {i});
        m_columns[i]->header()->setFigures(facilityText(operation, {i}), m_models[i]->rowCount(), figures);
        m_columns[i]->setOver(figures.isOver);
    }
}

void BoardView::showColumns(std::vector<FacilityId> shown)
{
    m_order.show(std::move(shown), m_columns, static_cast<QBoxLayout&>(*widget()->layout()));
    const bool isLarge = m_columns.size() > kFewSites;
    m_bar->setVisible(isLarge);
    setViewportMargins(0, isLarge ? m_bar->sizeHint().height() : 0, 0, 0);
    if (isLarge)
        m_bar->tell(m_document, m_order.sites());
    tellSeen();
}

void BoardView::tellSeen()
{
    const auto [first, last] = m_order.seen(m_columns, *viewport());
    m_bar->strip().setSeen(first, last);
}

void BoardView::uncover(std::size_t column)
{
    if (m_columns[column]->isHidden())
        m_bar->letAll();
    widget()->layout()->activate();
    ensureWidgetVisible(m_columns[column], 0, 0);
}

void BoardView::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_bar->setGeometry(0, 0, width(), m_bar->sizeHint().height());
    tellSeen();
}

void BoardView::showSession()
{
    m_nextPreview = 0;
    if (m_session.isActive()) {
        m_previewTimer->start();
        return;
    }
    m_previewTimer->stop();
    m_edge->stop();
    m_waiting->clearPlan();
    for (BoardColumn* column : m_columns)
        column->clearPlan();
}

/// One column a turn, so that a drag of many batches starts at once.
void BoardView::previewNext()
{
    if (!m_session.isActive() || m_nextPreview > m_columns.size()) {
        m_previewTimer->stop();
        return;
    }
    BoardColumn* column = m_nextPreview == 0 ? m_waiting : m_columns[m_nextPreview - 1];
    column->showPlan(m_document, m_session.plan(column->view().target()));
    ++m_nextPreview;
}

void BoardView::draggedOver(ColumnView& column, QPoint position)
{
    m_edge->dragged(position);
    if (!m_session.isActive())
        return;
    const auto facility = column.target().facility;
    BoardColumn* under = facility ? m_columns[facility->at()] : m_waiting;
    under->showPlan(m_document, m_session.plan(column.target()));
}

DragLoad BoardView::dragLoad(ColumnView& column)
{
    DragLoad load;
    if (&column == &m_waiting->view()) {
        for (const QModelIndex& index : column.selectionModel()->selectedIndexes())
            load.cohorts.push_back(m_waitingModel->codeAt(index.row()));
        load.batchSize = m_waiting->batchSize();
        return load;
    }
    load.batches = m_selection.batches();
    return load;
}

void BoardView::selectedAlone(ColumnView& column)
{
    m_isShowingSelection = true;
    for (BoardColumn* other : m_columns)
        if (&other->view() != &column)
            other->view().clearSelection();
    if (&m_waiting->view() != &column)
        m_waiting->view().clearSelection();
    m_isShowingSelection = false;
    gatherSelection();
}

void BoardView::gatherSelection()
{
    if (m_isShowingSelection)
        return;
    std::vector<BatchCode> codes = m_selection.batches();
    std::optional<FacilityId> facility = m_selection.facility();
    const auto isSelected = [this](const BatchCode& code) {
        const Batch* batch = m_document.batch(code);
        if (batch == nullptr)
            return false;
        const std::size_t column = m_document.operation().route(batch->route).to.at();
        const auto row = m_models[column]->rowOf(code);
        return row && m_columns[column]->view().selectionModel()->isRowSelected(*row, {});
    };
    codes.erase(std::remove_if(codes.begin(), codes.end(), [&](const BatchCode& code) { return !isSelected(code); }),
                codes.end());
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        for (const QModelIndex& index : m_columns[i]->view().selectionModel()->selectedIndexes()) {
            const BatchCode& code = m_models[i]->codeAt(index.row());
            if (std::find(codes.begin(), codes.end(), code) == codes.end()) {
                codes.push_back(code);
                facility = FacilityId{static_cast<std::uint32_t>(i)};
            }
        }
    m_isShowingSelection = true;
    m_selection.select(std::move(codes), facility);
    m_isShowingSelection = false;
    showChosenSite();
}

void BoardView::showSelection()
{
    if (m_isShowingSelection)
        return;
    m_isShowingSelection = true;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        QItemSelection rows;
        for (const BatchCode& code : m_selection.batches())
            if (const auto row = m_models[i]->rowOf(code))
                rows.select(m_models[i]->index(*row), m_models[i]->index(*row));
        m_columns[i]->view().selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    }
    if (!m_selection.batches().empty())
        m_waiting->view().clearSelection();
    m_isShowingSelection = false;
    showChosenSite();
}

void BoardView::showChosenSite()
{
    for (std::uint32_t i = 0; i < m_columns.size(); ++i)
        m_columns[i]->header()->setChosen(m_selection.facility() == FacilityId{i});
}

void BoardView::reveal(const BatchCode& code)
{
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        if (const auto row = m_models[i]->rowOf(code)) {
            ColumnView& view = m_columns[i]->view();
            uncover(i);
            view.selectionModel()->setCurrentIndex(m_models[i]->index(*row), QItemSelectionModel::NoUpdate);
            view.scrollTo(m_models[i]->index(*row));
        }
}

void BoardView::revealFacility(FacilityId facility)
{
    if (facility.at() < m_columns.size())
        uncover(facility.at());
}

std::vector<ColumnView*> BoardView::views() const
{
    std::vector<ColumnView*> views{&m_waiting->view()};
    for (const FacilityId site : m_order.sites())
        views.push_back(&m_columns[site.at()]->view());
    return views;
}

int BoardView::positionOf(const ColumnView& column) const
{
    const auto all = views();
    return static_cast<int>(std::find(all.begin(), all.end(), &column) - all.begin());
}

bool BoardView::keyPressed(ColumnView& column, QKeyEvent& event)
{
    const bool isAlt = event.modifiers().testFlag(Qt::AltModifier);
    const int forwards = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto step = [&](int by) {
        if (isAlt)
            return moveSite(column, by);
        focusColumn(positionOf(column) + by, column.currentIndex().row());
        return true;
    };
    switch (event.key()) {
    case Qt::Key_Right:
        return step(forwards);
    case Qt::Key_Left:
        return step(-forwards);
    case Qt::Key_Up:
        return isAlt && (m_session.carryByDays(m_selection.batches(), Days(-1)), true);
    case Qt::Key_Down:
        return isAlt && (m_session.carryByDays(m_selection.batches(), Days(1)), true);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        m_session.carryBackToWaiting(m_selection.batches());
        return true;
    case Qt::Key_M:
        if (event.modifiers() != Qt::NoModifier || m_selection.batches().empty())
            return false;
        emit moveToRequested();
        return true;
    default:
        return false;
    }
}

BoardView::Place BoardView::placeOfFocus() const
{
    const auto all = views();
    const auto found = std::find_if(all.begin(), all.end(), [](const ColumnView* view) { return view->hasFocus(); });
    return found == all.end() ? Place() : Place{static_cast<int>(found - all.begin()), (*found)->currentIndex().row()};
}

void BoardView::standAt(const Place& place)
{
    const auto all = views();
    if (place.column < 0 || place.column >= static_cast<int>(all.size()))
        return;
    ColumnView* view = all[static_cast<std::size_t>(place.column)];
    view->setFocus(Qt::OtherFocusReason);
    const int row = std::min(place.row, view->model()->rowCount() - 1);
    if (row >= 0)
        view->selectionModel()->setCurrentIndex(view->model()->index(row, 0), QItemSelectionModel::NoUpdate);
}

void BoardView::focusColumn(int position, int row)
{
    const auto all = views();
    if (position < 0 || position >= static_cast<int>(all.size()))
        return;
    ColumnView* view = all[static_cast<std::size_t>(position)];
    ensureWidgetVisible(view->parentWidget(), 0, 0);
    view->setFocus(Qt::TabFocusReason);
    const int last = view->model()->rowCount() - 1;
    selectedAlone(*view);
    if (last < 0)
        return;
    const QModelIndex kept = view->currentIndex();
    view->setCurrentIndex(kept.isValid() ? kept : view->model()->index(std::clamp(row, 0, last), 0));
}

bool BoardView::moveSite(ColumnView& column, int step)
{
    const DragLoad load = dragLoad(column);
    if (load.isEmpty())
        return true;
    const auto all = views();
    std::vector<DropTarget> targets;
    const auto count = static_cast<int>(all.size());
    for (int to = positionOf(column) + step; to >= 0 && to < count; to += step)
        targets.push_back(all[static_cast<std::size_t>(to)]->target());
    if (const auto reached = m_session.carryToFirst(load, targets)) {
        const int to = positionOf(column) + step * (static_cast<int>(*reached) + 1);
        all[static_cast<std::size_t>(to)]->setFocus(Qt::OtherFocusReason);
    }
    return true;
}

void BoardView::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace planner::ui
