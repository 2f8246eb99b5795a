// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in which every field of every record of the operation has a value of its own, for tests of what reads and
// writes records.

#include "core/model/fields.h"
#include "core/model/references.h"

#include <fmt/format.h>

namespace planner::test {

/// Gives each field that it visits another value than the one before, within its range.
class Filler {
public:
    template <class Type>
    void operator()(const Field& field, Type& value)
    {
        ++m_count;
        fill(field, value);
    }

private:
    void fill(const Field& field, std::string& text)
    {
        text = field.holds == Holds::TimeZone ? std::string("Asia/Baghdad")
               : field.holds == Holds::What   ? fmt::format("{} {}", field.name, m_count)
                                              : fmt::format("C-{}", m_count);
    }
    void fill(const Field& field, std::int64_t& number) { number = field.least + m_count; }
    void fill(const Field& field, double& number) { number = static_cast<double>(field.least) + 0.5 + m_count % 100; }
    void fill(const Field&, bool& isSo) { isSo = !isSo; }
    void fill(const Field&, Date& date) { date = Date(20'000 + m_count); }
    template <class Tag>
    void fill(const Field& field, Count<Tag>& count)
    {
        count = Count<Tag>(field.least + m_count % (field.most - field.least));
    }
    /// The last, which is no default.
    template <HasNames Enum>
    void fill(const Field&, Enum& value)
    {
        value = static_cast<Enum>(kNamesOf<Enum>.names.size() - 1);
    }
    template <class Tag>
    void fill(const Field&, Index<Tag>& id)
    {
        id.position = static_cast<std::uint32_t>(m_count % 2);
    }
    void fill(const Field&, std::vector<Goal>& goals) { goals = {Goal::Change, Goal::Peak}; }
    void fill(const Field&, std::vector<CategoryId>& categories) { categories = {{1}, {0}}; }
    void fill(const Field&, const CalendarThing<std::uint32_t&>&) {}
    template <class Type>
    void fill(const Field& field, std::optional<Type>& value)
    {
        fill(field, value.emplace());
    }

    std::int64_t m_count = 0;
};

/// Two records in each list, which refer to each other. Sound, and what an operation folder can hold.
inline Plan filledPlan()
{
    Plan plan;
    Operation& operation = plan.operation;
    Filler filler;
    fields(filler, operation.settings);
    visitTables(
        [&](auto& records) {
            records.resize(2);
            for (auto& record : records)
                fields(filler, record);
        },
        operation);
    for (Facility& facility : operation.facilities) {
        facility.kind = FacilityKind::Custody;
        facility.population = People(1000);
    }
    Facility& outside = operation.facilities.emplace_back();
    outside.code = outside.name = "OUT";
    outside.kind = FacilityKind::Outside;
    for (std::uint32_t i = 0; i < 2; ++i) {
        operation.routes[i].from = FacilityId{i};
        operation.routes[i].to = FacilityId{1 - i};
        operation.keepApart[i].first = CohortId{i};
        operation.keepApart[i].second = CohortId{1 - i};
        operation.places[i].facility = FacilityId{i};
    }
    operation.keepApart[1].scope = ApartScope::Batch;
    operation.calendar[1].kind = CalendarKind::Fleet;
    operation.calendar[1].position = 1;
    operation.calendar[1].field = CalendarField::Vehicles;
    Approval& approval = plan.approvals.emplace_back();
    fields(filler, approval);
    approval.rule = "R14";
    approval.subject = operation.facilities[1].code;
    approval.category = operation.categories[1].code;
    return plan;
}

} // namespace planner::test
