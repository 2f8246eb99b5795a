// SPDX-License-Identifier: Apache-2.0
#include "ui/drag/drop_words.h"

#include "ui/kit/text.h"
#include "ui/models/plan_document.h"
#include "ui/models/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace planner::ui {
namespace {

struct Drop {
    Q_DECLARE_TR_FUNCTIONS(Drop)
};

QString siteText(const PlanDocument& document, const std::optional<FacilityId>& facility)
{
    return facility ? facilityText(document.operation(), *facility) : Drop::tr("Waiting");
}

QString obstacleText(const PlanDocument& document, const DropPlan& plan)
{
    const DropObstacle& obstacle = *plan.obstacle;
    const QString code = QString::fromStdString(obstacle.code);
    switch (obstacle.kind) {
    case DropObstacle::Kind::Gone:
        return filled(Drop::tr("%1 is not in the plan any more."), code);
    case DropObstacle::Kind::Locked:
        return filled(Drop::tr("Batch %1 is locked. Maybe unlock it first."), code);
    case DropObstacle::Kind::Fixed: {
        const Batch* batch = document.batch({obstacle.code});
        if (batch != nullptr && batch->status == Status::Approved)
            return filled(Drop::tr("Batch %1 is approved. Maybe set it back to proposed first."), code);
        return filled(Drop::tr("Batch %1 has departed or is cancelled and stays where it is."), code);
    }
    case DropObstacle::Kind::NoRoute:
        if (obstacle.from == plan.target.facility)
            return filled(Drop::tr("The people of %1 are at %2 already."), code, siteText(document, obstacle.from));
        return filled(Drop::tr("No route leads from %1 to %2."), siteText(document, obstacle.from),
                      siteText(document, plan.target.facility));
    case DropObstacle::Kind::Nobody:
        return filled(Drop::tr("Nobody of %1 is waiting."), code);
    }
    return {};
}

QString newBatchText(const PlanDocument& document, const Batch& batch)
{
    const Operation& operation = document.operation();
    const Route& route = operation.route(batch.route);
    return filled(Drop::tr("New batch %1: %2 from %3 to %4 on %5."), QString::fromStdString(batch.code.text),
                  numberText(batch.people()), siteText(document, route.from), siteText(document, route.to),
                  shortDateText(batch.departure, operation));
}

} // namespace

QString forbiddenText(const PlanDocument& document, const DropPlan& plan)
{
    if (plan.obstacle)
        return obstacleText(document, plan);
    if (!plan.isForbidden())
        return {};
    const QString site = siteText(document, plan.target.facility);
    for (const RuleInfo& info : kRules)
        if (const std::int64_t made = plan.preview.change.made[info.rule]; made > 0 && isProtection(info.rule))
            return toText({info.refusal, {site.toStdString(), made}});
    return {};
}

QString madeText(const DropPlan& plan)
{
    const QString rules = plan.edit ? excessText(plan.preview.change.made) : QString();
    return rules.isEmpty() ? rules : filled(Drop::tr("Makes: %1"), rules);
}

QString curedText(const DropPlan& plan)
{
    const QString rules = plan.edit ? excessText(plan.preview.change.cured) : QString();
    return rules.isEmpty() ? rules : filled(Drop::tr("Cures: %1"), rules);
}

QStringList goalChangeTexts(const DropPlan& plan)
{
    QStringList texts;
    if (!plan.edit)
        return texts;
    const auto& before = plan.preview.before.goals;
    const auto& after = plan.preview.after.goals;
    for (std::size_t i = 0; i < before.size() && i < after.size(); ++i)
        if (after[i].value != before[i].value)
            texts << filled(Drop::tr("%1 %2", "a goal and its change"), goalText(after[i].goal),
                            goalChangeText(after[i].goal, after[i].value - before[i].value));
    return texts;
}

QString outcomeText(const PlanDocument& document, const DropPlan& plan)
{
    QStringList texts;
    for (const DropMove& move : plan.moves) {
        if (!move.before)
            texts << newBatchText(document, move.after);
        else if (!plan.target.arrival && move.before->departure != move.after.departure)
            texts << filled(Drop::tr("Batch %1 departs on %2 instead of %3, the best day that is free."),
                            QString::fromStdString(move.after.code.text),
                            shortDateText(move.after.departure, document.operation()),
                            shortDateText(move.before->departure, document.operation()));
    }
    constexpr qsizetype kMostSentences = 2;
    if (texts.size() <= kMostSentences)
        return texts.join(u' ');
    return counted(texts.size(),
                   [](int n) { return Drop::tr("%Ln batches are new or depart on another day.", "", n); });
}

} // namespace planner::ui
