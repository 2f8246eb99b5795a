// SPDX-License-Identifier: Apache-2.0
#pragma once
// What happened to a batch: who left and arrived, on which days, and where the others are.

#include "core/base/count.h"
#include "core/base/index.h"
#include "core/model/name_table.h"

#include <optional>
#include <string>
#include <vector>

namespace planner {

/// Some people of one cohort in a batch.
struct Part {
    CohortId cohort;
    People people;

    bool operator==(const Part&) const = default;
};

/// What became of people who departed and did not arrive.
enum class Fate {
    Returned, ///< at the origin again from the day of arrival, and waiting
    Hospital, ///< this and the following have left the operation
    Released,
    Died,
    Escaped,
    Other, ///< the note says what
};
template <>
inline constexpr NameTable<Fate, 6> kNamesOf<Fate>{{"returned", "hospital", "released", "died", "escaped", "other"}};

/// People of one cohort of whom it is known why they did not arrive.
struct Account {
    CohortId cohort;
    Fate fate = Fate::Returned;
    People people;

    bool operator==(const Account&) const = default;
};

/// Nothing recorded means that the plan's figures stand. Parts are in the order of the cohorts, without empty ones.
struct Happened {
    std::optional<Day> departedOn;
    std::optional<std::vector<Part>> departed;
    std::optional<Day> arrivedOn;
    std::optional<std::vector<Part>> arrived;
    std::vector<Account> accounts; ///< by cohort, then fate; one of each
    std::string note;              ///< why a count differs from what was planned
    /// A count at departure that plans of earlier versions hold, of all people together.
    std::optional<People> total;

    bool operator==(const Happened&) const = default;
};

[[nodiscard]] People sumOf(const std::vector<Part>& parts);
/// The people of the cohort among the parts.
[[nodiscard]] People peopleOf(const std::vector<Part>& parts, CohortId cohort);

} // namespace planner
