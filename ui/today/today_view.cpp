// SPDX-License-Identifier: Apache-2.0
#include "ui/today/today_view.h"

#include "core/figures/day_report.h"
#include "ui/kit/date_field.h"
#include "ui/kit/entry_list.h"
#include "ui/kit/named.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"
#include "ui/today/day_model.h"
#include "ui/today/day_row_delegate.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace planner::ui {

TodayView::TodayView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_model(new DayModel(document, this)),
      m_delegate(new DayRowDelegate(this)), m_before(named(new QToolButton(this), "dayBefore", tr("The day before"))),
      m_date(named(new QDateEdit(this), "todayDate", tr("Day"))),
      m_after(named(new QToolButton(this), "dayAfter", tr("The day after"))),
      m_today(named(new QPushButton(tr("Back to &today"), this), "backToToday", tr("Back to today"))),
      m_nearest(named(new QPushButton(this), "nearestDay", tr("Nearest day of the operation"))),
      m_replan(named(new QPushButton(this), "replanFromTomorrow", tr("Re-plan"))), m_place(new QLabel(this)),
      m_counts(new QLabel(this)), m_totals(new QLabel(this)), m_pages(new QStackedWidget(this)),
      m_list(new EntryList(QStringLiteral("todayList"), tr("Batches of the day"), 1, this)), m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("todayView"));
    makeFields();
    addKeys();
    connectFields();
    refresh();
}

TodayView::~TodayView() = default;

