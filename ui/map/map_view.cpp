// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_view.h"

#include "ui/charts/chart_table.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_tables.h"
#include "ui/map/site_item.h"
#include "ui/models/plan_document.h"
#include "ui/shell/icons.h"
#include "ui/shell/selection.h"
#include "ui/shell/text.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSlider>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kStepsOfADay = 4;
constexpr int kTableWidth = 380; ///< pixels
constexpr int kPause = 90;       ///< milliseconds between two steps while it plays

} // namespace

MapView::MapView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_selection(selection), m_canvas(new MapCanvas(document, selection, this)),
      m_slider(new QSlider(Qt::Horizontal, this)), m_day(new QLabel(this)), m_ground(new QLabel(this)),
      m_play(new QToolButton(this)), m_fit(new QToolButton(this)), m_asTable(new QToolButton(this)),
      m_export(new QToolButton(this)), m_siteModel(new ChartTableModel(this)), m_flowModel(new ChartTableModel(this)),
      m_split(new QSplitter(this)), m_tables(new QSplitter(Qt::Vertical, m_split)), m_timer(new QTimer(this))
{
    m_split->setChildrenCollapsible(false);
    m_sites = makeTable("mapSites", m_siteModel);
    m_flows = makeTable("mapFlows", m_flowModel);
    m_split->addWidget(m_canvas);
    m_split->addWidget(m_tables);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 0);
    m_tables->hide();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(makeBar());
    rows->addWidget(m_split, 1);
    m_ground->setContentsMargins(10, 2, 10, 2);
    rows->addWidget(m_ground);
    m_timer->setInterval(kPause);
    connect(m_timer, &QTimer::timeout, this, &MapView::step);
    connect(m_canvas, &MapCanvas::told, this, &MapView::told);
    connect(&document, &PlanDocument::changed, this, &MapView::take);
    connect(m_sites->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& row) {
        if (row.isValid() && m_sites->hasFocus())
            m_selection.selectFacility(FacilityId{static_cast<std::uint32_t>(row.row())});
    });
    fitSlider();
    m_slider->setValue(m_slider->maximum());
    retranslate();
}

MapView::~MapView() = default;

