// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sheet/archive.h"

#include "core/base/byte_order.h"

#include <zip.h>

#include <algorithm>
#include <fstream>
#include <optional>
#include <string_view>
#include <utility>

namespace planner {
namespace {

/// What stands at the end of an archive: its list of parts has this many bytes, at least so many parts.
struct DirectorySize {
    std::uint64_t parts = 0;
    std::uint64_t bytes = 0;
};

constexpr std::string_view kEndMark = "PK\x05\x06";
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kLongestComment = 0xFFFF;

/// The last bytes of the file, in which every end of an archive must be.
std::string tailOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const std::streamoff size = file.tellg();
    std::string tail(static_cast<std::size_t>(std::min<std::streamoff>(size, kEndBytes + kLongestComment)), '\0');
    file.seekg(size - static_cast<std::streamoff>(tail.size()));
    file.read(tail.data(), static_cast<std::streamsize>(tail.size()));
    return tail;
}

/// The largest list that any end of an archive tells of, because a file may have several. What says "more than fits
/// here" is as large as that: so long a list is never read.
DirectorySize directoryOf(std::string_view tail)
{
    DirectorySize largest;
    for (std::size_t at = tail.find(kEndMark); at != std::string_view::npos; at = tail.find(kEndMark, at + 1)) {
        if (at + kEndBytes > tail.size())
            break;
        largest.parts = std::max(largest.parts, littleEndian(tail, at + 10, 2));
        largest.bytes = std::max(largest.bytes, littleEndian(tail, at + 12, 4));
    }
    return largest;
}

/// libzip's words for an error of a call that gives no archive.
std::string wordsOf(int error)
{
    zip_error_t described;
    zip_error_init_with_code(&described, error);
    std::string words = zip_error_strerror(&described);
    zip_error_fini(&described);
    return words;
}

} // namespace

struct Archive::Opened {
    GridReading& reading;
    zip_t* archive = nullptr;

    Opened(GridReading& of, zip_t* opened) : reading(of), archive(opened) {}
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened() { zip_discard(archive); }

    [[nodiscard]] std::optional<zip_stat_t> find(const std::string& name) const
    {
        zip_stat_t found;
        zip_stat_init(&found);
        const bool isThere = zip_stat(archive, name.c_str(), 0, &found) == 0;
        return isThere ? std::optional(found) : std::nullopt;
    }
};

Archive::Archive(std::unique_ptr<Opened> opened) : m_opened(std::move(opened)) {}
Archive::Archive(Archive&& other) noexcept = default;
Archive& Archive::operator=(Archive&& other) noexcept = default;
Archive::~Archive() = default;

Result<Archive> Archive::open(const std::string& path, GridReading& reading)
{
    const DirectorySize directory = directoryOf(tailOf(path));
    const GridLimits& limits = reading.limits();
    if (directory.parts > limits.parts || directory.bytes > limits.directoryBytes)
        return badTable({MessageId::BookHasTooManyParts, {reading.file(), limits.parts}});
    int error = 0;
    zip_t* const archive = zip_open(path.c_str(), ZIP_RDONLY, &error);
    if (archive == nullptr)
        return badTable({MessageId::BookIsDamaged, {reading.file(), wordsOf(error)}});
    Archive opened(std::make_unique<Opened>(reading, archive));
    if (static_cast<std::uint64_t>(zip_get_num_entries(archive, 0)) > limits.parts)
        return badTable({MessageId::BookHasTooManyParts, {reading.file(), limits.parts}});
    return opened;
}

bool Archive::has(const std::string& name) const { return m_opened->find(name).has_value(); }

std::uint64_t Archive::sizeOf(const std::string& name) const
{
    const auto found = m_opened->find(name);
    return found ? found->size : 0;
}

Result<BookPart> Archive::open(const std::string& name)
{
    const std::string& file = m_opened->reading.file();
    const auto found = m_opened->find(name);
    if (!found)
        return badTable({MessageId::PartIsMissing, {file, name}});
    if (found->encryption_method != ZIP_EM_NONE)
        return badTable({MessageId::TableHasPassword, {file}});
    // The other methods may take gigabytes of memory to unpack, and no spreadsheet uses them.
    if (found->comp_method != ZIP_CM_STORE && found->comp_method != ZIP_CM_DEFLATE)
        return badTable({MessageId::PartIsPackedStrangely, {file, name}});
    const std::shared_ptr<zip_file_t> opened(zip_fopen_index(m_opened->archive, found->index, 0), [](zip_file_t* part) {
        if (part != nullptr)
            zip_fclose(part);
    });
    if (opened == nullptr)
        return badTable({MessageId::PartIsDamaged, {file, name}});
    return BookPart{name,
                    [opened](char* buffer, std::size_t size) -> std::optional<std::size_t> {
                        const zip_int64_t count = zip_fread(opened.get(), buffer, size);
                        return count < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(count));
                    },
                    found->comp_size};
}

} // namespace planner
