// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_sites.h"

#include "core/figures/site_sums.h"
#include "ui/brief/brief_pictures.h"
#include "ui/brief/paper_table.h"
#include "ui/brief/site_facts.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace planner::ui {
namespace {

struct SiteWords {
    Q_DECLARE_TR_FUNCTIONS(SiteWords)
};

constexpr double kSitePictureHeight = points(170);

/// Whether a day must be in the table: something happens, another limit holds than the day before, or it is over it.
bool isListed(const PlanView& view, FacilityId facility, Day day)
{
    const LedgerDay& row = view.ledger.at(facility, day);
    const People limit = view.conditions.limit(facility, day);
    return !row.arrivals.isZero() || !row.departures.isZero() || day == Day(1) || day == view.ledger.lastDay()
           || limit != view.conditions.limit(facility, day - Days(1)) || row.peak > limit;
}

/// A dash outside, where there is no limit.
QString limitText(const BriefSubject& subject, FacilityId facility, Day day)
{
    return subject.operation().facility(facility).isOutside()
               ? SiteWords::tr("-", "no limit")
               : numberText(subject.view().conditions.limit(facility, day));
}

void addLedger(PaperBlocks& blocks, const BriefSubject& subject, FacilityId facility)
{
    const PlanView view = subject.view();
    std::vector<PaperRow> rows;
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
        const LedgerDay& row = view.ledger.at(facility, day);
        if (!isListed(view, facility, day))
            continue;
        const People limit = view.conditions.limit(facility, day);
        const auto first = view.ledger.firstArrival(facility);
        const bool isOver = row.peak > limit;
        rows.push_back({{shortDateText(day, subject.operation()), numberText(view.ledger.openingOf(facility, day)),
                         numberText(row.arrivals), numberText(row.departures), numberText(row.population),
                         numberText(row.peak), limitText(subject, facility, day),
                         isolated(occupancyText(row.population, view.conditions.capacity(facility, day))),
                         isOver ? numberText(row.peak - limit) : QString()},
                        false,
                        isOver && first && day >= *first});
    }
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{SiteWords::tr("Day"), 1.2},
                                                                           {SiteWords::tr("Opening"), 1, true},
                                                                           {SiteWords::tr("Arrive"), 1, true},
                                                                           {SiteWords::tr("Leave"), 1, true},
                                                                           {SiteWords::tr("At close"), 1, true},
                                                                           {SiteWords::tr("At most"), 1, true},
                                                                           {SiteWords::tr("Limit"), 1, true},
                                                                           {SiteWords::tr("Occupancy"), 1.1, true},
                                                                           {SiteWords::tr("Over"), 1, true}},
                                                  std::move(rows)));
    blocks.push_back(std::make_unique<WordsBlock>(
        SiteWords::tr("Days between the first and the last on which nobody arrives or leaves, the limit is that of "
                      "the day before and the site is within it are left out."),
        PaperText::Small, true));
}

/// Facilities above their limits before anybody arrives: no findings, but nobody may arrive there.
QString overBefore(const BriefSubject& subject)
{
    QStringList sites;
    for (std::uint32_t i = 0; i < subject.operation().facilities.size(); ++i) {
        const Facility& facility = subject.operation().facilities[i];
        const People over = mostOverBefore(subject.view(), {i});
        if (over > People(0))
            //: a site and by how many people it is over its limit
            sites << filled(SiteWords::tr("%1 by %2"), facilityText(facility), numberText(over));
    }
    return sites.isEmpty()
               ? QString()
               : filled(SiteWords::tr("Over the limit before the plan: %1. Nobody may arrive there until it is "
                                      "within its limit."),
                        sites.join(SiteWords::tr(", ", "between sites")));
}

} // namespace

void addSiteTable(PaperBlocks& blocks, const BriefSubject& subject, std::size_t most)
{
    const PlanView view = subject.view();
    const std::vector<SiteSum> sites = touchedSites(subject.view());
    const Day last = view.ledger.lastDay();
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < std::min(most, sites.size()); ++i) {
        const SiteSum& sum = sites[i];
        const People end = view.ledger.at(sum.facility, last).population;
        const bool isOutside = subject.operation().facility(sum.facility).isOutside();
        rows.push_back(
            {{facilityText(subject.operation(), sum.facility),
              numberText(subject.operation().facility(sum.facility).population), numberText(sum.arrivals),
              numberText(sum.departures), numberText(end),
              isolated(occupancyText(end, view.conditions.capacity(sum.facility, last))), numberText(sum.tightest.peak),
              limitText(subject, sum.facility, sum.tightest.day),
              isOutside ? SiteWords::tr("-", "no limit") : shortDateText(sum.tightest.day, subject.operation())},
             false,
             sum.isOver});
    }
    const std::size_t more = sites.size() - rows.size();
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{SiteWords::tr("Site"), 2.4},
                                                                           {SiteWords::tr("At the start"), 1.2, true},
                                                                           {SiteWords::tr("Arrive"), 1, true},
                                                                           {SiteWords::tr("Leave"), 1, true},
                                                                           {SiteWords::tr("At the end"), 1.2, true},
                                                                           {SiteWords::tr("Occupancy"), 1.2, true},
                                                                           {SiteWords::tr("At most"), 1, true},
                                                                           {SiteWords::tr("Limit then"), 1.2, true},
                                                                           {SiteWords::tr("Least room"), 1.2, true}},
                                                  std::move(rows)));
    if (more > 0)
        blocks.push_back(std::make_unique<WordsBlock>(
            counted(more, [](int n) { return SiteWords::tr("And %Ln more sites: each has its page.", nullptr, n); }),
            PaperText::Small, true));
    if (const QString over = overBefore(subject); !over.isEmpty())
        blocks.push_back(std::make_unique<WordsBlock>(over, PaperText::Small));
}

void addSitePages(PaperBlocks& blocks, const BriefSubject& subject, Qt::LayoutDirection direction)
{
    if (subject.view().ledger.lastDay() < Day(1))
        return;
    for (const SiteSum& sum : touchedSites(subject.view())) {
        blocks.push_back(
            std::make_unique<WordsBlock>(facilityText(subject.operation(), sum.facility), PaperText::Title));
        blocks.back()->startsPage = true;
        if (const QString others = otherNamesText(subject.operation().facility(sum.facility)); !others.isEmpty())
            blocks.push_back(std::make_unique<WordsBlock>(others, PaperText::Small, true));
        blocks.push_back(std::make_unique<WordsBlock>(siteFacts(subject, sum.facility), PaperText::Small, true));
        std::vector<PicturesBlock::Picture> pictures;
        pictures.push_back(occupancyPicture(subject, sum.facility, direction));
        blocks.push_back(std::make_unique<PicturesBlock>(std::move(pictures), kSitePictureHeight));
        addLedger(blocks, subject, sum.facility);
    }
}

} // namespace planner::ui
