// SPDX-License-Identifier: Apache-2.0
#pragma once
// A headcount of like people: one facility, one category. No names, no case files.

#include "core/base/count.h"
#include "core/base/date.h"
#include "core/base/index.h"
#include "core/model/name_table.h"

#include <optional>
#include <string>

namespace planner {

enum class Movement {
    Must, ///< is to be moved; waits while in no batch
    May,  ///< may be moved to make room
    Stay, ///< is never moved
};
template <>
inline constexpr NameTable<Movement, 3> kNamesOf<Movement>{{"must", "may", "stay"}};

struct Cohort {
    std::string code;
    FacilityId facility;
    CategoryId category;
    People people;
    Movement movement = Movement::Must;
    std::optional<Date> readyFrom; ///< earliest departure
    std::optional<Date> notAfter;  ///< latest arrival
    std::string label;
    std::string source;
    std::string country; ///< whose nationals they are; empty: not given, or this does not matter

    bool operator==(const Cohort&) const = default;
};

enum class ApartScope { Batch, Facility };
template <>
inline constexpr NameTable<ApartScope, 2> kNamesOf<ApartScope>{{"batch", "facility"}};

/// Two cohorts that may not travel together, or may not be in one facility.
struct KeepApart {
    CohortId first;
    CohortId second;
    ApartScope scope = ApartScope::Batch;

    bool operator==(const KeepApart&) const = default;
};

} // namespace planner
