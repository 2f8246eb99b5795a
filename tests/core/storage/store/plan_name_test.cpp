// SPDX-License-Identifier: Apache-2.0
// A plan is the file of its name, whatever SQLite makes of such names.
#include "core/storage/rescue/backups.h"
#include "core/storage/rescue/restore.h"
#include "core/storage/store/sealing.h"
#include "tests/core/storage/keeping_fixture.h"

namespace planner {
namespace {

namespace fs = std::filesystem;

/// Works in the test's folder, as a person who names files without their folder.
class PlanNameTest : public KeepingTest, public testing::WithParamInterface<const char*> {
protected:
    void SetUp() override
    {
        KeepingTest::SetUp();
        m_before = fs::current_path();
        fs::current_path(folder());
    }
    void TearDown() override
    {
        fs::current_path(m_before);
        KeepingTest::TearDown();
    }
    [[nodiscard]] static std::string name() { return GetParam(); }

private:
    fs::path m_before;
};

TEST_P(PlanNameTest, IsThatFileAndNoOther)
{
    const std::string bystander = "left alone";
    for (const char* other : {"x", "a", "aAb", "b"})
        writeBytes(other, bystander);
    {
        auto made = PlanStore::create(name(), samplePlan(), author(), options());
        ASSERT_TRUE(made) << sentence(made.error());
        ASSERT_TRUE(made.value().push(CancelBatch{kDraft}, author()));
    }
    EXPECT_EQ(filesInFolder(), 6U); // and the state folder
    EXPECT_TRUE(readBytes(folder() / name()).starts_with("SQLite format 3"));
    for (const std::string& given : {name(), (folder() / name()).string()}) {
        const auto opened = PlanStore::open(given, options());
        ASSERT_TRUE(opened) << sentence(opened.error());
        EXPECT_EQ(opened.value().plan().batches.at(kDraft).status, Status::Cancelled);
        EXPECT_TRUE(opened.value().verifyHistory());
    }
    for (const char* other : {"x", "a", "aAb", "b"})
        EXPECT_EQ(readBytes(other), bystander);
}

TEST_P(PlanNameTest, IsThatFileAlsoSealedCopiedAndRestored)
{
    const PlanStore plan = make();
    ASSERT_TRUE(sealPlan(plan, name(), "word", kWeak));
    EXPECT_TRUE(PlanStore::isSealed(name()).value());
    const auto copy = (folder() / "copy").string();
    {
        auto sealed = PlanStore::openSealed(name(), "word", options());
        ASSERT_TRUE(sealed) << sentence(sealed.error());
        ASSERT_TRUE(sealed.value().copyTo(copy));
        ASSERT_TRUE(sealed.value().push(CancelBatch{kDraft}, author()));
        ASSERT_TRUE(sealed.value().backUp(1));
    }
    EXPECT_EQ(findBackups(backupFolder(options().stateFolder, name())).size(), 1U);
    const auto kept = restoreBackup(copy, name(), 0, "word");
    ASSERT_TRUE(kept) << sentence(kept.error());
    EXPECT_TRUE(readBytes(folder() / name()) == readBytes(copy));
    EXPECT_FALSE(readBytes(kept.value()) == readBytes(copy));
    EXPECT_EQ(filesInFolder(), 5U); // a.tplan, the copy, this one, the one before, and the state folder
}

TEST_P(PlanNameTest, IsNotThereWhereNoSuchFileIs)
{
    EXPECT_FALSE(PlanStore::open(name(), options()));
    EXPECT_FALSE(PlanStore::isSealed(name()));
    EXPECT_EQ(filesInFolder(), 0U);
}

INSTANTIATE_TEST_SUITE_P(Names, PlanNameTest,
                         testing::Values("file:x", "file:x?mode=memory", "FILE:x", ":memory:", "file::memory:?x", "-x",
                                         "-", "a?b", "a%41b", "file:a%41b", "a#b", " a b ", "\xff\xfe\x80", "a\nb",
                                         "'; --", "a\\b", "~", "*"));

} // namespace
} // namespace planner
