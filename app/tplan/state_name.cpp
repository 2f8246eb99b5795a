// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/state_name.h"

#include "core/base/message_id.h"

#include <charconv>
#include <filesystem>

namespace planner::tplan {

Result<std::int64_t> entryNamed(const PlanStore& store, const std::string& name)
{
    const auto states = store.namedStates();
    if (!states)
        return states.error();
    for (const NamedState& state : states.value())
        if (state.name == name)
            return state.sequence;
    std::int64_t number = 0;
    const auto [end, code] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (code == std::errc() && end == name.data() + name.size())
        return number;
    return Error{ErrorKind::BadInput, {MessageId::NoSuchState, {name}}};
}

Result<Plan> planNamed(const std::string& text)
{
    // Names of files and of states may have an @ themselves: the longest that is a file is the plan.
    std::size_t at = text.rfind('@');
    while (at != std::string::npos && at > 0 && !std::filesystem::exists(text.substr(0, at)))
        at = text.rfind('@', at - 1);
    const bool hasState = at != std::string::npos && at > 0 && !std::filesystem::exists(text);
    const auto store = openPlan(hasState ? text.substr(0, at) : text);
    if (!store)
        return store.error();
    if (!hasState)
        return store.value().plan();
    const auto entry = entryNamed(store.value(), text.substr(at + 1));
    return entry ? store.value().planAt(entry.value()) : Result<Plan>(entry.error());
}

} // namespace planner::tplan
