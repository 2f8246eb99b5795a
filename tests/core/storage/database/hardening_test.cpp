// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/hardening.h"

#include "core/storage/check/plan_checks.h"
#include "core/storage/database/trouble.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <chrono>

namespace planner {
namespace {

class HardeningTest : public PlanFileTest {};

TEST_F(HardeningTest, SetsWhatMakesEditsDurable)
{
    make();
    const Connection connection = openPlanFile(path());
    EXPECT_EQ(connection.texts("PRAGMA journal_mode"), std::vector<std::string>{"delete"});
    EXPECT_EQ(connection.number("PRAGMA synchronous"), 3);
    EXPECT_EQ(connection.number("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(connection.number("PRAGMA cell_size_check"), 1);
    EXPECT_EQ(connection.number("PRAGMA mmap_size"), 0);
    EXPECT_EQ(connection.number("PRAGMA temp_store"), 2);
    EXPECT_EQ(connection.number("PRAGMA trusted_schema"), 0);
}

TEST_F(HardeningTest, LetsNothingOfTheFileRun)
{
    make();
    ASSERT_EQ(runSql("CREATE TRIGGER t AFTER UPDATE ON meta BEGIN DELETE FROM journal; END; "
                     "CREATE VIEW v AS SELECT 1"),
              "");
    const Connection connection = openPlanFile(path());
    connection.run("UPDATE meta SET value = value");
    EXPECT_EQ(connection.number("SELECT count(*) FROM journal"), 1);
    EXPECT_THROW((void)connection.number("SELECT * FROM v"), SqlError);
    EXPECT_THROW(connection.run("ATTACH ':memory:' AS other"), SqlError);
    EXPECT_THROW(connection.run("SELECT load_extension('x')"), SqlError);
    connection.run("PRAGMA writable_schema = ON");
    EXPECT_THROW(connection.run("UPDATE sqlite_schema SET sql = ''"), SqlError);
    EXPECT_THROW(connection.run("UPDATE batch_parts SET cohort = 99"), SqlError);
}

TEST_F(HardeningTest, EndsStatementsThatTakeTooManySteps)
{
    const Connection connection = Connection::inMemory();
    const std::string endless =
        "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c";
    {
        const StepLimit limit(connection, 100'000);
        EXPECT_EQ(connection.number("SELECT 1"), 1);
        EXPECT_THROW((void)connection.number(endless), SqlError);
        EXPECT_THROW((void)connection.number(endless), SqlError) << "what is used up stays so";
    }
    EXPECT_EQ(
        connection.number(endless.substr(0, endless.find(") SELECT count")) + " LIMIT 100000) SELECT max(x) FROM c"),
        100'000);
}

TEST_F(HardeningTest, KeepsTheLimitOfLengthForTheSchemaAlone)
{
    make();
    const Connection connection = openPlanFile(path());
    const std::string zeros = "SELECT length(zeroblob(1000000))";
    EXPECT_EQ(connection.number(zeros), 1'000'000);
    {
        const SchemaLimits limits(connection);
        EXPECT_THROW((void)connection.number(zeros), SqlError);
    }
    EXPECT_EQ(connection.number(zeros), 1'000'000);
}

TEST_F(HardeningTest, WaitsForAnotherWriterAndThenSaysSo)
{
    PlanStore store = make();
    const Connection other = openPlanFile(path());
    const SqlTransaction writing(other, SqlTransaction::Mode::Write);
    const auto start = std::chrono::steady_clock::now();
    const auto pushed = store.push(RedateBatch{{"B-001"}, Day(9)}, author());
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(4900));
    ASSERT_FALSE(pushed);
    EXPECT_EQ(pushed.error().kind, ErrorKind::Failed);
    EXPECT_NE(sentence(pushed.error()).find("is in use by another program"), std::string::npos);
    EXPECT_EQ(store.plan(), samplePlan());
}

} // namespace
} // namespace planner
