// SPDX-License-Identifier: Apache-2.0
#include "core/storage/plan_store.h"

#include "core/edit/edit_json.h"
#include "core/edit/soundness.h"
#include "core/storage/backups.h"
#include "core/storage/file_identity.h"
#include "core/storage/hardening.h"
#include "core/storage/history_walk.h"
#include "core/storage/migrations.h"
#include "core/storage/network_share.h"
#include "core/storage/new_file.h"
#include "core/storage/plan_digest.h"
#include "core/storage/row_writer.h"
#include "core/storage/trouble.h"

#include <unistd.h>

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

/// Longer texts of the plan that a file begins with are left out: they would double the file and what opening reads.
constexpr std::size_t kLongestBeginning = 16'000'000;

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
    return bytesOfDatabase(connection);
}

} // namespace

struct PlanStore::Impl : OpenPlan {
    using OpenPlan::OpenPlan;

    /// Enters the present state in the history, with nothing changed.
    Result<ChangeSet> enter(const Author& author, JournalKind kind, Message description);
    /// Takes the entries after the ones that are known; false where a full reading is needed.
    bool catchUp();
    /// Brings an older file to the present version, after a backup.
    void bringUp(const OpenOptions& options);
    void holdAgainstOthers(const OpenOptions& options);

    std::string stateFolder;

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
    const std::int64_t then = isUndo ? stepOf(connection, sequence).front() - 1 : sequence;
    return write(*this, Step{.edit = edit.value(),
                             .isInverse = isUndo,
                             .row = std::move(row),
                             .expectedDigest = digestAt(connection, then, version),
                             .hasTexts = false});
}

PlanStore::PlanStore(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PlanStore::PlanStore(PlanStore&&) noexcept = default;
PlanStore& PlanStore::operator=(PlanStore&&) noexcept = default;
PlanStore::~PlanStore() = default;

Result<PlanStore> PlanStore::create(const std::string& path, Plan plan, const Author& author,
                                    const OpenOptions& options)
{
    return guarded(path, [&]() -> Result<PlanStore> {
        requireFree(path);
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        tidyParts(plan);
        if (auto isSound = checkPlan(plan); !isSound)
            return isSound.error();
        const ReplacePlan import{std::move(plan)};
        JournalRow row = rowFor(author, JournalKind::Import, describe(import.plan, import));
        row.redo = toJson(import.plan.operation, import);
        if (row.redo.size() > kLongestBeginning)
            row.redo.clear();
        writeNewFile(path, makeFile(import.plan, std::move(row)));
        return open(path, options);
    });
}

Result<PlanStore> PlanStore::open(const std::string& path, const OpenOptions& options)
{
    return guarded(path, [&]() -> Result<PlanStore> {
        Connection connection = openPlanFile(path);
        CheckedPlan checked = checkPlanFile(connection, path);
        auto impl = std::make_unique<Impl>(path, std::move(connection), std::move(checked));
        impl->holdAgainstOthers(options);
        return finishOpening(std::move(impl), options);
    });
}

Result<PlanStore> PlanStore::openSealed(const std::string& path, const std::string& passphrase,
                                        const OpenOptions& options)
{
    return guarded(path, [&]() -> Result<PlanStore> {
        auto sealed = std::make_unique<SealedHome>(path, passphrase);
        Connection connection = sealed->connect();
        harden(connection);
        CheckedPlan checked = checkPlanFile(connection, path);
        auto impl = std::make_unique<Impl>(path, std::move(connection), std::move(checked));
        impl->sealed = std::move(sealed);
        return finishOpening(std::move(impl), options);
    });
}

Result<bool> PlanStore::isSealed(const std::string& path)
{
    return guarded(path, [&]() -> Result<bool> {
        requireFile(path);
        return looksSealed(fileHeader(Connection::open(path)));
    });
}

Result<PlanStore> PlanStore::finishOpening(std::unique_ptr<Impl> impl, const OpenOptions& options)
{
    impl->stateFolder = options.stateFolder;
    impl->pins = PinnedTips(options.stateFolder);
    impl->comparePin();
    if (impl->version > kSchemaVersion)
        impl->readOnlyReason =
            Message{"{0} was made by a newer version of this program (file version {1}, this program "
                    "knows {2}): it can be read and not changed. Maybe update the program",
                    {impl->path, std::to_string(impl->version), std::to_string(kSchemaVersion)}};
    else if (impl->version < kSchemaVersion)
        impl->bringUp(options);
    if (impl->readOnlyReason)
        impl->warnings.push_back(*impl->readOnlyReason);
    return PlanStore(std::move(impl));
}

void PlanStore::Impl::bringUp(const OpenOptions& options)
{
    if (::access(path.c_str(), W_OK) != 0) {
        readOnlyReason = Message{"{0} has the form of an earlier version and cannot be written: it can be read and not "
                                 "changed. Maybe copy it to a folder of yours",
                                 {path}};
        return;
    }
    if (sealed) {
        // The sealed file in place stays whole until the new one replaces it.
        migrate(*this, options.author);
        sealed->save(connection);
    } else {
        if (stateFolder.empty())
            copyPlanFile(connection, path + ".version-" + std::to_string(version));
        else
            (void)makeBackup(connection, backupFolder(stateFolder, path), journal.sequence(),
                             options.author.utcMilliseconds);
        migrate(*this, options.author);
    }
    rememberTip();
}

void PlanStore::Impl::holdAgainstOthers(const OpenOptions& options)
{
    const std::string kind = options.isShared ? (*options.isShared ? "test" : "") : networkShareKind(path);
    if (kind.empty())
        return;
    connection.run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
    warnings.push_back({"{0} is on a network share ({1}), where two programs cannot be kept apart safely: it is held "
                        "against all others while it is open. Maybe work on a copy on this computer",
                        {path, kind}});
}

const Plan& PlanStore::plan() const { return m_impl->plan; }
const std::string& PlanStore::planId() const { return m_impl->planId; }
JournalTip PlanStore::tip() const { return m_impl->tip(); }
const std::vector<Message>& PlanStore::warnings() const { return m_impl->warnings; }
bool PlanStore::isHistoryShorter() const { return m_impl->isPinBroken; }
std::optional<Message> PlanStore::readOnlyReason() const { return m_impl->readOnlyReason; }

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
        if (kind == JournalKind::Continue)
            return pushContinuation(edit, author);
        JournalRow row = rowFor(author, isImport ? JournalKind::Import : kind, {});
        return write(*m_impl, Step{.edit = edit, .row = std::move(row), .isDescribed = true});
    });
}

