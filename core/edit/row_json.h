// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of a plan as JSON objects, with codes in place of ids. Edits and whole plans share them.

#include "core/edit/code_index.h"
#include "core/edit/json_object.h"
#include "core/model/plan.h"

namespace planner {

/// A record by its fields; what later versions added is left out where it has no value. There is one for every record
/// of core/model/fields.h.
template <class Record>
[[nodiscard]] Json toJson(const Operation& operation, const Record& record);
/// A check of which nothing more is known is its name.
[[nodiscard]] Json toJson(const Clearances& clearances);

/// Reads what toJson() writes. What is wrong goes to `problem`; the values then mean nothing.
class RowReader {
public:
    RowReader(const CodeIndex& codes, JsonProblem& problem) : m_codes(codes), m_problem(problem) {}

    template <class Record>
    [[nodiscard]] Record row(const Json& json) const;
    [[nodiscard]] Clearances clearances(const Json& json) const;
    [[nodiscard]] RouteId routeId(JsonObject& object, const char* field) const;
    [[nodiscard]] const CodeIndex& codes() const { return m_codes; }
    [[nodiscard]] JsonProblem& problem() const { return m_problem; }

    /// Every element of the array; empty for null.
    template <class Record>
    [[nodiscard]] std::vector<Record> rows(const Json* array) const
    {
        std::vector<Record> rows;
        if (array == nullptr)
            return rows;
        rows.reserve(array->size());
        for (const Json& json : *array)
            rows.push_back(row<Record>(json));
        return rows;
    }

private:
    const CodeIndex& m_codes;
    JsonProblem& m_problem;
};

/// All rows as an array.
template <class Rows>
[[nodiscard]] Json toJsonArray(const Rows& rows, const Operation& operation)
{
    Json array = Json::array();
    for (const auto& row : rows)
        array.push_back(toJson(operation, row));
    return array;
}

} // namespace planner
