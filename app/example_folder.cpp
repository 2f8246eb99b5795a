// SPDX-License-Identifier: Apache-2.0
#include "app/example_folder.h"

#include <system_error>

namespace planner {

std::filesystem::path exampleFolder()
{
    namespace fs = std::filesystem;
    std::error_code ignored; // a folder that is not there is one to pass over
    const fs::path program = fs::read_symlink("/proc/self/exe", ignored);
    for (const fs::path& candidate : {program.parent_path() / "../share/transfer-planner/examples",
                                      program.parent_path() / "../../../resources/examples"})
        if (fs::is_directory(candidate, ignored))
            return candidate.lexically_normal();
    return "resources/examples";
}

} // namespace planner
