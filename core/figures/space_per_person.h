// SPDX-License-Identifier: Apache-2.0
#pragma once
// Square metres for each person after the plan, where the area is known, against what the standards ask for.

#include "core/rules/plan_view.h"

#include <array>
#include <optional>
#include <vector>

namespace planner {

/// Published minimum living space. ICRC: supplementary guidance of 2012; CPT: CPT/Inf (2015) 44, without sanitary
/// parts.
enum class SpaceStandard { IcrcShared, CptShared, IcrcSingle, CptSingle };
inline constexpr std::array<SpaceStandard, 4> kSpaceStandards{SpaceStandard::IcrcShared, SpaceStandard::CptShared,
                                                              SpaceStandard::IcrcSingle, SpaceStandard::CptSingle};
/// In hundredths of a square metre for each person: 340, 400, 540, 600.
[[nodiscard]] std::int64_t hundredthsNeeded(SpaceStandard standard);
/// The area in whole hundredths of a square metre, rounded down.
[[nodiscard]] std::int64_t hundredthsOf(double squareMetres);

/// What allows the fewest people.
enum class SpaceBound { Limit, IcrcShared, CptShared };

struct FacilitySpace {
    FacilityId facility;
    double area = 0; ///< square metres of accommodation
    Day fullestDay{1};
    People most;  ///< the peak of the fullest day, the first of equals
    People atEnd; ///< at the close of the last day
    People limit; ///< of the day with the least room below it, which need not be the fullest

    /// Hundredths of a square metre for each person, rounded down: what is shown is above a standard only where
    /// everybody has as much. Nothing where nobody is there.
    [[nodiscard]] std::optional<std::int64_t> hundredthsAtMost() const;
    [[nodiscard]] std::optional<std::int64_t> hundredthsAtEnd() const;
    /// The most people that the standard admits in the area.
    [[nodiscard]] People admitted(SpaceStandard standard) const;
    /// People on the fullest day above what the standard admits; 0 within it.
    [[nodiscard]] People above(SpaceStandard standard) const;
    /// The tightest of the facility's own limit and the two standards for shared rooms.
    [[nodiscard]] SpaceBound binding() const;
};

/// The facilities whose area is known and above 0, in their order.
[[nodiscard]] std::vector<FacilitySpace> spacePerPerson(const PlanView& view);

} // namespace planner
