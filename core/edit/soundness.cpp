// SPDX-License-Identifier: Apache-2.0
#include "core/edit/soundness.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/base/utf8.h"
#include "core/edit/field_checker.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

namespace planner {
namespace {

void checkRecords(Checker& check, const Operation& operation, const Clearances& clearances)
{
    for (const auto& [kind, record] : clearances.entries()) {
        checkFields(check, operation, record);
        check.require(!record.given || !record.validUntil || *record.given <= *record.validUntil, "valid_until",
                      MessageId::IsBeforeItWasGiven);
    }
}

void checkParts(Checker& check, const Operation& operation, const char* list, const char* field,
                const std::vector<Part>& parts)
{
    for (std::size_t i = 0; i < parts.size(); ++i) {
        check.reference("cohort", parts[i].cohort, operation.cohorts);
        check.require(i == 0 || parts[i - 1].cohort < parts[i].cohort, list, MessageId::NamesCohortTwice);
        check.number(field, parts[i].people.value(), 1);
    }
}

/// Nobody arrives or is accounted for who did not leave.
void checkEnds(Checker& check, const Batch& batch)
{
    const Happened& happened = batch.happened;
    for (const BatchPeople& people : peopleByEnd(batch))
        check.require(people.arrive >= People(0) && people.onTheRoad >= People(0), "arrived",
                      MessageId::CountsMoreThanDeparted);
    const auto hasLeft = [&](CohortId cohort) { return !peopleOf(batch.travellers(), cohort).isZero(); };
    if (happened.arrived)
        for (const Part& part : *happened.arrived)
            check.require(hasLeft(part.cohort), "arrived", MessageId::NamesCohortThatDidNotDepart);
    for (const Account& account : happened.accounts)
        check.require(hasLeft(account.cohort), "accounted", MessageId::NamesCohortThatDidNotDepart);
}

void checkHappened(Checker& check, const Operation& operation, const Batch& batch)
{
    const Happened& happened = batch.happened;
    const bool hasCount = happened.departed || happened.departedOn || happened.total || !happened.accounts.empty();
    check.require(!hasCount || batch.hasDeparted(), "departed", MessageId::NeedsDeparture);
    check.require((!happened.arrived && !happened.arrivedOn) || batch.hasArrived(), "arrived", MessageId::NeedsArrival);
    for (const auto* day : {&happened.departedOn, &happened.arrivedOn})
        check.number("day of departure or arrival", *day, -limits::kFarthestDay, limits::kFarthestDay);
    check.require(!happened.arrivedOn || *happened.arrivedOn >= batch.departureDay(), "arrived_on",
                  MessageId::IsBeforeDeparture);
    check.number("actual", happened.total);
    check.text("count_note", happened.note);
    if (happened.departed)
        checkParts(check, operation, "departed", "departed", *happened.departed);
    if (happened.arrived)
        checkParts(check, operation, "arrived", "arrived", *happened.arrived);
    for (std::size_t i = 0; i < happened.accounts.size(); ++i) {
        const Account& account = happened.accounts[i];
        check.reference("cohort", account.cohort, operation.cohorts);
        check.number("accounted", account.people.value(), 1);
        check.require(i == 0 || isBefore(happened.accounts[i - 1], account), "accounted",
                      MessageId::HasCohortAndFateTwice);
        check.require(account.fate != Fate::Other || !isBlank(happened.note), "count_note",
                      MessageId::OtherFateNeedsNote);
    }
    if (check.isOk())
        checkEnds(check, batch);
}

/// What must hold of several fields together: of most records nothing.
template <class Record>
void checkTogether(Checker&, const Operation&, const Record&)
{
}

void checkTogether(Checker& check, const Operation&, const Settings& settings)
{
    check.require(settings.start <= settings.end, "end", MessageId::IsBeforeStart);
    check.require(dayOf(settings.end, settings.start) <= Day(limits::kHorizon), "end", MessageId::IsTooLongAfterStart);
    const std::set<Goal> goals(settings.goals.begin(), settings.goals.end());
    check.require(goals.size() == settings.goals.size(), "goals", MessageId::NamesGoalTwice);
}

void checkTogether(Checker& check, const Operation&, const Facility& facility)
{
    if (!facility.isOutside())
        return;
    check.require(facility.capacity.isZero() && !facility.targetCapacity && !facility.overcrowdingLimit, "capacity",
                  MessageId::OutsideHasNoCapacity);
    check.require(facility.population.isZero(), "population", MessageId::OutsideHasNoPopulation);
}

void checkTogether(Checker& check, const Operation& operation, const Route& route)
{
    check.require(route.from != route.to, "to", MessageId::RouteEndsWhereItStarts);
    check.require(route.from.at() >= operation.facilities.size() || !operation.facility(route.from).isOutside(), "from",
                  MessageId::NobodyLeavesOutside);
}

void checkTogether(Checker& check, const Operation& operation, const CalendarRow& row)
{
    check.require(kindOf(row.field) == row.kind, "field", MessageId::FieldIsOfOtherKind);
    check.require(row.field != CalendarField::Capacity || row.position >= operation.facilities.size()
                      || !operation.facilities[row.position].isOutside(),
                  "code", MessageId::OutsideHasNoDatedCapacity);
    check.require(row.from <= row.to, "to", MessageId::IsBeforeFrom);
}

/// Only R01, R04, R05 and R14, with a name and a reason.
void checkTogether(Checker& check, const Operation&, const Approval& approval)
{
    const std::string& rule = approval.rule;
    check.require(rule == "R01" || rule == "R04" || rule == "R05" || rule == "R14", "rule",
                  MessageId::RuleCannotBeWaived);
    check.require(!approval.subject.empty(), "subject", MessageId::IsEmpty);
    check.require(!approval.by.empty(), "by", MessageId::ApproverIsEmpty);
    check.require(!approval.reason.empty(), "reason", MessageId::IsEmpty);
}

/// What sentences call the row: its code, or what else it has, or its number.
template <class Record>
std::string nameOfRow(const Record& row, std::size_t position)
{
    if constexpr (requires { row.code; })
        return row.code;
    else if constexpr (std::is_same_v<Record, Settings>)
        return row.title;
    else if constexpr (std::is_same_v<Record, Approval>)
        return row.subject;
    else
        return std::to_string(position + 1);
}

} // namespace

bool isBefore(const Account& a, const Account& b) { return std::tie(a.cohort, a.fate) < std::tie(b.cohort, b.fate); }

bool isText(std::string_view text) { return findInvalidUtf8(text) == std::string_view::npos; }

template <class Record>
Result<Done> checkRow(const Operation& operation, const Record& row, std::size_t position)
{
    const std::string name = nameOfRow(row, position);
    Checker check(kNameOf<Record>.title, name);
    checkFields(check, operation, row);
    checkTogether(check, operation, row);
    return check.result();
}

template Result<Done> checkRow(const Operation&, const Settings&, std::size_t);
template Result<Done> checkRow(const Operation&, const Category&, std::size_t);
template Result<Done> checkRow(const Operation&, const Facility&, std::size_t);
template Result<Done> checkRow(const Operation&, const CategoryPlaces&, std::size_t);
template Result<Done> checkRow(const Operation&, const Cohort&, std::size_t);
template Result<Done> checkRow(const Operation&, const Fleet&, std::size_t);
template Result<Done> checkRow(const Operation&, const Route&, std::size_t);
template Result<Done> checkRow(const Operation&, const CalendarRow&, std::size_t);
template Result<Done> checkRow(const Operation&, const KeepApart&, std::size_t);
template Result<Done> checkRow(const Operation&, const RivalFigure&, std::size_t);
template Result<Done> checkRow(const Operation&, const Approval&, std::size_t);

namespace {

/// True for the approval itself, and for one of an earlier version that was given its size.
bool isSameOrSized(Approval old, const Approval& approval)
{
    if (!old.excess) {
        old.excess = approval.excess;
        old.category = approval.category;
        old.at = approval.at;
    }
    return old == approval;
}

} // namespace

Result<Done> checkNewApprovals(const std::vector<Approval>& approvals, const std::vector<Approval>& before)
{
    std::set<std::tuple<std::string, std::string, std::string, Day>> seen;
    for (const Approval& approval : approvals) {
        Checker check("Approval", approval.subject);
        const bool isNew = std::none_of(before.begin(), before.end(),
                                        [&](const Approval& old) { return isSameOrSized(old, approval); });
        const bool isFirst = seen.insert({approval.rule, approval.subject, approval.category, approval.day}).second;
        check.require(!isNew || !isBlank(approval.by), "by", MessageId::ApproverIsBlank);
        check.require(!isNew || !isBlank(approval.reason), "reason", MessageId::IsBlank);
        check.require(!isNew || isFirst, "subject", MessageId::IsApprovedAlready);
        if (!check.isOk())
            return check.result();
    }
    return Done{};
}

Result<Done> checkBatch(const Operation& operation, const Batch& batch)
{
    Checker check("Batch", batch.code.text);
    check.code(batch.code.text);
    check.reference("route", batch.route, operation.routes);
    check.number("departure", batch.departure.value(), -limits::kFarthestDay, limits::kFarthestDay);
    checkParts(check, operation, "parts", "people of a part", batch.parts);
    checkRecords(check, operation, batch.clearances);
    checkHappened(check, operation, batch);
    return check.result();
}

void sortParts(std::vector<Part>& parts)
{
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.cohort < b.cohort; });
}

void tidyParts(Plan& plan)
{
    for (auto& [code, batch] : plan.batches) {
        std::erase_if(batch.parts, [](const Part& part) { return part.people.isZero(); });
        sortParts(batch.parts);
    }
}

Result<Done> checkAllPopulation(const std::vector<Facility>& facilities)
{
    People all;
    for (const Facility& facility : facilities)
        all += facility.population;
    if (all <= People(limits::kAllPopulation))
        return Done{};
    return Error{ErrorKind::Refused, {MessageId::FacilitiesHaveTooManyPeople, {all, limits::kAllPopulation}}};
}

People peopleInCohorts(const Operation& operation, FacilityId facility)
{
    People sum;
    for (const Cohort& cohort : operation.cohorts)
        if (cohort.facility == facility)
            sum += cohort.people;
    return sum;
}

} // namespace planner
