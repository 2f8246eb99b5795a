// SPDX-License-Identifier: Apache-2.0
#include "core/storage/plan_store.h"

#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace planner {
namespace {

namespace fs = std::filesystem;

class PlanStoreTest : public testing::Test {
protected:
    void SetUp() override
    {
        m_folder = fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
    }
    void TearDown() override { fs::remove_all(m_folder); }
    [[nodiscard]] std::string path() const { return (m_folder / "a.tplan").string(); }
    [[nodiscard]] static Author author(std::string reason = "because")
    {
        return {"A. Planner", 1'769'000'000'000, std::move(reason)};
    }
    fs::path m_folder;
};

TEST_F(PlanStoreTest, KeepsAPlanAndItsHistory)
{
    auto made = PlanStore::create(path(), samplePlan(), author());
    ASSERT_TRUE(made) << toEnglish(made.error().message);
    EXPECT_EQ(made.value().plan(), samplePlan());
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store) << toEnglish(store.error().message);
    EXPECT_EQ(store.value().plan(), samplePlan());
    const auto pushed = store.value().push(RedateBatch{{"B-001"}, Day(7)}, author());
    ASSERT_TRUE(pushed) << toEnglish(pushed.error().message);
    const auto undone = store.value().undo(author());
    ASSERT_TRUE(undone) << toEnglish(undone.error().message);
    EXPECT_EQ(store.value().plan(), samplePlan());
    const auto redone = store.value().redo(author());
    ASSERT_TRUE(redone) << toEnglish(redone.error().message);
    const auto sound = store.value().verify();
    ASSERT_TRUE(sound) << toEnglish(sound.error().message);
    const auto history = store.value().history();
    ASSERT_TRUE(history);
    for (const auto& entry : history.value())
        std::cout << entry.sequence << " " << toEnglish(entry.description) << "\n";
}

} // namespace
} // namespace planner
