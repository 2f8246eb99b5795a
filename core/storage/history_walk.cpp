// SPDX-License-Identifier: Apache-2.0
#include "core/storage/history_walk.h"

#include "core/edit/edit_json.h"
#include "core/storage/row_writer.h"
#include "core/storage/trouble.h"

namespace planner {
namespace {

/// A plan that goes back in time, with its rows in a database in memory.
class Walker {
public:
    explicit Walker(const LoadedPlan& loaded)
        : m_planId(loaded.planId), m_plan(loaded.plan), m_codes(m_plan.operation), m_rows(Connection::inMemory())
    {
        createSchema(m_rows);
        RowWriter writer(m_rows, Digest(), 1);
        writer.writeAll(m_plan, m_planId);
        m_digest = writer.digest();
    }

    [[nodiscard]] Hash digest() const { return m_digest.value(); }
    /// False where the text is no edit, or one that is refused.
    [[nodiscard]] bool change(const std::string& text, bool isInverse)
    {
        const auto edit = editFromJson(m_codes, text);
        if (!edit)
            return false;
        const auto applied = isInverse ? restore(m_plan, edit.value()) : apply(m_plan, edit.value());
        if (!applied)
            return false;
        if (applied.value().changes.hasEverything)
            m_codes.forget();
        RowWriter writer(m_rows, m_digest, 1);
        writer.writeChanges(m_plan, applied.value().changes, m_planId);
        m_digest = writer.digest();
        return true;
    }

private:
    std::string m_planId;
    Plan m_plan;
    CodeIndex m_codes;
    Connection m_rows;
    Digest m_digest;
};

/// Takes the entry back: an undo by doing again what it took back, a redo by taking that back.
bool takeBack(const Connection& connection, Walker& walker, const JournalRow& row)
{
    switch (row.entry.kind) {
    case JournalKind::Edit:
    case JournalKind::Split:
    case JournalKind::Import:
        return walker.change(row.undo, true);
    case JournalKind::Undo:
        return walker.change(readRow(connection, row.entry.undoes).redo, false);
    case JournalKind::Redo:
        return walker.change(readRow(connection, row.entry.undoes).undo, true);
    case JournalKind::Migrate:
        return true;
    }
    return false;
}

} // namespace

void walkHistory(const Connection& connection, const CheckedPlan& checked)
{
    Walker walker(checked.loaded);
    for (std::int64_t sequence = checked.journal.sequence(); sequence > 1; --sequence) {
        const bool isTaken = takeBack(connection, walker, readRow(connection, sequence));
        if (!isTaken || walker.digest() != readRow(connection, sequence - 1).stateDigest)
            throw Trouble(Message{"entry {0} of the history does not lead back to the state before it",
                                  {std::to_string(sequence)}});
    }
}

} // namespace planner
