// SPDX-License-Identifier: Apache-2.0
#include "ui/board/board_filter_bar.h"

#include "ui/board/board_strip.h"
#include "ui/kit/named.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/site_chooser.h"

#include <QBoxLayout>
#include <QLabel>

namespace planner::ui {

BoardFilterBar::BoardFilterBar(QWidget* parent)
    : QWidget(parent), m_sites(new SiteChooser(QStringLiteral("board"), this)),
      m_count(named(new QLabel(this), "boardCount")), m_strip(new BoardStrip(this))
{
    setObjectName(QStringLiteral("boardFilterBar"));
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_sites);
    bar->addWidget(m_count);
    bar->addStretch(1);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(10, 6, 10, 0);
    rows->addLayout(bar);
    rows->addWidget(m_strip);
    connect(m_sites, &SiteChooser::changed, this, &BoardFilterBar::changed);
    connect(m_strip, &BoardStrip::chosen, this, &BoardFilterBar::chosen);
}

std::vector<FacilityId> BoardFilterBar::shown(const PlanDocument& document) const
{
    return chosenSites(document,
                       document.operation().facilities.size() <= kFewSites ? SiteChoice() : m_sites->choice());
}

std::vector<FacilityId> BoardFilterBar::shownUnsorted(const PlanDocument& document) const
{
    SiteChoice choice = document.operation().facilities.size() <= kFewSites ? SiteChoice() : m_sites->choice();
    choice.order = SiteOrder::Operation;
    return chosenSites(document, choice);
}

void BoardFilterBar::setDocument(const PlanDocument& document) { m_sites->setDocument(document); }

void BoardFilterBar::tell(const PlanDocument& document, const std::vector<FacilityId>& shown)
{
    //: so many columns are shown; %1 are all sites
    m_count->setText(filled(counted(shown.size(), [](int n) { return tr("%Ln of %1 sites", nullptr, n); }),
                            static_cast<int>(document.operation().facilities.size())));
    m_strip->show(document, shown);
}

void BoardFilterBar::letAll() { m_sites->letAll(); }

} // namespace planner::ui
