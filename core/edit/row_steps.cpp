// SPDX-License-Identifier: Apache-2.0
#include "core/edit/row_steps.h"

#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/edit/checker.h"
#include "core/model/fields.h"

#include <algorithm>
#include <unordered_set>

namespace planner {
namespace {

/// What an import asks of a row besides what is sound: plans of earlier versions may have rows without it.
class EnteredChecker {
public:
    explicit EnteredChecker(Checker& check) : m_check(check) {}

    template <class Type>
    void operator()(const Field& field, const Type& value)
    {
        if constexpr (std::is_same_v<Type, std::string>)
            m_check.require(field.blank != Blank::Refused || !isBlank(value), field.name, MessageId::IsBlank);
    }

private:
    Checker& m_check;
};

/// Of several fields together, and of other rows than the one at `position`.
template <class Record>
void checkBesides(Checker&, const Operation&, const Record&, std::size_t /*position*/)
{
}
void checkBesides(Checker& check, const Operation&, const Cohort& cohort, std::size_t)
{
    check.require(!cohort.readyFrom || !cohort.notAfter || *cohort.readyFrom <= *cohort.notAfter, "not_after",
                  MessageId::IsBeforeReadyFrom);
}
void checkBesides(Checker& check, const Operation&, const Route& route, std::size_t)
{
    check.require(!route.openFrom || !route.openTo || *route.openFrom <= *route.openTo, "open_to",
                  MessageId::IsBeforeOpenFrom);
}
void checkBesides(Checker& check, const Operation& operation, const CategoryPlaces& row, std::size_t position)
{
    for (std::size_t i = 0; i < operation.places.size(); ++i)
        check.require(i == position || operation.places[i].facility != row.facility
                          || operation.places[i].category != row.category,
                      "category", MessageId::HasPlacesAlready);
}
void checkBesides(Checker& check, const Operation& operation, const KeepApart& row, std::size_t position)
{
    check.require(row.first != row.second, "b", MessageId::IsTheSameCohort);
    const auto isSame = [&](const KeepApart& other) {
        return other.scope == row.scope && std::minmax(other.first, other.second) == std::minmax(row.first, row.second);
    };
    for (std::size_t i = 0; i < operation.keepApart.size(); ++i)
        check.require(i == position || !isSame(operation.keepApart[i]), "b", MessageId::IsKeptApartAlready);
}

Result<Done> checkEntered(const Operation& operation, const OperationRow& row, std::size_t position)
{
    const std::string name = nameOfRow(operation, row);
    return std::visit(
        [&]<class Record>(const Record& record) {
            Checker check(kNameOf<Record>.title, name);
            EnteredChecker entered(check);
            fields(entered, record);
            checkBesides(check, operation, record, position);
            return check.result();
        },
        row);
}

Result<Done> checkSound(const Operation& operation, const OperationRow& row, std::size_t position)
{
    return std::visit([&](const auto& record) { return checkRow(operation, record, position); }, row);
}

const char* titleOf(const OperationRow& row)
{
    return std::visit([]<class Record>(const Record&) { return kNameOf<Record>.title; }, row);
}

/// An exception that was approved for a place or category of the code must not become one of another.
bool isApproved(const Plan& plan, const OperationRow& row)
{
    return std::any_of(plan.approvals.begin(), plan.approvals.end(), [&](const Approval& approval) {
        return (std::holds_alternative<Facility>(row) && approval.subject == codeOf(row))
               || (std::holds_alternative<Category>(row) && approval.category == codeOf(row));
    });
}

Result<Done> checkNewCode(Recorder& recorder, const OperationRow& row)
{
    const std::string code(codeOf(row));
    if (recorder.hasCode(tableOf(row), code))
        return refusal(MessageId::CodeIsTaken, {titleOf(row), code});
    if (recorder.isChecked() && isApproved(recorder.plan(), row))
        return refusal(MessageId::CodeHasApprovals, {titleOf(row), code});
    return Done{};
}

Error noSuchRow(OperationTable table, std::uint32_t position, std::size_t count)
{
    return refusal(MessageId::NoSuchRow, {nameOf(table), position + std::int64_t{1}, count});
}

/// The first batch that has departed of which `isMeant` is true.
template <class Predicate>
const Batch* findDeparted(const Plan& plan, const Predicate& isMeant)
{
    for (const auto& [code, batch] : plan.batches)
        if (batch.hasDeparted() && isMeant(batch))
            return &batch;
    return nullptr;
}

bool isMoved(const Route& before, const Route& after)
{
    return before.from != after.from || before.to != after.to || before.arrivalOffset != after.arrivalOffset;
}

/// Refuses to change what departed batches rely on.
struct FactKeeper {
    const Plan& plan;
    std::uint32_t position;

