// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/workspace.h"

#include "ui/board/board_view.h"
#include "ui/charts/charts_view.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/map/map_view.h"
#include "ui/models/plan_document.h"
#include "ui/operation/operation_view.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/findings_panel.h"
#include "ui/panels/history_panel.h"
#include "ui/panels/places_panel.h"
#include "ui/panels/waiting_panel.h"
#include "ui/schedule/schedule_pane.h"
#include "ui/schedule/schedule_view.h"
#include "ui/simulation/simulation_panel.h"
#include "ui/table/batch_table_view.h"
#include "ui/today/today_view.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QGuiApplication>
#include <QMainWindow>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kLeastWidth = 280; ///< of the panels, in pixels
constexpr int kMostWidth = 380;

/// The words of an action as a title: without the mark of its key.
QString titleOf(const ActionSpec& action) { return QCoreApplication::translate("Actions", action.text).remove(u'&'); }

} // namespace

Workspace::Workspace(PlanDocument& document, Selection& selection, QMainWindow* window)
    : QObject(window), m_window(window), m_views(new QTabWidget(window)),
      m_board(new BoardView(document, selection, m_views)), m_schedule(new SchedulePane(document, selection, m_views)),
      m_charts(new ChartsView(document, selection, m_views)), m_map(new MapView(document, selection, m_views)),
      m_operation(new OperationView(document, selection, m_views)),
      m_today(new TodayView(document, selection, m_views)), m_details(new DetailsPanel(document, selection, window)),
      m_findings(new FindingsPanel(document, selection, window))
{
    m_views->setObjectName(QStringLiteral("views"));
    m_views->tabBar()->setObjectName(QStringLiteral("viewTabs"));
    m_views->setDocumentMode(true);
    addView(ActionId::ShowBoard, "boardView", m_board);
    addView(ActionId::ShowSchedule, "scheduleView", m_schedule);
    auto* table = new BatchTableView(document, selection, m_views);
    addView(ActionId::ShowTable, "tableView", table);
    addView(ActionId::ShowCharts, "chartsView", m_charts);
    addView(ActionId::ShowMap, "mapView", m_map);
    addView(ActionId::ShowOperation, "operationView", m_operation);
    addView(ActionId::ShowToday, "todayView", m_today);
    connect(m_operation, &OperationView::notified, this, &Workspace::notified);
    connect(m_map, &MapView::notified, this, &Workspace::notified);
    connect(m_map, &MapView::saveRequested, this, &Workspace::saveRequested);
    connect(m_charts, &ChartsView::saveRequested, this, &Workspace::saveRequested);
    connect(m_board, &BoardView::notified, this, &Workspace::notified);
    connect(m_board, &BoardView::moveToRequested, this, &Workspace::moveToRequested);
    connect(&m_schedule->view(), &ScheduleView::notified, this, &Workspace::notified);
    connect(&m_schedule->view(), &ScheduleView::moveToRequested, this, &Workspace::moveToRequested);
    connect(m_map, &MapView::menuRequested, this, &Workspace::menuRequested);
    connect(table, &BatchTableView::menuRequested, this, &Workspace::menuRequested);
    connect(table, &BatchTableView::deedRequested, this, &Workspace::deedRequested);
    connectToday(document);
    const auto ask = [this](const Thing& thing, QPoint position) { emit menuRequested(thing, position, {}); };
    connect(m_board, &BoardView::menuRequested, this, ask);
    connect(&m_schedule->view(), &ScheduleView::menuRequested, this, ask);
    addDock(Place::Upper, "detailsDock", m_details);
    connectOverview();
    addDock(Place::Upper, "placesDock", new PlacesPanel(document, selection, window));
    auto* map = new MapView(document, selection, window);
    map->setObjectName(QStringLiteral("mapPanel"));
    map->setCompact();
    connect(map, &MapView::notified, this, &Workspace::notified);
    connect(map, &MapView::saveRequested, this, &Workspace::saveRequested);
    connect(map, &MapView::menuRequested, this, &Workspace::menuRequested);
    addDock(Place::Upper, "mapDock", map);
    connect(m_docks.back(), &QDockWidget::visibilityChanged, map, [map](bool isSeen) {
        if (isSeen)
            map->catchUp();
    });
    addDock(Place::Upper, "simulationDock", new SimulationPanel(document, selection, window));
    addDock(Place::Lower, "findingsDock", m_findings);
    auto* waiting = new WaitingPanel(document, selection, window);
    connect(waiting, &WaitingPanel::tryRequested, this, &Workspace::tryRequested);
    connect(waiting, &WaitingPanel::fillRequested, this, &Workspace::fillRequested);
    addDock(Place::Lower, "waitingDock", waiting);
    addDock(Place::Lower, "historyDock", new HistoryPanel(document, selection, window));
    retranslate();
    arrange();
}

