// SPDX-License-Identifier: Apache-2.0
// What cannot be written is known before the work for it.
#include "core/storage/store/sealing.h"
#include "tests/core/exchange/ordinary_user.h"
#include "tests/core/storage/keeping_fixture.h"

#include <gmock/gmock.h>

namespace planner {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

class PlanWritableTest : public KeepingTest {
protected:
    /// For whoever runs the tests: nobody may write, and all may read.
    void holdAgainstWriting(fs::perms ofFolder = fs::perms(0755)) const
    {
        fs::permissions(path(), fs::perms(0444));
        fs::permissions(folder(), ofFolder);
    }
    void TearDown() override
    {
        std::error_code gone;
        fs::permissions(folder(), fs::perms(0755), gone);
        KeepingTest::TearDown();
    }
};

TEST_F(PlanWritableTest, AskingChangesNothing)
{
    PlanStore store = make();
    const std::string before = readBytes(path());
    const auto written = fs::last_write_time(path());
    EXPECT_TRUE(store.checkWritable());
    EXPECT_TRUE(store.checkWritable());
    EXPECT_EQ(readBytes(path()), before);
    EXPECT_EQ(fs::last_write_time(path()), written);
    EXPECT_TRUE(store.push(RedateBatch{{"B-001"}, Day(3)}, author()));
}

TEST_F(PlanWritableTest, AFolderThatIsGoneIsNoticed)
{
    PlanStore store = make();
    fs::remove_all(folder());
    const auto writable = store.checkWritable();
    ASSERT_FALSE(writable);
    EXPECT_THAT(sentence(writable.error()), HasSubstr("moved, removed or replaced"));
}

TEST_F(PlanWritableTest, AFileThatAnotherProgramHoldsIsNoticed)
{
    PlanStore store = make();
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open(path().c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto writable = store.checkWritable();
    ASSERT_FALSE(writable);
    EXPECT_THAT(sentence(writable.error()), HasSubstr("is in use by another program"));
    ASSERT_EQ(sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);
    EXPECT_TRUE(store.checkWritable());
}

TEST_F(PlanWritableTest, AFileThatMayOnlyBeReadIsNoticed)
{
    {
        const PlanStore store = make();
    }
    holdAgainstWriting();
    const test::OrdinaryUser user;
    auto store = PlanStore::open(path());
    ASSERT_TRUE(store) << sentence(store.error());
    const auto writable = store.value().checkWritable();
    ASSERT_FALSE(writable);
    EXPECT_THAT(sentence(writable.error()), HasSubstr("read-only"));
}

TEST_F(PlanWritableTest, ASealedPlanInAFolderThatMayOnlyBeReadIsNoticed)
{
    ASSERT_TRUE(sealPlan(make(), other(), "word", kWeak));
    fs::rename(other(), path());
    holdAgainstWriting(fs::perms(0555));
    const test::OrdinaryUser user;
    auto store = PlanStore::openSealed(path(), "word");
    ASSERT_TRUE(store) << sentence(store.error());
    const auto writable = store.value().checkWritable();
    ASSERT_FALSE(writable);
    EXPECT_THAT(sentence(writable.error()), HasSubstr("read-only"));
}

TEST_F(PlanWritableTest, ADiskWithTooLittleSpaceIsNoticed)
{
    PlanStore store = make();
    const auto writable = store.checkWritable(std::int64_t{1} << 60);
    ASSERT_FALSE(writable);
    EXPECT_EQ(writable.error().kind, ErrorKind::Failed);
    EXPECT_THAT(sentence(writable.error()), HasSubstr("the disk has"));
}

} // namespace
} // namespace planner
