// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the cells of a table go, whatever the file is.

#include <cstdint>
#include <string_view>

namespace planner {

/// Cells follow each other with endRow() behind the last of a row.
class CellWriter {
public:
    virtual ~CellWriter() = default;

    /// A text that people wrote: never run as a formula.
    virtual void text(std::string_view text) = 0;
    /// A number, date or word of ours.
    virtual void plain(std::string_view text) = 0;
    virtual void number(std::int64_t number) = 0;
    virtual void blank() = 0;
    virtual void endRow() = 0;
};

} // namespace planner