Result<ChangeSet> PlanStore::pushContinuation(const Edit& edit, const Author& author)
{
    const auto alone = [&] { return push(edit, author, JournalKind::Edit); };
    if (!m_impl->journal.canContinue())
        return alone();
    const JournalRow last = readRow(m_impl->connection, m_impl->journal.sequence());
    const std::int64_t pause = author.utcMilliseconds - last.entry.utcMilliseconds;
    if (last.entry.author != author.name || pause < 0 || pause > kLongestPauseMilliseconds)
        return alone();
    const auto earlier = editFromJson(m_impl->codes, last.redo);
    const auto before = editFromJson(m_impl->codes, last.undo);
    const auto both = earlier ? merged(earlier.value(), edit) : std::nullopt;
    if (!both || !before)
        return alone();
    JournalRow row = rowFor(author, JournalKind::Continue, {});
    row.entry.undoes = last.entry.sequence;
    return write(*m_impl, Step{.edit = *both, .before = &before.value(), .row = std::move(row), .isDescribed = true});
}

Result<ChangeSet> PlanStore::Impl::enter(const Author& author, JournalKind kind, Message description)
{
    if (auto isSound = checkAuthor(author); !isSound)
        return isSound.error();
    const Edit nothing = Transaction{};
    return write(*this, Step{.edit = nothing, .row = rowFor(author, kind, std::move(description)), .hasTexts = false});
}

Result<Plan> PlanStore::planAt(std::int64_t sequence) const
{
    return guarded(m_impl->path, [&]() -> Result<Plan> {
        return planAtEntry(m_impl->connection, m_impl->plan, m_impl->planId, m_impl->journal.sequence(), sequence,
                           m_impl->version);
    });
}

Result<ChangeSet> PlanStore::nameState(const std::string& name, const Author& author)
{
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        if (isBlank(name) || !isText(name))
            return Error{ErrorKind::Refused, {"A state needs a name", {}}};
        const auto states = namedStates();
        if (!states)
            return states.error();
        for (const NamedState& state : states.value())
            if (state.name == name)
                return Error{ErrorKind::Refused,
                             {"There is a state {0} already, of entry {1}. Maybe choose another name",
                              {name, std::to_string(state.sequence)}}};
        return m_impl->enter(author, JournalKind::Snapshot, {"Name this state {0}", {name}});
    });
}