void TodayView::makeFields()
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setUniformItemSizes(false); // headings are lower
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    prepareDateField(*m_date);
    m_date->setKeyboardTracking(false);
    m_date->setDateRange(QDate(1900, 1, 1), QDate(2999, 12, 31)); // as core/base/date.h
    m_place->setObjectName(QStringLiteral("todayPlace"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setObjectName(QStringLiteral("todayCounts"));
    m_counts->setWordWrap(true);
    m_totals->setObjectName(QStringLiteral("todayTotals"));
    m_totals->setWordWrap(true);
    m_empty->setObjectName(QStringLiteral("todayEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_empty);
    auto* days = new QHBoxLayout;
    days->addWidget(m_before);
    days->addWidget(m_date);
    days->addWidget(m_after);
    days->addWidget(m_today);
    days->addWidget(m_nearest);
    days->addWidget(m_place, 1);
    days->addWidget(m_replan);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(days);
    layout->addWidget(m_counts);
    layout->addWidget(m_totals);
    layout->addWidget(m_pages, 1);
}

void TodayView::connectFields()
{
    connect(m_before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_today, &QPushButton::clicked, this, [this] { showDay(m_document.today()); });
    connect(m_nearest, &QPushButton::clicked, this,
            [this] { showDay(std::clamp(day(), Day(1), m_document.operation().lastDay())); });
    connect(m_date, &QDateEdit::dateChanged, this,
            [this](QDate date) { showDay(dayOf(fromQDate(date), m_document.operation().settings.start)); });
    connect(m_replan, &QPushButton::clicked, this, &TodayView::replanRequested);
    connect(m_list, &QAbstractItemView::activated, this, &TodayView::runFirst);
    connect(m_list, &QWidget::customContextMenuRequested, this, &TodayView::showMenu);
    // The deed may change the list: by then the click must be over.
    connect(m_delegate, &DayRowDelegate::deedChosen, this, [this](const QModelIndex& index, Deed deed) {
        QMetaObject::invokeMethod(
            this, [this, row = QPersistentModelIndex(index), deed] { runOnRow(row, deed); }, Qt::QueuedConnection);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TodayView::tellSelection);
    connect(&m_selection, &Selection::changed, this, &TodayView::followSelection);
    connect(&m_document, &PlanDocument::changed, this, &TodayView::refreshWhenSeen);
    connect(&m_document, &PlanDocument::dayTurned, this, &TodayView::refreshWhenSeen);
}

void TodayView::addKeys()
{
    const auto add = [this](const char* name, const QKeySequence& keys, auto what) {
        auto* action = new QAction(this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, what);
        addAction(action);
    };
    const auto forwards = [this] { return layoutDirection() == Qt::RightToLeft ? -1 : 1; };
    add("dayToTheLeft", Qt::ALT | Qt::Key_Left, [this, forwards] { step(-forwards()); });
    add("dayToTheRight", Qt::ALT | Qt::Key_Right, [this, forwards] { step(forwards()); });
    add("todayByKey", Qt::ALT | Qt::Key_Home, [this] { showDay(m_document.today()); });
}

Day TodayView::day() const { return m_other.value_or(m_document.today()); }

void TodayView::showDay(Day day)
{
    m_other = day == m_document.today() ? std::nullopt : std::optional(day);
    refresh();
}

void TodayView::step(int days) { showDay(day() + Days(days)); }

void TodayView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void TodayView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange || event->type() == QEvent::PaletteChange)
        refreshHead();
}

void TodayView::refreshWhenSeen()
{
    m_isStale = true;
    if (isVisible())
        refresh();
}

void TodayView::refresh()
{
    m_isStale = false;
    if (m_other == m_document.today())
        m_other.reset();
    const QModelIndex current = m_list->currentIndex();
    const int row = current.isValid() ? current.row() : 0;
    const bool wasHeading = current.isValid() && m_model->isHeading(row);
    const auto codes = current.isValid() ? m_model->codes(row) : std::vector<BatchCode>();
    const auto section = current.isValid() ? m_model->section(row) : DaySection::Missing;
    const int scrolled = m_list->verticalScrollBar()->value();
    m_isFollowing = true;
    m_model->show(day());
    refreshHead();
    refreshEmpty();
    // The keyboard stays where it was: on the batch, else in its section, else at the same height.
    int next = wasHeading      ? m_model->rowOfHeading(section)
               : codes.empty() ? -1
                               : m_model->rowOf(codes.front(), section);
    if (next < 0)
        next = std::min(row, m_model->rowCount() - 1);
    if (next >= 0)
        m_list->selectionModel()->setCurrentIndex(m_model->index(next), QItemSelectionModel::NoUpdate);
    m_list->verticalScrollBar()->setValue(scrolled);
    m_isFollowing = false;
    followSelection();
    stayOnSelection();
}

void TodayView::stayOnSelection()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    if (!rows.isEmpty() && !rows.contains(m_list->currentIndex()) && !m_model->isHeading(m_list->currentIndex().row()))
        m_list->selectionModel()->setCurrentIndex(*std::min_element(rows.begin(), rows.end()),
                                                  QItemSelectionModel::NoUpdate);
}

void TodayView::refreshHead()
{
    const Operation& operation = m_document.operation();
    const Day last = operation.lastDay();
    const bool isInside = day() >= Day(1) && day() <= last;
    const QSignalBlocker quiet(m_date);
    m_date->setDate(toQDate(day(), operation));
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    m_before->setArrowType(isRightToLeft ? Qt::RightArrow : Qt::LeftArrow);
    m_after->setArrowType(isRightToLeft ? Qt::LeftArrow : Qt::RightArrow);
    m_before->setToolTip(tr("The day before (Alt with an arrow key)"));
    m_after->setToolTip(tr("The day after (Alt with an arrow key)"));
    m_today->setVisible(m_other.has_value());
    m_place->setText(isInside
                         ? filled(m_other ? tr("Day %1 of %2") : tr("Today, day %1 of %2"), day().value(), last.value())
                     : day() < Day(1) ? tr("Before the operation")
                                      : tr("After the operation"));
    m_nearest->setVisible(!isInside);
    m_nearest->setText(day() < Day(1) ? tr("To its &first day") : tr("To its &last day"));
    const Day tomorrow = day() + Days(1);
    m_replan->setEnabled(tomorrow >= Day(1) && tomorrow <= last);
    m_replan->setText(filled(tr("&Re-plan from %1..."), shortDateText(tomorrow, operation)));
    m_replan->setAccessibleName(withoutIsolates(m_replan->text()).remove(u'&'));
    m_replan->setToolTip(tr("Plan the days after this one anew (F9); what has happened stays"));
    m_counts->setText(countsText(m_document.people()));
    const DayReport report = dayReportOf(operation, m_document.plan().batches, day());
    const PlannedAndActual& left = report.departures;
    const PlannedAndActual& arrived = report.arrivals;
    m_totals->setText(filled(tr("On this day %1 people left (%2 planned) and %3 arrived (%4 planned)."),
                             numberText(left.actual.people), numberText(left.planned.people),
                             numberText(arrived.actual.people), numberText(arrived.planned.people)));
    if (const PlannedAndActual& released = report.releases; released != PlannedAndActual())
        //: %1 is the sentence on who left and arrived
        m_totals->setText(filled(tr("%1 Custody ended for %2 (%3 planned)."), m_totals->text(),
                                 numberText(released.actual.people), numberText(released.planned.people)));
}

void TodayView::refreshEmpty()
{
    m_empty->setText(m_document.plan().batches.empty()
                         ? tr("There are no batches yet. Fill the plan, or drag waiting people to a site.")
                         : tr("Nobody is missing, late or on the road. Nothing leaves or arrives on this day, and what "
                              "leaves in the next three days is ready."));
    m_pages->setCurrentWidget(m_model->isEmpty() ? static_cast<QWidget*>(m_empty) : m_list);
}

std::vector<BatchCode> TodayView::selectedCodes() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex& a, const QModelIndex& b) { return a.row() < b.row(); });
    std::vector<BatchCode> codes;
    for (const QModelIndex& row : rows) // a batch may stand in two sections
        if (const BatchCode code = m_model->codes(row.row()).front();
            std::find(codes.begin(), codes.end(), code) == codes.end())
            codes.push_back(code);
    return codes;
}

