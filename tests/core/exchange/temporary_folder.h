// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder that vanishes with the test, and short ways to put text into files and out.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace planner::test {

class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "planner-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("no temporary folder " + name);
        m_path = name;
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }

    [[nodiscard]] std::string path() const { return m_path.string(); }
    [[nodiscard]] std::string path(const std::string& file) const { return (m_path / file).string(); }
    void write(const std::string& file, const std::string& text) const
    {
        std::ofstream(m_path / file, std::ios::binary) << text;
    }
    [[nodiscard]] std::string read(const std::string& file) const
    {
        std::ifstream stream(m_path / file, std::ios::binary);
        return {std::istreambuf_iterator<char>(stream), {}};
    }
    [[nodiscard]] bool has(const std::string& file) const { return std::filesystem::exists(m_path / file); }
    /// Files in the folder, hidden ones too.
    [[nodiscard]] std::size_t fileCount() const
    {
        return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(m_path), {}));
    }

private:
    std::filesystem::path m_path;
};

} // namespace planner::test
