// SPDX-License-Identifier: Apache-2.0
#include "ui/models/thing.h"

#include "core/planning/batch_edits.h"
#include "core/rules/batch_rules.h"
#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

/// What happens to batches on their days, in the order of urgency.
constexpr std::array kDayDeeds{Deed::AccountFor, Deed::Clear,  Deed::Approve,
                               Deed::Depart,     Deed::Arrive, Deed::TurnBack};

bool isPossible(const PlanDocument& document, Deed deed, const Batch& batch)
{
    const bool isReady = batch.clearances.hasAll()
                         && endedBefore(batch, dateOf(batch.departure, document.operation().settings.start)).empty();
    switch (deed) {
    case Deed::AccountFor:
        return !unaccounted(batch).isZero();
    case Deed::Clear:
        return batch.counts() && !batch.hasDeparted() && !isReady;
    case Deed::Approve:
        return isReady && (batch.status == Status::Draft || batch.status == Status::Proposed);
    case Deed::Depart:
        return batch.status == Status::Approved;
    case Deed::Arrive:
    case Deed::TurnBack:
        return batch.status == Status::Departed;
    case Deed::MovementOrder:
        return batch.counts();
    default:
        return false;
    }
}

QString dayDeedText(Deed deed)
{
    switch (deed) {
    case Deed::AccountFor:
        return ThingWords::tr("Account &for...");
    case Deed::Clear:
        return ThingWords::tr("&Clear...");
    case Deed::Approve:
        return ThingWords::tr("A&pprove");
    case Deed::Depart:
        return ThingWords::tr("&Depart...");
    case Deed::Arrive:
        return ThingWords::tr("&Arrive...");
    default:
        return ThingWords::tr("&Turn back...");
    }
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
    std::vector<DeedEntry> entries;
    for (const Deed deed : kDayDeeds)
        if (std::any_of(batches.begin(), batches.end(),
                        [&](const Batch* batch) { return isPossible(document, deed, *batch); }))
            entries.push_back({deed, dayDeedText(deed)});
    const std::vector<DeedEntry> others{
        {Deed::EditBatches, ThingWords::tr("&Edit in Details"), true, !entries.empty()},
        {Deed::WhereTo, ThingWords::tr("&Where to?"), !hasDeparted, true},
        {Deed::MoveTo, ThingWords::tr("&Move to..."), !hasDeparted},
        {Deed::Divide, ThingWords::tr("Split &in two..."), isOne && !hasDeparted && first.people() > People(1), true},
        {Deed::Merge, ThingWords::tr("Mer&ge..."), canMerge}};
    entries.insert(entries.end(), others.begin(), others.end());
    entries.push_back(isLocked ? DeedEntry{Deed::Unlock, ThingWords::tr("Un&lock"), !hasDeparted}
                               : DeedEntry{Deed::Lock, ThingWords::tr("&Lock"), !hasDeparted});
    entries.push_back({Deed::ToWaiting, ThingWords::tr("&Back to waiting"), !hasDeparted});
    entries.push_back({Deed::MovementOrder,
                       counted(batches.size(), [](int n) { return ThingWords::tr("Movement &orders...", nullptr, n); }),
                       std::any_of(batches.begin(), batches.end(), [](const Batch* batch) { return batch->counts(); }),
                       true});
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
    if (hasSite) {
        const QString day = days.isEmpty() ? QString() : shortDateText(*thing.from, document.operation());
        entries.push_back(
            {Deed::ShowLedger,
             days.isEmpty() ? ThingWords::tr("Show led&ger") : filled(ThingWords::tr("Show led&ger of %1"), day), true,
             true});
        entries.push_back({Deed::ReceivingSheet, days.isEmpty()
                                                     ? ThingWords::tr("Receiving &sheet...")
                                                     : filled(ThingWords::tr("Receiving &sheet of %1..."), day)});
    }
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

std::vector<BatchCode> batchesFor(const PlanDocument& document, Deed deed, const std::vector<BatchCode>& codes)
{
    std::vector<BatchCode> able;
    for (const BatchCode& code : codes)
        if (const Batch* batch = document.batch(code); batch != nullptr && isPossible(document, deed, *batch))
            able.push_back(code);
    return able;
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
