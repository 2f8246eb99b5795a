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

/// Bytes that can be read more than once: a file, or a text in memory.
class Input {
public:
    virtual ~Input() = default;
    /// Bytes in all.
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    /// Reads from the beginning on, whatever other sources were given. Must not outlive the input.
    [[nodiscard]] virtual ByteSource source() = 0;

protected:
    Input() = default;
    Input(const Input&) = default;
    Input(Input&&) = default;
    Input& operator=(const Input&) = default;
    Input& operator=(Input&&) = default;
};

/// A text in memory, which must outlive the object.
class InputText final : public Input {
public:
    explicit InputText(std::string_view text) : m_text(text) {}
    [[nodiscard]] std::uint64_t size() const override { return m_text.size(); }
    [[nodiscard]] ByteSource source() override { return memorySource(m_text); }

private:
    std::string_view m_text;
};

/// A regular file open for reading; closed with the object.
class InputFile final : public Input {
public:
    /// BadInput where there is no such file, it may not be read, or it is something else than a file.
    [[nodiscard]] static Result<InputFile> open(const std::string& path);
    InputFile(InputFile&& other) noexcept;
    InputFile& operator=(InputFile&& other) noexcept;
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    ~InputFile() override;

    /// Bytes of the file when it was opened.
    [[nodiscard]] std::uint64_t size() const override { return m_size; }
    [[nodiscard]] ByteSource source() override;

private:
    InputFile(int descriptor, std::uint64_t size) : m_descriptor(descriptor), m_size(size) {}

    int m_descriptor = -1;
    std::uint64_t m_size = 0;
};

} // namespace planner
