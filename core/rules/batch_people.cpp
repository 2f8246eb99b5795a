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

Escorts escortsNeeded(const Operation& operation, const std::vector<Part>& parts)
{
    std::int64_t escorts = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const CategoryId category = operation.cohort(parts[i].cohort).category;
        const auto isSame = [&](const Part& part) { return operation.cohort(part.cohort).category == category; };
        const auto per = operation.category(category).peoplePerEscort;
        if (!per || std::any_of(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(i), isSame))
            continue;
        std::int64_t people = 0;
        for (std::size_t j = i; j < parts.size(); ++j)
            people += isSame(parts[j]) ? parts[j].people.value() : 0;
        escorts += ceilDivide(people, per->value());
    }
    return Escorts(escorts);
}

} // namespace planner
