// SPDX-License-Identifier: Apache-2.0
#pragma once
// Places kept for one category, while batches come and go: R02, from the first arrival at the facility, whoever
// arrives.

#include "core/model/conditions.h"
#include "core/model/passages.h"
#include "core/rules/finding.h"
#include "core/rules/live_presence.h"

#include <map>
#include <optional>
#include <vector>

namespace planner {

/// Refers to the operation, which must outlive it.
class LivePlaces {
public:
    static constexpr Rule kRule = Rule::R02Places;

    LivePlaces(const Operation& operation, const Conditions& conditions);

    /// `factor` is 1, or -1 to take an equal booking back.
    void book(const Passage& passage, std::int64_t factor);
    /// The most people of the category who could arrive and stay; nothing where no places are set.
    [[nodiscard]] std::optional<People> room(FacilityId facility, CategoryId category, Day arrival) const;
    /// Whether the facility has more people of some category than places on the day or later.
    [[nodiscard]] bool isOver(FacilityId facility, Day day) const;
    [[nodiscard]] std::int64_t excess() const;
    [[nodiscard]] std::int64_t excessAt(FacilityId facility) const;
    void report(Findings& findings) const;

private:
    struct Row {
        CategoryId category;
        People places;
        LivePresence presence;
    };
    struct Site {
        LivePresence anybody;  ///< arrivals only
        std::vector<Row> rows; ///< in the order of the operation's
        std::int64_t excess = 0;
        bool isStale = false;
    };
    /// Makes up for all bookings since the last time somebody asked.
    void settle() const;
    /// Calls `visit(row, day, peak)` where there are more than the places.
    template <class Visit>
    void visitOver(const Site& site, Visit visit) const;
    [[nodiscard]] People roomOf(const Row& row, Day day) const;

    const Operation& m_operation;
    // What is over waits until it is asked for.
    mutable std::map<FacilityId, Site> m_sites; ///< those that have rows
    mutable std::vector<Site*> m_stale;
    mutable std::int64_t m_excess = 0;
};

} // namespace planner
