// SPDX-License-Identifier: Apache-2.0
#include "ui/board/board_filter_bar.h"

#include "ui/board/column_figures.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <set>

namespace planner::ui {
namespace {

enum class SiteKind { Receiving, Used, Broken, Waiting, All };

std::set<std::uint32_t> sitesOf(const PlanDocument& document, SiteKind kind)
{
    const Operation& operation = document.operation();
    std::set<std::uint32_t> sites;
    switch (kind) {
    case SiteKind::Receiving:
        for (const Route& route : operation.routes)
            sites.insert(route.to.position);
        break;
    case SiteKind::Used:
        document.view().visitBatches(
            [&](const Batch& batch) { sites.insert(operation.route(batch.route).to.position); });
        break;
    case SiteKind::Broken:
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
            for (const Finding& finding : document.findings())
                if (infoOf(finding.rule).subject == Subject::Facility
                    && finding.subject == operation.facilities[i].code)
                    sites.insert(i);
        break;
    case SiteKind::Waiting: {
        const std::vector<People> placed = peopleInBatches(operation, document.plan().batches);
        for (std::size_t i = 0; i < operation.cohorts.size(); ++i)
            if (operation.cohorts[i].movement == Movement::Must && operation.cohorts[i].people > placed[i])
                sites.insert(operation.cohorts[i].facility.position);
        break;
    }
    case SiteKind::All:
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
            sites.insert(i);
        break;
    }
    return sites;
}

bool hasWords(const Facility& facility, const QStringList& words)
{
    const QString text =
        facilityText(facility) + u'\n' + QString::fromStdString(facility.code) + u'\n' + otherNamesText(facility);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace

BoardStrip::BoardStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("boardStrip"));
    setAccessibleName(tr("How full the sites are at the end"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void BoardStrip::show(const PlanDocument& document, const std::vector<FacilityId>& facilities)
{
    m_cells.clear();
    for (const FacilityId facility : facilities) {
        const ColumnFigures figures = figuresOf(document, facility);
        const double limit = static_cast<double>(std::max<std::int64_t>(1, figures.limit.value()));
        const double filling = figures.isOutside ? 0 : static_cast<double>(figures.planned.value()) / limit;
        m_cells.push_back({facility,
                           filled(tr("%1: %2 of %3", "a site and people"), facilityText(document.operation(), facility),
                                  numberText(figures.planned), numberText(figures.limit)),
                           std::clamp(filling, 0.0, 1.0), figures.isOver});
    }
    update();
}

QRect BoardStrip::placeOf(std::size_t cell) const
{
    const double step = static_cast<double>(width()) / static_cast<double>(std::max<std::size_t>(1, m_cells.size()));
    const int left = static_cast<int>(step * static_cast<double>(cell));
    const int right = static_cast<int>(step * static_cast<double>(cell + 1));
    return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 2, std::max(1, right - left - 1), height() - 4));
}

void BoardStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const QRect place = placeOf(i);
        painter.fillRect(place, tokens().line);
        const int height = static_cast<int>(place.height() * m_cells[i].filling);
        painter.fillRect(place.adjusted(0, place.height() - height, 0, 0),
                         m_cells[i].isOver ? tokens().bad : tokens().ok);
    }
}

const BoardStrip::Cell* BoardStrip::cellAt(const QPoint& position) const
{
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        if (placeOf(i).adjusted(0, -2, 1, 2).contains(position))
            return &m_cells[i];
    return nullptr;
}

void BoardStrip::mousePressEvent(QMouseEvent* event)
{
    if (const Cell* cell = cellAt(event->position().toPoint()); cell != nullptr && event->button() == Qt::LeftButton)
        emit chosen(cell->facility);
    event->accept();
}

bool BoardStrip::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Cell* cell = cellAt(help->pos());
        QToolTip::showText(help->globalPos(), cell == nullptr ? QString() : cell->text, this);
        return true;
    }
    return QWidget::event(event);
}

BoardFilterBar::BoardFilterBar(QWidget* parent)
    : QWidget(parent), m_words(named(new QLineEdit(this), "boardFilter")),
      m_kind(named(new QComboBox(this), "boardKind")), m_count(named(new QLabel(this), "boardCount")),
      m_strip(new BoardStrip(this))
{
    setObjectName(QStringLiteral("boardFilterBar"));
    m_words->setPlaceholderText(tr("Filter sites"));
    m_words->setAccessibleName(tr("Filter sites"));
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(180);
    m_kind->setAccessibleName(tr("Which sites"));
    const auto add = [this](const QString& text, SiteKind kind) { m_kind->addItem(text, static_cast<int>(kind)); };
    add(tr("Sites that can receive"), SiteKind::Receiving);
    add(tr("Sites with batches"), SiteKind::Used);
    add(tr("Sites with findings"), SiteKind::Broken);
    add(tr("Sites where people wait"), SiteKind::Waiting);
    add(tr("All sites"), SiteKind::All);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 0);
    layout->addWidget(m_words);
    layout->addWidget(m_kind);
    layout->addWidget(m_count);
    layout->addWidget(m_strip, 1);
    connect(m_words, &QLineEdit::textChanged, this, &BoardFilterBar::changed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BoardFilterBar::changed);
    connect(m_strip, &BoardStrip::chosen, this, &BoardFilterBar::chosen);
}

std::vector<FacilityId> BoardFilterBar::shown(const PlanDocument& document) const
{
    const Operation& operation = document.operation();
    const bool isSmall = operation.facilities.size() <= kFewSites;
    const QStringList words = isSmall ? QStringList() : m_words->text().split(u' ', Qt::SkipEmptyParts);
    std::vector<FacilityId> shown;
    for (const std::uint32_t site :
         sitesOf(document, isSmall ? SiteKind::All : static_cast<SiteKind>(m_kind->currentData().toInt())))
        if (hasWords(operation.facilities[site], words))
            shown.push_back({site});
    return shown;
}

void BoardFilterBar::tell(const PlanDocument& document, const std::vector<FacilityId>& shown)
{
    //: so many columns are shown; %1 are all sites
    m_count->setText(filled(counted(shown.size(), [](int n) { return tr("%Ln of %1 sites", nullptr, n); }),
                            static_cast<int>(document.operation().facilities.size())));
    m_strip->show(document, shown);
}

void BoardFilterBar::letAll()
{
    m_words->clear();
    m_kind->setCurrentIndex(m_kind->count() - 1);
}

} // namespace planner::ui