    template <class Record>
    Result<Done> operator()(const Record&) const
    {
        return Done{};
    }
    Result<Done> operator()(const Settings& after) const
    {
        const Batch* batch = after.start == plan.operation.settings.start
                                 ? nullptr
                                 : findDeparted(plan, [](const Batch&) { return true; });
        if (batch != nullptr)
            return refusal(MessageId::OperationKeepsItsStart, {batch->code.text});
        return Done{};
    }
    Result<Done> operator()(const Facility& after) const
    {
        const Batch* batch = after.kind == plan.operation.facilities[position].kind
                                 ? nullptr
                                 : findDeparted(plan, [&](const Batch& departed) {
                                       return plan.operation.route(departed.route).to == FacilityId{position};
                                   });
        if (batch != nullptr)
            return refusal(MessageId::FacilityKeepsItsKind, {after.code, batch->code.text});
        return Done{};
    }
    Result<Done> operator()(const Cohort& after) const
    {
        const Cohort& before = plan.operation.cohorts[position];
        const bool isSame = before.facility == after.facility && before.category == after.category;
        const Batch* batch = isSame ? nullptr : findDeparted(plan, [&](const Batch& departed) {
            return !peopleOf(departed.parts, CohortId{position}).isZero()
                   || !peopleOf(departed.travellers(), CohortId{position}).isZero();
        });
        if (batch != nullptr)
            return refusal(MessageId::CohortKeepsItsPlace, {after.code, batch->code.text});
        return Done{};
    }
    Result<Done> operator()(const Route& after) const
    {
        const Batch* batch =
            !isMoved(plan.operation.routes[position], after)
                ? nullptr
                : findDeparted(plan, [&](const Batch& departed) { return departed.route == RouteId{position}; });
        if (batch != nullptr)
            return refusal(MessageId::RouteKeepsItsEnds, {after.code, batch->code.text});
        return Done{};
    }
};

/// What the records of batches hold for, before the operation changes.
using Cleared = std::map<BatchCode, ClearedFor>;

/// Of the batches that have records and have not departed, as far as the row would change their place or day.
Cleared whatIsCleared(const Plan& plan, std::uint32_t position, const OperationRow& row)
{
    Cleared cleared;
    const auto* route = std::get_if<Route>(&row);
    const auto* settings = std::get_if<Settings>(&row);
    const bool hasMoved = route != nullptr ? isMoved(plan.operation.routes[position], *route)
                                           : settings != nullptr && settings->start != plan.operation.settings.start;
    for (const auto& [code, batch] : plan.batches)
        if (hasMoved && !batch.hasDeparted() && !batch.clearances.entries().empty()
            && (route == nullptr || batch.route.position == position))
            cleared.emplace(code, clearedFor(plan.operation, batch));
    return cleared;
}

/// Approvals name places and categories by their code.
void renameInApprovals(Recorder& recorder, const OperationRow& before, const OperationRow& after)
{
    const std::string old(codeOf(before));
    auto approvals = recorder.plan().approvals;
    bool isOther = false;
    for (Approval& approval : approvals) {
        std::string& code = std::holds_alternative<Facility>(after) ? approval.subject : approval.category;
        if (code == old) {
            code = codeOf(after);
            isOther = true;
        }
    }
    if (isOther)
        recorder.setApprovals(std::move(approvals));
}

/// A place where custody ends has no routes from it and no dated capacity.
Result<Done> checkRowsAbout(const Operation& operation, FacilityId facility)
{
    for (std::size_t i = 0; i < operation.routes.size(); ++i)
        if (operation.routes[i].from == facility)
            if (auto isSound = checkRow(operation, operation.routes[i], i); !isSound)
                return isSound;
    for (std::size_t i = 0; i < operation.calendar.size(); ++i)
        if (operation.calendar[i].kind == CalendarKind::Facility && operation.calendar[i].position == facility.position)
            if (auto isSound = checkRow(operation, operation.calendar[i], i); !isSound)
                return isSound;
    return Done{};
}

Result<Done> checkChange(Recorder& recorder, std::uint32_t position, const OperationRow& before,
                         const OperationRow& after)
{
    const Operation& operation = recorder.operation();
    if (auto isSound = checkSound(operation, after, position); !isSound)
        return isSound;
    if (codeOf(before) != codeOf(after))
        if (auto isNew = checkNewCode(recorder, after); !isNew)
            return isNew;
    if (!recorder.isChecked())
        return Done{};
    if (auto isEntered = checkEntered(operation, after, position);
        !isEntered && checkEntered(operation, before, position))
        return isEntered;
    return std::visit(FactKeeper{recorder.plan(), position}, after);
}

} // namespace

Result<Done> setRow(Recorder& recorder, std::uint32_t position, const OperationRow& row)
{
    const OperationTable table = tableOf(row);
    if (const std::size_t count = rowCount(recorder.operation(), table); position >= count)
        return noSuchRow(table, position, count);
    const OperationRow before = rowAt(recorder.operation(), table, position);
    if (auto isSound = checkChange(recorder, position, before, row); !isSound)
        return isSound;
    const auto cleared = recorder.isChecked() ? whatIsCleared(recorder.plan(), position, row) : Cleared{};
    const bool isNamedInApprovals = table == OperationTable::Facilities || table == OperationTable::Categories;
    if (isNamedInApprovals && codeOf(before) != codeOf(row))
        renameInApprovals(recorder, before, row);
    recorder.setRow(position, row);
    for (const auto& [code, then] : cleared)
        settleRecords(recorder, code, then);
    if (const auto* facility = std::get_if<Facility>(&row);
        facility != nullptr && facility->kind != std::get<Facility>(before).kind)
        return checkRowsAbout(recorder.operation(), FacilityId{position});
    return Done{};
}

Result<Done> addRows(Recorder& recorder, std::span<const AddRow* const> added)
{
    const OperationTable table = tableOf(added.front()->row);
    if (table == OperationTable::Settings)
        return refusal(MessageId::SettingsAreOneRow);
    RowShift shift{table, RowShift::Way::In, {}};
    std::vector<OperationRow> rows;
    std::unordered_set<std::string_view> codes;
    const std::size_t count = rowCount(recorder.operation(), table);
    for (const AddRow* edit : added) {
        if (edit->position > count + rows.size())
            return noSuchRow(table, edit->position, count + rows.size());
        if (auto isSound = checkSound(recorder.operation(), edit->row, edit->position); !isSound)
            return isSound;
        if (hasIds(table)) {
            if (auto isNew = checkNewCode(recorder, edit->row); !isNew)
                return isNew;
            if (!codes.insert(codeOf(edit->row)).second)
                return refusal(MessageId::CodeIsTaken, {titleOf(edit->row), std::string(codeOf(edit->row))});
        }
        if (recorder.isChecked())
            if (auto isEntered = checkEntered(recorder.operation(), edit->row, count + rows.size()); !isEntered)
                return isEntered;
        shift.positions.push_back(edit->position);
        rows.push_back(edit->row);
    }
    recorder.putRows(shift, std::move(rows));
    return Done{};
}

Result<Done> removeRows(Recorder& recorder, OperationTable table, std::vector<std::uint32_t> positions)
{
    if (table == OperationTable::Settings)
        return refusal(MessageId::SettingsAreOneRow);
    const std::size_t count = rowCount(recorder.operation(), table);
    if (positions.back() >= count)
        return noSuchRow(table, positions.back(), count);
    if (const auto fact = findReferrer(recorder.plan(), table, positions, Referring::Departed)) {
        const OperationRow row = rowAt(recorder.operation(), table, fact->position);
        return refusal(MessageId::DepartedRelyOnRow, {titleOf(row), std::string(codeOf(row)), fact->name});
    }
    if (const auto referrer = findReferrer(recorder.plan(), table, positions)) {
        const OperationRow row = rowAt(recorder.operation(), table, referrer->position);
        return refusal(MessageId::RowIsReferredTo,
                       {titleOf(row), std::string(codeOf(row)), referrer->title, referrer->name});
    }
    recorder.takeRows({table, RowShift::Way::Out, std::move(positions)});
    return Done{};
}

Result<Done> perform(Recorder& recorder, const AddRow& edit)
{
    const AddRow* only = &edit;
    return addRows(recorder, {&only, 1});
}

Result<Done> perform(Recorder& recorder, const SetRow& edit) { return setRow(recorder, edit.position, edit.row); }

Result<Done> perform(Recorder& recorder, const RemoveRow& edit)
{
    return removeRows(recorder, edit.table, {edit.position});
}

} // namespace planner