void TodayView::runFirst(const QModelIndex& index)
{
    if (const auto deeds = m_model->deeds(index.row()); !deeds.empty())
        run(index, deeds.front().deed);
    else
        run(index, Deed::EditBatches);
}

void TodayView::runOnRow(const QModelIndex& index, Deed deed)
{
    if (index.isValid()) // else it went away meanwhile
        emit deedRequested(deed, thingOf(index));
}

Thing TodayView::thingOf(const QModelIndex& index) const
{
    Thing thing = m_model->thing(index.row());
    thing.seenOn = day();
    return thing;
}

void TodayView::run(const QModelIndex& index, Deed deed)
{
    Thing thing = thingOf(index);
    const std::vector<BatchCode> selected = selectedCodes();
    if (thing.batches.size() == 1
        && std::find(selected.begin(), selected.end(), thing.batches.front()) != selected.end())
        thing.batches = selected;
    emit deedRequested(deed, thing);
}

void TodayView::showMenu(QPoint position)
{
    const QModelIndex current = m_list->currentIndex();
    const QModelIndex under = m_list->indexAt(position);
    const QModelIndex index = under.isValid() ? under : current;
    if (!index.isValid())
        return;
    Thing thing = thingOf(index);
    const std::vector<BatchCode> selected = selectedCodes();
    if (std::find(selected.begin(), selected.end(), thing.batches.front()) != selected.end())
        thing.batches = selected;
    emit menuRequested(thing, m_list->viewport()->mapToGlobal(position), {});
}

void TodayView::tellSelection()
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    m_selection.selectBatches(selectedCodes());
    m_isFollowing = false;
}

void TodayView::followSelection()
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    const QModelIndex current = m_list->currentIndex();
    const auto section = current.isValid() ? m_model->section(current.row()) : DaySection::Missing;
    QItemSelection rows;
    for (const BatchCode& code : m_selection.batches())
        if (const int row = m_model->rowOf(code, section); row >= 0)
            rows.select(m_model->index(row), m_model->index(row));
    m_list->selectionModel()->select(rows, QItemSelectionModel::ClearAndSelect);
    m_isFollowing = false;
}

} // namespace planner::ui
