// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a plan store is made of, for the files that share its work.

#include "core/storage/rescue/backups.h"
#include "core/storage/store/plan_store.h"
#include "core/storage/store/plan_writer.h"

#include <string_view>

namespace planner {

struct PlanStore::Impl : OpenPlan {
    using OpenPlan::OpenPlan;
    using OpenPlan::take;

    /// Enters the present state in the history, with nothing changed.
    Result<ChangeSet> enter(const Author& author, JournalKind kind, Message description);
    /// What can be told of the file without reading it.
    struct Look {
        std::optional<FileMark> mark; ///< nothing where nothing lies at the path
        std::int64_t dataVersion = 0;
        bool operator==(const Look&) const = default;
    };
    [[nodiscard]] Look look() const;
    /// What the plan was before its file was replaced.
    struct Known {
        std::string planId;
        JournalTip tip;
        bool isPinBroken = false;
    };
    /// True where this user has taken a history for good that was found cut here.
    [[nodiscard]] bool isAcceptedNow() const;
    /// Reads what others have made of the file. Throws Trouble or SqlError; the plan in memory then stays.
    void readAnew(const Look& now);
    /// Reads the file that lies at the path now, in place of the one that was opened.
    void openAgain();
    /// Takes the entries after the ones that are known; false where a full reading is needed.
    bool catchUp();
    /// After a full reading: whether the history goes on from where it was, here and where it was last seen. Where it
    /// does not, nothing is written any more, unless this user had it so: then it is told only.
    void compareWith(const Known& before);
    /// Takes no more steps, and tells why; `before` is compared with whatever is read from now on.
    void close(const Known& before, Message reason);

    /// Takes a step, and now and then makes a backup after it.
    Result<ChangeSet> take(Step step);

    /// Makes a backup of the present state; a failure is told in `warnings`.
    void backUpByItself(std::int64_t utcMilliseconds);
    /// Does so where the plan has grown and has no backup, or one that is a day old; finds out where the newest ends.
    void backUpOnOpening(std::int64_t utcMilliseconds);
    /// What a backup of the present state would be.
    [[nodiscard]] Backup presentBackup(std::int64_t utcMilliseconds) const;

    std::string stateFolder;
    std::size_t toldWarnings = 0;   ///< how many of the warnings were taken
    std::optional<Look> failedLook; ///< of what could not be read
    std::optional<Known> known;     ///< set while the file is another one than was opened
    std::int64_t lastBackup = 0;    ///< the entry that the newest backup ends with

    /// What takes back or brings back an entry of the journal. Throws Trouble.
    [[nodiscard]] Edit editOf(JournalKind kind, const ChainedEntry& target) const;
    /// False also where the entry cannot be read: taking the step then says why.
    [[nodiscard]] bool needsReasonFor(JournalKind kind, std::optional<std::int64_t> sequence) const;
    /// Takes back or brings back an entry of the journal.
    Result<ChangeSet> step(const Author& author, JournalKind kind, std::int64_t sequence);
};

} // namespace planner
