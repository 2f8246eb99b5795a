// SPDX-License-Identifier: Apache-2.0
#include "core/journal/entry.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/base/utf8.h"
#include "core/edit/message_json.h"
#include "core/model/name_table.h"

#include <algorithm>

namespace planner {
namespace {

constexpr NameTable<JournalKind, 9> kKinds{
    {"edit", "undo", "redo", "import", "split", "migrate", "continue", "snapshot", "return"}};

} // namespace

std::size_t characters(std::string_view text)
{
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isContinuationByte));
}

Result<Done> checkAuthor(const Author& author)
{
    if (!isOneLine(author.name) || !isOneLine(author.reason))
        return Error{ErrorKind::Refused, {MessageId::AuthorIsUnsound}};
    if (characters(author.name) > kLongestAuthorName || characters(author.reason) > kLongestReason)
        return Error{ErrorKind::Refused, {MessageId::AuthorIsTooLong, {kLongestAuthorName, kLongestReason}}};
    return Done{};
}

ChainedEntry entryBy(const Author& author, JournalKind kind, Message description)
{
    ChainedEntry entry;
    entry.line.utcMilliseconds = author.utcMilliseconds;
    entry.line.author = author.name;
    entry.line.reason = author.reason;
    entry.line.kind = kind;
    entry.line.description = std::move(description);
    return entry;
}

const char* nameOf(JournalKind kind) { return kKinds.nameOf(kind); }

std::optional<JournalKind> journalKindFrom(std::string_view name) { return kKinds.find(name); }

Hash hashOf(const ChainedEntry& entry)
{
    Encoder encoder;
    encoder.text("transfer planner journal 1");
    encoder.number(entry.line.sequence);
    encoder.number(entry.line.utcMilliseconds);
    encoder.text(entry.line.author);
    encoder.text(entry.line.reason);
    encoder.text(nameOf(entry.line.kind));
    encoder.number(entry.line.undoes);
    encoder.text(toJson(entry.line.description));
    encoder.text(entry.redo);
    encoder.text(entry.undo);
    encoder.text(bytesOf(entry.stateDigest));
    encoder.text(bytesOf(entry.previous));
    return sha256(encoder.bytes());
}

std::int64_t beginningOfStep(const EntryLookup& find, std::int64_t last)
{
    std::int64_t first = last;
    for (JournalEntry line = find(first).line;
         line.kind == JournalKind::Continue && line.undoes == first - 1 && line.undoes > 0; line = find(first).line)
        first = line.undoes;
    return first;
}

} // namespace planner
