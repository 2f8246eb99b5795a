// SPDX-License-Identifier: Apache-2.0
#pragma once
// A count of people moved by a date, as somebody published it.

#include "core/base/count.h"
#include "core/base/date.h"

#include <string>

namespace planner {

struct PublishedCount {
    Date date;
    People people;
    bool isUsed = true; ///< false: a rival figure that is shown but not compared with
    std::string source;

    bool operator==(const PublishedCount&) const = default;
};

} // namespace planner