Result<std::vector<NamedState>> PlanStore::namedStates() const
{
    const auto entries = history();
    if (!entries)
        return entries.error();
    std::vector<NamedState> states;
    for (const JournalEntry& entry : entries.value())
        if (entry.kind == JournalKind::Snapshot && !entry.description.arguments.empty())
            states.push_back(
                {entry.sequence, entry.description.arguments.front(), entry.author, entry.utcMilliseconds});
    return states;
}

Result<ChangeSet> PlanStore::goBackTo(std::int64_t sequence, const std::string& name, const Author& author)
{
    auto earlier = planAt(sequence);
    if (!earlier)
        return earlier.error();
    return guarded(m_impl->path, [&]() -> Result<ChangeSet> {
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        const Edit edit = ReplacePlan{std::move(earlier).value()};
        if (isBlank(author.reason) && needsReason(m_impl->plan, edit))
            return Error{
                ErrorKind::Refused,
                {"Going back to {0} needs a reason, because the date or destination of an approved batch changes",
                 {name}}};
        return write(*m_impl,
                     Step{.edit = edit, .row = rowFor(author, JournalKind::Return, {"Go back to {0}", {name}})});
    });
}

Result<Done> PlanStore::copyTo(const std::string& path) const
{
    return guarded(path, [&]() -> Result<Done> {
        copyPlanFile(m_impl->connection, path);
        return Done{};
    });
}

Result<std::string> PlanStore::backUp(std::int64_t utcMilliseconds) const
{
    return guarded(m_impl->path, [&]() -> Result<std::string> {
        if (m_impl->stateFolder.empty() || m_impl->sealed)
            return Error{ErrorKind::Refused,
                         {"There is no folder for backups of {0}. Maybe name a file", {m_impl->path}}};
        return makeBackup(m_impl->connection, backupFolder(m_impl->stateFolder, m_impl->path),
                          m_impl->journal.sequence(), utcMilliseconds)
            .path;
    });
}

Result<std::string> PlanStore::bytes() const
{
    return guarded(m_impl->path, [&]() -> Result<std::string> { return bytesOfDatabase(m_impl->connection); });
}

Result<Done> PlanStore::acceptTip()
{
    return guarded(m_impl->path, [&]() -> Result<Done> {
        m_impl->isPinBroken = false;
        m_impl->rememberTip();
        return Done{};
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
        if (m_impl->sealed)
            return m_impl->sealed->hasChanged();
        return m_impl->connection.number("PRAGMA data_version") != m_impl->dataVersion;
    });
}

bool PlanStore::Impl::catchUp()
{
    const SqlTransaction reading(connection, SqlTransaction::Mode::Read);
    if (isStale || version != kSchemaVersion || readTip(connection).sequence <= journal.sequence()
        || readRow(connection, journal.sequence()).hash != journal.hash())
        return false;
    JournalState newer = journal;
    HistoryReplay replay(connection, plan);
    for (const JournalRow& row : readJournalOn(connection, newer, true))
        if (row.entry.kind == JournalKind::Migrate || !replay.makeAgain(row))
            return false;
    if (digestOf(replay.plan(), planId, version) != newer.stateDigest())
        return false;
    const std::int64_t seen = connection.number("PRAGMA data_version");
    plan = std::move(replay).takePlan();
    codes.forget();
    journal = std::move(newer);
    dataVersion = seen;
    return true;
}

Result<Done> PlanStore::reload()
{
    return guarded(m_impl->path, [&]() -> Result<Done> {
        if (m_impl->sealed && m_impl->sealed->hasChanged()) {
            m_impl->sealed->readAgain();
            Connection connection = m_impl->sealed->connect();
            harden(connection);
            CheckedPlan checked = checkPlanFile(connection, m_impl->path);
            m_impl->connection = std::move(connection);
            m_impl->take(std::move(checked));
        } else if (!m_impl->catchUp()) {
            m_impl->take(checkPlanFile(m_impl->connection, m_impl->path));
        }
        m_impl->rememberTip();
        return Done{};
    });
}

} // namespace planner
