// SPDX-License-Identifier: Apache-2.0
#pragma once
// A place of custody, with the figures that limit it.

#include "core/base/count.h"
#include "core/base/index.h"
#include "core/model/name_table.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

enum class FacilityKind {
    Custody,
    Outside, ///< where custody ends: repatriation, release. No limit, target or capacity; nobody starts there
};
template <>
inline constexpr NameTable<FacilityKind, 2> kNamesOf<FacilityKind>{{"custody", "outside"}};

/// One row of `facilities.csv`. A field without a value never breaks a rule.
struct Facility {
    std::string code;
    std::string name;
    People capacity;   ///< 0 outside
    People population; ///< at the start of day 1
    std::string country;
    std::optional<double> latitude;           ///< degrees, -90 to 90
    std::optional<double> longitude;          ///< degrees, -180 to 180
    std::optional<Percent> overcrowdingLimit; ///< else the operation's
    std::optional<People> targetCapacity;
    std::optional<People> dailyIntake;
    std::optional<People> dailyRelease;
    std::vector<CategoryId> accepts;         ///< empty: all categories
    std::optional<double> accommodationArea; ///< square metres
    std::string nameArabic;
    std::string nameKurdish; ///< Sorani
    std::string source;
    std::string asOf;
    std::string note;
    FacilityKind kind = FacilityKind::Custody;

    [[nodiscard]] bool isOutside() const { return kind == FacilityKind::Outside; }

    bool operator==(const Facility&) const = default;
};

} // namespace planner
