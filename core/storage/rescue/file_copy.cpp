// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/file_copy.h"

#include "core/storage/check/plan_checks.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/trouble.h"
#include "core/storage/seal/sealed_home.h"
#include "core/storage/share/new_file.h"

#include <sqlite3.h>

#include <unistd.h>

namespace planner {
namespace {

void requireSound(const std::string& path)
{
    const Connection connection = openPlanFile(path);
    [[maybe_unused]] const CheckedPlan checked = checkPlanFile(connection, path);
}

} // namespace

FileCopy copyOf(const Connection& connection)
{
    const Connection copy = Connection::inMemory();
    sqlite3_backup* backup = sqlite3_backup_init(copy.handle(), "main", connection.handle(), "main");
    if (backup == nullptr)
        throw SqlError(sqlite3_errcode(copy.handle()), sqlite3_errmsg(copy.handle()));
    sqlite3_backup_step(backup, -1);
    const int code = sqlite3_backup_finish(backup);
    if (code != SQLITE_OK)
        throw SqlError(code, sqlite3_errstr(code));
    return copyWithin(copy);
}

FileCopy copyWithin(const Connection& connection)
{
    return {connection.bytes(), [](const std::string& bytes) { return bytes; }, requireSound};
}

FileCopy copyOf(const SealedHome& home)
{
    const auto open = [unseal = home.opener()](const std::string& sealed) {
        auto plain = unseal(sealed);
        if (!plain)
            throw Trouble(plain.error());
        return std::move(plain).value();
    };
    return {home.sealedBytes(), open, [open](const std::string& path) {
                const Wiped plain(open(readWholeFile(path)));
                const Connection connection = Connection::fromBytes(plain.text);
                harden(connection);
                [[maybe_unused]] const CheckedPlan checked = checkPlanFile(connection, path);
            }};
}

void writeCopy(const FileCopy& copy, const std::string& to)
{
    requireFree(to);
    writeNewFile(to, copy.bytes);
    try {
        copy.check(to);
    } catch (...) {
        ::unlink(to.c_str());
        throw;
    }
}

} // namespace planner
