// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/known_names.h"

#include <map>

namespace planner {

const std::vector<std::string_view>& furtherFiles()
{
    static const std::vector<std::string_view> kFiles{};
    return kFiles;
}

const std::vector<std::string_view>& filesOfOthers()
{
    static const std::vector<std::string_view> kFiles{"published_progress.csv"};
    return kFiles;
}

const std::vector<std::string_view>& furtherNames(std::string_view file)
{
    static const std::map<std::string_view, std::vector<std::string_view>> kNames{
        {"operation.csv", {"smallest_load", "time_zone", "approval"}},
    };
    static const std::vector<std::string_view> kNone;
    const auto found = kNames.find(file);
    return found == kNames.end() ? kNone : found->second;
}

} // namespace planner
