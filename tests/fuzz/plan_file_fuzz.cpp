// SPDX-License-Identifier: Apache-2.0
// Any bytes as a plan file: opened and checked with its history, or refused with a sentence; what is left is saved, and
// the file stays as it is.

#include "core/storage/rescue/salvage.h"
#include "core/storage/store/plan_store.h"
#include "tests/fuzz/fuzz_folder.h"

#include <iterator>

using namespace planner;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const fuzz::Folder folder;
    static const std::string path = (folder.empty("plans") / "a.tplan").string();
    fuzz::write(path, fuzz::textOf(data, size));
    for (const char* beside : {".version-1", "-journal"})
        std::filesystem::remove(path + beside);
    const bool isOpened = [] {
        const auto opened = PlanStore::open(path);
        if (opened)
            (void)opened.value().verifyHistory();
        return opened.isOk();
    }();
    if (isOpened)
        return 0;
    const auto saved = salvage(path);
    if (saved)
        fuzz::require(!saved.value().report.isSound(), "a file that does not open has something wrong");
    std::ifstream file(path, std::ios::binary);
    const std::string after(std::istreambuf_iterator<char>(file), {});
    fuzz::require(after == fuzz::textOf(data, size), "a damaged file is not written");
    return 0;
}
