// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan with the user's state folder beside it, for tests of what keeps a plan beyond its file.

#include "core/storage/seal/sealed_bytes.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <sys/stat.h>

namespace planner {

inline constexpr SealStrength kWeak{1, 8};

class KeepingTest : public PlanFileTest {
protected:
    [[nodiscard]] OpenOptions options() const { return {(folder() / "state").string(), author(""), std::nullopt}; }
    [[nodiscard]] std::string other() const { return (folder() / "b.tplan").string(); }
    PlanStore makePinned() const { return PlanStore::create(path(), samplePlan(), author(), options()).value(); }
    static mode_t modeOf(const std::string& file)
    {
        struct stat status {};
        ::stat(file.c_str(), &status);
        return status.st_mode & 0777U;
    }
};

} // namespace planner
