// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder of this process for targets that read files.

#include "tests/fuzz/fuzz_target.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace planner::fuzz {

/// Removed at the end of the program; in memory where there is such a place.
class Folder {
public:
    Folder()
    {
        const bool hasMemory = std::filesystem::is_directory("/dev/shm");
        std::string name = std::string(hasMemory ? "/dev/shm" : "/tmp") + "/planner-fuzz-XXXXXX";
        require(::mkdtemp(name.data()) != nullptr, "a folder can be made");
        m_path = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(m_path); }

    [[nodiscard]] std::filesystem::path empty(const char* name) const
    {
        const auto path = m_path / name;
        std::filesystem::remove_all(path);
        std::filesystem::create_directories(path);
        return path;
    }

private:
    std::filesystem::path m_path;
};

inline void write(const std::filesystem::path& path, std::string_view text)
{
    std::ofstream(path, std::ios::binary) << text;
}

} // namespace planner::fuzz
