// SPDX-License-Identifier: Apache-2.0
#include "ui/models/fix_words.h"

#include "ui/models/words.h"

#include <QCoreApplication>
#include <QLocale>
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
    const int amount = static_cast<int>(step.amount);
    switch (kind) {
    case FixKind::Places:
        return FixWords::tr("%Ln more places within the limit of %1", nullptr, amount)
            .arg(siteNamed(operation, step.subject));
    case FixKind::LimitPercent:
        return FixWords::tr("Every overcrowding limit %1 per cent higher").arg(QLocale().toString(amount));
    case FixKind::Days:
        return FixWords::tr("%Ln more days at the end", nullptr, amount);
    case FixKind::Vehicles:
        return FixWords::tr("%Ln more vehicles in fleet %1", nullptr, amount).arg(QString::fromStdString(step.subject));
    case FixKind::Escorts:
        return FixWords::tr("%Ln more escorts a day", nullptr, amount);
    }
    return {};
}

} // namespace

QString fixText(const Operation& operation, const Fix& fix)
{
    QStringList steps;
    for (const FixStep& step : fix.steps)
        steps << stepText(operation, fix.kind, step);
    return QLocale().createSeparatedList(steps);
}

} // namespace planner::ui
