// SPDX-License-Identifier: Apache-2.0
#include "ui/schedule/schedule_pane.h"

#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/site_chooser.h"
#include "ui/schedule/schedule_view.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace planner::ui {

SchedulePane::SchedulePane(PlanDocument& document, Selection& selection, QWidget* parent)
    : QWidget(parent), m_document(document), m_view(new ScheduleView(document, selection, this)),
      m_sites(new SiteChooser(QStringLiteral("schedule"), this)), m_count(named(new QLabel(this), "scheduleCount")),
      m_out(named(new QToolButton(this), "scheduleZoomOut")), m_in(named(new QToolButton(this), "scheduleZoomIn")),
      m_fit(named(new QToolButton(this), "scheduleFit"))
{
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(10, 6, 10, 4);
    bar->setSpacing(8);
    bar->addWidget(m_sites);
    bar->addWidget(m_count);
    bar->addStretch(1);
    for (QToolButton* button : {m_out, m_in, m_fit}) {
        button->setFocusPolicy(Qt::StrongFocus);
        bar->addWidget(button);
    }
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addLayout(bar);
    rows->addWidget(m_view, 1);
    setFocusProxy(m_view);
    m_sites->setKind(SiteKind::All);
    m_sites->setOrder(SiteOrder::Arrivals);
    connect(m_out, &QToolButton::clicked, m_view, [this] { m_view->zoom(-1); });
    connect(m_in, &QToolButton::clicked, m_view, [this] { m_view->zoom(1); });
    connect(m_fit, &QToolButton::clicked, m_view, &ScheduleView::fit);
    connect(m_sites, &SiteChooser::changed, this, &SchedulePane::showSites);
    connect(m_view, &ScheduleView::hiddenSiteWanted, m_sites, &SiteChooser::letAll);
    connect(&document, &PlanDocument::changed, this, &SchedulePane::showChanges);
    m_sites->setDocument(document);
    retranslate();
    showSites();
}

void SchedulePane::retranslate()
{
    m_out->setText(tr("Narrower"));
    m_out->setToolTip(tr("More days at once (minus, or Ctrl and the wheel)"));
    m_in->setText(tr("Wider"));
    m_in->setToolTip(tr("Fewer days, with more about each (plus, or Ctrl and the wheel)"));
    m_fit->setText(tr("Fit"));
    m_fit->setToolTip(tr("Every day of the operation at once (0)"));
}

void SchedulePane::showChanges(const ChangeSet& changes)
{
    constexpr std::size_t kManyChanges = 20; // such as a split: who goes where is another matter now
    if (changes.hasOperation())
        m_sites->setDocument(m_document);
    if (changes.hasEverything || changes.hasNewCodes || changes.hasOperation()
        || changes.batches.size() >= kManyChanges)
        showSites();
}

void SchedulePane::showSites()
{
    const std::size_t all = m_document.operation().facilities.size();
    const bool isLarge = all > kFewSites;
    m_sites->setVisible(isLarge);
    m_count->setVisible(isLarge);
    const std::vector<FacilityId> sites = chosenSites(m_document, isLarge ? m_sites->choice() : SiteChoice());
    //: so many rows are shown; %1 are all sites
    m_count->setText(
        filled(counted(sites.size(), [](int n) { return tr("%Ln of %1 sites", nullptr, n); }), static_cast<int>(all)));
    m_view->setSites(sites);
}

void SchedulePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace planner::ui
