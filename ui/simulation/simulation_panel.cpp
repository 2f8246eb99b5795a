// SPDX-License-Identifier: Apache-2.0
#include "ui/simulation/simulation_panel.h"

#include "ui/kit/named.h"
#include "ui/kit/selection.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/simulation/assumptions_page.h"
#include "ui/simulation/risk_tables.h"
#include "ui/simulation/share_bar_delegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTreeView>

#include <algorithm>
#include <thread>

namespace planner::ui {
namespace {

constexpr int kThreadsAtMost = 8;

} // namespace

SimulationPanel::SimulationPanel(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_sites(new QStandardItemModel(this)),
      m_finish(new QStandardItemModel(this)), m_batches(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("simulationPanel"));
    setWindowTitle(tr("Uncertainty"));
    m_tabs = named(new QTabWidget(this), "simulationTabs", tr("What the simulation found"));
    m_tabs->setDocumentMode(true);
    addTable("riskSites", tr("Sites"), m_sites);
    addTable("riskFinish", tr("Finish"), m_finish);
    addTable("riskBatches", tr("Batches"), m_batches);
    m_assumptions = new AssumptionsPage(m_tabs);
    m_tabs->addTab(m_assumptions, tr("Assumptions"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(makeControls());
    layout->addWidget(m_tabs, 1);
    connect(&m_work, &BackgroundWork::progressed, m_bar, &QProgressBar::setValue);
    connect(&m_document, &PlanDocument::changed, this, &SimulationPanel::noteChange);
    connect(m_assumptions, &AssumptionsPage::changed, this, &SimulationPanel::noteChange);
    connect(m_runs, &QSpinBox::valueChanged, this, &SimulationPanel::noteChange);
    showState();
}

SimulationPanel::~SimulationPanel() = default;

QWidget* SimulationPanel::makeControls()
{
    auto* controls = new QWidget(this);
    m_runs = named(new QSpinBox(controls), "simulationRuns", tr("Number of runs"));
    m_runs->setRange(1, static_cast<int>(kMostRuns));
    m_runs->setGroupSeparatorShown(true);
    m_runs->setSingleStep(1000);
    m_runs->setValue(10'000);
    m_start = named(new QPushButton(tr("&Simulate"), controls), "simulationStart", tr("Simulate"));
    m_stop = named(new QPushButton(tr("S&top"), controls), "simulationStop", tr("Stop the simulation"));
    m_bar = named(new QProgressBar(controls), "simulationProgress", tr("Progress of the simulation"));
    m_bar->setTextVisible(false);
    m_summary = named(new QLabel(controls), "simulationSummary", tr("Summary of the simulation"));
    m_summary->setWordWrap(true);
    connect(m_start, &QPushButton::clicked, this, &SimulationPanel::start);
    connect(m_stop, &QPushButton::clicked, &m_work, &BackgroundWork::cancel);
    auto* runsLabel = new QLabel(tr("&Runs"), controls);
    runsLabel->setBuddy(m_runs);
    auto* row = new QHBoxLayout;
    row->addWidget(runsLabel);
    row->addWidget(m_runs);
    row->addStretch();
    row->addWidget(m_start);
    row->addWidget(m_stop);
    auto* rows = new QVBoxLayout(controls);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(row);
    rows->addWidget(m_bar);
    rows->addWidget(m_summary);
    return controls;
}

QTreeView* SimulationPanel::addTable(const char* name, const QString& title, QStandardItemModel* model)
{
    auto* table = named(new QTreeView(m_tabs), name, title);
    table->setModel(model);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setFrameShape(QFrame::NoFrame);
    table->setItemDelegate(new ShareBarDelegate(table));
    table->header()->setStretchLastSection(true);
    table->header()->setSectionsMovable(false);
    connect(table, &QAbstractItemView::activated, this, &SimulationPanel::reveal);
    connect(table, &QAbstractItemView::clicked, this, &SimulationPanel::reveal);
    m_tabs->addTab(table, title);
    return table;
}

SimulationOptions SimulationPanel::options() const
{
    return {.runs = m_runs->value(),
            .seed = m_assumptions->seed(),
            .threads = std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kThreadsAtMost),
            .assumptions = m_assumptions->assumptions()};
}

void SimulationPanel::start()
{
    if (m_work.isRunning())
        return;
    m_plan = std::make_shared<const Plan>(m_document.plan());
    m_result = std::make_shared<SimulationResult>();
    m_isOutdated = false;
    m_bar->setValue(0);
    m_work.start([plan = m_plan, result = m_result, options = options()](
                     const CancelFlag& cancel,
                     const ProgressSink& progress) { *result = simulate(*plan, options, &cancel, progress); },
                 [this] { finish(); });
    showState();
}

void SimulationPanel::finish()
{
    fillSites(*m_sites, m_plan->operation, *m_result);
    fillFinish(*m_finish, m_plan->operation, *m_result);
    fillBatches(*m_batches, *m_result);
    for (QTreeView* table : m_tabs->findChildren<QTreeView*>())
        for (int column = 0; column < table->model()->columnCount(); ++column)
            table->resizeColumnToContents(column);
    showState();
}

void SimulationPanel::noteChange()
{
    m_isOutdated = m_result != nullptr;
    showState();
}

void SimulationPanel::showState()
{
    const bool isRunning = m_work.isRunning();
    const bool hadFocus = m_start->hasFocus() || m_stop->hasFocus();
    m_start->setVisible(!isRunning);
    m_stop->setVisible(isRunning);
    m_bar->setVisible(isRunning);
    if (hadFocus)
        (isRunning ? m_stop : m_start)->setFocus();
    if (isRunning)
        m_summary->setText(tr("Carrying the plan out with chances drawn."));
    else if (m_result == nullptr)
        m_summary->setText(tr("How does the plan hold when batches are late, people do not travel, vehicles fail, "
                              "routes close and capacities are uncertain?"));
    else {
        QString text = summaryText(m_plan->operation, *m_result);
        if (m_result->isStopped)
            text = filled(tr("Stopped early. %1"), text);
        if (m_isOutdated)
            text = filled(tr("The plan or an assumption has changed since: simulate again. %1"), text);
        m_summary->setText(text);
    }
}

void SimulationPanel::reveal(const QModelIndex& index)
{
    const QVariant subject = index.siblingAtColumn(0).data(kRiskSubjectRole);
    if (index.model() == m_sites && subject.isValid())
        m_selection.reveal(FacilityId{subject.toUInt()}, std::nullopt);
    if (index.model() == m_batches && subject.isValid())
        m_selection.reveal(BatchCode{subject.toString().toStdString()});
}

} // namespace planner::ui
