// SPDX-License-Identifier: Apache-2.0
#include "core/storage/database/new_plan.h"

#include "core/edit/edit_json.h"
#include "core/edit/soundness.h"
#include "core/storage/database/row_writer.h"

namespace planner {
namespace {

/// Longer texts of the plan that a file begins with are left out: they would double the file and what opening reads.
constexpr std::size_t kLongestBeginning = 16'000'000;

} // namespace

std::string planFile(const Plan& plan, const std::string& planId, const std::vector<ChainedEntry>& history,
                     ChainedEntry last)
{
    const Connection connection = Connection::inMemory();
    createSchema(connection);
    {
        SqlTransaction writing(connection, SqlTransaction::Mode::Write);
        RowWriter writer(connection, Digest(), history.empty() ? 1 : history.back().line.sequence);
        writer.writeAll(plan, planId);
        JournalState state;
        for (const ChainedEntry& entry : history) {
            writeEntry(connection, entry);
            state.reserveNext();
            state.append(entry);
        }
        last.stateDigest = writer.digest().value();
        chain(last, state);
        writeEntry(connection, last);
        writing.commit();
    }
    return connection.bytes();
}

Result<std::string> newPlanFile(Plan plan, const Author& author)
{
    if (auto isSound = checkAuthor(author); !isSound)
        return isSound.error();
    tidyParts(plan);
    if (auto isSound = checkPlan(plan); !isSound)
        return isSound.error();
    const ReplacePlan import{std::move(plan)};
    ChainedEntry entry = entryBy(author, JournalKind::Import, describe(import.plan, import));
    entry.redo = toJson(import.plan.operation, import);
    if (entry.redo.size() > kLongestBeginning)
        entry.redo.clear();
    return planFile(import.plan, randomId(), {}, std::move(entry));
}

} // namespace planner
