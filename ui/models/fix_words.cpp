// SPDX-License-Identifier: Apache-2.0
#include "ui/models/fix_words.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace planner::ui {
namespace {

struct FixWords {
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

QString siteNamed(const Operation& operation, const std::string& code)
{
    const auto site = std::find_if(operation.facilities.begin(), operation.facilities.end(),
                                   [&](const Facility& facility) { return facility.code == code; });
    return site == operation.facilities.end() ? QString::fromStdString(code) : facilityText(*site);
}

QString stepText(const Operation& operation, FixKind kind, const FixStep& step)
{
    switch (kind) {
    case FixKind::Places:
        return filled(counted(step.amount,
                              [](int n) { return FixWords::tr("%Ln more places within the limit of %1", nullptr, n); }),
                      siteNamed(operation, step.subject));
    case FixKind::LimitPercent:
        return counted(step.amount, [](int n) {
            return FixWords::tr("Every overcrowding limit %Ln percentage points higher", nullptr, n);
        });
    case FixKind::Days:
        return counted(step.amount, [](int n) { return FixWords::tr("%Ln more days at the end", nullptr, n); });
    case FixKind::Vehicles:
        return filled(
            counted(step.amount, [](int n) { return FixWords::tr("%Ln more vehicles in fleet %1", nullptr, n); }),
            QString::fromStdString(step.subject));
    case FixKind::Escorts:
        return counted(step.amount, [](int n) { return FixWords::tr("%Ln more escorts a day", nullptr, n); });
    }
    return {};
}

} // namespace

QString fixText(const Operation& operation, const Fix& fix)
{
    QStringList steps;
    for (const FixStep& step : fix.steps)
        steps << stepText(operation, fix.kind, step);
    return listText(steps);
}

} // namespace planner::ui
