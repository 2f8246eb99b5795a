// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_sites.h"

#include "ui/brief/brief_pictures.h"
#include "ui/brief/paper_table.h"
#include "ui/brief/site_sums.h"
#include "ui/models/words.h"
#include "ui/shell/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace planner::ui {
namespace {

struct SiteWords {
    Q_DECLARE_TR_FUNCTIONS(SiteWords)
};

constexpr double kSitePictureHeight = points(170);

QString occupancyText(People people, People capacity)
{
    if (capacity.isZero())
        return SiteWords::tr("-", "no capacity, no occupancy");
    return isolated(percentText(people.value() * 10'000 / capacity.value()));
}

void addLedger(PaperBlocks& blocks, const BriefSubject& subject, FacilityId facility)
{
    const PlanView view = subject.view();
    std::vector<PaperRow> rows;
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1)) {
        const LedgerDay& row = view.ledger.at(facility, day);
        if (row.arrivals.isZero() && row.departures.isZero() && day != Day(1) && day != view.ledger.lastDay())
            continue;
        const People limit = view.conditions.limit(facility, day);
        const auto first = view.ledger.firstArrival(facility);
        const bool isOver = first && day >= *first && row.peak > limit;
        rows.push_back(
            {{shortDateText(day, subject.operation()), numberText(view.ledger.openingOf(facility, day)),
              numberText(row.arrivals), numberText(row.departures), numberText(row.population), numberText(row.peak),
              numberText(limit), occupancyText(row.population, view.conditions.capacity(facility, day)),
              isOver ? numberText(row.peak - limit) : QString()},
             false,
             isOver});
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
        SiteWords::tr("Days between the first and the last without arrivals and departures are left out."),
        PaperText::Small, true));
}

QString siteFacts(const BriefSubject& subject, FacilityId facility)
{
    const Facility& row = subject.operation().facility(facility);
    const PlanView view = subject.view();
    QStringList sentences{filled(
        SiteWords::tr("Capacity %1, limit %2, target %3."), numberText(view.conditions.capacity(facility, Day(1))),
        numberText(view.conditions.limit(facility, Day(1))), numberText(view.conditions.target(facility, Day(1))))};
    if (row.dailyIntake)
        sentences << filled(SiteWords::tr("It receives %1 people a day."), numberText(*row.dailyIntake));
    if (!row.source.empty())
        sentences << filled(SiteWords::tr("Source: %1."), QString::fromStdString(row.source));
    if (!row.note.empty())
        sentences << isolated(QString::fromStdString(row.note)) + QLatin1Char('.');
    return sentences.join(QLatin1Char(' '));
}

/// Facilities that open above their limits: no findings, but nobody may arrive there.
QString overBefore(const BriefSubject& subject)
{
    QStringList sites;
    for (std::uint32_t i = 0; i < subject.operation().facilities.size(); ++i) {
        const Facility& facility = subject.operation().facilities[i];
        const People over = facility.population - subject.view().conditions.limit({i}, Day(1));
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
    const std::vector<SiteSum> sites = touchedSites(subject);
    const Day last = view.ledger.lastDay();
    std::vector<PaperRow> rows;
    for (std::size_t i = 0; i < std::min(most, sites.size()); ++i) {
        const SiteSum& sum = sites[i];
        const People end = view.ledger.at(sum.facility, last).population;
        rows.push_back({{facilityText(subject.operation(), sum.facility),
                         numberText(subject.operation().facility(sum.facility).population), numberText(sum.arrivals),
                         numberText(sum.departures), numberText(end), numberText(sum.most),
                         numberText(view.conditions.limit(sum.facility, sum.fullest)),
                         occupancyText(end, view.conditions.capacity(sum.facility, last))},
                        false,
                        sum.isOver});
    }
    const std::size_t more = sites.size() - rows.size();
    blocks.push_back(std::make_unique<TableBlock>(std::vector<PaperColumn>{{SiteWords::tr("Site"), 2.4},
                                                                           {SiteWords::tr("At the start"), 1.2, true},
                                                                           {SiteWords::tr("Arrive"), 1, true},
                                                                           {SiteWords::tr("Leave"), 1, true},
                                                                           {SiteWords::tr("At the end"), 1.2, true},
                                                                           {SiteWords::tr("At most"), 1, true},
                                                                           {SiteWords::tr("Limit then"), 1.2, true},
                                                                           {SiteWords::tr("Occupancy"), 1.2, true}},
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
    for (const SiteSum& sum : touchedSites(subject)) {
        blocks.push_back(
            std::make_unique<WordsBlock>(facilityText(subject.operation(), sum.facility), PaperText::Title));
        blocks.back()->startsPage = true;
        blocks.push_back(std::make_unique<WordsBlock>(siteFacts(subject, sum.facility), PaperText::Small, true));
        std::vector<PicturesBlock::Picture> pictures;
        pictures.push_back(occupancyPicture(subject, sum.facility, direction));
        blocks.push_back(std::make_unique<PicturesBlock>(std::move(pictures), kSitePictureHeight));
        addLedger(blocks, subject, sum.facility);
    }
}

} // namespace planner::ui
