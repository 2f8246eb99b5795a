// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/trouble.h"

#include <sqlite3.h>

namespace planner {
namespace {

const char* sentenceFor(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_FULL:
        return "{0}: the disk is full; nothing was changed. Maybe free some space and try again";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "{0} is in use by another program. Maybe wait until it has finished, and try again";
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return "{0} cannot be written: the file or its folder is read-only. Maybe copy it to a folder of yours";
    case SQLITE_CANTOPEN:
        return "{0} cannot be opened. Maybe check that the file exists and that you may read it";
    case SQLITE_NOTADB:
        return "{0} is no plan file: it is no SQLite database";
    case SQLITE_CORRUPT:
        return "{0} is damaged: {1}. Maybe go back to a copy";
    case SQLITE_IOERR:
        return "{0}: reading or writing failed ({1}). Maybe check the disk";
    case SQLITE_INTERRUPT: // by a limit of hardening.h
        return "{0} is damaged, or made to be read without end: reading it was given up. Maybe go back to a copy";
    case SQLITE_NOMEM:
        return "{0}: there is not enough memory";
    case SQLITE_TOOBIG:
        return "{0}: the step is too large for one journal entry";
    default:
        return "{0}: {1}";
    }
}

bool isDamage(int primaryCode)
{
    return primaryCode == SQLITE_NOTADB || primaryCode == SQLITE_CORRUPT || primaryCode == SQLITE_INTERRUPT;
}

} // namespace

Trouble damage(Message message) { return Trouble(Error{ErrorKind::Failed, std::move(message), true}); }

Error changedMeanwhile(const std::string& path)
{
    return {ErrorKind::Refused, {"{0} was changed by another program meanwhile. Maybe load it again", {path}}};
}

Error explain(const std::string& path, const SqlError& error)
{
    const int primaryCode = error.code() & 0xFF;
    return {ErrorKind::Failed, {sentenceFor(primaryCode), {path, error.what()}}, isDamage(primaryCode)};
}

} // namespace planner
