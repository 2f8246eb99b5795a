// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/journal.h"

#include "core/base/one_line.h"
#include "core/base/utf8.h"
#include "core/edit/message_json.h"
#include "core/model/name_table.h"
#include "core/storage/database/trouble.h"

#include <algorithm>

namespace planner {
namespace {

constexpr NameTable<JournalKind, 9> kKinds{
    {"edit", "undo", "redo", "import", "split", "migrate", "continue", "snapshot", "return"}};
constexpr const char* kColumns =
    "seq, utc_ms, actor, reason, kind, undoes, description, redo, undo, state_digest, prev, hash";

std::string select(const char* rest) { return std::string("SELECT ") + kColumns + " FROM journal " + rest; }

[[noreturn]] void throwDamaged(std::int64_t sequence)
{
    throw Trouble(Message{"the history is not what was written from entry {0} on", {sequence}});
}

JournalRow rowFrom(const Statement& statement)
{
    JournalRow row;
    row.entry.sequence = statement.number(0);
    row.entry.utcMilliseconds = statement.number(1);
    row.entry.author = statement.text(2);
    row.entry.reason = statement.text(3);
    const auto kind = kKinds.find(statement.text(4));
    row.entry.undoes = statement.number(5);
    auto description = messageFromJson(statement.text(6));
    row.redo = statement.text(7);
    row.undo = statement.text(8);
    row.stateDigest = hashOfBytes(statement.text(9));
    row.previous = hashOfBytes(statement.text(10));
    row.hash = hashOfBytes(statement.text(11));
    if (!kind || !description)
        throwDamaged(row.entry.sequence);
    row.entry.kind = *kind;
    row.entry.description = std::move(*description);
    row.entry.hash = toHex(row.hash);
    return row;
}

} // namespace

std::size_t characters(std::string_view text)
{
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), isContinuationByte));
}

Result<Done> checkAuthor(const Author& author)
{
    if (!isOneLine(author.name) || !isOneLine(author.reason))
        return Error{ErrorKind::Refused,
                     {"Name and reason must be text in UTF-8 on one line, without control characters", {}}};
    if (characters(author.name) > kLongestAuthorName || characters(author.reason) > kLongestReason)
        return Error{ErrorKind::Refused,
                     {"A name may have {0} characters and a reason {1}", {kLongestAuthorName, kLongestReason}}};
    return Done{};
}

JournalRow rowFor(const Author& author, JournalKind kind, Message description)
{
    JournalRow row;
    row.entry.utcMilliseconds = author.utcMilliseconds;
    row.entry.author = author.name;
    row.entry.reason = author.reason;
    row.entry.kind = kind;
    row.entry.description = std::move(description);
    return row;
}

Hash hashOf(const JournalRow& row)
{
    Encoder encoder;
    encoder.text("transfer planner journal 1");
    encoder.number(row.entry.sequence);
    encoder.number(row.entry.utcMilliseconds);
    encoder.text(row.entry.author);
    encoder.text(row.entry.reason);
    encoder.text(kKinds.nameOf(row.entry.kind));
    encoder.number(row.entry.undoes);
    encoder.text(toJson(row.entry.description));
    encoder.text(row.redo);
    encoder.text(row.undo);
    encoder.text(bytesOf(row.stateDigest));
    encoder.text(bytesOf(row.previous));
    return sha256(encoder.bytes());
}

bool JournalState::isKindAllowed(const JournalEntry& entry) const
{
    const bool isFirst = m_sequence == 0;
    switch (entry.kind) {
    case JournalKind::Undo:
        return lastUndoable() == entry.undoes;
    case JournalKind::Redo:
        return lastRedoable() == entry.undoes;
    case JournalKind::Import:
        return entry.undoes == 0;
    case JournalKind::Continue:
        return canContinue() && entry.undoes == m_sequence;
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Migrate:
    case JournalKind::Snapshot:
    case JournalKind::Return:
        return entry.undoes == 0 && !isFirst;
    }
    return false;
}

bool JournalState::isFollowedBy(const JournalRow& row) const
{
    return row.entry.sequence == m_sequence + 1 && row.previous == m_hash && row.hash == hashOf(row)
           && isKindAllowed(row.entry);
}

void JournalState::move(std::vector<std::int64_t>& from, std::vector<std::int64_t>& to)
{
    to.push_back(from.back());
    from.pop_back();
}

