// SPDX-License-Identifier: Apache-2.0
#include "ui/whatif/what_if_outcome.h"

#include "core/goals/score.h"
#include "ui/kit/text.h"

#include <QCoreApplication>

namespace planner::ui {
namespace {

struct WhatIfWords {
    Q_DECLARE_TR_FUNCTIONS(WhatIfWords)
};

QString finishText(const WhatIfOutcome& outcome)
{
    return outcome.finish == 0 ? WhatIfWords::tr("never") : shortDateText(Day(outcome.finish), outcome.plan.operation);
}

} // namespace

std::shared_ptr<const WhatIfOutcome> outcomeOf(Plan plan, bool isStopped)
{
    auto outcome = std::make_shared<WhatIfOutcome>();
    outcome->plan = std::move(plan);
    outcome->isStopped = isStopped;
    const Operation& operation = outcome->plan.operation;
    const EvaluatedPlan evaluated(outcome->plan);
    const PlanView view = evaluated.view();
    outcome->progress = progressOf(view);
    for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
        outcome->sites.push_back(occupancySteps(view, {i}));
    outcome->waiting = summarise(operation, outcome->plan.batches).waiting;
    outcome->finish = finishValue(view);
    outcome->hard = hardScore(evaluated.findings());
    return outcome;
}

QString comparisonText(const WhatIfOutcome& now, const WhatIfOutcome& then)
{
    QString text = filled(WhatIfWords::tr("%1 people wait (now %2). The last batch arrives: %3 (now %4)."),
                          numberText(then.waiting), numberText(now.waiting), finishText(then), finishText(now));
    text += QLatin1Char(' ');
    text += then.hard == 0 ? WhatIfWords::tr("No rule is broken.")
                           : filled(WhatIfWords::tr("Rules are broken by %1 in all."),
                                    QLocale().toString(static_cast<qlonglong>(then.hard)));
    return text;
}

FacilityId tightestSite(const WhatIfOutcome& outcome)
{
    const OccupancySteps* tightest = nullptr;
    for (const OccupancySteps& site : outcome.sites) {
        if (!site.firstArrival || site.isOutside)
            continue;
        const auto room = [](const OccupancySteps& steps) { return steps.binding().limit - steps.binding().peak; };
        if (tightest == nullptr || room(site) < room(*tightest))
            tightest = &site;
    }
    return tightest == nullptr ? FacilityId{0} : tightest->facility.value_or(FacilityId{0});
}

} // namespace planner::ui
