// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where plans come from, so that windows know nothing of storage.

#include "core/edit/plan_keeper.h"

#include <memory>
#include <string>

namespace planner::ui {

class PlanFiles {
public:
    virtual ~PlanFiles() = default;

    [[nodiscard]] virtual Result<std::unique_ptr<PlanKeeper>> open(const std::string& path) = 0;
    /// Makes a new plan file. Refused where something exists at `path`.
    [[nodiscard]] virtual Result<std::unique_ptr<PlanKeeper>> create(const std::string& path, Plan plan,
                                                                     const Author& author) = 0;
};

} // namespace planner::ui
