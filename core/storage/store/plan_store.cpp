// SPDX-License-Identifier: Apache-2.0
#include "core/storage/store/plan_store.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/edit/edit_json.h"
#include "core/storage/check/file_identity.h"
#include "core/storage/check/history_walk.h"
#include "core/storage/database/hardening.h"
#include "core/storage/database/new_plan.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/trouble.h"
#include "core/storage/share/network_share.h"
#include "core/storage/share/new_file.h"
#include "core/storage/share/real_path.h"
#include "core/storage/store/migrations.h"

#include <utility>

namespace planner {
namespace {

/// The kind of share that the file lies on; empty for a local disk.
std::string shareKind(const std::string& path, const OpenOptions& options)
{
    return options.isShared ? (*options.isShared ? "test" : "") : networkShareKind(path);
}

/// Before the file is read: others may be writing to it. Null on a local disk.
std::unique_ptr<ShareHold> holdFor(const std::string& path, const OpenOptions& options)
{
    return shareKind(path, options).empty() ? nullptr : std::make_unique<ShareHold>(path);
}

Error reasonNeeded(const Message& step) { return {ErrorKind::Refused, {MessageId::StepNeedsReason, {step}}}; }

} // namespace

PlanStore::PlanStore(std::string path, PlanFile file, const OpenOptions& options)
    : m_path(std::move(path)), m_backups(options.stateFolder)
{
    CheckedPlan checked = file.check();
    m_open = std::make_unique<OpenPlan>(std::move(file), std::move(checked), PinnedTips(options.stateFolder));
    if (const std::string kind = shareKind(m_open->path(), options); !kind.empty())
        m_open->warn({MessageId::IsOnNetworkShare, {m_open->path(), kind}});
    m_open->comparePin();
    const bool isLookedAt = m_open->version() < kSchemaVersion && options.keepsVersion;
    if (isLookedAt)
        m_open->setReadOnly(Message{MessageId::EarlierFormIsLookedAt, {m_open->path()}});
    else if (m_open->version() < kSchemaVersion)
        bringUp(*m_open, options.stateFolder, options.author);
    if (m_open->version() > kSchemaVersion)
        m_open->setReadOnly(
            Message{MessageId::NewerVersionIsReadOnly, {m_open->path(), m_open->version(), kSchemaVersion}});
    if (m_open->readOnlyReason() && !isLookedAt)
        m_open->warn(*m_open->readOnlyReason());
    m_backups.onOpening(*m_open, options.author.utcMilliseconds);
    m_open->see(markOf(m_open->path()));
}

Result<PlanStore> PlanStore::create(const std::string& path, Plan plan, const Author& author,
                                    const OpenOptions& options)
{
    return guarded(path, [&]() -> Result<PlanStore> {
        requireFree(path);
        const auto bytes = newPlanFile(std::move(plan), author);
        if (!bytes)
            return bytes.error();
        writeNewFile(path, bytes.value());
        PinnedTips(options.stateFolder).forgetPlanAt(path);
        return open(path, options);
    });
}

Result<Done> PlanStore::branchTo(const std::string& path, Plan plan, const Author& author,
                                 std::string_view passphrase) const
{
    return guarded(path, [&]() -> Result<Done> {
        requireFree(path);
        const auto bytes = newPlanFile(std::move(plan), author);
        if (!bytes)
            return bytes.error();
        const SealedHome* sealed = m_open->file().sealed();
        writeNewFile(path, sealed != nullptr ? sealed->sealAnother(bytes.value(), passphrase) : bytes.value());
        m_open->pins().forgetPlanAt(path);
        return Done{};
    });
}

Result<PlanStore> PlanStore::open(const std::string& given, const OpenOptions& options)
{
    return guarded(given, [&]() -> Result<PlanStore> {
        const std::string path = realPath(given);
        auto hold = holdFor(path, options);
        return PlanStore(given, PlanFile(path, std::move(hold), nullptr), options);
    });
}

Result<PlanStore> PlanStore::openSealed(const std::string& given, std::string_view passphrase,
                                        const OpenOptions& options)
{
    return guarded(given, [&]() -> Result<PlanStore> {
        const std::string path = realPath(given);
        auto hold = holdFor(path, options);
        auto sealed = std::make_unique<SealedHome>(path, passphrase);
        return PlanStore(given, PlanFile(path, std::move(hold), std::move(sealed)), options);
    });
}

Result<bool> PlanStore::isSealed(const std::string& path)
{
    return guarded(path, [&]() -> Result<bool> {
        requireFile(path);
        return looksSealed(fileHeader(Connection::open(path)));
    });
}

std::vector<Message> PlanStore::takeWarnings()
{
    const auto first = warnings().begin() + static_cast<std::ptrdiff_t>(m_toldWarnings);
    m_toldWarnings = warnings().size();
    return {first, warnings().end()};
}

Result<Done> PlanStore::checkWritable(std::int64_t bytes)
{
    return guarded(m_open->path(), [&]() -> Result<Done> {
        if (m_open->readOnlyReason())
            return Error{ErrorKind::Refused, *m_open->readOnlyReason()};
        m_open->file().requireWritable(bytes);
        return Done{};
    });
}

Result<ChangeSet> PlanStore::write(Step step)
{
    const std::int64_t utcMilliseconds = step.entry.line.utcMilliseconds;
    auto written = m_open->write(std::move(step));
    if (written)
        m_backups.afterStep(*m_open, utcMilliseconds);
    return written;
}

Author PlanStore::named(const Author& author) const { return namedByKey(plan().people, m_open->signer(), author); }

Result<ChangeSet> PlanStore::push(const Edit& asked, const Author& typed, JournalKind kind)
{
    const Author author = named(typed);
    const Edit edit = signedBy(m_open->plan(), asked, author);
    return guarded(m_open->path(), [&]() -> Result<ChangeSet> {
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        if (isBlank(author.reason) && needsReason(m_open->plan(), edit))
            return reasonNeeded(describe(m_open->plan(), edit));
        const bool isImport = std::holds_alternative<ReplacePlan>(edit.value);
        if (kind == JournalKind::Continue)
            return pushContinuation(edit, author);
        ChainedEntry entry = entryBy(author, isImport ? JournalKind::Import : kind, {});
        return write(Step{.edit = edit, .entry = std::move(entry), .isDescribed = true});
    });
}

Result<ChangeSet> PlanStore::pushContinuation(const Edit& edit, const Author& author)
{
    const auto alone = [&] { return push(edit, author, JournalKind::Edit); };
    if (!m_open->journal().canContinue())
        return alone();
    const ChainedEntry last = readEntry(m_open->connection(), m_open->journal().sequence());
    const std::int64_t pause = author.utcMilliseconds - last.line.utcMilliseconds;
    if (last.line.author != author.name || pause < 0 || pause > kLongestPauseMilliseconds)
        return alone();
    const auto earlier = editFromJson(m_open->codes(), last.redo);
    const auto before = editFromJson(m_open->codes(), last.undo);
    const auto both = earlier ? merged(earlier.value(), edit) : std::nullopt;
    if (!both || !before)
        return alone();
    ChainedEntry entry = entryBy(author, JournalKind::Continue, {});
    entry.line.undoes = last.line.sequence;
    return write(Step{.edit = *both, .before = &before.value(), .entry = std::move(entry), .isDescribed = true});
}

Edit PlanStore::editOf(JournalKind kind, const ChainedEntry& target) const
{
    const auto edit = editFromJson(m_open->codes(), kind == JournalKind::Undo ? target.undo : target.redo);
    if (!edit)
        throw damage({MessageId::EntryIsUnreadable, {m_open->path(), target.line.sequence}});
    return edit.value();
}

bool PlanStore::needsReasonFor(JournalKind kind, std::optional<std::int64_t> sequence) const
{
    if (!sequence)
        return false;
    const auto needed = guarded(m_open->path(), [&]() -> Result<bool> {
        return needsReason(plan(), editOf(kind, readEntry(m_open->connection(), *sequence)));
    });
    return needed && needed.value();
}

Result<ChangeSet> PlanStore::walk(const Author& typed, JournalKind kind, std::int64_t sequence)
{
    const Author author = named(typed);
    if (auto isSound = checkAuthor(author); !isSound)
        return isSound.error();
    const bool isUndo = kind == JournalKind::Undo;
    const auto find = entriesOf(m_open->connection());
    const ChainedEntry target = find(sequence);
    const Edit edit = editOf(kind, target);
    if (isBlank(author.reason) && needsReason(plan(), edit))
        return reasonNeeded(target.line.description);
    ChainedEntry entry = entryBy(author, kind, target.line.description);
    entry.line.undoes = sequence;
    const std::int64_t then = isUndo ? beginningOfStep(find, sequence) - 1 : sequence;
    return write(Step{.edit = edit,
                      .isMadeBefore = true,
                      .isOfAnother = target.line.author != author.name,
                      .entry = std::move(entry),
                      .expectedDigest = digestAt(m_open->connection(), then, m_open->version()),
                      .hasTexts = false});
}

Result<ChangeSet> PlanStore::undo(const Author& author)
{
    return guarded(m_open->path(), [&]() -> Result<ChangeSet> {
        const auto sequence = m_open->journal().lastUndoable();
        if (!sequence)
            return Error{ErrorKind::Refused, {MessageId::NothingToTakeBack}};
        return walk(author, JournalKind::Undo, *sequence);
    });
}

Result<ChangeSet> PlanStore::redo(const Author& author)
{
    return guarded(m_open->path(), [&]() -> Result<ChangeSet> {
        const auto sequence = m_open->journal().lastRedoable();
        if (!sequence)
            return Error{ErrorKind::Refused, {MessageId::NothingToBringBack}};
        return walk(author, JournalKind::Redo, *sequence);
    });
}

bool PlanStore::undoNeedsReason() const { return needsReasonFor(JournalKind::Undo, m_open->journal().lastUndoable()); }

bool PlanStore::redoNeedsReason() const { return needsReasonFor(JournalKind::Redo, m_open->journal().lastRedoable()); }

std::optional<Message> PlanStore::descriptionOf(std::optional<std::int64_t> sequence) const
{
    return sequence ? readDescription(m_open->connection(), *sequence) : std::nullopt;
}

std::optional<Message> PlanStore::undoDescription() const { return descriptionOf(m_open->journal().lastUndoable()); }

std::optional<Message> PlanStore::redoDescription() const { return descriptionOf(m_open->journal().lastRedoable()); }

Result<std::vector<JournalEntry>> PlanStore::history() const
{
    return guarded(m_open->path(),
                   [&]() -> Result<std::vector<JournalEntry>> { return readEntries(m_open->connection()); });
}

Result<Plan> PlanStore::planAt(std::int64_t sequence) const
{
    return guarded(m_open->path(), [&]() -> Result<Plan> {
        return planAtEntry(m_open->connection(), m_open->plan(), m_open->planId(), m_open->journal().sequence(),
                           sequence, m_open->version());
    });
}

Result<ChangeSet> PlanStore::nameState(const std::string& name, const Author& author)
{
    return nameState(name, author, MessageId::NameState, Role::Viewer);
}

Result<ChangeSet> PlanStore::certifyState(const std::string& name, const Author& author)
{
    if (plan().people.empty())
        return Error{ErrorKind::Refused, {MessageId::CertifyingNeedsPeople}};
    return nameState(name, author, MessageId::CertifyState, Role::Approver);
}

Result<ChangeSet> PlanStore::nameState(const std::string& name, const Author& typed, MessageId how, Role needs)
{
    const Author author = named(typed);
    return guarded(m_open->path(), [&]() -> Result<ChangeSet> {
        if (!isOneLine(name) || characters(name) > kLongestAuthorName)
            return Error{ErrorKind::Refused, {MessageId::StateNameIsUnsound, {kLongestAuthorName}}};
        if (isBlank(name))
            return Error{ErrorKind::Refused, {MessageId::StateNeedsName}};
        if (name.find_first_not_of("0123456789") == std::string::npos)
            return Error{ErrorKind::Refused, {MessageId::StateNameIsNumber, {name}}};
        const auto states = namedStates();
        if (!states)
            return states.error();
        for (const NamedState& state : states.value())
            if (state.name == name)
                return Error{ErrorKind::Refused, {MessageId::StateNameIsTaken, {name, state.sequence}}};
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        const Edit nothing = Transaction{};
        return writeUntold(Step{.edit = nothing,
                                .entry = entryBy(author, JournalKind::Snapshot, {how, {name}}),
                                .hasTexts = false,
                                .needs = needs});
    });
}

Result<std::vector<NamedState>> PlanStore::namedStates() const
{
    const auto entries = history();
    if (!entries)
        return entries.error();
    return planner::namedStates(entries.value());
}

Result<std::vector<EntrySignature>> PlanStore::signatures() const
{
    return guarded(m_open->path(), [&]() -> Result<std::vector<EntrySignature>> {
        if (m_open->version() > kSchemaVersion)
            return Error{ErrorKind::Refused, {MessageId::SignaturesOfNewerVersion, {m_open->path()}}};
        const SqlTransaction reading(m_open->connection(), SqlTransaction::Mode::Read);
        if (plan().people.empty() && readSignatures(m_open->connection()).empty())
            return std::vector<EntrySignature>();
        return checkSignatures(m_open->connection(),
                               checkWithinTransaction(m_open->connection(), m_open->path(), Depth::Present));
    });
}

Result<std::vector<CertifiedState>> PlanStore::certifiedStates() const
{
    const auto entries = history();
    if (!entries)
        return entries.error();
    const auto signatures = this->signatures();
    if (!signatures)
        return signatures.error();
    return guarded(m_open->path(), [&]() -> Result<std::vector<CertifiedState>> {
        std::vector<CertifiedState> certified;
        for (const NamedState& state : planner::namedStates(entries.value())) {
            const auto place = static_cast<std::size_t>(state.sequence - 1);
            if (certifies(entries.value()[place]) && place < signatures.value().size())
                certified.push_back(
                    {state, readEntry(m_open->connection(), state.sequence).stateDigest, signatures.value()[place]});
        }
        return certified;
    });
}

Result<ChangeSet> PlanStore::goBackTo(std::int64_t sequence, const std::string& name, const Author& typed)
{
    const Author author = named(typed);
    auto earlier = planAt(sequence);
    if (!earlier)
        return earlier.error();
    return guarded(m_open->path(), [&]() -> Result<ChangeSet> {
        if (auto isSound = checkAuthor(author); !isSound)
            return isSound.error();
        const Edit edit = ReplacePlan{std::move(earlier).value()};
        if (isBlank(author.reason) && needsReason(m_open->plan(), edit))
            return Error{ErrorKind::Refused, {MessageId::GoingBackNeedsReason, {name}}};
        return writeUntold(
            Step{.edit = edit, .entry = entryBy(author, JournalKind::Return, {MessageId::GoBackToState, {name}})});
    });
}

Result<Done> PlanStore::copyTo(const std::string& path) const
{
    return guarded(path, [&]() -> Result<Done> {
        writeCopy(m_open->file().copy(), path);
        return Done{};
    });
}

Result<CheckWork> PlanStore::prepareCheck() const
{
    return guarded(m_open->path(), [&]() -> Result<CheckWork> {
        FileCopy copy = m_open->file().copy();
        return CheckWork(
            [copy = std::move(copy), path = m_open->path()](const CancelFlag& cancel, const ProgressSink& progress) {
                return guarded(path, [&]() -> Result<std::int64_t> {
                    const Wiped plain(copy.open(copy.bytes));
                    const Connection connection = Connection::fromBytes(plain.text);
                    harden(connection);
                    return checkPlanFile(connection, path, Depth::History, {&cancel, progress}).journal.sequence();
                });
            });
    });
}

Result<std::string> PlanStore::bytes() const
{
    return guarded(m_open->path(), [&]() -> Result<std::string> { return m_open->connection().bytes(); });
}

Result<ChangeSet> PlanStore::writeUntold(Step step)
{
    const JournalTip before = tip();
    auto written = write(std::move(step));
    // After a failure the store may hold the step although it is not durable.
    if (tip() != before) {
        if (!m_untold)
            m_untold.emplace();
        if (written)
            m_untold->add(written.value());
        else
            m_untold->hasEverything = true;
    }
    return written;
}

Result<std::string> PlanStore::backUp(std::int64_t utcMilliseconds) const
{
    const auto work = prepareBackUp(utcMilliseconds);
    return work ? work.value()() : Result<std::string>(work.error());
}

Result<BackUpWork> PlanStore::prepareBackUp(std::int64_t utcMilliseconds) const
{
    return guarded(m_open->path(), [&] { return m_backups.prepare(*m_open, utcMilliseconds); });
}

Result<Done> PlanStore::acceptTip()
{
    return guarded(m_open->path(), [&]() -> Result<Done> {
        m_open->acceptTip();
        return Done{};
    });
}

Result<Done> PlanStore::check(Depth depth) const
{
    return guarded(m_open->path(), [&]() -> Result<Done> {
        const CheckedPlan checked = checkPlanFile(m_open->connection(), m_open->path(), depth);
        if (checked.journal.sequence() < m_open->journal().sequence() || !m_open->hasEntry(tip()))
            return Error{ErrorKind::Refused, {MessageId::SoundButChangedByOther, {m_open->path()}}};
        const bool hasMore = checked.journal.sequence() > m_open->journal().sequence();
        const Plan then = hasMore
                              ? planAtEntry(m_open->connection(), checked.loaded.plan, m_open->planId(),
                                            checked.journal.sequence(), m_open->journal().sequence(), m_open->version())
                              : checked.loaded.plan;
        if (then != m_open->plan() || checked.loaded.planId != m_open->planId())
            return Error{ErrorKind::Failed, {MessageId::MemoryIsNotTheFile, {m_open->path()}}};
        return Done{};
    });
}

Result<bool> PlanStore::hasChangedElsewhere() const
{
    return guarded(m_open->path(), [&]() -> Result<bool> { return m_untold || m_watch.hasChanged(*m_open); });
}

Result<ChangeSet> PlanStore::reload()
{
    if (m_untold)
        return *std::exchange(m_untold, std::nullopt);
    return guarded(m_open->path(), [&]() -> Result<ChangeSet> { return m_watch.reload(*m_open); });
}

} // namespace planner
