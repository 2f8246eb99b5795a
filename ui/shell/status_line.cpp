// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/status_line.h"

#include "core/figures/tightest_day.h"
#include "ui/kit/icons.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace planner::ui {
namespace {

int countedBatches(const Plan& plan)
{
    return static_cast<int>(std::count_if(plan.batches.begin(), plan.batches.end(),
                                          [](const auto& entry) { return entry.second.counts(); }));
}

} // namespace

FindingCounts countFindings(const PlanDocument& document)
{
    FindingCounts counts;
    counts.open = static_cast<int>(openGroups(document.groups()));
    counts.approved = static_cast<int>(document.groups().size()) - counts.open;
    counts.sitesOver = static_cast<int>(overBefore(document.view()).size());
    return counts;
}

QString findingsText(const FindingCounts& counts)
{
    QStringList texts;
    if (counts.open > 0)
        texts << counted(counts.open, [](int n) { return StatusLine::tr("%Ln findings", nullptr, n); });
    if (counts.approved > 0)
        texts << counted(counts.approved, [](int n) { return StatusLine::tr("%Ln approved exceptions", nullptr, n); });
    if (counts.sitesOver > 0)
        texts << counted(counts.sitesOver,
                         [](int n) { return StatusLine::tr("%Ln sites over their limit", nullptr, n); });
    return texts.isEmpty() ? StatusLine::tr("No findings") : listed(texts);
}

StatusLine::StatusLine(PlanDocument& document, QWidget* parent)
    : QStatusBar(parent), m_document(document), m_people(new QLabel(this)), m_findings(new QPushButton(this)),
      m_saved(new QLabel(this))
{
    setObjectName(QStringLiteral("statusLine"));
    m_people->setObjectName(QStringLiteral("conservation"));
    m_findings->setObjectName(QStringLiteral("findingsCount"));
    m_saved->setObjectName(QStringLiteral("savedAt"));
    m_findings->setFlat(true);
    m_people->setContentsMargins(8, 0, 8, 0);
    m_saved->setContentsMargins(8, 0, 8, 0);
    addPermanentWidget(m_people); // permanent: no message may cover it
    addPermanentWidget(new QWidget(this), 1);
    addPermanentWidget(m_findings);
    addPermanentWidget(m_saved);
    connect(m_findings, &QPushButton::clicked, this, &StatusLine::findingsClicked);
    connect(&m_document, &PlanDocument::stepTaken, this, [this] { m_isOwnStep = true; });
    connect(&m_document, &PlanDocument::saved, this, &StatusLine::noteSaving);
    connect(&m_document, &PlanDocument::changed, this, &StatusLine::refresh);
    refresh();
}

QString StatusLine::conservation() const { return m_people->text(); }

QString StatusLine::findings() const { return m_findings->text(); }

void StatusLine::setDamaged()
{
    m_isDamaged = true;
    refresh();
}

void StatusLine::noteSaving()
{
    const bool isOwn = std::exchange(m_isOwnStep, false);
    QDateTime saved = QDateTime::currentDateTime();
    if (!isOwn) {
        const auto history = m_document.history();
        if (!history || history.value().empty())
            return;
        saved = QDateTime::fromMSecsSinceEpoch(history.value().back().utcMilliseconds);
    }
    if (!isOwn && saved <= m_seen)
        return;
    m_seen = saved;
    m_savedAt = saved;
}

void StatusLine::changeEvent(QEvent* event)
{
    QStatusBar::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange)
        refresh();
}

void StatusLine::refresh()
{
    const PeopleSummary people = m_document.people();
    m_people->setText(countsText(people));
    //: %1 is a number of people, %2 "70 batches"
    m_people->setToolTip(filled(tr("%1 people are in %2. \"Left\": in hospital, released, dead or escaped on the way."),
                                numberText(people.inBatches()), counted(countedBatches(m_document.plan()), [](int n) {
                                    return tr("%Ln batches", nullptr, n);
                                })));
    const FindingCounts counts = countFindings(m_document);
    m_findings->setText(findingsText(counts));
    m_findings->setIcon(makeIcon(counts.open > 0 ? Icon::Error : counts.isClean() ? Icon::Done : Icon::Warning));
    m_findings->setAccessibleName(m_findings->text());
    m_findings->setToolTip(
        counts.sitesOver == 0
            ? tr("Show the findings")
            : tr("Show the findings. A site that is over its limit before anybody arrives is none, but "
                 "nobody may arrive there until it is within it."));
    if (m_isDamaged)
        m_saved->setText(tr("For reading only"));
    else
        m_saved->setText(m_savedAt ? filled(tr("Saved at %1"), m_savedAt->toString(QStringLiteral("HH:mm:ss")))
                                   : tr("All changes are saved"));
}

} // namespace planner::ui
