// SPDX-License-Identifier: Apache-2.0
#include "core/storage/plan_store.h"

#include "core/edit/edit_json.h"
#include "core/edit/soundness.h"
#include "core/storage/new_file.h"
#include "core/storage/plan_writer.h"
#include "core/storage/row_writer.h"
#include "core/storage/trouble.h"

#include <sqlite3.h>

#include <algorithm>

namespace planner {
namespace {

Result<Done> checkAuthor(const Author& author)
{
    if (!isText(author.name) || !isText(author.reason))
        return Error{ErrorKind::Refused, {"Name and reason must be text in UTF-8 without NUL", {}}};
    return Done{};
}

bool isBlank(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
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

/// The bytes of a database file with the plan and the entry of its import.
std::string makeFile(const Plan& plan, JournalRow import)
{
    const Connection connection = Connection::inMemory();
    createSchema(connection);
    {
        SqlTransaction writing(connection, SqlTransaction::Mode::Write);
        RowWriter writer(connection, Digest(), 1);
        writer.writeAll(plan, randomId());
        import.stateDigest = writer.digest().value();
        chain(import, JournalState());
        append(connection, import);
        writing.commit();
    }
    sqlite3_int64 size = 0;
    const std::unique_ptr<unsigned char, decltype(&sqlite3_free)> bytes(
        sqlite3_serialize(connection.handle(), "main", &size, 0), sqlite3_free);
    if (bytes == nullptr)
        throw std::bad_alloc();
    return {reinterpret_cast<const char*>(bytes.get()), static_cast<std::size_t>(size)};
}

} // namespace

struct PlanStore::Impl : OpenPlan {
    using OpenPlan::OpenPlan;

    /// Takes back or brings back an entry of the journal.
    Result<ChangeSet> step(const Author& author, JournalKind kind, std::int64_t sequence);
};

Result<ChangeSet> PlanStore::Impl::step(const Author& author, JournalKind kind, std::int64_t sequence)
{
    if (auto isSound = checkAuthor(author); !isSound)
        return isSound.error();
    const bool isUndo = kind == JournalKind::Undo;
    const JournalRow target = readRow(connection, sequence);
    const auto edit = editFromJson(codes, isUndo ? target.undo : target.redo);
    if (!edit)
        return Error{ErrorKind::Failed,
                     {"{0} is damaged: entry {1} of its history cannot be read. Maybe check it with tplan verify",
                      {path, std::to_string(sequence)}}};
    JournalRow row = rowFor(author, kind, target.entry.description);
    row.entry.undoes = sequence;
    const Hash digest = isUndo ? readRow(connection, sequence - 1).stateDigest : target.stateDigest;
    return write(*this, Step{edit.value(), isUndo, std::move(row), digest, false});
}

PlanStore::PlanStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PlanStore::PlanStore(PlanStore&&) noexcept = default;
PlanStore& PlanStore::operator=(PlanStore&&) noexcept = default;
PlanStore::~PlanStore() = default;

Result<PlanStore> PlanStore::create(const std::string& path, Plan plan, const Author& author)
{
    return guarded(path, [&]() -> Result<PlanStore> {
        requireFree(path);
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        tidyParts(plan);
        if (auto isSound = checkPlan(plan); !isSound)
            return isSound.error();
        const ReplacePlan import{std::move(plan)};
        const Message description = describe(import.plan, import);
        writeNewFile(path, makeFile(import.plan, rowFor(author, JournalKind::Import, description)));
        return open(path);
    });
}

Result<PlanStore> PlanStore::open(const std::string& path)
{
    return guarded(path, [&]() -> Result<PlanStore> {
        Connection connection = openPlanFile(path);
        CheckedPlan checked = checkPlanFile(connection, path);
        return PlanStore(std::make_unique<Impl>(path, std::move(connection), std::move(checked)));
    });
}

const Plan& PlanStore::plan() const { return m_impl->plan; }
const std::string& PlanStore::planId() const { return m_impl->planId; }
JournalTip PlanStore::tip() const { return {m_impl->journal.sequence(), toHex(m_impl->journal.hash())}; }

Result<ChangeSet> PlanStore::push(const Edit& edit, const Author& author, JournalKind kind)
{
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        if (isBlank(author.reason) && needsReason(m_impl->plan, edit))
            return Error{ErrorKind::Refused,
                         {"{0}: a reason is needed, because the date or destination of an approved batch changes",
                          {toEnglish(describe(m_impl->plan, edit))}}};
        const bool isImport = std::holds_alternative<ReplacePlan>(edit.value);
        JournalRow row = rowFor(author, isImport ? JournalKind::Import : kind, describe(m_impl->plan, edit));
        return write(*m_impl, Step{edit, false, std::move(row), std::nullopt, true});
    });
}

Result<ChangeSet> PlanStore::undo(const Author& author)
{
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        const auto sequence = m_impl->journal.lastUndoable();
        if (!sequence)
            return Error{ErrorKind::Refused,
                         {"There is no edit to take back; the import that made the plan stays", {}}};
        return m_impl->step(author, JournalKind::Undo, *sequence);
    });
}

Result<ChangeSet> PlanStore::redo(const Author& author)
{
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        const auto sequence = m_impl->journal.lastRedoable();
        if (!sequence)
            return Error{ErrorKind::Refused, {"There is no edit to bring back", {}}};
        return m_impl->step(author, JournalKind::Redo, *sequence);
    });
}

bool PlanStore::canUndo() const { return m_impl->journal.lastUndoable().has_value(); }
bool PlanStore::canRedo() const { return m_impl->journal.lastRedoable().has_value(); }

std::optional<Message> PlanStore::undoDescription() const
{
    const auto sequence = m_impl->journal.lastUndoable();
    return sequence ? readDescription(m_impl->connection, *sequence) : std::nullopt;
}

std::optional<Message> PlanStore::redoDescription() const
{
    const auto sequence = m_impl->journal.lastRedoable();
    return sequence ? readDescription(m_impl->connection, *sequence) : std::nullopt;
}

Result<std::vector<JournalEntry>> PlanStore::history() const
{
    return guarded(m_impl->path,
                   [&]() -> Result<std::vector<JournalEntry>> { return readEntries(m_impl->connection); });
}

Result<Done> PlanStore::verify() const { return check(Depth::Present); }
Result<Done> PlanStore::verifyHistory() const { return check(Depth::History); }

Result<Done> PlanStore::check(Depth depth) const
{
    return guarded(m_impl->path, [&]() -> Result<Done> {
        const CheckedPlan checked = checkPlanFile(m_impl->connection, m_impl->path, depth);
        if (checked.journal.sequence() != m_impl->journal.sequence()
            || checked.journal.hash() != m_impl->journal.hash())
            return Error{ErrorKind::Refused,
                         {"{0} is sound, but another program has changed it. Maybe load it again", {m_impl->path}}};
        if (checked.loaded.plan != m_impl->plan || checked.loaded.planId != m_impl->planId)
            return Error{ErrorKind::Failed,
                         {"{0}: the plan in memory is not the one in the file. Maybe load it again", {m_impl->path}}};
        return Done{};
    });
}

Result<bool> PlanStore::hasChangedElsewhere() const
{
    return guarded(m_impl->path, [&]() -> Result<bool> {
        return m_impl->connection.number("PRAGMA data_version") != m_impl->dataVersion;
    });
}

Result<Done> PlanStore::reload()
{
    return guarded(m_impl->path, [&]() -> Result<Done> {
        m_impl->take(checkPlanFile(m_impl->connection, m_impl->path));
        return Done{};
    });
}

} // namespace planner