QWidget* MapView::makeBar()
{
    auto* bar = new QWidget(this);
    auto* columns = new QHBoxLayout(bar);
    columns->setContentsMargins(10, 6, 10, 6);
    m_play->setObjectName(QStringLiteral("mapPlay"));
    m_fit->setObjectName(QStringLiteral("mapFit"));
    m_asTable->setObjectName(QStringLiteral("mapTables"));
    m_asTable->setCheckable(true);
    m_slider->setObjectName(QStringLiteral("mapDay"));
    m_slider->setSingleStep(kStepsOfADay);
    m_slider->setPageStep(kStepsOfADay * 7);
    m_export->setObjectName(QStringLiteral("mapPicture"));
    m_export->setPopupMode(QToolButton::MenuButtonPopup);
    m_export->setMenu(new QMenu(m_export));
    for (QToolButton* button : {m_play, m_fit, m_asTable, m_export}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    columns->addWidget(m_play);
    columns->addWidget(m_slider, 1);
    columns->addWidget(m_day);
    columns->addWidget(m_fit);
    columns->addWidget(m_asTable);
    columns->addWidget(m_export);
    connect(m_play, &QToolButton::clicked, this, [this] { isPlaying() ? pause() : play(); });
    connect(m_fit, &QToolButton::clicked, m_canvas, &MapCanvas::fit);
    connect(m_export, &QToolButton::clicked, m_export, &QToolButton::showMenu);
    connect(m_asTable, &QToolButton::toggled, this, &MapView::setTables);
    connect(m_slider, &QSlider::valueChanged, this, &MapView::showMoment);
    return bar;
}

QTableView* MapView::makeTable(const char* name, ChartTableModel* model)
{
    auto* table = new QTableView(m_tables);
    table->setObjectName(QLatin1String(name));
    table->setModel(model);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

void MapView::retranslate()
{
    setWindowTitle(tr("Map"));
    m_canvas->setAccessibleName(tr("Map of sites and flows"));
    m_canvas->viewport()->setAccessibleName(m_canvas->accessibleName());
    m_slider->setAccessibleName(tr("Day on the map"));
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(
        tr("Bring every site into sight (0). Plus and minus zoom, arrows pan, N and P go from site to site."));
    m_asTable->setText(tr("Table beside"));
    m_asTable->setToolTip(tr("Show what the map shows as tables beside it"));
    m_export->setText(tr("Picture"));
    m_export->setToolTip(tr("Save or copy the map as a picture"));
    m_export->menu()->clear();
    m_export->menu()->addAction(tr("Bring every site into &sight"), m_canvas, &MapCanvas::fit);
    addPictureActions(
        *m_export->menu(), [this] { return picture(); }, [this](const Picture& made) { emit saveRequested(made); });
    m_sites->setAccessibleName(tr("Sites on the map"));
    m_flows->setAccessibleName(tr("Flows on the map"));
    // As wide as any day, so that the slider stands still.
    m_day->setMinimumWidth(fontMetrics().horizontalAdvance(tr("The whole plan")) + 12);
    m_day->setAlignment(Qt::AlignCenter);
    pause();
    showMoment();
}

Picture MapView::picture() const
{
    //: %1 is a day or "The whole plan"
    return {
        tr("Map, %1").arg(m_day->text()), m_canvas->viewport()->size(), [this](QPainter& painter, const QRectF& area) {
            m_canvas->render(&painter, area, m_canvas->viewport()->rect());
            painter.setFont(font());
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(area.adjusted(8, 8, -8, -8),
                             static_cast<int>(Qt::AlignBottom | Qt::AlignLeading | Qt::TextWordWrap), m_ground->text());
        }};
}

void MapView::fitSlider()
{
    const int last = static_cast<int>(m_document.operation().lastDay().value()) * kStepsOfADay;
    const bool wasAtEnd = m_slider->value() == m_slider->maximum();
    m_slider->setRange(0, last);
    if (wasAtEnd)
        m_slider->setValue(last);
}

bool MapView::isPlaying() const { return m_timer->isActive(); }

void MapView::play()
{
    if (m_slider->value() == m_slider->maximum())
        m_slider->setValue(0);
    m_timer->start();
    m_play->setIcon(makeIcon(Icon::Pause));
    m_play->setText(tr("Pause"));
    m_play->setToolTip(tr("Stop the days"));
}

void MapView::pause()
{
    m_timer->stop();
    m_play->setIcon(makeIcon(Icon::Play));
    m_play->setText(tr("Play"));
    m_play->setToolTip(tr("Let the days pass: people travel and sites fill"));
}

void MapView::step()
{
    m_slider->setValue(m_slider->value() + 1);
    if (m_slider->value() == m_slider->maximum())
        pause();
}

void MapView::take(const ChangeSet& changes)
{
    const bool isWhole = changes.hasEverything || changes.hasSettings || !changes.facilities.empty()
                         || !changes.routes.empty() || changes.hasCalendar;
    m_isStale = true;
    m_isStaleWhole = m_isStaleWhole || isWhole;
    // Items of sites that are gone must not be asked for: a change of everything is taken at once.
    const bool isSeen = isVisible() && !visibleRegion().isEmpty();
    if (isSeen || changes.hasEverything)
        refresh(m_isStaleWhole);
}

void MapView::refresh(bool isWhole)
{
    m_isStale = false;
    m_isStaleWhole = false;
    fitSlider();
    m_canvas->take(isWhole);
    showMoment();
}

void MapView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    catchUp();
}

void MapView::catchUp()
{
    if (m_isStale)
        refresh(m_isStaleWhole);
}

void MapView::showMoment()
{
    MapScene& scene = m_canvas->mapScene();
    scene.setMoment(1 + static_cast<double>(m_slider->value()) / kStepsOfADay);
    m_day->setText(scene.isWhole() ? tr("The whole plan") : shortDateText(scene.day(), m_document.operation()));
    People travelling;
    int findings = 0;
    for (const FlowItem* flow : scene.flows())
        travelling += scene.isWhole() ? People(0) : flow->flow().peopleOn(scene.day());
    for (const SiteItem* site : scene.sites())
        findings += site->figures().findings;
    //: %1 is a day, %2 "150 people", %3 "2 findings"
    m_canvas->setAccessibleDescription(tr("%1: %2 on the way, %3 at sites")
                                           .arg(m_day->text(),
                                                tr("%Ln people", nullptr, static_cast<int>(travelling.value())),
                                                tr("%Ln findings", nullptr, findings)));
    m_ground->setText(mapNote(scene.places().ground));
    m_ground->setWordWrap(true);
    showTables();
}

void MapView::showTables()
{
    if (!m_tables->isVisibleTo(this))
        return;
    m_siteModel->setTable(siteTable(m_document, m_canvas->mapScene()));
    m_flowModel->setTable(flowTable(m_document, m_canvas->mapScene()));
}

void MapView::setTables(bool isShown)
{
    m_asTable->setChecked(isShown);
    m_tables->setVisible(isShown);
    const int beside = std::min(kTableWidth, width() / 2);
    m_split->setSizes({width() - beside, beside});
    showTables();
}

void MapView::setCompact()
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_fit, m_asTable, m_export, m_ground})
        part->hide();
    m_play->setToolButtonStyle(Qt::ToolButtonIconOnly);
    // The view of the same window has the other names.
    m_canvas->setObjectName(QStringLiteral("mapPanelCanvas"));
    m_play->setObjectName(QStringLiteral("mapPanelPlay"));
    m_slider->setObjectName(QStringLiteral("mapPanelDay"));
    for (QWidget* hidden : std::initializer_list<QWidget*>{m_fit, m_asTable, m_export, m_sites, m_flows})
        hidden->setObjectName(QStringLiteral("mapPanel-") + hidden->objectName());
}

void MapView::contextMenuEvent(QContextMenuEvent* event)
{
    m_export->menu()->popup(event->globalPos());
    event->accept();
}

void MapView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
}

} // namespace planner::ui
