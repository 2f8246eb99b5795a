// SPDX-License-Identifier: Apache-2.0
#pragma once
// A zip archive written part by part through a file of ours, and read back.

#include "core/base/result.h"
#include "core/exchange/atomic_file.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace planner {

/// A file in the archive.
struct ZipPart {
    std::string path;
    /// Puts the next bytes in place of `piece`; false at the end and where there is nothing to go on with: hasFailed().
    std::function<bool(std::string& piece)> next;
    std::function<bool()> hasFailed = {}; ///< may be empty: never

    std::uint64_t bytes = 0; ///< that it gave; set by writeZip()
};

/// Writes the parts in their order, compressed, into the file, which is replacing. The same parts give the same bytes.
/// False where a part or the file failed; file.finish() then tells of the latter.
[[nodiscard]] bool writeZip(AtomicFile& file, std::vector<ZipPart>& parts);

/// Reads the archive at `path` to its end: true where it has these parts and no others, each with as many bytes as were
/// given and a sum that fits. `read` gets each part's bytes, piece by piece.
[[nodiscard]] bool readsBack(const std::string& path, const std::vector<ZipPart>& parts,
                             const std::function<void(const ZipPart& part, std::string_view piece)>& read);

} // namespace planner
