// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/byte_source.h"

#include "core/base/message_id.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>
#include <utility>

namespace planner {

ByteSource memorySource(std::string_view text)
{
    return [rest = text](char* buffer, std::size_t size) mutable -> std::optional<std::size_t> {
        const std::size_t count = std::min(size, rest.size());
        std::memcpy(buffer, rest.data(), count);
        rest.remove_prefix(count);
        return count;
    };
}

Result<InputFile> InputFile::open(const std::string& path)
{
    // Without O_NONBLOCK a named pipe would make the call wait for a writer.
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return Error{ErrorKind::BadInput,
                     {MessageId::PathCannotBeRead, {path, std::generic_category().message(errno)}}};
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return Error{ErrorKind::BadInput, {MessageId::PathIsNoFile, {path}}};
    }
    return InputFile(descriptor, static_cast<std::uint64_t>(status.st_size));
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size)
{
}

InputFile& InputFile::operator=(InputFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_size, other.m_size);
    return *this;
}

InputFile::~InputFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

ByteSource InputFile::source()
{
    return [descriptor = m_descriptor, offset = off_t{0}](char* buffer,
                                                          std::size_t size) mutable -> std::optional<std::size_t> {
        ssize_t count = 0;
        do {
            count = ::pread(descriptor, buffer, size, offset);
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            return std::nullopt;
        offset += count;
        return static_cast<std::size_t>(count);
    };
}

} // namespace planner
