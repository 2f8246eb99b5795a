// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the fault harnesses share: how long they run, where, and the plan they work on.

#include "core/storage/seal/sealed_bytes.h"
#include "core/storage/store/plan_store.h"
#include "tests/core/edit/sample_plan.h"
#include "tests/core/storage/plan_file_fixture.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace planner::faults {

/// Sealed plans of the harnesses are made quickly.
inline constexpr SealStrength kWeak{1, 1};

/// The long form: seconds for each harness, from PLANNER_FAULT_SECONDS; 0 in the short form.
inline double longSeconds()
{
    const char* text = std::getenv("PLANNER_FAULT_SECONDS");
    return text == nullptr ? 0 : std::atof(text);
}

/// Where a run that tries one thing after another begins, from PLANNER_FAULT_FROM; 0 otherwise.
inline std::size_t startOfRun()
{
    const char* text = std::getenv("PLANNER_FAULT_FROM");
    return text == nullptr ? 0 : std::strtoull(text, nullptr, 10);
}

/// Runs out after the short form's seconds, or the long form's.
class Deadline {
public:
    explicit Deadline(double shortSeconds)
        : m_seconds(longSeconds() > 0 ? longSeconds() : shortSeconds), m_start(Clock::now())
    {
    }
    [[nodiscard]] double elapsed() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }
    [[nodiscard]] bool isOver() const { return elapsed() >= m_seconds; }

private:
    using Clock = std::chrono::steady_clock;
    double m_seconds;
    Clock::time_point m_start;
};

/// A folder in memory where there is one, so that the disk's own speed is no part of the harness.
class FaultTest : public testing::Test {
protected:
    void SetUp() override
    {
        const bool hasMemory = std::filesystem::is_directory("/dev/shm");
        std::string name = (hasMemory ? std::filesystem::path("/dev/shm") : std::filesystem::temp_directory_path())
                           / "planner-faults-XXXXXX";
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
        std::filesystem::create_directory(m_folder / "disk");
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    /// Where the files under test are.
    [[nodiscard]] std::filesystem::path disk() const { return m_folder / "disk"; }
    [[nodiscard]] std::string path() const { return (disk() / "a.tplan").string(); }
    [[nodiscard]] std::filesystem::path folder() const { return m_folder; }
    [[nodiscard]] static Author author(std::string reason = "because")
    {
        return {"A. Planner", 1'769'000'000'000, std::move(reason)};
    }
    /// Runs SQL on a file as any other program could; false where something went wrong.
    static bool runSqlOn(const std::string& path, const std::string& sql)
    {
        sqlite3* handle = nullptr;
        const bool isDone = sqlite3_open(path.c_str(), &handle) == SQLITE_OK
                            && sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
        sqlite3_close(handle);
        return isDone;
    }
    /// Empties a folder, or makes it.
    static void clear(const std::filesystem::path& which)
    {
        std::filesystem::remove_all(which);
        std::filesystem::create_directory(which);
    }

private:
    std::filesystem::path m_folder;
};

} // namespace planner::faults
