// SPDX-License-Identifier: Apache-2.0
#include "core/storage/rescue/salvage.h"

#include "core/base/message_id.h"
#include "core/edit/soundness.h"
#include "core/storage/check/file_identity.h"
#include "core/storage/check/plan_checks.h"
#include "core/storage/database/new_plan.h"
#include "core/storage/database/plan_digest.h"
#include "core/storage/database/trouble.h"
#include "core/storage/seal/sealed_bytes.h"
#include "core/storage/seal/sealed_home.h"
#include "core/storage/share/new_file.h"

namespace planner {
namespace {

/// Opens the file as any program does, so that SQLite puts back what a killed one left half done; what is wrong with
/// it is looked at afterwards.
void recover(const std::string& path)
{
    try {
        const Connection connection = openPlanFile(path);
        [[maybe_unused]] const CheckedPlan checked = checkPlanFile(connection, path);
    } catch (const Trouble&) {
    } catch (const SqlError&) {
    }
}

/// Throws Trouble where there is nothing that could be taken apart.
void requireSomething(const std::string& path)
{
    requireFile(path);
    const std::string header = fileHeader(Connection::open(path));
    if (header.empty())
        throw Trouble(Message{MessageId::NothingToSaveOfEmpty, {path}});
    if (looksSealed(header))
        throw Trouble(Message{MessageId::NothingToSaveOfSealed, {path}});
}

Salvaged choose(DamagedContent& content)
{
    Salvaged saved;
    const std::int64_t sound = content.report.lastSound ? content.report.lastSound->sequence : 0;
    saved.isWhole = content.planOfHistory && sound == content.report.lastEntry;
    if (saved.isWhole) {
        saved.plan = std::move(*content.planOfHistory);
        saved.how = {MessageId::SavedFromWholeHistory, {sound}};
    } else if (content.planOfRows && checkPlan(*content.planOfRows)) {
        saved.plan = std::move(*content.planOfRows);
        saved.how = content.rowsMatchNewest
                        ? Message{MessageId::SavedFromRecordedRows, {content.report.lastEntry, sound}}
                        : Message{MessageId::SavedFromUnconfirmedRows, {sound}};
    } else if (content.planOfHistory) {
        saved.plan = std::move(*content.planOfHistory);
        saved.how = {MessageId::SavedFromSoundEntries, {sound, content.report.lastEntry}};
    } else {
        throw Trouble(Message{MessageId::NothingMakesAPlan});
    }
    return saved;
}

/// What can be saved of the file; all that was read goes to `content`.
Result<Salvaged> takeApart(const std::string& path, DamagedContent& content)
{
    return guarded(path, [&]() -> Result<Salvaged> {
        requireSomething(path);
        recover(path);
        try {
            content = readDamagedFile(path);
            Salvaged saved = choose(content);
            saved.report = content.report;
            for (const ChainedEntry& entry : content.history)
                saved.history.push_back(entry.line);
            return saved;
        } catch (const Trouble& trouble) {
            return Error{ErrorKind::Failed, {MessageId::NothingCanBeSaved, {path, trouble.error().message}}};
        }
    });
}

} // namespace

Result<DamageReport> examine(const std::string& path)
{
    return guarded(path, [&]() -> Result<DamageReport> { return readDamagedFile(path).report; });
}

Result<Salvaged> salvage(const std::string& path)
{
    DamagedContent content;
    return takeApart(path, content);
}

Result<Salvaged> salvageTo(const std::string& path, const std::string& newPath, const Author& author)
{
    return guarded(newPath, [&]() -> Result<Salvaged> {
        requireFree(newPath);
        DamagedContent content;
        auto saved = takeApart(path, content);
        if (!saved)
            return saved;
        const bool hasHistory =
            saved.value().isWhole
            && digestOf(saved.value().plan, content.planId, kSchemaVersion) == content.history.back().stateDigest;
        const auto bytes = hasHistory
                               ? planFile(saved.value().plan, content.planId, content.history,
                                          entryBy(author, JournalKind::Snapshot, {MessageId::NameState, {"salvaged"}}))
                               : newPlanFile(saved.value().plan, author);
        if (!bytes)
            return bytes.error();
        writeNewFile(newPath, bytes.value());
        const Connection connection = openPlanFile(newPath);
        [[maybe_unused]] const CheckedPlan checked = checkPlanFile(connection, newPath);
        return saved;
    });
}

} // namespace planner
