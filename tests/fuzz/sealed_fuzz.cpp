// SPDX-License-Identifier: Apache-2.0
// Any bytes as a sealed plan: the header is read or refused within its limits, and nothing unseals but what was sealed.

#include "core/storage/seal/sealed_bytes.h"
#include "tests/fuzz/fuzz_target.h"

#include <string>

using namespace planner;

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const SealHeader header = freshSealHeader({1, 1});
    static const SealKey key = SealKey::make("passphrase", header).value();
    const std::string_view bytes = fuzz::textOf(data, size);
    const auto read = readSealHeader(bytes);
    if (read)
        fuzz::require(read.value().strength.passes <= kStrongestSeal.passes
                          && read.value().strength.mebibytes <= kStrongestSeal.mebibytes,
                      "the strength is within its limits");
    fuzz::require(!unseal(bytes, key), "nothing else unseals");
    std::string sealed = seal(bytes, header, key);
    fuzz::require(unseal(sealed, key).value() == bytes, "what was sealed unseals");
    if (size == 0)
        return 0;
    sealed[data[0] * sealed.size() / 256] ^= static_cast<char>(data[size - 1] | 1);
    fuzz::require(!unseal(sealed, key), "a changed byte is found");
    return 0;
}
