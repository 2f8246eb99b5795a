// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"

#include <algorithm>
#include <iterator>
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

void addSorted(std::vector<std::uint32_t>& list, const std::vector<std::uint32_t>& more)
{
    std::vector<std::uint32_t> both;
    std::set_union(list.begin(), list.end(), more.begin(), more.end(), std::back_inserter(both));
    list = std::move(both);
}

} // namespace

bool ChangeSet::hasOperation() const
{
    return hasEverything
           || std::any_of(rows.begin(), rows.end(), [](const auto& positions) { return !positions.empty(); });
}

void ChangeSet::add(const ChangeSet& more)
{
    addMissing(batches, more.batches);
    for (std::size_t i = 0; i < rows.size(); ++i)
        addSorted(rows[i], more.rows[i]);
    hasApprovals |= more.hasApprovals;
    hasPeople |= more.hasPeople;
    needs = std::max(needs, more.needs);
    hasNewCodes |= more.hasNewCodes;
    hasEverything |= more.hasEverything;
    isOtherPlan |= more.isOtherPlan;
}

} // namespace planner