void JournalState::take(const JournalRow& row) noexcept
{
    switch (row.entry.kind) {
    case JournalKind::Undo:
        move(m_undoable, m_redoable);
        break;
    case JournalKind::Redo:
        move(m_redoable, m_undoable);
        break;
    case JournalKind::Import:
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Return:
        m_redoable.clear();
        if (m_sequence != 0)
            m_undoable.push_back(row.entry.sequence);
        break;
    case JournalKind::Continue:
        m_undoable.back() = row.entry.sequence;
        break;
    case JournalKind::Migrate:
    case JournalKind::Snapshot:
        break;
    }
    m_isEdit = row.entry.kind == JournalKind::Edit || row.entry.kind == JournalKind::Continue;
    m_sequence = row.entry.sequence;
    m_hash = row.hash;
    m_stateDigest = row.stateDigest;
}

void JournalState::reserveNext()
{
    for (auto* stack : {&m_undoable, &m_redoable})
        if (stack->size() == stack->capacity())
            stack->reserve(stack->size() * 2 + 8);
}

bool JournalState::canContinue() const { return m_isEdit && lastUndoable() == m_sequence; }

std::optional<std::int64_t> JournalState::lastUndoable() const
{
    return m_undoable.empty() ? std::nullopt : std::optional(m_undoable.back());
}

std::optional<std::int64_t> JournalState::lastRedoable() const
{
    return m_redoable.empty() ? std::nullopt : std::optional(m_redoable.back());
}

void chain(JournalRow& row, const JournalState& state)
{
    row.entry.sequence = state.sequence() + 1;
    row.previous = state.hash();
    row.hash = hashOf(row);
    row.entry.hash = toHex(row.hash);
}

void append(const Connection& connection, const JournalRow& row)
{
    Statement statement(connection,
                        std::string("INSERT INTO journal(") + kColumns + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
    statement.bind(0, row.entry.sequence);
    statement.bind(1, row.entry.utcMilliseconds);
    statement.bind(2, row.entry.author);
    statement.bind(3, row.entry.reason);
    statement.bind(4, kKinds.nameOf(row.entry.kind));
    statement.bind(5, row.entry.undoes);
    statement.bind(6, toJson(row.entry.description));
    statement.bind(7, row.redo);
    statement.bind(8, row.undo);
    statement.bindBlob(9, bytesOf(row.stateDigest));
    statement.bindBlob(10, bytesOf(row.previous));
    statement.bindBlob(11, bytesOf(row.hash));
    statement.run();
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

JournalRow readRow(const Connection& connection, std::int64_t sequence)
{
    Statement statement(connection, select("WHERE seq = ?"));
    statement.bind(0, sequence);
    if (!statement.step())
        throwDamaged(sequence);
    return rowFrom(statement);
}

std::vector<std::int64_t> stepOf(const Connection& connection, std::int64_t sequence)
{
    std::vector<std::int64_t> step{sequence};
    for (JournalRow row = readRow(connection, sequence);
         row.entry.kind == JournalKind::Continue && row.entry.undoes == step.front() - 1 && row.entry.undoes > 0;
         row = readRow(connection, step.front()))
        step.insert(step.begin(), row.entry.undoes);
    return step;
}

JournalState readJournal(const Connection& connection)
{
    JournalState state;
    readJournalOn(connection, state);
    if (state.sequence() == 0)
        throw Trouble(Message{"the history is empty", {}});
    return state;
}

std::vector<JournalRow> readJournalOn(const Connection& connection, JournalState& state, bool keepsRows)
{
    std::vector<JournalRow> rows;
    Statement statement(connection, select(keepsRows ? "WHERE seq > ? ORDER BY seq" : "ORDER BY seq"));
    if (keepsRows)
        statement.bind(0, state.sequence());
    while (statement.step()) {
        const JournalRow row = rowFrom(statement);
        if (!state.isFollowedBy(row))
            throwDamaged(state.sequence() + 1);
        state.reserveNext();
        state.take(row);
        if (keepsRows)
            rows.push_back(row);
    }
    return rows;
}

std::vector<JournalEntry> readEntries(const Connection& connection)
{
    std::vector<JournalEntry> entries;
    Statement statement(connection, select("ORDER BY seq"));
    while (statement.step())
        entries.push_back(rowFrom(statement).entry);
    return entries;
}

} // namespace planner
