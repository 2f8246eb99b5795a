// SPDX-License-Identifier: Apache-2.0
#include "ui/charts/charts_view.h"

#include "ui/charts/chart.h"
#include "ui/charts/chart_table.h"
#include "ui/charts/nationals_chart.h"
#include "ui/charts/occupancy_chart.h"
#include "ui/charts/people_chart.h"
#include "ui/charts/progress_chart.h"
#include "ui/charts/space_chart.h"
#include "ui/charts/transport_chart.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/site_choice.h"
#include "ui/models/words.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

QString useName(const Operation& operation, const TransportUse& use)
{
    switch (use.kind) {
    case TransportKind::Fleet:
        //: %1 is the code of a fleet
        return filled(ChartsView::tr("Vehicles of %1"), QString::fromStdString(operation.fleets[use.position].code));
    case TransportKind::Departures:
        return filled(ChartsView::tr("Departures on %1"), QString::fromStdString(operation.routes[use.position].code));
    case TransportKind::Escorts:
        break;
    }
    return ChartsView::tr("Escorts");
}

QStringList facilityNames(const Operation& operation)
{
    QStringList names;
    for (const Facility& facility : operation.facilities)
        names += facilityText(facility);
    return names;
}

} // namespace

ChartsView::ChartsView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_pages(new QTabBar(this)),
      m_sites(new QComboBox(this)), m_compare(new QToolButton(this)), m_asTable(new QToolButton(this)),
      m_export(new QToolButton(this)), m_stack(new QStackedWidget(this)), m_scroll(new QScrollArea(m_stack)),
      m_table(new QTableView(m_stack)), m_model(new ChartTableModel(this))
{
    setObjectName(QStringLiteral("charts"));
    makeBar();
    auto* content = new QWidget(m_scroll);
    m_grid = new QGridLayout(content);
    m_grid->setContentsMargins(10, 2, 10, 10);
    m_grid->setSpacing(8);
    m_more = new QToolButton(content);
    m_more->setObjectName(QStringLiteral("moreCharts"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setAccessibleName(tr("Show more sites"));
    m_more->hide();
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_mostCharts += kChartsAtOnce;
        refresh();
    });
    m_scroll->setObjectName(QStringLiteral("chartScroll"));
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_table->setObjectName(QStringLiteral("chartTable"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_table);
    connect(&document, &PlanDocument::changed, this, &ChartsView::showChanges);
    connect(&selection, &Selection::changed, this, &ChartsView::showSelection);
    retranslate();
}

ChartsView::~ChartsView() = default;

void ChartsView::makeBar()
{
    m_pages->setObjectName(QStringLiteral("chartPages"));
    m_pages->setDrawBase(false);
    m_pages->setExpanding(false);
    for (int i = 0; i <= static_cast<int>(ChartPage::Nationals); ++i)
        m_pages->addTab(QString());
    m_sites->setObjectName(QStringLiteral("chartSites"));
    m_sites->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_compare->setObjectName(QStringLiteral("compareProgress"));
    m_compare->setPopupMode(QToolButton::MenuButtonPopup);
    m_compare->setMenu(new QMenu(m_compare));
    m_compare->menu()->setObjectName(QStringLiteral("rivalMenu"));
    m_asTable->setObjectName(QStringLiteral("chartsAsTable"));
    m_asTable->setCheckable(true);
    m_export->setObjectName(QStringLiteral("chartsPicture"));
    m_export->setPopupMode(QToolButton::MenuButtonPopup);
    m_export->setMenu(new QMenu(m_export));
    for (QToolButton* button : {m_compare, m_asTable, m_export})
        button->setFocusPolicy(Qt::StrongFocus);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 6, 10, 4);
    bar->setSpacing(6);
    bar->addWidget(m_pages);
    bar->addStretch(1);
    bar->addWidget(m_sites);
    bar->addWidget(m_compare);
    bar->addWidget(m_asTable);
    bar->addWidget(m_export);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(m_stack, 1);
    connect(m_pages, &QTabBar::currentChanged, this, &ChartsView::refresh);
    connect(m_sites, &QComboBox::currentIndexChanged, this, &ChartsView::refresh);
    for (QToolButton* button : {m_compare, m_export})
        connect(button, &QToolButton::clicked, button, &QToolButton::showMenu);
    connect(m_asTable, &QToolButton::toggled, this, &ChartsView::setTable);
}

