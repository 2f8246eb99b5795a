// SPDX-License-Identifier: Apache-2.0
#include "core/figures/row_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace planner {
namespace {

/// The new position of each row.
using Positions = std::vector<std::uint32_t>;

/// Sorts the rows by code.
template <class Row>
Positions sortByCode(std::vector<Row>& rows)
{
    Positions order(rows.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&rows](std::uint32_t a, std::uint32_t b) { return rows[a].code < rows[b].code; });
    std::vector<Row> sorted;
    Positions positions(rows.size());
    for (const std::uint32_t old : order) {
        positions[old] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(rows[old]));
    }
    rows = std::move(sorted);
    return positions;
}

template <class Row, class Key>
void sortBy(std::vector<Row>& rows, Key key)
{
    std::stable_sort(rows.begin(), rows.end(), [&key](const Row& a, const Row& b) { return key(a) < key(b); });
}

/// Orders all tables of a plan; what names a row goes with it.
class RowOrder {
public:
    explicit RowOrder(Plan& plan)
        : m_plan(plan), m_facilities(sortByCode(plan.operation.facilities)),
          m_categories(sortByCode(plan.operation.categories)), m_cohorts(sortByCode(plan.operation.cohorts)),
          m_routes(sortByCode(plan.operation.routes)), m_fleets(sortByCode(plan.operation.fleets))
    {
    }

    void orderAll()
    {
        orderSites();
        orderTravel();
        orderCalendar();
        orderRest();
    }

private:
    template <class Tag>
    static void follow(Index<Tag>& id, const Positions& positions)
    {
        id.position = positions.at(id.at());
    }

    void orderSites()
    {
        Operation& operation = m_plan.operation;
        for (Facility& facility : operation.facilities) {
            for (CategoryId& category : facility.accepts)
                follow(category, m_categories);
            std::sort(facility.accepts.begin(), facility.accepts.end());
        }
        for (CategoryPlaces& row : operation.places) {
            follow(row.facility, m_facilities);
            follow(row.category, m_categories);
        }
        sortBy(operation.places, [](const CategoryPlaces& row) { return std::tie(row.facility, row.category); });
        for (RivalFigure& figure : operation.figures)
            follow(figure.facility, m_facilities);
        sortBy(operation.figures, [](const RivalFigure& row) {
            return std::tie(row.facility, row.field, row.value, row.source, row.asOf, row.isUsed);
        });
    }

    void orderTravel()
    {
        for (Cohort& cohort : m_plan.operation.cohorts) {
            follow(cohort.facility, m_facilities);
            follow(cohort.category, m_categories);
        }
        for (Route& route : m_plan.operation.routes) {
            follow(route.from, m_facilities);
            follow(route.to, m_facilities);
            if (route.fleet)
                follow(*route.fleet, m_fleets);
        }
        for (auto& [code, batch] : m_plan.batches) {
            follow(batch.route, m_routes);
            orderParts(batch.parts);
            for (auto* counted : {&batch.happened.departed, &batch.happened.arrived})
                if (*counted)
                    orderParts(**counted);
            for (Account& account : batch.happened.accounts)
                follow(account.cohort, m_cohorts);
            sortBy(batch.happened.accounts, [](const Account& row) { return std::tie(row.cohort, row.fate); });
        }
    }

    void orderParts(std::vector<Part>& parts)
    {
        for (Part& part : parts)
            follow(part.cohort, m_cohorts);
        sortBy(parts, [](const Part& part) { return part.cohort; });
    }

    void orderCalendar()
    {
        for (CalendarRow& row : m_plan.operation.calendar)
            switch (row.kind) {
            case CalendarKind::Facility:
                row.position = m_facilities.at(row.position);
                break;
            case CalendarKind::Route:
                row.position = m_routes.at(row.position);
                break;
            case CalendarKind::Fleet:
                row.position = m_fleets.at(row.position);
                break;
            case CalendarKind::Escorts:
                break;
            }
        sortBy(m_plan.operation.calendar, [](const CalendarRow& row) {
            return std::tie(row.kind, row.position, row.field, row.from, row.to, row.value, row.reason);
        });
    }

    void orderRest()
    {
        for (KeepApart& pair : m_plan.operation.keepApart) {
            follow(pair.first, m_cohorts);
            follow(pair.second, m_cohorts);
            if (pair.second < pair.first)
                std::swap(pair.first, pair.second);
        }
        sortBy(m_plan.operation.keepApart,
               [](const KeepApart& pair) { return std::tie(pair.first, pair.second, pair.scope); });
        sortBy(m_plan.approvals, [](const Approval& approval) {
            return std::tie(approval.rule, approval.subject, approval.category, approval.day, approval.by,
                            approval.reason, approval.excess, approval.at);
        });
    }

    Plan& m_plan;
    Positions m_facilities;
    Positions m_categories;
    Positions m_cohorts;
    Positions m_routes;
    Positions m_fleets;
};

} // namespace

Plan withRowsInOrder(Plan plan)
{
    RowOrder(plan).orderAll();
    return plan;
}

} // namespace planner
