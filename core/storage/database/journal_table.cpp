// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/journal_table.h"

#include "core/base/message_id.h"
#include "core/edit/message_json.h"
#include "core/storage/database/schema.h"
#include "core/storage/database/trouble.h"

#include <algorithm>

namespace planner {
namespace {

constexpr const char* kColumns =
    "seq, utc_ms, actor, reason, kind, undoes, description, redo, undo, state_digest, prev, hash";

std::string select(const char* rest) { return std::string("SELECT ") + kColumns + " FROM journal " + rest; }

[[noreturn]] void throwDamaged(std::int64_t sequence)
{
    throw Trouble(Message{MessageId::HistoryIsNotAsWritten, {sequence}});
}

ChainedEntry entryFrom(const Statement& statement)
{
    ChainedEntry entry;
    entry.line.sequence = statement.number(0);
    entry.line.utcMilliseconds = statement.number(1);
    entry.line.author = statement.text(2);
    entry.line.reason = statement.text(3);
    const auto kind = journalKindFrom(statement.text(4));
    entry.line.undoes = statement.number(5);
    auto description = messageFromJson(statement.text(6));
    entry.redo = statement.text(7);
    entry.undo = statement.text(8);
    entry.stateDigest = hashOfBytes(statement.text(9));
    entry.previous = hashOfBytes(statement.text(10));
    entry.hash = hashOfBytes(statement.text(11));
    if (!kind || !description)
        throwDamaged(entry.line.sequence);
    entry.line.kind = *kind;
    entry.line.description = std::move(*description);
    entry.line.hash = toHex(entry.hash);
    return entry;
}

void writeSignature(const Connection& connection, std::int64_t sequence, const Signature& signature)
{
    Statement statement(connection, "INSERT INTO signatures(seq, key, signature) VALUES (?,?,?)");
    statement.bind(0, sequence);
    statement.bindBlob(1, bytesOf(signature.key));
    statement.bindBlob(2, {reinterpret_cast<const char*>(signature.bytes.data()), signature.bytes.size()});
    statement.run();
}

} // namespace

void writeEntry(const Connection& connection, const ChainedEntry& entry)
{
    Statement statement(connection,
                        std::string("INSERT INTO journal(") + kColumns + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    statement.bind(0, entry.line.sequence);
    statement.bind(1, entry.line.utcMilliseconds);
    statement.bind(2, entry.line.author);
    statement.bind(3, entry.line.reason);
    statement.bind(4, nameOf(entry.line.kind));
    statement.bind(5, entry.line.undoes);
    statement.bind(6, toJson(entry.line.description));
    statement.bind(7, entry.redo);
    statement.bind(8, entry.undo);
    statement.bindBlob(9, bytesOf(entry.stateDigest));
    statement.bindBlob(10, bytesOf(entry.previous));
    statement.bindBlob(11, bytesOf(entry.hash));
    statement.run();
    if (entry.signature)
        writeSignature(connection, entry.line.sequence, *entry.signature);
}

std::map<std::int64_t, Signature> readSignatures(const Connection& connection)
{
    std::map<std::int64_t, Signature> signatures;
    if (connection.number("PRAGMA user_version") < kSignaturesSince)
        return signatures;
    Statement statement(connection, "SELECT seq, key, signature FROM signatures ORDER BY seq");
    while (statement.step()) {
        const std::string bytes = statement.text(2);
        Signature signature{hashOfBytes(statement.text(1)), {}};
        std::copy_n(bytes.begin(), std::min(bytes.size(), signature.bytes.size()), signature.bytes.begin());
        signatures.emplace(statement.number(0), signature);
    }
    return signatures;
}

Tip readTip(const Connection& connection)
{
    Statement statement(connection, "SELECT seq, hash, actor FROM journal ORDER BY seq DESC LIMIT 1");
    if (!statement.step())
        return {};
    return {statement.number(0), hashOfBytes(statement.text(1)), statement.text(2)};
}

std::optional<Message> readDescription(const Connection& connection, std::int64_t sequence)
{
    try {
        Statement statement(connection, "SELECT description FROM journal WHERE seq = ?");
        statement.bind(0, sequence);
        return statement.step() ? messageFromJson(statement.text(0)) : std::nullopt;
    } catch (const SqlError&) {
        return std::nullopt;
    }
}

std::optional<Hash> readHash(const Connection& connection, std::int64_t sequence)
{
    Statement statement(connection, "SELECT hash FROM journal WHERE seq = ?");
    statement.bind(0, sequence);
    return statement.step() ? std::optional(hashOfBytes(statement.text(0))) : std::nullopt;
}

ChainedEntry readEntry(const Connection& connection, std::int64_t sequence)
{
    Statement statement(connection, select("WHERE seq = ?"));
    statement.bind(0, sequence);
    if (!statement.step())
        throwDamaged(sequence);
    return entryFrom(statement);
}

EntryLookup entriesOf(const Connection& connection)
{
    return [&connection](std::int64_t sequence) { return readEntry(connection, sequence); };
}

JournalState readJournal(const Connection& connection)
{
    JournalState state;
    readJournalOn(connection, state);
    if (state.sequence() == 0)
        throw Trouble(Message{MessageId::HistoryIsEmpty});
    return state;
}

std::vector<ChainedEntry> readJournalOn(const Connection& connection, JournalState& state, bool keepsEntries)
{
    std::vector<ChainedEntry> entries;
    Statement statement(connection, select(keepsEntries ? "WHERE seq > ? ORDER BY seq" : "ORDER BY seq"));
    if (keepsEntries)
        statement.bind(0, state.sequence());
    while (statement.step()) {
        ChainedEntry entry = entryFrom(statement);
        if (!state.add(entry))
            throwDamaged(state.sequence() + 1);
        if (keepsEntries)
            entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<JournalEntry> readEntries(const Connection& connection)
{
    std::vector<JournalEntry> entries;
    Statement statement(connection, select("ORDER BY seq"));
    while (statement.step())
        entries.push_back(entryFrom(statement).line);
    return entries;
}

} // namespace planner
