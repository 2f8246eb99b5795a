// SPDX-License-Identifier: Apache-2.0
#include "core/planning/day_list.h"

#include "core/planning/batch_edits.h"
#include "core/rules/batch_findings.h"
#include "core/rules/batch_rules.h"

#include <algorithm>
#include <tuple>

namespace planner {
namespace {

/// Makes the lists, batch by batch.
class DayLister {
public:
    DayLister(const Plan& plan, const Findings& open, Day today)
        : m_operation(plan.operation), m_findings(plan.operation, open), m_today(today)
    {
    }

    void add(const Batch& batch)
    {
        switch (batch.status) {
        case Status::Draft:
        case Status::Proposed:
        case Status::Approved:
            return addPlanned(batch);
        case Status::Departed:
            return addOnTheRoad(batch);
        case Status::Arrived:
            return addArrived(batch);
        case Status::Cancelled:
            return;
        }
    }
    [[nodiscard]] DayList sorted() &&
    {
        for (auto* list :
             {&m_list.missing, &m_list.late, &m_list.leaving, &m_list.onTheRoad, &m_list.arriving, &m_list.notReady})
            std::sort(list->begin(), list->end(), [](const DayRow& a, const DayRow& b) {
                return std::tie(a.day, a.batch) < std::tie(b.day, b.batch);
            });
        return std::move(m_list);
    }

private:
    [[nodiscard]] DayRow rowOf(const Batch& batch, People people, Day day) const
    {
        return {batch.code, people, m_operation.route(batch.route).to, day, batch.hasDeparted()};
    }
    [[nodiscard]] Day arrivalOf(const Batch& batch) const
    {
        return batch.arrivalDay(m_operation.route(batch.route).arrivalOffset);
    }
    void addPlanned(const Batch& batch)
    {
        const bool isNear = batch.departure > m_today && batch.departure <= m_today + kDaysAhead;
        const Day arrival = arrivalOf(batch);
        if (batch.departure > m_today && !isNear && arrival != m_today)
            return;
        DayRow row = rowOf(batch, batch.people(), batch.departure);
        row.lacks = lacksOf(batch);
        if (isOverdue(batch, m_today))
            m_list.late.push_back(row);
        if (batch.departure == m_today)
            m_list.leaving.push_back(row);
        if (isNear && !row.lacks.isEmpty())
            m_list.notReady.push_back(row);
        if (arrival == m_today) {
            row.day = arrival;
            m_list.arriving.push_back(row);
        }
    }
    void addOnTheRoad(const Batch& batch)
    {
        People people;
        for (const BatchPeople& part : peopleByEnd(batch))
            people += part.arrive;
        const DayRow row = rowOf(batch, people, arrivalOf(batch));
        m_list.onTheRoad.push_back(row);
        if (isLate(m_operation, batch, m_today))
            m_list.late.push_back(row);
        if (row.day == m_today)
            m_list.arriving.push_back(row);
    }
    void addArrived(const Batch& batch)
    {
        if (const People missing = unaccounted(batch); !missing.isZero())
            m_list.missing.push_back(rowOf(batch, missing, arrivalOf(batch)));
    }
    [[nodiscard]] Lacks lacksOf(const Batch& batch) const
    {
        Lacks lacks;
        for (const Clearance kind : kAllClearances)
            if (!batch.clearances.has(kind))
                lacks.clearances.push_back(kind);
        lacks.ended = endedBefore(batch, dateOf(batch.departure, m_operation.settings.start));
        lacks.isUnapproved = batch.status != Status::Approved;
        lacks.rules = m_findings.of(batch);
        std::erase(lacks.rules, Rule::R18Clearance);
        return lacks;
    }

    const Operation& m_operation;
    BatchFindings m_findings;
    Day m_today;
    DayList m_list;
};

} // namespace

DayList dayListOf(const Plan& plan, const Findings& findings, Day today)
{
    Findings open = findings;
    std::erase_if(open, [](const Finding& finding) { return finding.isApproved; });
    DayLister lister(plan, open, today);
    for (const auto& [code, batch] : plan.batches)
        lister.add(batch);
    return std::move(lister).sorted();
}

} // namespace planner
