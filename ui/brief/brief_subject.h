// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a brief is about: the plan with all that follows from it, and the marks that tell which state of it this is.

#include "core/base/result.h"
#include "core/edit/history.h"
#include "core/rules/evaluated_plan.h"
#include "core/splitter/splitter.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace planner::ui {

class PlanDocument;

/// What every page says of the plan.
struct BriefStamp {
    QString planName;         ///< its file, without the folder
    std::int64_t version = 0; ///< the last entry of its history
    QString historyHash;      ///< the first 16 digits of that entry's hash
    QDateTime time;           ///< when the brief was made
};

/// Holds its own copy of the plan. Not copied: the view refers to it.
class BriefSubject {
public:
    BriefSubject(Plan plan, BriefStamp stamp);
    BriefSubject(const BriefSubject&) = delete;
    BriefSubject& operator=(const BriefSubject&) = delete;

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const Operation& operation() const { return m_plan.operation; }
    [[nodiscard]] const BriefStamp& stamp() const { return m_stamp; }
    [[nodiscard]] PlanView view() const { return m_evaluated.view(); }
    [[nodiscard]] const Findings& findings() const { return m_evaluated.findings(); }
    [[nodiscard]] const std::vector<Waiting>& waiting() const { return m_waiting; }
    /// The approval of a finding; nullptr where it has none.
    [[nodiscard]] const Approval* approvalOf(const Finding& finding) const;

private:
    Plan m_plan;
    BriefStamp m_stamp;
    EvaluatedPlan m_evaluated;
    std::vector<Waiting> m_waiting;
};

/// `path` is the plan's file; the history must have an entry, as that of every file has.
[[nodiscard]] BriefStamp stampOf(const QString& path, const std::vector<JournalEntry>& history, const QDateTime& time);

/// The plan of a document as it is now. An error where its history cannot be read.
[[nodiscard]] Result<std::unique_ptr<BriefSubject>> briefSubjectOf(const PlanDocument& document);

} // namespace planner::ui
