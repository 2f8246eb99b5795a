// SPDX-License-Identifier: Apache-2.0
#include "ui/models/summary_words.h"

#include "core/figures/plan_summary.h"
#include "ui/kit/text.h"

#include <QStringList>

namespace planner::ui {

QString summaryText(const PlanView& plan, const Findings& findings)
{
    QStringList clauses;
    for (const Message& clause : summaryOf(plan, findings))
        clauses << isolated(toText(clause));
    return clauses.join(QStringLiteral("; ")) + u'.';
}

QString summaryText(const EvaluatedPlan& plan) { return summaryText(plan.view(), plan.findings()); }

} // namespace planner::ui
