// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder for one test with a plan file in it, and ways to spoil that file behind the store's back.

#include "core/storage/store/plan_store.h"
#include "tests/core/edit/sample_plan.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace planner {

inline std::string sentence(const Error& error) { return toEnglish(error.message); }

inline std::string readBytes(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    std::string bytes(file ? static_cast<std::size_t>(file.tellg()) : 0, '\0');
    file.seekg(0).read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes;
}

inline void writeBytes(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

class PlanFileTest : public testing::Test {
protected:
    void SetUp() override
    {
        std::string name = std::filesystem::path(testing::TempDir()) / "planner-XXXXXX";
        ASSERT_NE(::mkdtemp(name.data()), nullptr);
        m_folder = name;
    }
    void TearDown() override { std::filesystem::remove_all(m_folder); }

    [[nodiscard]] const std::filesystem::path& folder() const { return m_folder; }
    [[nodiscard]] std::string path() const { return (m_folder / "a.tplan").string(); }
    [[nodiscard]] static Author author(std::string reason = "because")
    {
        return {"A. Planner", 1'769'000'000'000, std::move(reason)};
    }
    PlanStore make(const Plan& plan = samplePlan()) const
    {
        auto made = PlanStore::create(path(), plan, author());
        if (!made)
            throw std::runtime_error(sentence(made.error()));
        return std::move(made).value();
    }
    /// The plan file with a history of edits, an undo and a redo; closed.
    void makeWithHistory() const
    {
        PlanStore store = make();
        for (std::int64_t day = 3; day < 8; ++day)
            EXPECT_TRUE(store.push(RedateBatch{{"B-001"}, Day(day)}, author()));
        EXPECT_TRUE(store.undo(author()));
        EXPECT_TRUE(store.undo(author()));
        EXPECT_TRUE(store.redo(author()));
    }
    /// Runs SQL on the file as any other program could. Gives what went wrong.
    std::string runSql(const std::string& sql) const
    {
        sqlite3* handle = nullptr;
        sqlite3_open(path().c_str(), &handle);
        char* wrong = nullptr;
        sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &wrong);
        const std::string text = wrong == nullptr ? "" : wrong;
        sqlite3_free(wrong);
        sqlite3_close(handle);
        return text;
    }
    /// The first value of the first row.
    [[nodiscard]] std::string query(const std::string& sql) const
    {
        sqlite3* handle = nullptr;
        sqlite3_open(path().c_str(), &handle);
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr);
        const bool hasRow = sqlite3_step(statement) == SQLITE_ROW;
        const unsigned char* text = hasRow ? sqlite3_column_text(statement, 0) : nullptr;
        std::string value = text == nullptr ? "nothing" : reinterpret_cast<const char*>(text);
        sqlite3_finalize(statement);
        sqlite3_close(handle);
        return value;
    }
    /// The sentence with which the file is refused; its bytes must stay.
    [[nodiscard]] std::string expectRefused() const
    {
        const std::string before = readBytes(path());
        const auto store = PlanStore::open(path());
        EXPECT_EQ(readBytes(path()), before);
        if (store) {
            ADD_FAILURE() << "was opened";
            return {};
        }
        EXPECT_EQ(store.error().kind, ErrorKind::Failed);
        return withoutFolder(sentence(store.error()));
    }
    [[nodiscard]] std::string withoutFolder(std::string text) const
    {
        const std::string prefix = m_folder.string() + "/";
        for (std::size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
            text.erase(at, prefix.size());
        return text;
    }
    [[nodiscard]] std::size_t filesInFolder() const
    {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(m_folder), std::filesystem::directory_iterator()));
    }

private:
    std::filesystem::path m_folder;
};

} // namespace planner
