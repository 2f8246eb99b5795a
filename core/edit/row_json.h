// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of a plan as JSON objects, with codes in place of ids. Edits and whole plans share them.

#include "core/edit/code_index.h"
#include "core/edit/json_object.h"
#include "core/model/plan.h"

namespace planner {

[[nodiscard]] Json toJson(const Settings& settings);
[[nodiscard]] Json toJson(const Category& category);
[[nodiscard]] Json toJson(const Fleet& fleet);
[[nodiscard]] Json toJson(const Operation& operation, const Facility& facility);
[[nodiscard]] Json toJson(const Operation& operation, const Cohort& cohort);
[[nodiscard]] Json toJson(const Operation& operation, const Route& route);
[[nodiscard]] Json toJson(const Operation& operation, const CategoryPlaces& places);
[[nodiscard]] Json toJson(const Operation& operation, const KeepApart& pair);
[[nodiscard]] Json toJson(const Operation& operation, const CalendarRow& row);
[[nodiscard]] Json toJson(const Operation& operation, const RivalFigure& figure);
[[nodiscard]] Json toJson(const Operation& operation, const Part& part);
[[nodiscard]] Json toJson(const Operation& operation, const Batch& batch);
[[nodiscard]] Json toJson(const Approval& approval);
[[nodiscard]] Json toJson(const Clearances& clearances);
[[nodiscard]] Json toJson(const Operation& operation, const Account& account);
[[nodiscard]] Json toJson(const Operation& operation, const Happened& happened);

/// Reads what toJson() writes. What is wrong goes to `problem`; the values then mean nothing.
class RowReader {
public:
    RowReader(const CodeIndex& codes, JsonProblem& problem) : m_codes(codes), m_problem(problem) {}

    [[nodiscard]] Settings settings(const Json& json) const;
    [[nodiscard]] Category category(const Json& json) const;
    [[nodiscard]] Fleet fleet(const Json& json) const;
    [[nodiscard]] Facility facility(const Json& json) const;
    [[nodiscard]] Cohort cohort(const Json& json) const;
    [[nodiscard]] Route route(const Json& json) const;
    [[nodiscard]] CategoryPlaces places(const Json& json) const;
    [[nodiscard]] KeepApart keepApart(const Json& json) const;
    [[nodiscard]] CalendarRow calendarRow(const Json& json) const;
    [[nodiscard]] RivalFigure figure(const Json& json) const;
    [[nodiscard]] Part part(const Json& json) const;
    [[nodiscard]] Batch batch(const Json& json) const;
    [[nodiscard]] Approval approval(const Json& json) const;
    [[nodiscard]] Clearances clearances(const Json& json) const;
    [[nodiscard]] Account account(const Json& json) const;
    [[nodiscard]] Happened happened(const Json& json) const;

    [[nodiscard]] FacilityId facilityId(JsonObject& object, const char* field) const;
    [[nodiscard]] CategoryId categoryId(JsonObject& object, const char* field) const;
    [[nodiscard]] CohortId cohortId(JsonObject& object, const char* field) const;
    [[nodiscard]] RouteId routeId(JsonObject& object, const char* field) const;
    [[nodiscard]] JsonProblem& problem() const { return m_problem; }

    /// Every element of the array through one of the functions above; empty for null.
    template <class Row>
    [[nodiscard]] std::vector<Row> all(const Json* array, Row (RowReader::*read)(const Json&) const) const
    {
        std::vector<Row> rows;
        if (array == nullptr)
            return rows;
        rows.reserve(array->size());
        for (const Json& json : *array)
            rows.push_back((this->*read)(json));
        return rows;
    }

private:
    void takeClearance(const Json& json, Clearances& clearances) const;
    [[nodiscard]] std::vector<CategoryId> accepted(const Json* array) const;
    [[nodiscard]] std::uint32_t calendarPosition(JsonObject& object, CalendarKind kind) const;

    const CodeIndex& m_codes;
    JsonProblem& m_problem;
};

/// All rows as an array.
template <class Rows, class... Context>
[[nodiscard]] Json toJsonArray(const Rows& rows, const Context&... context)
{
    Json array = Json::array();
    for (const auto& row : rows)
        array.push_back(toJson(context..., row));
    return array;
}

} // namespace planner
