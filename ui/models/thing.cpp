// SPDX-License-Identifier: Apache-2.0
#include "ui/models/thing.h"

#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace planner::ui {
namespace {

struct ThingWords {
    Q_DECLARE_TR_FUNCTIONS(ThingWords)
};

std::vector<const Batch*> presentBatches(const PlanDocument& document, const Thing& thing)
{
    std::vector<const Batch*> present;
    for (const BatchCode& code : thing.batches)
        if (const Batch* batch = document.batch(code))
            present.push_back(batch);
    return present;
}

bool isPresent(const PlanDocument& document, const std::optional<FacilityId>& site)
{
    return site && site->at() < document.operation().facilities.size();
}

QString daysText(const PlanDocument& document, Day from, Day to)
{
    const QString first = shortDateText(from, document.operation());
    return from == to ? first
                      : filled(ThingWords::tr("%1 to %2", "two days"), first, shortDateText(to, document.operation()));
}

std::vector<DeedEntry> deedsOfBatches(const PlanDocument& document, const std::vector<const Batch*>& batches)
{
    const Batch& first = *batches.front();
    const bool isOne = batches.size() == 1;
    const bool hasDeparted =
        std::any_of(batches.begin(), batches.end(), [](const Batch* batch) { return batch->hasDeparted(); });
    const bool isLocked =
        std::all_of(batches.begin(), batches.end(), [](const Batch* batch) { return batch->isLocked; });
    const bool canMerge = batches.size() == 2 || (isOne && !hasDeparted);
    std::vector<DeedEntry> entries{
        {Deed::EditBatches, ThingWords::tr("&Edit in Details")},
        {Deed::WhereTo, ThingWords::tr("&Where to?"), !hasDeparted, true},
        {Deed::MoveTo, ThingWords::tr("&Move to..."), !hasDeparted},
        {Deed::Divide, ThingWords::tr("Split &in two..."), isOne && !hasDeparted && first.people() > People(1), true},
        {Deed::Merge, ThingWords::tr("Mer&ge..."), canMerge}};
    entries.push_back(isLocked ? DeedEntry{Deed::Unlock, ThingWords::tr("Un&lock"), !hasDeparted}
                               : DeedEntry{Deed::Lock, ThingWords::tr("&Lock"), !hasDeparted});
    entries.push_back({Deed::ToWaiting, ThingWords::tr("&Back to waiting"), !hasDeparted});
    entries.push_back(
        {Deed::Replan,
         filled(ThingWords::tr("&Re-plan from %1..."), shortDateText(first.departureDay(), document.operation())), true,
         true});
    return entries;
}

/// Of a site, or of all of them where there is none; on the days that there are.
std::vector<DeedEntry> deedsOfDays(const PlanDocument& document, const Thing& thing)
{
    const bool hasSite = isPresent(document, thing.site);
    const bool isOutside = hasSite && document.operation().facility(*thing.site).isOutside();
    std::vector<DeedEntry> entries;
    if (hasSite) {
        entries.push_back({Deed::EditSite, ThingWords::tr("&Edit in Details")});
        entries.push_back({Deed::SetLimit, ThingWords::tr("Set &limit..."), !isOutside});
    }
    const QString days = thing.from ? daysText(document, *thing.from, *thing.last()) : QString();
    entries.push_back(
        {Deed::Close,
         days.isEmpty() ? ThingWords::tr("&Close from ... to ...") : filled(ThingWords::tr("&Close, %1..."), days),
         true, hasSite});
    entries.push_back({Deed::OtherFigures, days.isEmpty() ? ThingWords::tr("&Other figures from ... to ...")
                                                          : filled(ThingWords::tr("&Other figures, %1..."), days)});
    if (hasSite)
        entries.push_back({Deed::ShowLedger,
                           days.isEmpty() ? ThingWords::tr("Show led&ger")
                                          : filled(ThingWords::tr("Show led&ger of %1"),
                                                   shortDateText(*thing.from, document.operation())),
                           true, true});
    entries.push_back({Deed::Replan,
                       days.isEmpty() ? ThingWords::tr("&Re-plan from a date...")
                                      : filled(ThingWords::tr("&Re-plan from %1..."),
                                               shortDateText(*thing.from, document.operation())),
                       true, !hasSite});
    return entries;
}

} // namespace

Thing siteOf(const Thing& thing)
{
    Thing site = thing;
    site.batches.clear();
    site.waiting.reset();
    return site;
}

std::vector<DeedEntry> deedsOf(const PlanDocument& document, const Thing& thing)
{
    if (thing.waiting)
        return {{Deed::ShowWaiting, ThingWords::tr("&Why do they wait?")},
                {Deed::FillPlan, ThingWords::tr("&Fill the plan...")}};
    if (!thing.batches.empty()) {
        const auto batches = presentBatches(document, thing);
        return batches.empty() ? std::vector<DeedEntry>() : deedsOfBatches(document, batches);
    }
    if (thing.site && !isPresent(document, thing.site))
        return {};
    return deedsOfDays(document, thing);
}

QString thingText(const PlanDocument& document, const Thing& thing)
{
    if (thing.batches.size() > 1)
        return counted(thing.batches.size(), [](int n) { return ThingWords::tr("%Ln batches", nullptr, n); });
    if (!thing.batches.empty())
        return QString::fromStdString(thing.batches.front().text);
    const QString site = isPresent(document, thing.site) ? facilityText(document.operation(), *thing.site) : QString();
    const QString days = thing.from ? daysText(document, *thing.from, *thing.last()) : QString();
    return site.isEmpty() || days.isEmpty() ? site + days
                                            : filled(ThingWords::tr("%1, %2", "a site and days"), site, days);
}

} // namespace planner::ui
