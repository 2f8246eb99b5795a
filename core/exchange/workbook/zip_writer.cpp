// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/zip_writer.h"

#include <zip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <string_view>

namespace planner {
namespace {

constexpr int kCompression = 6; ///< of 1 to 9
/// 1980-01-01, the first that an archive can say: the same plan gives the same bytes whenever it is written.
constexpr zip_uint16_t kFirstDate = (1U << 5U) | 1U;
constexpr std::size_t kReadBytes = std::size_t{64} * 1024;

/// Where libzip writes: the bytes so far, and where the next go.
struct Target {
    AtomicFile& file;
    zip_uint64_t position = 0;
    zip_uint64_t size = 0;
    zip_error_t error{};

    zip_int64_t fail(int code)
    {
        zip_error_set(&error, code, 0);
        return -1;
    }
    zip_int64_t write(const void* data, zip_uint64_t length)
    {
        if (!file.write({static_cast<const char*>(data), static_cast<std::size_t>(length)}))
            return fail(ZIP_ER_WRITE);
        position += length;
        size = std::max(size, position);
        return static_cast<zip_int64_t>(length);
    }
    zip_int64_t seek(void* data, zip_uint64_t length)
    {
        const zip_int64_t offset = zip_source_seek_compute_offset(position, size, data, length, &error);
        if (offset < 0 || !file.seek(static_cast<std::uint64_t>(offset)))
            return fail(ZIP_ER_SEEK);
        position = static_cast<zip_uint64_t>(offset);
        return 0;
    }
    zip_int64_t describe(void* data)
    {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->size = size;
        stat->valid = ZIP_STAT_SIZE;
        return sizeof *stat;
    }
};

zip_int64_t onTarget(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    Target& target = *static_cast<Target*>(self);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return ZIP_SOURCE_SUPPORTS_WRITABLE;
    case ZIP_SOURCE_STAT:
        return target.describe(data);
    case ZIP_SOURCE_WRITE:
        return target.write(data, length);
    case ZIP_SOURCE_SEEK_WRITE:
        return target.seek(data, length);
    case ZIP_SOURCE_TELL_WRITE:
        return static_cast<zip_int64_t>(target.position);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&target.error, data, length);
    case ZIP_SOURCE_BEGIN_WRITE:
    case ZIP_SOURCE_COMMIT_WRITE:
    case ZIP_SOURCE_ROLLBACK_WRITE:
    case ZIP_SOURCE_REMOVE:
    case ZIP_SOURCE_OPEN:
    case ZIP_SOURCE_READ:
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    default:
        return target.fail(ZIP_ER_OPNOTSUPP);
    }
}

/// Where libzip takes the bytes of a part from.
struct PartSource {
    ZipPart& part;
    std::string piece{};
    std::size_t given = 0;
    bool hasEnded = false;

    /// How many bytes were put to `data`; less than `length` at the end only, -1 where the part failed.
    zip_int64_t read(void* data, zip_uint64_t length)
    {
        zip_uint64_t done = 0;
        while (done < length && !hasEnded) {
            if (given == piece.size()) {
                hasEnded = !part.next(piece);
                given = 0;
                if (hasEnded)
                    break;
            }
            const auto some = std::min<zip_uint64_t>(length - done, piece.size() - given);
            std::memcpy(static_cast<char*>(data) + done, piece.data() + given, some);
            done += some;
            given += some;
        }
        part.bytes += done;
        return part.hasFailed && part.hasFailed() ? -1 : static_cast<zip_int64_t>(done);
    }
};

zip_int64_t onPart(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    PartSource& source = *static_cast<PartSource*>(self);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
    case ZIP_SOURCE_READ:
        return source.read(data, length);
    case ZIP_SOURCE_STAT:
        zip_stat_init(static_cast<zip_stat_t*>(data));
        return sizeof(zip_stat_t);
    case ZIP_SOURCE_ERROR: {
        zip_error_t error;
        zip_error_init(&error);
        zip_error_set(&error, ZIP_ER_CANCELLED, 0);
        return zip_error_to_data(&error, data, length);
    }
    default:
        return 0;
    }
}

/// An archive that is given up where it is not closed.
using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;

bool add(zip_t* archive, PartSource& source)
{
    zip_source_t* bytes = zip_source_function(archive, onPart, &source);
    if (bytes == nullptr)
        return false;
    const zip_int64_t index = zip_file_add(archive, source.part.path.c_str(), bytes, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(bytes);
        return false;
    }
    const auto position = static_cast<zip_uint64_t>(index);
    return zip_set_file_compression(archive, position, ZIP_CM_DEFLATE, kCompression) == 0
           && zip_file_set_dostime(archive, position, 0, kFirstDate, 0) == 0;
}

} // namespace

bool writeZip(AtomicFile& file, std::vector<ZipPart>& parts)
{
    Target target{file};
    zip_error_init(&target.error);
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* out = zip_source_function_create(onTarget, &target, &error);
    if (out == nullptr)
        return false;
    std::vector<PartSource> sources;
    sources.reserve(parts.size());
    for (ZipPart& part : parts)
        sources.push_back({part});
    Archive archive(zip_open_from_source(out, ZIP_CREATE | ZIP_TRUNCATE, &error), zip_discard);
    if (!archive) {
        zip_source_free(out);
        return false;
    }
    for (PartSource& source : sources)
        if (!add(archive.get(), source))
            return false;
    if (zip_close(archive.get()) != 0)
        return false;
    static_cast<void>(archive.release()); // closed
    return true;
}

bool readsBack(const std::string& path, const std::vector<ZipPart>& parts,
               const std::function<void(const ZipPart& part, std::string_view piece)>& read)
{
    int code = 0;
    const Archive archive(zip_open(path.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code), zip_discard);
    if (!archive || zip_get_num_entries(archive.get(), 0) != static_cast<zip_int64_t>(parts.size()))
        return false;
    std::array<char, kReadBytes> buffer{};
    for (const ZipPart& part : parts) {
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(
            zip_fopen(archive.get(), part.path.c_str(), ZIP_FL_ENC_UTF_8), zip_fclose);
        std::uint64_t bytes = 0;
        zip_int64_t length = file ? zip_fread(file.get(), buffer.data(), buffer.size()) : -1;
        for (; length > 0; length = zip_fread(file.get(), buffer.data(), buffer.size())) {
            bytes += static_cast<std::uint64_t>(length);
            read(part, {buffer.data(), static_cast<std::size_t>(length)});
        }
        if (length < 0 || bytes != part.bytes)
            return false;
    }
    return true;
}

} // namespace planner
