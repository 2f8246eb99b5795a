// SPDX-License-Identifier: Apache-2.0
#include "ui/models/finding_place.h"

#include "core/base/message_id.h"
#include "core/rules/batch_findings.h"
#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace planner::ui {
namespace {

struct FindingPlaces {
    Q_DECLARE_TR_FUNCTIONS(FindingPlaces)
};

std::vector<BatchCode> concernedBy(const Plan& plan, const Finding& finding)
{
    std::vector<BatchCode> codes;
    for (const auto& [code, batch] : plan.batches)
        if (isConcerned(plan.operation, batch, finding))
            codes.push_back(code);
    return codes;
}

} // namespace

bool isAbout(const Approval& approval, const Finding& finding)
{
    return approval.rule == idOf(finding.rule) && approval.subject == finding.subject
           && approval.category == finding.category && approval.day == finding.day;
}

FindingPlace placeOf(const Plan& plan, const Finding& finding)
{
    const Operation& operation = plan.operation;
    FindingPlace place;
    place.name = QString::fromStdString(finding.subject);
    if (!finding.day.isZero())
        place.day = finding.day;
    // R15 names a batch or, without a day, a cohort.
    const Subject subject = infoOf(finding.rule).subject;
    if (subject == Subject::Facility) {
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
            if (operation.facilities[i].code == finding.subject)
                place.facility = FacilityId{i};
        if (place.facility)
            place.name = facilityText(operation, *place.facility);
        return place;
    }
    if (subject == Subject::Batch || (subject == Subject::Cohort && place.day)) {
        place.batches.push_back({finding.subject});
        return place;
    }
    place.name = subject == Subject::Route    ? filled(FindingPlaces::tr("Route %1"), place.name)
                 : subject == Subject::Fleet  ? filled(FindingPlaces::tr("Fleet %1"), place.name)
                 : subject == Subject::Cohort ? filled(FindingPlaces::tr("Cohort %1"), place.name)
                                              : FindingPlaces::tr("Escorts");
    place.batches = concernedBy(plan, finding);
    return place;
}

FindingPlace placeOf(const Plan& plan, const FindingGroup& group)
{
    FindingPlace place = placeOf(plan, group.findings.front());
    if (place.facility || place.batches.empty())
        return place;
    for (const Finding& finding : group.findings)
        for (BatchCode& code : placeOf(plan, finding).batches)
            if (std::find(place.batches.begin(), place.batches.end(), code) == place.batches.end())
                place.batches.push_back(std::move(code));
    return place;
}

QString titleText(const Operation& operation, const FindingGroup& group) { return toText(titleOf(operation, group)); }

QString extentText(const Operation& operation, const FindingGroup& group)
{
    const Message days = daysOf(operation, group);
    const QString amount = toText(amountOf(group));
    return days.id == MessageId::None ? amount
                                      : filled(FindingPlaces::tr("%1, %2", "days and how many"), toText(days), amount);
}

} // namespace planner::ui
