// SPDX-License-Identifier: Apache-2.0
#include "core/rules/batch_people.h"

#include <algorithm>

namespace planner {

std::vector<CategoryPeople> peopleByCategory(const Operation& operation, const Batch& batch)
{
    std::vector<CategoryPeople> rows;
    for (const Part& part : batch.parts) {
        const CategoryId category = operation.cohort(part.cohort).category;
        const auto row = std::lower_bound(rows.begin(), rows.end(), category,
                                          [](const CategoryPeople& a, CategoryId b) { return a.category < b; });
        if (row != rows.end() && row->category == category)
            row->people += part.people;
        else
            rows.insert(row, {category, part.people});
    }
    std::erase_if(rows, [](const CategoryPeople& row) { return row.people.isZero(); });
    return rows;
}

Escorts escortsNeeded(const Operation& operation, const Batch& batch)
{
    std::int64_t escorts = 0;
    for (const auto& [category, people] : peopleByCategory(operation, batch))
        if (const auto per = operation.category(category).peoplePerEscort)
            escorts += ceilDivide(people.value(), per->value());
    return Escorts(escorts);
}

} // namespace planner
