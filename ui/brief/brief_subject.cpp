// SPDX-License-Identifier: Apache-2.0
#include "ui/brief/brief_subject.h"

#include "ui/models/finding_place.h"
#include "ui/models/plan_document.h"

#include <QFileInfo>

#include <algorithm>

namespace planner::ui {

BriefSubject::BriefSubject(Plan plan, BriefStamp stamp)
    : m_plan(std::move(plan)), m_stamp(std::move(stamp)), m_evaluated(m_plan), m_waiting(explainWaiting(m_plan))
{
}

const Approval* BriefSubject::approvalOf(const Finding& finding) const
{
    if (!finding.isApproved)
        return nullptr;
    const auto found = std::find_if(m_plan.approvals.begin(), m_plan.approvals.end(),
                                    [&](const Approval& approval) { return isAbout(approval, finding); });
    return found == m_plan.approvals.end() ? nullptr : &*found;
}

BriefStamp stampOf(const QString& path, const std::vector<JournalEntry>& history, const QDateTime& time)
{
    constexpr qsizetype kDigits = 16;
    BriefStamp stamp{QFileInfo(path).fileName(), 0, {}, time};
    if (!history.empty()) {
        stamp.version = history.back().sequence;
        stamp.historyHash = QString::fromStdString(history.back().hash).left(kDigits);
    }
    return stamp;
}

Result<std::unique_ptr<BriefSubject>> briefSubjectOf(const PlanDocument& document)
{
    const auto history = document.history();
    if (!history)
        return history.error();
    return std::make_unique<BriefSubject>(document.plan(),
                                          stampOf(document.path(), history.value(), QDateTime::currentDateTime()));
}

} // namespace planner::ui
