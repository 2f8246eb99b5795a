// SPDX-License-Identifier: Apache-2.0
// An operation folder: files one after another, each under a line `== name`. Reads or says what is wrong; what can be
// read is written so that it reads the same.

#include "tests/fuzz/fuzz_folder.h"

using namespace planner;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const fuzz::Folder folder;
    static constexpr const char* kFiles[] = {"operation.csv",  "facilities.csv", "categories.csv", "places.csv",
                                             "cohorts.csv",    "routes.csv",     "fleets.csv",     "calendar.csv",
                                             "keep_apart.csv", "figures.csv",    "batches.csv"};
    const auto from = folder.empty("read");
    std::string_view text = fuzz::textOf(data, size);
    for (const char* name : kFiles) {
        const std::string header = std::string("== ") + name + "\n";
        const std::size_t at = text.find(header);
        if (at == std::string_view::npos)
            continue;
        const std::size_t begin = at + header.size();
        const std::size_t end = text.find("== ", begin);
        fuzz::write(from / name, text.substr(begin, end == std::string_view::npos ? end : end - begin));
    }
    fuzz::requireRoundTrip(folder, from);
    return 0;
}