void Workspace::connectToday(PlanDocument& document)
{
    connect(m_today, &TodayView::menuRequested, this, &Workspace::menuRequested);
    connect(m_today, &TodayView::deedRequested, this, &Workspace::deedRequested);
    connect(m_today, &TodayView::replanRequested, this, &Workspace::replanTomorrowRequested);
    const auto markToday = [this, &document] {
        m_schedule->view().setToday(toQDate(document.today(), document.operation()));
    };
    connect(&document, &PlanDocument::dayTurned, this, markToday);
    markToday();
}

void Workspace::connectOverview()
{
    connect(m_details, &DetailsPanel::findingWanted, this, [this](const Finding& finding) {
        showFindings();
        m_findings->goTo(finding);
    });
    connect(m_details, &DetailsPanel::waitingWanted, this, [this] { showPanel("waitingDock"); });
    connect(m_details, &DetailsPanel::todayWanted, this, [this] { m_views->setCurrentWidget(m_today); });
}

void Workspace::addView(ActionId action, const char* name, QWidget* view)
{
    view->setObjectName(QLatin1String(name));
    m_views->addTab(view, QString());
    m_viewActions.push_back(action);
}

void Workspace::addDock(Place place, const char* name, QWidget* panel)
{
    auto* dock = new QDockWidget(m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(panel);
    dock->setWindowTitle(panel->windowTitle());
    connect(panel, &QWidget::windowTitleChanged, dock, &QDockWidget::setWindowTitle);
    // The window makes tab bars when panels are put on top of each other.
    connect(dock, &QDockWidget::visibilityChanged, this, &Workspace::nameTabBars);
    m_docks.push_back(dock);
    m_places.push_back(place);
}

std::vector<QDockWidget*> Workspace::docksAt(Place place) const
{
    std::vector<QDockWidget*> docks;
    for (std::size_t i = 0; i < m_docks.size(); ++i)
        if (m_places[i] == place)
            docks.push_back(m_docks[i]);
    return docks;
}

void Workspace::arrange()
{
    // QMainWindow does not mirror its dock areas.
    const Qt::DockWidgetArea end =
        QGuiApplication::layoutDirection() == Qt::RightToLeft ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
    // Taken out first: a dock that moves between tabs leaves an empty tab bar behind.
    for (QDockWidget* placed : m_docks) {
        placed->setFloating(false);
        m_window->removeDockWidget(placed);
    }
    const std::vector<QDockWidget*> upper = docksAt(Place::Upper);
    const std::vector<QDockWidget*> lower = docksAt(Place::Lower);
    m_window->addDockWidget(end, upper.front());
    m_window->splitDockWidget(upper.front(), lower.front(), Qt::Vertical);
    for (const auto* group : {&upper, &lower})
        for (std::size_t i = 1; i < group->size(); ++i)
            m_window->tabifyDockWidget((*group)[i - 1], (*group)[i]);
    for (QDockWidget* placed : m_docks)
        placed->show();
    upper.front()->raise();
    lower.front()->raise();
    m_window->resizeDocks({upper.front()}, {std::clamp(m_window->width() * 27 / 100, kLeastWidth, kMostWidth)},
                          Qt::Horizontal);
    m_window->resizeDocks({upper.front(), lower.front()},
                          {m_window->height() * 45 / 100, m_window->height() * 40 / 100}, Qt::Vertical);
    nameTabBars();
}

void Workspace::nameTabBars()
{
    for (QTabBar* bar : m_window->findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly)) {
        bar->setObjectName(QStringLiteral("panelTabs"));
        bar->setAccessibleName(tr("Panels"));
    }
}

void Workspace::showPanel(const char* name)
{
    auto* dock = m_window->findChild<QDockWidget*>(QLatin1String(name));
    dock->show();
    dock->raise();
}

void Workspace::showDetails(const char* field)
{
    showPanel("detailsDock");
    auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("detailsDock"));
    auto* first = dock->findChild<QWidget*>(QLatin1String(field));
    if (first == nullptr || !first->isEnabled())
        first = dock->widget();
    first->setFocus(Qt::OtherFocusReason);
}

void Workspace::setStates(const PlanStates* states) { m_details->setStates(states); }

void Workspace::stepFinding(int rows)
{
    showFindings();
    m_findings->step(rows);
}

void Workspace::retranslate()
{
    for (const ActionSpec& action : actionTable()) {
        const auto shown = std::find(m_viewActions.begin(), m_viewActions.end(), action.id);
        if (shown == m_viewActions.end())
            continue;
        const int tab = static_cast<int>(shown - m_viewActions.begin());
        m_views->setTabText(tab, titleOf(action));
        m_views->setTabIcon(tab, makeIcon(action.icon));
    }
    for (QDockWidget* dock : m_docks) {
        dock->setAccessibleName(dock->windowTitle());
        dock->toggleViewAction()->setStatusTip(tr("Show or hide this panel"));
    }
    m_views->setAccessibleName(tr("Views of the plan"));
    m_views->tabBar()->setAccessibleName(tr("Views of the plan"));
}

} // namespace planner::ui
