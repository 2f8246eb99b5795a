// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/trouble.h"

#include "core/base/message_id.h"

#include <sqlite3.h>

namespace planner {
namespace {

MessageId sentenceFor(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_FULL:
        return MessageId::DiskIsFull;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return MessageId::PlanFileIsInUse;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return MessageId::PlanFileIsReadOnly;
    case SQLITE_CANTOPEN:
        return MessageId::PlanFileCannotBeOpened;
    case SQLITE_NOTADB:
        return MessageId::FileIsNoDatabase;
    case SQLITE_CORRUPT:
        return MessageId::PathIsDamaged;
    case SQLITE_IOERR:
        return MessageId::ReadingOrWritingFailed;
    case SQLITE_INTERRUPT: // by a limit of hardening.h
        return MessageId::ReadingWasGivenUp;
    case SQLITE_NOMEM:
        return MessageId::MemoryIsTooSmall;
    case SQLITE_TOOBIG:
        return MessageId::StepIsTooLarge;
    default:
        return MessageId::PathAndDetail;
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
    return {ErrorKind::Refused, {MessageId::ChangedByOtherProgram, {path}}};
}

Error explain(const std::string& path, const SqlError& error)
{
    const int primaryCode = error.code() & 0xFF;
    return {ErrorKind::Failed, {sentenceFor(primaryCode), {path, error.what()}}, isDamage(primaryCode)};
}

} // namespace planner
