// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"

#include <set>

namespace planner {
namespace {

template <class Id>
void addMissing(std::vector<Id>& list, const std::vector<Id>& more)
{
    std::set<Id> known(list.begin(), list.end());
    for (const Id& id : more)
        if (known.insert(id).second)
            list.push_back(id);
}

} // namespace

void ChangeSet::add(const ChangeSet& more)
{
    addMissing(batches, more.batches);
    addMissing(facilities, more.facilities);
    addMissing(categories, more.categories);
    addMissing(routes, more.routes);
    hasCalendar |= more.hasCalendar;
    hasFigures |= more.hasFigures;
    hasSettings |= more.hasSettings;
    hasApprovals |= more.hasApprovals;
    hasEverything |= more.hasEverything;
}

} // namespace planner
