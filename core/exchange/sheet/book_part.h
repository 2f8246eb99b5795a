// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts of a workbook, wherever they lie: an archive, or memory.

#include "core/base/result.h"
#include "core/exchange/byte_source.h"

#include <cstdint>
#include <string>

namespace planner {

/// A part that is being read.
struct BookPart {
    std::string name;
    /// Its bytes, unpacked; nothing where it is damaged.
    ByteSource source;
    std::uint64_t packedBytes = 0;
};

class BookParts {
public:
    virtual ~BookParts() = default;
    [[nodiscard]] virtual bool has(const std::string& name) const = 0;
    /// Bytes unpacked, as the archive says; 0 where there is no such part.
    [[nodiscard]] virtual std::uint64_t sizeOf(const std::string& name) const = 0;
    /// Begins to read the part from its beginning. BadInput where there is none, or it is packed in a way that is not
    /// read. Must not outlive the object.
    [[nodiscard]] virtual Result<BookPart> open(const std::string& name) = 0;

protected:
    BookParts() = default;
    BookParts(const BookParts&) = default;
    BookParts(BookParts&&) = default;
    BookParts& operator=(const BookParts&) = default;
    BookParts& operator=(BookParts&&) = default;
};

} // namespace planner
