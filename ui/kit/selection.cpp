// SPDX-License-Identifier: Apache-2.0
#include "ui/kit/selection.h"

#include <algorithm>
#include <utility>

namespace planner::ui {

Selection::Selection(QObject* parent) : QObject(parent) {}
Selection::~Selection() = default;

bool Selection::has(const BatchCode& code) const
{
    return std::find(m_batches.begin(), m_batches.end(), code) != m_batches.end();
}

void Selection::selectBatches(std::vector<BatchCode> batches) { select(std::move(batches), m_facility); }

void Selection::selectFacility(std::optional<FacilityId> facility) { select(m_batches, facility); }

void Selection::select(std::vector<BatchCode> batches, std::optional<FacilityId> facility)
{
    if (batches == m_batches && facility == m_facility)
        return;
    m_batches = std::move(batches);
    m_facility = facility;
    emit changed();
}

void Selection::reveal(const BatchCode& code)
{
    selectBatches({code});
    emit batchRevealed(code);
}

void Selection::reveal(FacilityId facility, std::optional<Day> day)
{
    selectFacility(facility);
    emit facilityRevealed(facility, day);
}

} // namespace planner::ui
