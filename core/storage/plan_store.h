// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan in its file: one SQLite database that holds the rows, the journal and nothing else.

#include "core/edit/edit.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace planner {

/// Who makes a step, when and why. The clock is the caller's.
struct Author {
    std::string name;
    std::int64_t utcMilliseconds = 0; ///< since 1970-01-01 00:00 UTC
    std::string reason;
};

enum class JournalKind { Edit, Undo, Redo, Import, Split, Migrate };

/// One line of the history.
struct JournalEntry {
    std::int64_t sequence = 0; ///< from 1, without gaps
    std::int64_t utcMilliseconds = 0;
    std::string author;
    std::string reason;
    JournalKind kind = JournalKind::Edit;
    std::int64_t undoes = 0; ///< the entry that an undo takes back or a redo brings back; 0 for others
    Message description;
    std::string hash; ///< 64 hexadecimal digits, chained
};

/// Owns the connection. Every change is durable when its call returns. Not for use by two threads at once.
class PlanStore {
public:
    /// Writes a new file whose first entry is the import. An existing file at `path` is replaced only
    /// when the new one is whole and durable; a failure leaves it as it was.
    [[nodiscard]] static Result<PlanStore> create(const std::string& path, Plan plan, const Author& author);
    /// Opens a file after its identity, size, schema text, integrity and history were checked.
    /// Anything else than a sound plan file is ErrorKind::Failed, and is not changed.
    [[nodiscard]] static Result<PlanStore> open(const std::string& path);

    PlanStore(PlanStore&&) noexcept;
    PlanStore& operator=(PlanStore&&) noexcept;
    ~PlanStore();

    [[nodiscard]] const Plan& plan() const;
    /// Applies and commits one edit with its journal entry; on refusal or failure nothing has changed.
    /// `kind` is Edit or Split.
    [[nodiscard]] Result<ChangeSet> push(const Edit& edit, const Author& author, JournalKind kind = JournalKind::Edit);
    /// Takes back the last edit that is not taken back. Refused where there is none.
    [[nodiscard]] Result<ChangeSet> undo(const Author& author);
    /// Brings back the last edit that was taken back. Refused where there is none.
    [[nodiscard]] Result<ChangeSet> redo(const Author& author);
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] bool canRedo() const;
    [[nodiscard]] Result<std::vector<JournalEntry>> history() const;
    /// Checks the whole file again, rows against the journal's digest included.
    [[nodiscard]] Result<Done> verify() const;

private:
    struct Impl;
    explicit PlanStore(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace planner
