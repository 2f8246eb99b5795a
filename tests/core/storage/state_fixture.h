// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan file that tests make, open again and date.

#include "core/storage/database/schema.h"
#include "core/storage/rescue/backups.h"
#include "core/storage/store/sealing.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <functional>
#include <future>

namespace planner {

class StateTest : public PlanFileTest {
protected:
    [[nodiscard]] static Author at(std::int64_t milliseconds, std::string name = "A. Planner")
    {
        return {std::move(name), milliseconds, ""};
    }
    [[nodiscard]] static Edit capacity(std::int64_t people)
    {
        Facility facility = samplePlan().operation.facilities[1];
        facility.capacity = People(people);
        return SetFacility{facility};
    }
    void copyVersionOne() const
    {
        std::filesystem::copy_file(std::string(PLANNER_SOURCE_DIR) + "/tests/data/plans/version_1.tplan", path());
    }
    /// The file is the one of version 1 as it was; it is moved to path().
    void expectVersionOne(const std::string& file) const
    {
        std::filesystem::rename(file, path());
        EXPECT_EQ(query("PRAGMA user_version"), "1");
        EXPECT_EQ(query("SELECT max(seq) || ' ' || lower(hex(hash)) FROM journal"),
                  "5 8200397ca678540c" + query("SELECT substr(lower(hex(hash)), 17) FROM journal WHERE seq = 5"));
        EXPECT_EQ(query("PRAGMA integrity_check"), "ok");
    }
    /// Opens the plan twice at the same moment, for writing and sound; the tip of both.
    static JournalTip tipOfTwo(const std::function<Result<PlanStore>()>& open)
    {
        auto other = std::async(std::launch::async, open);
        const auto mine = open();
        const auto theirs = other.get();
        EXPECT_TRUE(mine && theirs) << sentence((mine ? theirs : mine).error());
        if (!mine || !theirs)
            return {};
        EXPECT_FALSE(mine.value().readOnlyReason() || theirs.value().readOnlyReason());
        EXPECT_EQ(mine.value().tip(), theirs.value().tip());
        EXPECT_TRUE(mine.value().verifyHistory());
        return mine.value().tip();
    }
    [[nodiscard]] OpenOptions options() const { return {(folder() / "state").string(), author(""), std::nullopt}; }
};

} // namespace planner
