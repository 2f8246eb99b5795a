// SPDX-License-Identifier: Apache-2.0
#include "ui/whatif/sweep_view.h"

#include "core/base/message_id.h"

#include "ui/charts/chart_table.h"
#include "ui/kit/named.h"
#include "ui/models/plan_document.h"
#include "ui/whatif/sweep_chart.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kSteps = 10; ///< at most, so that a sweep takes seconds

struct Range {
    int least;
    int most;
    int from; ///< offered
    int to;
};

Range rangeOf(SweptFigure figure)
{
    switch (figure) {
    case SweptFigure::LimitPoints:
        return {-100, 1000, -20, 60};
    case SweptFigure::Intake:
        return {0, 1000, 25, 225};
    case SweptFigure::Departures:
        return {-20, 100, -1, 9};
    case SweptFigure::End:
        return {-365, 365, -20, 20};
    }
    return {0, 1, 0, 1};
}

} // namespace

SweepView::SweepView(const PlanDocument& document, std::function<WhatIf()> world, QWidget* parent)
    : QWidget(parent), m_document(document), m_world(std::move(world)), m_chart(new SweepChart(this)),
      m_table(new ChartTableModel(this))
{
    m_chart->setObjectName(QStringLiteral("sweepChart"));
    auto* table = named(new QTableView(this), "sweepTable", tr("The sweep as a table"));
    table->setModel(m_table);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table->setMaximumHeight(150);
    auto* note = named(new QLabel(tr("Each value is split anew, for half a second at most; what else is changed on the "
                                     "other page counts too. The knee is the point farthest from the straight line "
                                     "between the ends (Satopaa and others 2011): beyond it more brings little."),
                                  this),
                       "sweepMethod", tr("Method of the sweep"));
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(makeControls());
    layout->addWidget(note);
    layout->addWidget(m_bar);
    layout->addWidget(m_chart, 1);
    layout->addWidget(table);
    connect(m_figure, &QComboBox::currentIndexChanged, this, &SweepView::offerRange);
    connect(&m_work, &BackgroundWork::progressed, m_bar, &QProgressBar::setValue);
    offerRange();
    m_swept = m_figure->currentText();
    show({});
    showState();
}

SweepView::~SweepView() = default;

QLayout* SweepView::makeControls()
{
    m_figure = named(new QComboBox(this), "sweepFigure", tr("Figure that is swept"));
    m_figure->addItem(tr("Points on every limit"), static_cast<int>(SweptFigure::LimitPoints));
    m_figure->addItem(tr("Per cent of daily intakes"), static_cast<int>(SweptFigure::Intake));
    m_figure->addItem(tr("More departures and vehicles a day"), static_cast<int>(SweptFigure::Departures));
    m_figure->addItem(tr("Days later at the end"), static_cast<int>(SweptFigure::End));
    m_from = named(new QSpinBox(this), "sweepFrom", tr("From"));
    m_to = named(new QSpinBox(this), "sweepTo", tr("To"));
    m_start = named(new QPushButton(tr("&Work out"), this), "sweepStart", tr("Work the sweep out"));
    m_stop = named(new QPushButton(tr("S&top"), this), "sweepStop", tr("Stop the sweep"));
    m_bar = named(new QProgressBar(this), "sweepProgress", tr("Progress of the sweep"));
    m_bar->setTextVisible(false);
    for (QPushButton* button : {m_start, m_stop})
        button->setAutoDefault(false);
    connect(m_start, &QPushButton::clicked, this, &SweepView::start);
    connect(m_stop, &QPushButton::clicked, &m_work, &BackgroundWork::cancel);
    auto* row = new QHBoxLayout;
    row->addWidget(m_figure);
    row->addWidget(new QLabel(tr("from", "a range"), this));
    row->addWidget(m_from);
    row->addWidget(new QLabel(tr("to", "a range"), this));
    row->addWidget(m_to);
    row->addStretch();
    row->addWidget(m_start);
    row->addWidget(m_stop);
    return row;
}

void SweepView::offerRange()
{
    const Range range = rangeOf(static_cast<SweptFigure>(m_figure->currentData().toInt()));
    for (QSpinBox* box : {m_from, m_to})
        box->setRange(range.least, range.most);
    m_from->setValue(range.from);
    m_to->setValue(range.to);
}

SweepOptions SweepView::options() const
{
    SweepOptions options;
    options.figure = static_cast<SweptFigure>(m_figure->currentData().toInt());
    const int from = std::min(m_from->value(), m_to->value());
    const int to = std::max(m_from->value(), m_to->value());
    const int step = std::max(1, (to - from + kSteps - 1) / kSteps);
    for (int value = from; value < to; value += step)
        options.values.push_back(value);
    options.values.push_back(to);
    return options;
}

void SweepView::start()
{
    if (m_work.isRunning())
        return;
    m_swept = m_figure->currentText();
    m_bar->setValue(0);
    show({});
    const auto plan = std::make_shared<const Plan>(m_document.plan());
    m_work.start(
        [this, plan, world = m_world(), options = options()](const CancelFlag& cancel, const ProgressSink& progress) {
            std::size_t done = 0;
            const auto showPoint = [&](const SweepPoint& point) {
                progress(
                    {static_cast<double>(++done) / static_cast<double>(options.values.size()), MessageId::Sweeping});
                m_work.post([this, point] {
                    m_points.push_back(point);
                    show(m_points);
                });
            };
            static_cast<void>(sweep(*plan, world, options, &cancel, showPoint));
        },
        [this] { showState(); });
    showState();
}

void SweepView::show(std::vector<SweepPoint> points)
{
    m_points = std::move(points);
    m_chart->setPoints(m_swept, m_points, m_document.operation().settings.start);
    m_table->setTable(m_chart->table());
}

void SweepView::showState()
{
    m_start->setVisible(!m_work.isRunning());
    m_stop->setVisible(m_work.isRunning());
    m_bar->setVisible(m_work.isRunning());
}

} // namespace planner::ui
