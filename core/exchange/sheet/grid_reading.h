// SPDX-License-Identifier: Apache-2.0
#pragma once
// One reading of a table: what was asked for, how much of the limits is used up, and who watches it.

#include "core/base/message_id.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/exchange/sheet/grid_limits.h"
#include "core/exchange/text_encoding.h"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace planner {

struct GridOptions {
    GridLimits limits;
    std::optional<TextEncoding> encoding; ///< of a CSV file; nothing: UTF-8, or what its first bytes say
    std::optional<char> delimiter;        ///< of a CSV file; nothing: found out
    const CancelFlag* cancel = nullptr;
    ProgressSink progress;
};

/// An error of what the user gave.
[[nodiscard]] inline Error badTable(Message message) { return {ErrorKind::BadInput, std::move(message)}; }

class GridReading {
public:
    /// The options must outlive the object. `file` is its name in messages.
    GridReading(std::string file, const GridOptions& options) : m_file(std::move(file)), m_options(options) {}

    [[nodiscard]] const std::string& file() const { return m_file; }
    [[nodiscard]] const GridOptions& options() const { return m_options; }
    [[nodiscard]] const GridLimits& limits() const { return m_options.limits; }

    /// So many bytes are going to be read, for the progress.
    void expect(std::uint64_t bytes) { m_expectedBytes += bytes; }
    /// So many bytes were read. An error where somebody asked to stop, or all together are too many.
    [[nodiscard]] std::optional<Error> countBytes(std::uint64_t bytes);
    /// Whether so many more cells may be kept; if so they are counted.
    [[nodiscard]] bool takeCells(std::uint64_t cells);
    /// Whether so many more bytes of text may be kept; if so they are counted.
    [[nodiscard]] bool takeText(std::uint64_t bytes);

private:
    std::string m_file;
    const GridOptions& m_options;
    std::uint64_t m_expectedBytes = 0;
    std::uint64_t m_readBytes = 0;
    std::uint64_t m_cells = 0;
    std::uint64_t m_textBytes = 0;
};

} // namespace planner
