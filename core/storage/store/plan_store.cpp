// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_store.h"

#include "core/base/one_line.h"
#include "core/edit/edit_json.h"
#include "core/storage/check/history_walk.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/trouble.h"
#include "core/storage/store/plan_store_impl.h"

namespace planner {

namespace {

Error reasonNeeded(const Message& step)
{
    return {ErrorKind::Refused,
            {"{0}: a reason is needed, because an approved batch changes its date or destination or loses a clearance, "
             "or what happened is corrected",
             {step}}};
}

} // namespace

Result<ChangeSet> PlanStore::Impl::take(Step step)
{
    const std::int64_t utcMilliseconds = step.entry.line.utcMilliseconds;
    auto taken = write(*this, std::move(step));
    // A plan that was put back to an earlier entry is a new one to its backups.
    if (taken && journal.sequence() <= lastBackup)
        lastBackup = 0;
    if (!taken || stateFolder.empty() || journal.sequence() < lastBackup + kEntriesPerBackup)
        return taken;
    // The step is done, whatever becomes of the backup.
    backUpByItself(utcMilliseconds);
    return taken;
}

Edit PlanStore::Impl::editOf(JournalKind kind, const ChainedEntry& target) const
{
    const auto edit = editFromJson(codes, kind == JournalKind::Undo ? target.undo : target.redo);
    if (!edit)
        throw damage({"{0} is damaged: entry {1} of its history cannot be read. Maybe check it with tplan verify",
                      {path, target.line.sequence}});
    return edit.value();
}

bool PlanStore::Impl::needsReasonFor(JournalKind kind, std::optional<std::int64_t> sequence) const
{
    if (!sequence)
        return false;
    const auto needed = guarded(
        path, [&]() -> Result<bool> { return needsReason(plan, editOf(kind, readEntry(connection, *sequence))); });
    return needed && needed.value();
}

Result<ChangeSet> PlanStore::Impl::step(const Author& author, JournalKind kind, std::int64_t sequence)
{
    if (auto isSound = checkAuthor(author); !isSound)
        return isSound.error();
    const bool isUndo = kind == JournalKind::Undo;
    const auto find = entriesOf(connection);
    const ChainedEntry target = find(sequence);
    const Edit edit = editOf(kind, target);
    if (isBlank(author.reason) && needsReason(plan, edit))
        return reasonNeeded(target.line.description);
    ChainedEntry entry = entryBy(author, kind, target.line.description);
    entry.line.undoes = sequence;
    const std::int64_t then = isUndo ? beginningOfStep(find, sequence) - 1 : sequence;
    return take(Step{.edit = edit,
                     .isMadeBefore = true,
                     .entry = std::move(entry),
                     .expectedDigest = digestAt(connection, then, version),
                     .hasTexts = false});
}

PlanStore::PlanStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PlanStore::PlanStore(PlanStore&&) noexcept = default;
PlanStore& PlanStore::operator=(PlanStore&&) noexcept = default;
PlanStore::~PlanStore() = default;

const Plan& PlanStore::plan() const { return m_impl->plan; }
const std::string& PlanStore::planId() const { return m_impl->planId; }
JournalTip PlanStore::tip() const { return m_impl->tip(); }
const std::vector<Message>& PlanStore::warnings() const { return m_impl->warnings; }
std::vector<Message> PlanStore::takeWarnings()
{
    const auto first = m_impl->warnings.begin() + static_cast<std::ptrdiff_t>(m_impl->toldWarnings);
    m_impl->toldWarnings = m_impl->warnings.size();
    return {first, m_impl->warnings.end()};
}

bool PlanStore::isHistoryShorter() const { return m_impl->isPinBroken; }
std::optional<Message> PlanStore::readOnlyReason() const { return m_impl->readOnlyReason; }

Result<ChangeSet> PlanStore::push(const Edit& asked, const Author& author, JournalKind kind)
{
    const Edit edit = signedBy(m_impl->plan, asked, author);
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        if (isBlank(author.reason) && needsReason(m_impl->plan, edit))
            return reasonNeeded(describe(m_impl->plan, edit));
        const bool isImport = std::holds_alternative<ReplacePlan>(edit.value);
        if (kind == JournalKind::Continue)
            return pushContinuation(edit, author);
        ChainedEntry entry = entryBy(author, isImport ? JournalKind::Import : kind, {});
        return m_impl->take(Step{.edit = edit, .entry = std::move(entry), .isDescribed = true});
    });
}

Result<ChangeSet> PlanStore::pushContinuation(const Edit& edit, const Author& author)
{
    const auto alone = [&] { return push(edit, author, JournalKind::Edit); };
    if (!m_impl->journal.canContinue())
        return alone();
    const ChainedEntry last = readEntry(m_impl->connection, m_impl->journal.sequence());
    const std::int64_t pause = author.utcMilliseconds - last.line.utcMilliseconds;
    if (last.line.author != author.name || pause < 0 || pause > kLongestPauseMilliseconds)
        return alone();
    const auto earlier = editFromJson(m_impl->codes, last.redo);
    const auto before = editFromJson(m_impl->codes, last.undo);
    const auto both = earlier ? merged(earlier.value(), edit) : std::nullopt;
    if (!both || !before)
        return alone();
    ChainedEntry entry = entryBy(author, JournalKind::Continue, {});
    entry.line.undoes = last.line.sequence;
    return m_impl->take(Step{.edit = *both, .before = &before.value(), .entry = std::move(entry), .isDescribed = true});
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

bool PlanStore::undoNeedsReason() const
{
    return m_impl->needsReasonFor(JournalKind::Undo, m_impl->journal.lastUndoable());
}

bool PlanStore::redoNeedsReason() const
{
    return m_impl->needsReasonFor(JournalKind::Redo, m_impl->journal.lastRedoable());
}

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
        if (checked.journal.sequence() < m_impl->journal.sequence() || !m_impl->hasEntry(tip()))
            return Error{ErrorKind::Refused,
                         {"{0} is sound, but another program has changed it. Maybe load it again", {m_impl->path}}};
        const bool hasMore = checked.journal.sequence() > m_impl->journal.sequence();
        const Plan then = hasMore ? planAtEntry(m_impl->connection, checked.loaded.plan, m_impl->planId,
                                                checked.journal.sequence(), m_impl->journal.sequence(), m_impl->version)
                                  : checked.loaded.plan;
        if (then != m_impl->plan || checked.loaded.planId != m_impl->planId)
            return Error{ErrorKind::Failed,
                         {"{0}: the plan in memory is not the one in the file. Maybe load it again", {m_impl->path}}};
        return Done{};
    });
}

} // namespace planner
