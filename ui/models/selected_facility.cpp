// SPDX-License-Identifier: Apache-2.0
#include "ui/models/selected_facility.h"

#include "ui/kit/selection.h"
#include "ui/models/plan_document.h"

#include <algorithm>

namespace planner::ui {

SelectedFacility::SelectedFacility(PlanDocument& document, Selection& selection, QObject* parent)
    : QObject(parent), m_document(document), m_selection(selection)
{
    connect(&selection, &Selection::changed, this, &SelectedFacility::note);
    connect(&document, &PlanDocument::changed, this, &SelectedFacility::follow);
    note();
}

void SelectedFacility::note()
{
    const auto facility = m_selection.facility();
    const auto& facilities = m_document.operation().facilities;
    m_code = facility && facility->at() < facilities.size() ? facilities[facility->at()].code : std::string();
}

void SelectedFacility::follow(const ChangeSet& changes)
{
    if (!m_selection.facility() || !changes.has(OperationTable::Facilities))
        return;
    const auto& facilities = m_document.operation().facilities;
    const auto same = std::find_if(facilities.begin(), facilities.end(),
                                   [&](const Facility& facility) { return facility.code == m_code; });
    if (same != facilities.end())
        m_selection.selectFacility(FacilityId{static_cast<std::uint32_t>(same - facilities.begin())});
    else if (changes.hasEverything || m_selection.facility()->at() >= facilities.size())
        m_selection.selectFacility(std::nullopt);
    note(); // it may have another code
}

} // namespace planner::ui
