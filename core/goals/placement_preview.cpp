// SPDX-License-Identifier: Apache-2.0
#include "core/goals/placement_preview.h"

#include <algorithm>

namespace planner {
namespace {

/// Population and peak of one facility by day.
struct Counts {
    std::vector<People> population;
    std::vector<People> peak;
};

std::vector<Counts> countsOf(const LivePopulation& population, const std::vector<FacilityId>& facilities)
{
    std::vector<Counts> counts;
    counts.reserve(facilities.size());
    for (const FacilityId facility : facilities)
        counts.push_back({population.track(facility).population, population.track(facility).peak});
    return counts;
}

std::size_t worstDay(const Counts& before, const FacilityTrack& after)
{
    const auto room = [&](std::size_t day) { return after.limit[day] - after.peak[day]; };
    std::optional<std::size_t> worst;
    for (const bool isChangedOnly : {true, false}) {
        for (std::size_t day = 0; day < after.peak.size(); ++day) {
            const bool isChanged =
                before.population[day] != after.population[day] || before.peak[day] != after.peak[day];
            if ((isChanged || !isChangedOnly) && (!worst || room(day) < room(*worst)))
                worst = day;
        }
        if (worst)
            break;
    }
    return worst.value_or(0);
}

FacilityOutlook outlookOf(FacilityId facility, const Counts& before, const FacilityTrack& after)
{
    const std::size_t day = worstDay(before, after);
    return {facility,
            Day(static_cast<std::int64_t>(day) + 1),
            after.limit[day],
            after.capacity[day],
            before.population[day],
            after.population[day],
            before.peak[day],
            after.peak[day]};
}

} // namespace

const FacilityOutlook* PlacementPreview::outlook(FacilityId facility) const
{
    const auto found = std::find_if(facilities.begin(), facilities.end(),
                                    [&](const FacilityOutlook& outlook) { return outlook.facility == facility; });
    return found == facilities.end() ? nullptr : &*found;
}

PlacementPreview previewPlacement(LiveScore& live, const Placement& placement)
{
    const LiveRules& rules = live.rules();
    const auto touched = touchedFacilities(rules.operation(), placement);
    PlacementPreview preview;
    preview.before = live.score();
    const auto countsBefore = countsOf(rules.population(), touched);
    const PlacementExcess before = excessAt(rules, touched);
    const LiveScore::Trial trial(live, placement.removed, placement.put);
    preview.after = live.score();
    const PlacementExcess after = excessAt(rules, touched);
    preview.excessBefore = before.total;
    preview.excessAfter = after.total;
    preview.change = excessChange(rules, before, after, placement);
    for (std::size_t i = 0; i < touched.size(); ++i)
        preview.facilities.push_back(outlookOf(touched[i], countsBefore[i], rules.population().track(touched[i])));
    return preview;
}

} // namespace planner
