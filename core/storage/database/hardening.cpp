// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/hardening.h"

#include "core/storage/database/trouble.h"

#include <sqlite3.h>

#include <array>
#include <chrono>
#include <thread>
#include <utility>

namespace planner {
namespace {

constexpr auto kLongestWait = std::chrono::seconds(5);
/// How often a limit of steps looks.
constexpr int kStepsPerLook = 100;
/// A plan file's schema takes some 2,000 steps to read and compare.
constexpr std::int64_t kSchemaSteps = 20'000;
/// The longest row of a schema, in bytes; a plan file's is of some 700.
constexpr int kSchemaRow = 20'000;

/// Called by SQLite's C code while another connection holds the lock: must not throw. The deadline belongs to the
/// thread's present wait, which begins with attempt 0.
int waitForLock(void* /*unused*/, int attempt) noexcept
{
    using Clock = std::chrono::steady_clock;
    thread_local Clock::time_point deadline;
    if (attempt == 0)
        deadline = Clock::now() + kLongestWait;
    if (Clock::now() >= deadline)
        return 0;
    std::uint8_t random = 0;
    sqlite3_randomness(sizeof random, &random);
    // Short, because one who edits without a pause leaves the lock for moments only.
    std::this_thread::sleep_for(std::chrono::microseconds(100 + random * 4));
    return 1;
}

} // namespace

void harden(const Connection& connection)
{
    sqlite3* handle = connection.handle();
    constexpr std::array<std::pair<int, int>, 8> kSwitches{{
        {SQLITE_DBCONFIG_DEFENSIVE, 1},
        {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
        {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
        {SQLITE_DBCONFIG_DQS_DML, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},
        {SQLITE_DBCONFIG_ENABLE_FKEY, 1},
    }};
    for (const auto& [option, value] : kSwitches)
        if (sqlite3_db_config(handle, option, value, nullptr) != SQLITE_OK)
            throw SqlError(SQLITE_ERROR, "this SQLite cannot be made safe");
    // An entry that accepts a split of 100,000 batches takes some tens of millions of bytes.
    constexpr std::array<std::pair<int, int>, 10> kLimits{{
        {SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024},
        {SQLITE_LIMIT_SQL_LENGTH, 100'000},
        {SQLITE_LIMIT_COLUMN, 100},
        {SQLITE_LIMIT_EXPR_DEPTH, 20},
        {SQLITE_LIMIT_COMPOUND_SELECT, 3},
        {SQLITE_LIMIT_FUNCTION_ARG, 8},
        {SQLITE_LIMIT_ATTACHED, 0},
        {SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 50},
        {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
        {SQLITE_LIMIT_WORKER_THREADS, 0},
    }};
    for (const auto& [limit, value] : kLimits)
        sqlite3_limit(handle, limit, value);
    sqlite3_busy_handler(handle, waitForLock, nullptr);
}

StepLimit::StepLimit(const Connection& connection, std::int64_t steps)
    : m_connection(connection), m_left(steps / kStepsPerLook)
{
    sqlite3_progress_handler(connection.handle(), kStepsPerLook, countSteps, &m_left);
}

StepLimit::~StepLimit() { sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr); }

/// Called by SQLite's C code: must not throw.
int StepLimit::countSteps(void* left) noexcept
{
    auto& calls = *static_cast<std::int64_t*>(left);
    return calls-- > 0 ? 0 : 1;
}

SchemaLimits::SchemaLimits(const Connection& connection)
    : m_connection(connection), m_usualLength(sqlite3_limit(connection.handle(), SQLITE_LIMIT_LENGTH, kSchemaRow)),
      m_steps(connection, kSchemaSteps)
{
}

SchemaLimits::~SchemaLimits() { sqlite3_limit(m_connection.handle(), SQLITE_LIMIT_LENGTH, m_usualLength); }

void makeDurable(const Connection& connection)
{
    const SchemaLimits limits(connection);
    connection.run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY; "
                   "PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA");
    const auto mode = connection.texts("PRAGMA journal_mode = DELETE");
    if (mode != std::vector<std::string>{"delete"})
        throw SqlError(SQLITE_ERROR, "the file does not take a rollback journal");
}

} // namespace planner
