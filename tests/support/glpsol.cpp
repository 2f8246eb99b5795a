// SPDX-License-Identifier: Apache-2.0
#include "tests/support/glpsol.h"

#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <unistd.h>

namespace planner::test {

bool hasGlpsol() { return std::system("command -v glpsol >/dev/null 2>&1") == 0; }

std::optional<double> glpsolOptimum(const std::string& mps)
{
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("glpsol_{}", ::getpid());
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "model.mps") << mps;
    const std::string command =
        fmt::format("glpsol --freemps '{0}/model.mps' --tmlim 60 --write '{0}/out' >'{0}/log' 2>&1", folder.string());
    if (std::system(command.c_str()) != 0)
        throw std::runtime_error("glpsol failed: " + command);
    std::ifstream out(folder / "out");
    std::optional<double> value;
    for (std::string line; std::getline(out, line);) {
        std::istringstream words(line);
        std::string letter, kind, rows, columns, status;
        double objective = 0;
        // "s mip ROWS COLUMNS STATUS OBJECTIVE": o is optimal, n is none.
        if (words >> letter >> kind >> rows >> columns >> status >> objective; letter == "s" && kind == "mip") {
            if (status != "o" && status != "n")
                throw std::runtime_error("glpsol came to no end: " + line);
            if (status == "o")
                value = objective;
        }
    }
    std::filesystem::remove_all(folder);
    return value;
}

} // namespace planner::test
