// SPDX-License-Identifier: Apache-2.0
#pragma once
// Places kept for one category, while batches come and go: R02.

#include "core/model/operation.h"
#include "core/rules/live_presence.h"

#include <map>
#include <vector>

namespace planner {

/// Refers to the operation, which must outlive it.
class LivePlaces {
public:
    explicit LivePlaces(const Operation& operation);

    /// People of a category move; a negative number takes an equal booking back.
    void book(CategoryId category, FacilityId from, Day departure, FacilityId to, Day arrival, People people);
    /// The most people of the category who could arrive and stay; nothing where no places are set.
    [[nodiscard]] std::optional<People> room(FacilityId facility, CategoryId category, Day arrival) const;
    /// Whether the facility has more people of some category than places on the day or later.
    [[nodiscard]] bool isOver(FacilityId facility, Day day) const;
    [[nodiscard]] People excess() const { return m_excess; }  ///< R02
    [[nodiscard]] People excessAt(FacilityId facility) const; ///< R02 of one facility

private:
    struct Row {
        People places;
        LivePresence presence;
        People excess;
    };
    /// Brings the excesses of a facility up to date.
    void refresh(FacilityId facility);
    [[nodiscard]] People excessOf(const Row& row, Day first) const;
    [[nodiscard]] People roomOf(const Row& row, Day day) const;

    bool m_hasTurnover = false;
    std::map<std::pair<FacilityId, CategoryId>, Row> m_rows;
    std::map<FacilityId, LivePresence> m_anybody; ///< arrivals at the facilities that have rows
    People m_excess;
};

} // namespace planner
