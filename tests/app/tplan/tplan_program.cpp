// SPDX-License-Identifier: Apache-2.0
#include "tests/app/tplan/tplan_program.h"

#include <gtest/gtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace planner::test {
namespace {

namespace fs = std::filesystem;

std::string contentOf(const fs::path& path)
{
    if (!fs::is_regular_file(path))
        return {};
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

TplanProgram::TplanProgram()
{
    std::string name = (fs::temp_directory_path() / "tplan-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no folder for the test");
    m_folder = name;
}

TplanProgram::~TplanProgram()
{
    std::error_code error;
    fs::remove_all(m_folder, error);
}

void TplanProgram::become(const std::vector<std::string>& arguments) const
{
    std::vector<char*> words{const_cast<char*>("tplan")};
    for (const std::string& argument : arguments)
        words.push_back(const_cast<char*>(argument.c_str()));
    words.push_back(nullptr);
    setenv("XDG_STATE_HOME", path("state").c_str(), 1);
    if (chdir(m_folder.c_str()) == 0)
        execv(PLANNER_TPLAN, words.data());
    _exit(127);
}

void TplanProgram::remove(const std::string& name) const { fs::remove(path(name)); }

template <class Become>
Outcome TplanProgram::runProcess(const Become& become) const
{
    const pid_t child = fork();
    if (child == 0) {
        if (chdir(m_folder.c_str()) == 0 && std::freopen(".stdout", "wb", stdout) != nullptr
            && std::freopen(".stderr", "wb", stderr) != nullptr)
            become();
        _exit(127);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), read(".stdout"), read(".stderr")};
}

Outcome TplanProgram::run(const std::vector<std::string>& arguments) const
{
    return runProcess([&] { become(arguments); });
}

Outcome TplanProgram::runInShell(const std::string& lines) const
{
    const std::string folders = fs::path(PLANNER_TPLAN).parent_path().string() + ":/usr/bin:/bin";
    return runProcess([&] {
        setenv("XDG_STATE_HOME", path("state").c_str(), 1);
        setenv("PATH", folders.c_str(), 1);
        execl("/bin/bash", "bash", "-ec", lines.c_str(), static_cast<char*>(nullptr));
    });
}

std::string TplanProgram::expect(int exitCode, const std::vector<std::string>& arguments) const
{
    const Outcome outcome = run(arguments);
    EXPECT_EQ(outcome.exitCode, exitCode) << arguments.front() << ": " << outcome.errors << outcome.output;
    return outcome.output;
}

void TplanProgram::write(const std::string& name, const std::string& content) const
{
    fs::create_directories(path(name).parent_path());
    std::ofstream(path(name), std::ios::binary) << content;
}

std::string TplanProgram::read(const std::string& name) const { return contentOf(path(name)); }

void TplanProgram::writeOperation() const
{
    write("op/operation.csv", "key,value\ntitle,Small\nstart,2026-01-21\nend,2026-01-25\nescorts_per_day,60\n");
    write("op/facilities.csv", "code,name,capacity,population,daily_intake\n"
                               "HAS,Hasakah,400,300,\nKAR,Karkh,200,0,100\nNAS,Nasiriyah,200,0,\n");
    write("op/categories.csv",
          "code,name,priority,people_per_escort,travels_alone\nrisk,High risk,5,2,yes\nmen,Men,1,10,no\n");
    write("op/cohorts.csv", "code,facility,category,people\nR,HAS,risk,40\nM,HAS,men,260\n");
    write("op/routes.csv", "code,from,to,mode,km,seats,departures_per_day,arrival_day_offset\n"
                           "H-K,HAS,KAR,road,670.125,100,1,0\nH-N,HAS,NAS,road,1030,100,1,1\n");
}

} // namespace planner::test
