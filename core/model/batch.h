// SPDX-License-Identifier: Apache-2.0
#pragma once
// People who travel together: one route, one departure day, parts of one or more cohorts.

#include "core/base/count.h"
#include "core/base/index.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

enum class Status { Draft, Proposed, Approved, Departed, Arrived, Cancelled };
enum class Clearance { Legal, Individual, Fit, Notified, Site };
inline constexpr std::array<Clearance, 5> kAllClearances{Clearance::Legal, Clearance::Individual, Clearance::Fit,
                                                         Clearance::Notified, Clearance::Site};

/// The recorded checks of a batch.
class Clearances {
public:
    [[nodiscard]] bool has(Clearance clearance) const { return m_isRecorded.at(static_cast<std::size_t>(clearance)); }
    void set(Clearance clearance, bool isRecorded)
    {
        m_isRecorded.at(static_cast<std::size_t>(clearance)) = isRecorded;
    }
    [[nodiscard]] bool hasAll() const
    {
        for (const bool isRecorded : m_isRecorded)
            if (!isRecorded)
                return false;
        return true;
    }
    bool operator==(const Clearances&) const = default;

private:
    std::array<bool, kAllClearances.size()> m_isRecorded{};
};

/// Some people of one cohort in a batch.
struct Part {
    CohortId cohort;
    People people;

    bool operator==(const Part&) const = default;
};

struct Batch {
    BatchCode code;
    RouteId route;
    Day departure{1};
    std::vector<Part> parts; ///< in the order of the cohorts; one part a cohort
    Status status = Status::Draft;
    bool isLocked = false;
    Clearances clearances;
    std::optional<People> actual; ///< people counted at departure
    std::string explanation;      ///< why `actual` differs from the plan; empty: not explained yet

    [[nodiscard]] People people() const
    {
        People sum;
        for (const Part& part : parts)
            sum += part.people;
        return sum;
    }
    /// False for a cancelled batch, which counts nowhere.
    [[nodiscard]] bool counts() const { return status != Status::Cancelled; }
    /// Locked, approved, departed and arrived batches are never moved by the splitter.
    [[nodiscard]] bool isFixed() const
    {
        return isLocked || status == Status::Approved || status == Status::Departed || status == Status::Arrived;
    }

    bool operator==(const Batch&) const = default;
};

[[nodiscard]] const char* nameOf(Status status);
[[nodiscard]] const char* nameOf(Clearance clearance);
[[nodiscard]] std::optional<Status> statusNamed(std::string_view name);
[[nodiscard]] std::optional<Clearance> clearanceNamed(std::string_view name);

} // namespace planner
