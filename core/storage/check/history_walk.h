// SPDX-License-Identifier: Apache-2.0
#pragma once
// Walks a history in memory, back and forward: the deep check, earlier states, and what another planner added.

#include "core/edit/code_index.h"
#include "core/edit/edit.h"
#include "core/storage/check/plan_checks.h"

namespace planner {

/// Takes every entry back, newest first, and, where the file keeps the plan that it began with, makes every entry again
/// from that: each must lead to the state that was recorded. The file is only read. Throws Trouble naming the first
/// entry whose texts do not lead there, or one of kind Cancelled.
void walkHistory(const Connection& connection, const CheckedPlan& checked, const CheckWatch& watch = {});

/// A plan that changes as entries of its history are taken back or made again; nothing is written. For one use: after a
/// false the plan means nothing.
class HistoryReplay {
public:
    /// Takes a copy of the plan. The connection must outlive it.
    HistoryReplay(const Connection& connection, Plan plan);
    HistoryReplay(const HistoryReplay&) = delete;
    HistoryReplay& operator=(const HistoryReplay&) = delete;
    virtual ~HistoryReplay() = default;

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] Plan takePlan() && { return std::move(m_plan); }
    /// From the state after the entry to the one before. False where the texts are no edits, or refused ones.
    [[nodiscard]] bool takeBack(const JournalRow& row);
    /// From the state before the entry to the one after.
    [[nodiscard]] bool makeAgain(const JournalRow& row);

protected:
    virtual void onChange(const ChangeSet& /*changes*/) {}

private:
    [[nodiscard]] bool change(const std::string& text);

    const Connection& m_connection;
    Plan m_plan;
    CodeIndex m_codes;
};

/// The plan at an entry of the checked history. Throws Trouble where there is no such entry, or the way back does not
/// lead to the state that it recorded.
[[nodiscard]] Plan planAtEntry(const Connection& connection, const Plan& present, const std::string& planId,
                               std::int64_t last, std::int64_t sequence, std::int64_t version);

} // namespace planner
