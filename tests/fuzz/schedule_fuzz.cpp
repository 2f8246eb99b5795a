// SPDX-License-Identifier: Apache-2.0
// A schedule that is read into a sound operation.

#include "tests/fuzz/fuzz_folder.h"

using namespace planner;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const fuzz::Folder folder;
    static const std::filesystem::path from = [] {
        const auto path = folder.empty("read");
        fuzz::write(path / "operation.csv", "key,value\nstart,2026-01-21\nend,2026-01-25\n");
        fuzz::write(path / "facilities.csv", "code,name,capacity,population\nHAS,Hasakah,400,300\nKAR,Karkh,200,0\n");
        fuzz::write(path / "cohorts.csv", "code,facility,category,people\nR,HAS,risk,40\nM,HAS,men,260\n");
        fuzz::write(path / "routes.csv", "code,from,to,mode,km\nH-K,HAS,KAR,road,670.125\n");
        return path;
    }();
    fuzz::write(from / "batches.csv", fuzz::textOf(data, size));
    fuzz::requireRoundTrip(folder, from);
    return 0;
}
