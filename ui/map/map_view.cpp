// SPDX-License-Identifier: Apache-2.0
#include "ui/map/map_view.h"

#include "ui/kit/text.h"
#include "ui/map/day_player.h"
#include "ui/map/flow_item.h"
#include "ui/map/map_canvas.h"
#include "ui/map/map_table_pair.h"
#include "ui/map/site_item.h"
#include "ui/models/plan_document.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSlider>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace planner::ui {
namespace {

constexpr int kTableWidth = 380; ///< pixels

} // namespace

MapView::MapView(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_canvas(new MapCanvas(document, selection, this)),
      m_player(new DayPlayer(this)), m_day(new QLabel(this)), m_ground(new QLabel(this)), m_fit(new QToolButton(this)),
      m_asTable(new QToolButton(this)), m_export(new QToolButton(this)), m_split(new QSplitter(this)),
      m_tables(new MapTablePair(document, m_canvas->mapScene(), selection, m_split))
{
    m_split->setChildrenCollapsible(false);
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
    m_ground->setWordWrap(true);
    rows->addWidget(m_ground);
    connect(m_player, &DayPlayer::moved, this, &MapView::showMoment);
    connect(m_canvas, &MapCanvas::notified, this, &MapView::notified);
    connect(m_canvas, &MapCanvas::menuRequested, this, [this](const Thing& thing, QPoint position) {
        emit menuRequested(thing, position, m_export->menu()->actions());
    });
    connect(&document, &PlanDocument::changed, this, &MapView::showChanges);
    m_player->setDays(document.operation().lastDay().value());
    m_player->slider().setValue(m_player->slider().maximum());
    retranslate();
}

MapView::~MapView() = default;

QSlider& MapView::slider() const { return m_player->slider(); }

void MapView::play() { m_player->play(); }

void MapView::pause() { m_player->pause(); }

bool MapView::isPlaying() const { return m_player->isPlaying(); }

QWidget* MapView::makeBar()
{
    auto* bar = new QWidget(this);
    auto* columns = new QHBoxLayout(bar);
    columns->setContentsMargins(10, 6, 10, 6);
    m_fit->setObjectName(QStringLiteral("mapFit"));
    m_asTable->setObjectName(QStringLiteral("mapTables"));
    m_asTable->setCheckable(true);
    m_export->setObjectName(QStringLiteral("mapPicture"));
    m_export->setPopupMode(QToolButton::MenuButtonPopup);
    m_export->setMenu(new QMenu(m_export));
    for (QToolButton* button : {m_fit, m_asTable, m_export}) {
        button->setFocusPolicy(Qt::StrongFocus);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    }
    columns->addWidget(m_player, 1);
    columns->addWidget(m_day);
    columns->addWidget(m_fit);
    columns->addWidget(m_asTable);
    columns->addWidget(m_export);
    connect(m_fit, &QToolButton::clicked, m_canvas, &MapCanvas::fit);
    connect(m_export, &QToolButton::clicked, m_export, &QToolButton::showMenu);
    connect(m_asTable, &QToolButton::toggled, this, &MapView::setTables);
    return bar;
}

void MapView::retranslate()
{
    setWindowTitle(tr("Map"));
    m_canvas->setAccessibleName(tr("Map of sites and flows"));
    m_canvas->viewport()->setAccessibleName(m_canvas->accessibleName());
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
    m_tables->retranslate();
    m_player->retranslate();
    // As wide as any day, so that the slider stands still.
    m_day->setMinimumWidth(fontMetrics().horizontalAdvance(tr("The whole plan")) + 12);
    m_day->setAlignment(Qt::AlignCenter);
    showMoment();
}

Picture MapView::picture() const
{
    //: %1 is a day or "The whole plan"
    return {filled(tr("Map, %1"), m_day->text()), m_canvas->viewport()->size(),
            [this](QPainter& painter, const QRectF& area) {
                m_canvas->render(&painter, area, m_canvas->viewport()->rect());
                painter.setFont(font());
                painter.setPen(palette().color(QPalette::Text));
                painter.drawText(area.adjusted(8, 8, -8, -8),
                                 static_cast<int>(Qt::AlignBottom | Qt::AlignLeading | Qt::TextWordWrap),
                                 m_ground->text());
            }};
}

void MapView::showChanges(const ChangeSet& changes)
{
    const bool isWhole = changes.hasOperation();
    m_isStale = true;
    m_isStaleWhole = m_isStaleWhole || isWhole;
    // Items of sites that are gone must not be asked for: a change of what ids mean is taken at once.
    const bool isSeen = isVisible() && !visibleRegion().isEmpty();
    if (isSeen || changes.hasNewCodes || changes.hasEverything)
        refresh(m_isStaleWhole);
}

void MapView::refresh(bool isWhole)
{
    m_isStale = false;
    m_isStaleWhole = false;
    m_player->setDays(m_document.operation().lastDay().value());
    m_canvas->refresh(isWhole);
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
    scene.setMoment(m_player->moment());
    //: %1 is a day
    m_day->setText(scene.isWhole() ? tr("The whole plan")
                                   : filled(tr("Close of %1"), shortDateText(scene.day(), m_document.operation())));
    People travelling;
    int findings = 0;
    for (const FlowItem* flow : scene.flows())
        travelling += scene.isWhole() ? People(0) : flow->flow().peopleOn(scene.day());
    for (const SiteItem* site : scene.sites())
        findings += site->figures().findings;
    //: %1 is a day, %2 "150 people", %3 "2 findings"
    m_canvas->setAccessibleDescription(filled(tr("%1: %2 on the way, %3 at sites"), m_day->text(),
                                              counted(travelling, [](int n) { return tr("%Ln people", nullptr, n); }),
                                              counted(findings, [](int n) { return tr("%Ln findings", nullptr, n); })));
    QString note = mapNote(scene.places().ground, scene.day(), m_document.operation());
    const auto& flows = scene.flows();
    const bool hasCarried = std::any_of(flows.begin(), flows.end(), [](const FlowItem* flow) {
        return !flow->arrived().isZero() || !flow->onTheRoad().isZero();
    });
    if (hasCarried && scene.isWhole())
        note += QLatin1Char(' ') + tr("Green as far as people have arrived, dotted as far as they are on the road.");
    m_ground->setText(note);
    showTables();
}

void MapView::showTables()
{
    if (m_tables->isVisibleTo(this))
        m_tables->refresh();
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
    m_player->button().setToolButtonStyle(Qt::ToolButtonIconOnly);
    // The view of the same window has the other names.
    m_canvas->setObjectName(QStringLiteral("mapPanelCanvas"));
    m_player->button().setObjectName(QStringLiteral("mapPanelPlay"));
    m_player->slider().setObjectName(QStringLiteral("mapPanelDay"));
    QList<QWidget*> hidden{m_fit, m_asTable, m_export};
    for (QTableView* table : m_tables->findChildren<QTableView*>())
        hidden += table;
    for (QWidget* part : hidden)
        part->setObjectName(QStringLiteral("mapPanel-") + part->objectName());
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
