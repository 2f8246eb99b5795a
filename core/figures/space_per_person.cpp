// SPDX-License-Identifier: Apache-2.0
#include "core/figures/space_per_person.h"

#include "core/figures/tightest_day.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace planner {
namespace {

std::optional<std::int64_t> perPerson(double area, People people)
{
    if (people <= People(0))
        return std::nullopt;
    return floorDivide(hundredthsOf(area), people.value());
}

} // namespace

std::int64_t hundredthsNeeded(SpaceStandard standard)
{
    constexpr std::array<std::int64_t, kSpaceStandards.size()> kNeeded{340, 400, 540, 600};
    return kNeeded.at(static_cast<std::size_t>(standard));
}

std::int64_t hundredthsOf(double squareMetres)
{
    // A written 3.4 is a little less or more than that: a few units in the last place keep it from becoming 3.39.
    constexpr double kAsWritten = 1 + 4 * std::numeric_limits<double>::epsilon();
    return static_cast<std::int64_t>(std::floor(squareMetres * 100 * kAsWritten));
}

std::optional<std::int64_t> FacilitySpace::hundredthsAtMost() const { return perPerson(area, most); }

std::optional<std::int64_t> FacilitySpace::hundredthsAtEnd() const { return perPerson(area, atEnd); }

People FacilitySpace::admitted(SpaceStandard standard) const
{
    return People(floorDivide(hundredthsOf(area), hundredthsNeeded(standard)));
}

People FacilitySpace::above(SpaceStandard standard) const { return std::max(People(0), most - admitted(standard)); }

SpaceBound FacilitySpace::binding() const
{
    // CPT asks for more than ICRC everywhere, so ICRC's figure can only bind beside it where both admit the same.
    const People cpt = admitted(SpaceStandard::CptShared);
    const People icrc = admitted(SpaceStandard::IcrcShared);
    if (limit <= cpt && limit <= icrc)
        return SpaceBound::Limit;
    return cpt <= icrc ? SpaceBound::CptShared : SpaceBound::IcrcShared;
}

std::vector<FacilitySpace> spacePerPerson(const PlanView& view)
{
    std::vector<FacilitySpace> spaces;
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i) {
        const FacilityId facility{i};
        const auto area = view.operation.facility(facility).accommodationArea;
        if (!area || *area <= 0 || view.operation.facility(facility).isOutside())
            continue;
        FacilitySpace space{facility, *area, Day(1), view.ledger.at(facility, Day(1)).peak, {}, {}};
        for (Day day(2); day <= view.ledger.lastDay(); day += Day(1))
            if (const People peak = view.ledger.at(facility, day).peak; peak > space.most) {
                space.most = peak;
                space.fullestDay = day;
            }
        space.atEnd = view.ledger.at(facility, view.ledger.lastDay()).population;
        space.limit = tightestDay(view, facility).limit;
        spaces.push_back(space);
    }
    return spaces;
}

} // namespace planner
