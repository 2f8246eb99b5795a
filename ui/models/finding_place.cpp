// SPDX-License-Identifier: Apache-2.0
#include "ui/models/finding_place.h"

#include "ui/kit/text.h"
#include "ui/models/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace planner::ui {
namespace {

struct FindingPlaces {
    Q_DECLARE_TR_FUNCTIONS(FindingPlaces)
};

enum class PlaceKind { Facility, Route, Fleet, Escorts, Batch, BatchOrCohort };

PlaceKind kindOf(Rule rule)
{
    switch (rule) {
    case Rule::R01Overcrowding:
    case Rule::R02Places:
    case Rule::R04DailyIntake:
    case Rule::R05DailyRelease:
    case Rule::R13KeepApartSite:
    case Rule::R14Dispersal:
        return PlaceKind::Facility;
    case Rule::R06RouteDepartures:
        return PlaceKind::Route;
    case Rule::R08Fleet:
        return PlaceKind::Fleet;
    case Rule::R09Escorts:
        return PlaceKind::Escorts;
    case Rule::R15Headcount:
        return PlaceKind::BatchOrCohort;
    case Rule::R03NotAccepted:
    case Rule::R07RouteClosed:
    case Rule::R10Seats:
    case Rule::R11TravelsAlone:
    case Rule::R12KeepApartTravel:
    case Rule::R16Dates:
    case Rule::R17Stays:
    case Rule::R18Clearance:
    case Rule::R19CountMissing:
    case Rule::R20Unaccounted:
        return PlaceKind::Batch;
    }
    return PlaceKind::Batch;
}

template <class Predicate>
std::vector<BatchCode> batchesWhere(const Plan& plan, Predicate predicate)
{
    std::vector<BatchCode> codes;
    for (const auto& [code, batch] : plan.batches)
        if (batch.counts() && predicate(batch))
            codes.push_back(code);
    return codes;
}

bool carries(const Operation& operation, const Batch& batch, const std::string& cohort)
{
    return std::any_of(batch.travellers().begin(), batch.travellers().end(),
                       [&](const Part& part) { return operation.cohort(part.cohort).code == cohort; });
}

/// The batches that a finding on a route, a fleet or the escorts is about.
std::vector<BatchCode> travellers(const Plan& plan, const Finding& finding)
{
    const Operation& operation = plan.operation;
    return batchesWhere(plan, [&](const Batch& batch) {
        const Route& route = operation.route(batch.route);
        if (finding.rule == Rule::R06RouteDepartures)
            return route.code == finding.subject && batch.departureDay() == finding.day;
        if (finding.rule == Rule::R09Escorts)
            return batch.departureDay() == finding.day;
        return route.fleet && operation.fleet(*route.fleet).code == finding.subject
               && batch.departureDay() <= finding.day
               && finding.day < batch.departureDay() + operation.fleet(*route.fleet).cycle;
    });
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
    switch (kindOf(finding.rule)) {
    case PlaceKind::Facility:
        for (std::uint32_t i = 0; i < operation.facilities.size(); ++i)
            if (operation.facilities[i].code == finding.subject)
                place.facility = FacilityId{i};
        if (place.facility)
            place.name = facilityText(operation, *place.facility);
        break;
    case PlaceKind::Route:
        place.name = filled(FindingPlaces::tr("Route %1"), place.name);
        place.batches = travellers(plan, finding);
        break;
    case PlaceKind::Fleet:
        place.name = filled(FindingPlaces::tr("Fleet %1"), place.name);
        place.batches = travellers(plan, finding);
        break;
    case PlaceKind::Escorts:
        place.name = FindingPlaces::tr("Escorts");
        place.batches = travellers(plan, finding);
        break;
    case PlaceKind::BatchOrCohort:
        if (finding.day.isZero()) {
            place.name = filled(FindingPlaces::tr("Cohort %1"), place.name);
            place.batches =
                batchesWhere(plan, [&](const Batch& batch) { return carries(operation, batch, finding.subject); });
            break;
        }
        place.batches.push_back({finding.subject});
        break;
    case PlaceKind::Batch:
        place.batches.push_back({finding.subject});
        break;
    }
    return place;
}

} // namespace planner::ui
