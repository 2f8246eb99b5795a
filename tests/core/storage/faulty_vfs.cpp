// SPDX-License-Identifier: Apache-2.0
#include "tests/core/storage/faulty_vfs.h"

#include <new>

namespace planner {
namespace {

FaultyVfs* theLayer = nullptr;

/// A file of the layer; the real one lies behind it in the same memory.
struct LayerFile {
    sqlite3_file base;
    [[nodiscard]] sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};

sqlite3_file* realOf(sqlite3_file* file) { return reinterpret_cast<LayerFile*>(file)->real(); }

int close(sqlite3_file* file) { return realOf(file)->pMethods->xClose(realOf(file)); }
int read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at)
{
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, at);
}
/// A write that fails has written half of its bytes.
int write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at)
{
    if (!theLayer->fails())
        return realOf(file)->pMethods->xWrite(realOf(file), bytes, size, at);
    realOf(file)->pMethods->xWrite(realOf(file), bytes, size / 2, at);
    return SQLITE_IOERR_WRITE;
}
int truncate(sqlite3_file* file, sqlite3_int64 size)
{
    return theLayer->fails() ? SQLITE_IOERR_TRUNCATE : realOf(file)->pMethods->xTruncate(realOf(file), size);
}
int sync(sqlite3_file* file, int flags)
{
    theLayer->countSync();
    return theLayer->fails() ? SQLITE_IOERR_FSYNC : realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) { return realOf(file)->pMethods->xFileSize(realOf(file), size); }
int lock(sqlite3_file* file, int level) { return realOf(file)->pMethods->xLock(realOf(file), level); }
int unlock(sqlite3_file* file, int level) { return realOf(file)->pMethods->xUnlock(realOf(file), level); }
int checkReservedLock(sqlite3_file* file, int* result)
{
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), result);
}
int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return realOf(file)->pMethods->xFileControl(realOf(file), operation, argument);
}
int sectorSize(sqlite3_file* file) { return realOf(file)->pMethods->xSectorSize(realOf(file)); }
int deviceCharacteristics(sqlite3_file* file) { return realOf(file)->pMethods->xDeviceCharacteristics(realOf(file)); }

const sqlite3_io_methods kMethods{1,
                                  close,
                                  read,
                                  write,
                                  truncate,
                                  sync,
                                  fileSize,
                                  lock,
                                  unlock,
                                  checkReservedLock,
                                  fileControl,
                                  sectorSize,
                                  deviceCharacteristics,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr,
                                  nullptr};

int open(sqlite3_vfs* /*layer*/, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* layered = new (file) LayerFile{};
    const int code = theLayer->real()->xOpen(theLayer->real(), name, layered->real(), flags, outFlags);
    layered->base.pMethods = layered->real()->pMethods == nullptr ? nullptr : &kMethods;
    return code;
}

/// A deletion that fails has happened, and the sync of its folder has not: the worst that can befall a commit.
int remove(sqlite3_vfs* /*layer*/, const char* name, int syncFolder)
{
    if (syncFolder != 0)
        theLayer->countFolderSync();
    if (!theLayer->fails())
        return theLayer->real()->xDelete(theLayer->real(), name, syncFolder);
    theLayer->real()->xDelete(theLayer->real(), name, 0);
    return SQLITE_IOERR_DIR_FSYNC;
}

} // namespace

FaultyVfs::FaultyVfs() : m_real(sqlite3_vfs_find(nullptr)), m_layer(*m_real)
{
    m_layer.szOsFile = static_cast<int>(sizeof(LayerFile)) + m_real->szOsFile;
    m_layer.zName = "faulty";
    m_layer.pNext = nullptr;
    m_layer.xOpen = open;
    m_layer.xDelete = remove;
    theLayer = this;
    sqlite3_vfs_register(&m_layer, 1);
}

FaultyVfs::~FaultyVfs()
{
    sqlite3_vfs_unregister(&m_layer);
    sqlite3_vfs_register(m_real, 1);
    theLayer = nullptr;
}

bool FaultyVfs::fails()
{
    if (m_left == std::numeric_limits<long>::max())
        return false;
    if (m_left > 0) {
        --m_left;
        return false;
    }
    if (!m_isForEver)
        failNever();
    m_hasFailed = true;
    return true;
}

} // namespace planner
