// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs the real tplan for tests and keeps what it said.

#include <filesystem>
#include <string>
#include <vector>

namespace planner::test {

struct Outcome {
    int exitCode = -1; ///< 128 + the signal where one ended the program
    std::string output;
    std::string errors;
};

/// A folder of its own for one test, removed with everything in it at the end; tplan runs in it.
class TplanProgram {
public:
    TplanProgram();
    ~TplanProgram();
    TplanProgram(const TplanProgram&) = delete;
    TplanProgram& operator=(const TplanProgram&) = delete;

    [[nodiscard]] Outcome run(const std::vector<std::string>& arguments) const;
    /// Runs the lines in bash, which finds tplan, as a person would type them.
    [[nodiscard]] Outcome runInShell(const std::string& lines) const;
    /// Runs and checks with EXPECT that the exit code is the given one; gives standard output.
    std::string expect(int exitCode, const std::vector<std::string>& arguments) const;

    /// Runs in place of this process, with its input and output.
    [[noreturn]] void become(const std::vector<std::string>& arguments) const;

    [[nodiscard]] std::filesystem::path path(const std::string& name) const { return m_folder / name; }
    void write(const std::string& name, const std::string& content) const;
    [[nodiscard]] std::string read(const std::string& name) const;
    void remove(const std::string& name) const;
    /// A small sound operation in folder `op`: 300 people from HAS to KAR and NAS in five days.
    void writeOperation() const;

private:
    /// Calls `become` in a process of its own; that must not return.
    template <class Become>
    Outcome runProcess(const Become& become) const;

    std::filesystem::path m_folder;
};

/// Whether the bytes are a PDF from its first to its last line.
inline bool isWholePdf(const std::string& bytes) { return bytes.starts_with("%PDF-") && bytes.ends_with("%%EOF\n"); }

} // namespace planner::test
