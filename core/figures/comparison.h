// SPDX-License-Identifier: Apache-2.0
#pragma once
// Two plans, or two states of one, side by side: batches, people, sites, days and goals, by their codes and dates.

#include "core/base/date.h"
#include "core/goals/score.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace planner {

/// One of the two with everything that is compared. Not copied: the view refers to it.
class ComparedPlan {
public:
    explicit ComparedPlan(Plan plan) : m_plan(std::move(plan)), m_evaluated(m_plan) {}
    ComparedPlan(const ComparedPlan&) = delete;
    ComparedPlan& operator=(const ComparedPlan&) = delete;

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const EvaluatedPlan& evaluated() const { return m_evaluated; }
    [[nodiscard]] PlanView view() const { return m_evaluated.view(); }
    [[nodiscard]] Date dateAt(Day day) const { return dateOf(day, m_plan.operation.settings.start); }

private:
    Plan m_plan;
    EvaluatedPlan m_evaluated;
};

/// A value of the first plan and of the second; nothing where a plan does not have it.
template <class Value>
struct Compared {
    std::optional<Value> a;
    std::optional<Value> b;

    [[nodiscard]] bool differs() const { return a != b; }
    bool operator==(const Compared&) const = default;
};

/// People, journey and status of a batch by codes, so that plans of different operations compare.
struct ComparedBatch {
    People people;
    std::vector<std::pair<std::string, People>> parts; ///< cohorts, by code
    std::string from;
    std::string to;
    std::string route;
    Date departure;
    Status status = Status::Draft;
    bool isLocked = false;

    bool operator==(const ComparedBatch&) const = default;
};

struct ComparedSite {
    People atEnd;
    People most;          ///< the highest peak of all days
    People capacity;      ///< the facility's own
    People tightestPeak;  ///< on its day of least room, see tightestDay()
    People tightestLimit; ///< of that day

    bool operator==(const ComparedSite&) const = default;
};

template <class Key, class Value>
struct ComparedRow {
    Key key;
    Compared<Value> values;
};

struct PlanComparison {
    std::vector<ComparedRow<std::string, ComparedBatch>> batches; ///< by code; only those that differ
    Compared<PeopleSummary> people;
    std::vector<ComparedRow<std::string, ComparedSite>> sites; ///< by code
    std::vector<ComparedRow<Date, People>> days;               ///< people who depart, where any do
    Compared<std::int64_t> hard;                               ///< the hard score
    std::vector<ComparedRow<Goal, std::int64_t>> goals;        ///< by name; each plan's own goals

    /// How many batches, people figures, sites, days and goals differ.
    [[nodiscard]] std::size_t differences() const;
};

[[nodiscard]] PlanComparison compare(const ComparedPlan& a, const ComparedPlan& b);

} // namespace planner