void ChartsView::retranslate()
{
    const QStringList names{tr("Occupancy"), tr("Progress"),  tr("People"),
                            tr("Space"),     tr("Transport"), tr("Countries")};
    for (int i = 0; i < names.size(); ++i)
        m_pages->setTabText(i, names[i]);
    m_pages->setAccessibleName(tr("Subject of the charts"));
    m_sites->setAccessibleName(tr("Sites to show"));
    m_sites->view()->setAccessibleName(tr("Sites to show"));
    m_compare->setText(tr("Compare with"));
    m_compare->setToolTip(tr("Hold the progress against another plan, published counts or what can be moved at most"));
    m_asTable->setText(tr("As a table"));
    m_asTable->setToolTip(tr("Show the figures of the charts as a table"));
    m_table->setAccessibleName(tr("The figures of the charts"));
    m_export->setText(tr("Picture"));
    m_export->setToolTip(tr("Save or copy these charts as a picture"));
    m_export->menu()->clear();
    addPictureActions(
        *m_export->menu(), [this] { return picture(); }, [this](const Picture& made) { emit saveRequested(made); });
    fillSites();
    refresh();
}

Picture ChartsView::picture() const
{
    constexpr int kMargin = 10;
    QRect bounds;
    for (const Chart* chart : m_charts)
        bounds |= chart->geometry();
    const QString title = m_charts.size() == 1 ? m_charts.front()->title() : m_pages->tabText(m_pages->currentIndex());
    return {title, bounds.size() + QSize(2 * kMargin, 2 * kMargin),
            [this, bounds](QPainter& painter, const QRectF& area) {
                const QPointF origin = area.topLeft() + QPointF(kMargin, kMargin) - QPointF(bounds.topLeft());
                for (const Chart* chart : m_charts)
                    chart->picture().paint(painter, QRectF(chart->geometry()).translated(origin));
            }};
}

void ChartsView::fillSites()
{
    const QSignalBlocker blocker(m_sites);
    const int now = std::max(0, m_sites->currentIndex());
    const QString code = m_sites->currentData().toString();
    m_sites->clear();
    m_sites->addItem(tr("Every site"));
    m_sites->addItem(tr("All together"));
    for (const Facility& facility : m_document.operation().facilities)
        m_sites->addItem(facilityText(facility), QString::fromStdString(facility.code));
    // The same site, wherever it stands now; one with another code stands where it stood.
    const int same = code.isEmpty() ? now : m_sites->findData(code);
    const int there = same >= 0 || m_siteCount != m_sites->count() ? same : now;
    m_siteCount = m_sites->count();
    m_sites->setCurrentIndex(there >= 0 && there < m_sites->count() ? there : kEverySite);
}

ChartPage ChartsView::page() const { return static_cast<ChartPage>(m_pages->currentIndex()); }

void ChartsView::setPage(ChartPage page) { m_pages->setCurrentIndex(static_cast<int>(page)); }

void ChartsView::showSite(std::optional<FacilityId> facility)
{
    m_sites->setCurrentIndex(facility ? kFirstSite + static_cast<int>(facility->position) : kEverySite);
}

void ChartsView::setTable(bool isTable)
{
    m_asTable->setChecked(isTable);
    refresh();
    m_stack->setCurrentWidget(isTable ? static_cast<QWidget*>(m_table) : m_scroll);
}

void ChartsView::setPublished(std::vector<PublishedCount> published)
{
    m_published = std::move(published);
    refresh();
}

void ChartsView::setOther(const Plan& plan, const QString& name)
{
    m_other = progressOf(EvaluatedPlan(plan).view());
    m_otherName = name;
    refresh();
}

void ChartsView::forgetOther()
{
    m_other.reset();
    m_otherName.clear();
    refresh();
}

QMenu& ChartsView::rivalMenu() const { return *m_compare->menu(); }

void ChartsView::setBounds(const std::vector<GoalBound>& bounds)
{
    m_mostMovable.reset();
    // Bounds of later goals hold only with the goals before them at their values.
    if (!bounds.empty() && bounds.front().goal == Goal::Waiting && bounds.front().bound)
        m_mostMovable = mostMovable(m_document.operation(), *bounds.front().bound);
    refresh();
}

