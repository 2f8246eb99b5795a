// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/known_names.h"

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

} // namespace planner
