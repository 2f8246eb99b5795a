// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan: an operation, the set of its batches, the exceptions that named persons approved, and who answers for it.

#include "core/model/batch.h"
#include "core/model/operation.h"
#include "core/model/person.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace planner {

/// Batches in the order of their codes; each batch's `code` is its key.
using Batches = std::map<BatchCode, Batch>;

/// An R01, R04, R05 or R14 finding that a named person approved with a reason. The finding stays, marked, and no
/// larger one is.
struct Approval {
    std::string rule;    ///< such as R01
    std::string subject; ///< code of the place
    Day day{0};          ///< 0 where the finding has no day
    std::string by;
    std::string reason;
    std::string category{}; ///< code, of R14; empty for others
    /// The largest excess that is approved; nothing in plans of earlier versions, where the finding of the time is.
    std::optional<std::int64_t> excess{};
    std::int64_t at = 0; ///< milliseconds since 1970-01-01 00:00 UTC; 0: not known

    bool operator==(const Approval&) const = default;
};

struct Plan {
    Operation operation;
    Batches batches;
    std::vector<Approval> approvals;
    /// Who answers for steps of this plan, the one who began the list first. Empty: nobody has to, and names are as
    /// typed.
    std::vector<Person> people{};

    bool operator==(const Plan&) const = default;
};

} // namespace planner