void ChartsView::showChanges(const ChangeSet& changes)
{
    if (changes.hasOperation()) {
        m_mostMovable.reset();
        fillSites();
    }
    refresh();
}

void ChartsView::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale)
        return;
    m_more->hide();
    m_sites->setVisible(page() == ChartPage::Occupancy);
    m_compare->setVisible(page() == ChartPage::Progress);
    switch (page()) {
    case ChartPage::Occupancy:
        refreshOccupancy();
        break;
    case ChartPage::Progress:
        refreshProgress();
        break;
    case ChartPage::People:
        refreshPeople();
        break;
    case ChartPage::Space:
        refreshSpace();
        break;
    case ChartPage::Transport:
        refreshTransport();
        break;
    case ChartPage::Nationals:
        refreshNationals();
        break;
    }
    layOut();
    refreshTable();
    showSelection();
}

void ChartsView::refreshTable()
{
    QStringList names;
    std::vector<ChartTable> tables;
    for (const Chart* chart : m_charts) {
        names += chart->title();
        tables.push_back(chart->table());
    }
    m_model->setTable(tables.size() == 1 ? tables.front() : joined(tr("Chart"), names, tables));
    m_table->resizeColumnsToContents();
}

void ChartsView::showSelection()
{
    for (std::size_t i = 0; i < m_charts.size(); ++i)
        m_charts[i]->setMarked(page() == ChartPage::Occupancy && i < m_chartSites.size() && m_chartSites[i]
                               && m_chartSites[i] == m_selection.facility());
}

void ChartsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        refresh();
}

void ChartsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

template <class Type>
Type& ChartsView::chartAt(std::size_t position)
{
    if (position < m_charts.size()) {
        if (auto* known = qobject_cast<Type*>(m_charts[position]))
            return *known;
        dropFrom(position);
    }
    auto* made = new Type(m_scroll->widget());
    made->setObjectName(QStringLiteral("chart-%1").arg(position));
    const auto site = [this, position]() {
        return position < m_chartSites.size() ? m_chartSites[position] : std::optional<FacilityId>();
    };
    connect(made, &Chart::clicked, this, [this, site] {
        if (const auto facility = site())
            m_selection.selectFacility(facility);
    });
    connect(
        made, &Chart::doubleClicked, this,
        [this, site] {
            if (const auto facility = site())
                showSite(m_charts.size() == 1 ? std::nullopt : facility);
        },
        Qt::QueuedConnection); // the chart may go
    connect(made, &Chart::saveRequested, this, &ChartsView::saveRequested);
    m_charts.push_back(made);
    return *made;
}

void ChartsView::dropFrom(std::size_t count)
{
    while (m_charts.size() > count) {
        delete m_charts.back();
        m_charts.pop_back();
    }
}

std::vector<FacilityId> ChartsView::sitesByNeed(const std::vector<OccupancySteps>& steps) const
{
    std::vector<FacilityId> sites;
    for (std::uint32_t i = 0; i < steps.size(); ++i)
        sites.push_back({i});
    if (sites.size() <= kFewSites)
        return sites;
    const std::vector<People> arrivals = arrivalsBySite(m_document);
    std::vector<double> needs;
    for (std::size_t i = 0; i < steps.size(); ++i)
        needs.push_back(needOf(steps[i], !arrivals[i].isZero()));
    std::stable_sort(sites.begin(), sites.end(),
                     [&](FacilityId a, FacilityId b) { return needs[a.at()] > needs[b.at()]; });
    return sites;
}

std::optional<Day> ChartsView::endOf(const std::vector<OccupancySteps>& steps) const
{
    constexpr std::int64_t kMargin = 3;
    constexpr std::int64_t kLeast = 10;
    std::int64_t last = kLeast;
    for (const OccupancySteps& site : steps)
        last = std::max(last, site.lastChange().value() + kMargin);
    // A few days less are not worth a mark.
    const std::int64_t all = m_document.operation().lastDay().value();
    return last * 10 <= all * 9 ? std::optional(Day(last)) : std::nullopt;
}

