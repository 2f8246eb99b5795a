// SPDX-License-Identifier: Apache-2.0
#include "core/figures/people_split.h"

#include "core/figures/movements.h"

#include <algorithm>

namespace planner {
namespace {

People populationAt(const PlanView& view, FacilityId facility, Day day)
{
    return day < Day(1) ? view.ledger.openingOf(facility, Day(1)) : view.ledger.at(facility, day).population;
}

} // namespace

People FacilitySplit::known() const
{
    People sum;
    for (const People people : categories)
        sum += people;
    return sum;
}

People PeopleSplit::all(CategoryId category) const
{
    People sum = onTheRoad.at(category.at()) + left.at(category.at());
    for (const FacilitySplit& split : facilities)
        sum += split.categories.at(category.at());
    return sum;
}

People PeopleSplit::highest() const
{
    People most(1);
    for (const FacilitySplit& split : facilities)
        most = std::max({most, split.known() + split.others, split.limit});
    return most;
}

namespace {

/// Who left the operation on the way is not on the road any more from the day on which they were to arrive.
void countLeft(const PlanView& view, PeopleSplit& split)
{
    for (const auto& [code, batch] : view.batches)
        if (batch.hasDeparted() && view.arrivalOf(batch) <= split.day && batch.departureDay() >= Day(1))
            for (const BatchPeople& people : peopleByEnd(batch)) {
                const std::size_t category = view.operation.cohort(people.cohort).category.at();
                split.left[category] += people.left;
                split.onTheRoad[category] -= people.left;
            }
}

} // namespace

PeopleSplit peopleSplit(const PlanView& view, Day day)
{
    const Operation& operation = view.operation;
    PeopleSplit result;
    result.day = day;
    result.onTheRoad.resize(operation.categories.size());
    result.left.resize(operation.categories.size());
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i) {
        const bool isOutside = operation.facilities[i].isOutside();
        result.facilities.push_back({{i},
                                     std::vector<People>(operation.categories.size()),
                                     {},
                                     isOutside ? People(0) : view.conditions.limit({i}, std::max(day, Day(1))),
                                     isOutside});
    }
    for (const Cohort& cohort : operation.cohorts)
        result.facilities[cohort.facility.at()].categories[cohort.category.at()] += cohort.people;
    visitMovements(view, [&](const Passage& passage, Direction direction) {
        const bool isArrival = direction == Direction::Arrival;
        if ((isArrival ? passage.arrival : passage.departure) > day)
            return;
        const std::size_t category = operation.cohort(passage.cohort).category.at();
        const People change = isArrival ? passage.people : -passage.people;
        result.facilities[(isArrival ? passage.to : passage.from).at()].categories[category] += change;
        result.onTheRoad[category] -= change;
    });
    countLeft(view, result);
    for (FacilitySplit& split : result.facilities)
        split.others = std::max(People(0), populationAt(view, split.facility, day) - split.known());
    return result;
}

} // namespace planner
