// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where readers get their bytes from: a file or memory.

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace planner {

/// Puts up to `size` bytes into the buffer and tells how many: 0 at the end, nothing where reading failed.
using ByteSource = std::function<std::optional<std::size_t>(char* buffer, std::size_t size)>;

/// Reads the text, which must outlive the source.
[[nodiscard]] ByteSource memorySource(std::string_view text);

/// A regular file open for reading; closed with the object.
class InputFile {
public:
    /// BadInput where there is no such file, it may not be read, or it is something else than a file.
    [[nodiscard]] static Result<InputFile> open(const std::string& path);
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    ~InputFile();

    /// Bytes of the file when it was opened.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Reads from the present position on. The source must not outlive the file.
    [[nodiscard]] ByteSource source();
    void rewind();

private:
    InputFile(int descriptor, std::uint64_t size) : m_descriptor(descriptor), m_size(size) {}

    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace planner