void ChartsView::refreshOccupancy()
{
    const Operation& operation = m_document.operation();
    const PlanView view = m_document.view();
    const int choice = m_sites->currentIndex();
    std::vector<OccupancySteps> steps;
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
        steps.push_back(occupancySteps(view, {i}));
    const auto end = endOf(steps);
    const auto show = [&](const QString& name, OccupancySteps shown, std::optional<FacilityId> site) {
        auto& chart = chartAt<OccupancyChart>(m_chartSites.size());
        chart.setSteps(name, std::move(shown), operation.settings.start);
        chart.setEnd(end);
        m_chartSites.push_back(site);
    };
    m_chartSites.clear();
    if (choice <= kAllTogether)
        show(tr("All sites together"), occupancyOfAll(view), std::nullopt);
    std::size_t left = 0;
    for (const FacilityId site : sitesByNeed(steps)) {
        if (choice != kEverySite && choice != kFirstSite + static_cast<int>(site.position))
            continue;
        if (m_chartSites.size() > m_mostCharts && !m_asTable->isChecked())
            ++left;
        else
            show(facilityText(operation, site), std::move(steps[site.at()]), site);
    }
    dropFrom(m_chartSites.size());
    m_more->setVisible(left > 0);
    m_more->setText(counted(left, [](int n) { return tr("Show %Ln more sites", nullptr, n); }));
}

void ChartsView::refreshProgress()
{
    chartAt<ProgressChart>(0).setCurve(progressOf(m_document.view()),
                                       {m_other, m_otherName, m_published, m_mostMovable});
    dropFrom(1);
}

void ChartsView::refreshPeople()
{
    const Operation& operation = m_document.operation();
    SplitNames names{facilityNames(operation), {}};
    for (const Category& category : operation.categories)
        names.categories += QString::fromStdString(category.name.empty() ? category.code : category.name);
    const PlanView view = m_document.view();
    chartAt<PeopleChart>(0).setSplit(peopleSplit(view, Day(0)), peopleSplit(view, view.ledger.lastDay()), names);
    dropFrom(1);
}

void ChartsView::refreshSpace()
{
    const Operation& operation = m_document.operation();
    auto spaces = spacePerPerson(m_document.view());
    QStringList names;
    QStringList unknown = facilityNames(operation);
    for (const FacilitySpace& space : spaces) {
        names += facilityText(operation, space.facility);
        unknown.removeOne(names.last());
    }
    chartAt<SpaceChart>(0).setSpaces(std::move(spaces), names, unknown);
    dropFrom(1);
}

void ChartsView::refreshTransport()
{
    const Operation& operation = m_document.operation();
    const auto uses = transportUse(m_document.view());
    for (std::size_t i = 0; i < uses.size(); ++i)
        chartAt<TransportChart>(i).setUse(useName(operation, uses[i]), uses[i], operation.settings.start);
    dropFrom(uses.size());
}

void ChartsView::refreshNationals()
{
    chartAt<NationalsChart>(0).setCurves(nationalsOf(m_document.view()), m_document.operation().settings.start);
    dropFrom(1);
}

void ChartsView::layOut()
{
    while (m_grid->count() > 0)
        delete m_grid->takeAt(0);
    for (int row = 0; row < m_grid->rowCount(); ++row)
        m_grid->setRowStretch(row, 0);
    // The sum of all stands over the sites, which share the rows by two.
    const bool hasSum = page() == ChartPage::Occupancy && m_charts.size() > 1;
    const bool isOne = m_charts.size() == 1;
    int place = 0;
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        const bool isWide = isOne || (hasSum && i == 0);
        m_grid->addWidget(m_charts[i], place / 2, place % 2, 1, isWide ? 2 : 1);
        m_grid->setRowStretch(place / 2, m_charts[i]->maximumHeight() == QWIDGETSIZE_MAX ? 1 : 0);
        place += isWide ? 2 : 1;
        m_charts[i]->show();
    }
    m_grid->addWidget(m_more, (place + 1) / 2, 0, 1, 2, Qt::AlignHCenter);
    // Charts of a height of their own stand at the top.
    m_grid->setRowStretch((place + 1) / 2 + 1, page() == ChartPage::People || page() == ChartPage::Space ? 1 : 0);
}

} // namespace planner::ui
