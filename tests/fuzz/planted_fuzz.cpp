// SPDX-License-Identifier: Apache-2.0
// The control: a fault that is one flipped bit away from the corpus.

#include "tests/fuzz/fuzz_target.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    planner::fuzz::require(planner::fuzz::textOf(data, size) != "BUG", "the planted property");
    return 0;
}
