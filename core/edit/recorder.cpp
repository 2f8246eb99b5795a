// SPDX-License-Identifier: Apache-2.0
#include "core/edit/recorder.h"

#include "core/base/message_id.h"
#include "core/edit/soundness.h"
#include "core/model/whereabouts.h"

#include <algorithm>
#include <utility>

namespace planner {
namespace {

/// So that the next one can be appended without fail.
template <class Value>
void makeRoom(std::vector<Value>& list)
{
    if (list.size() == list.capacity())
        list.reserve(2 * list.size() + 8);
}

/// What is noted of rows, by the ids that they have after the shift; nothing of those that leave.
std::map<CohortId, People> movedKeys(const std::map<CohortId, People>& people, const RowShift& shift)
{
    std::map<CohortId, People> moved;
    for (const auto& [id, count] : people)
        if (const auto position = shift.moved(id.position))
            moved.emplace(CohortId{*position}, count);
    return moved;
}

std::set<FacilityId> movedIds(const std::set<FacilityId>& ids, const RowShift& shift)
{
    std::set<FacilityId> moved;
    for (const FacilityId id : ids)
        if (const auto position = shift.moved(id.position))
            moved.insert(FacilityId{*position});
    return moved;
}

void addParts(std::map<CohortId, People>& sums, const Batch& batch, std::int64_t sign)
{
    if (!batch.counts())
        return;
    for (const Part& part : heldBy(batch))
        sums[part.cohort] += part.people * sign;
}

} // namespace

Recorder::~Recorder()
{
    if (!m_isFinished)
        putBack();
}

void Recorder::putBack()
{
    if (m_replaced) {
        m_plan = std::move(*m_replaced);
        return;
    }
    planner::putBack(m_plan, m_now);
    for (auto stretch = m_past.rbegin(); stretch != m_past.rend(); ++stretch)
        planner::putBack(m_plan, *stretch);
}

const Batch* Recorder::find(const BatchCode& code) const
{
    const auto found = m_plan.batches.find(code);
    return found == m_plan.batches.end() ? nullptr : &found->second;
}

void Recorder::put(Batch batch)
{
    Batches fresh;
    const auto made = fresh.emplace(batch.code, std::move(batch)).first;
    remove(made->first);
    m_plan.batches.insert(fresh.extract(made));
}

void Recorder::remove(const BatchCode& code)
{
    const auto [image, isFirst] = m_now.batches.try_emplace(code);
    auto node = m_plan.batches.extract(image->first);
    if (isFirst)
        image->second = std::move(node);
}

void Recorder::settle(Batch batch)
{
    m_settled.insert(batch.code);
    put(std::move(batch));
}

void Recorder::settlePlan(Plan plan)
{
    m_isPlanSettled = true;
    replacePlan(std::move(plan));
}

template <class Row>
void Recorder::replaceList(OperationTable table, std::optional<std::vector<Row>>& image, std::vector<Row>& list,
                           std::vector<Row> rows)
{
    for (std::uint32_t i = 0; i < std::max(list.size(), rows.size()); ++i)
        m_touched.in(table).insert(i);
    if (!image)
        image.emplace(std::move(list));
    list = std::move(rows);
}

void Recorder::setCalendar(std::vector<CalendarRow> rows)
{
    replaceList(OperationTable::Calendar, m_now.calendar, m_plan.operation.calendar, std::move(rows));
}
void Recorder::setFigures(std::vector<RivalFigure> figures)
{
    replaceList(OperationTable::Figures, m_now.figures, m_plan.operation.figures, std::move(figures));
}
void Recorder::setApprovals(std::vector<Approval> approvals)
{
    if (!m_now.approvals)
        m_now.approvals.emplace(std::move(m_plan.approvals));
    m_plan.approvals = std::move(approvals);
    m_hasApprovals = true;
}
void Recorder::setPeople(std::vector<Person> people)
{
    if (!m_now.people)
        m_now.people.emplace(std::move(m_plan.people));
    m_plan.people = std::move(people);
    m_hasPeople = true;
}
void Recorder::replacePlan(Plan plan)
{
    if (!m_replaced)
        m_replaced.emplace(std::move(m_plan));
    m_plan = std::move(plan);
}

void Recorder::setRow(std::uint32_t position, OperationRow row)
{
    const OperationTable table = planner::tableOf(row);
    const bool isRenamed = hasIds(table) && codeOf(rowAt(operation(), table, position)) != codeOf(row);
    if (isRenamed)
        endStretch();
    noteRow(position, row);
    const bool isKept =
        (table == OperationTable::Calendar && m_now.calendar) || (table == OperationTable::Figures && m_now.figures);
    visitRow(m_plan.operation, table, position, [&]<class Row>(Row& present) {
        if (!isKept)
            m_now.rows.try_emplace({table, position}, std::move(present));
        present = std::move(std::get<Row>(row));
    });
    if (isRenamed)
        endStretch();
}

/// What follows from a row that becomes this one, for the checks at the end and for who asks what changed.
void Recorder::noteRow(std::uint32_t position, const OperationRow& row)
{
    const OperationTable table = planner::tableOf(row);
    m_touched.in(table).insert(position);
    if (const auto* cohort = std::get_if<Cohort>(&row)) {
        const Cohort& before = operation().cohorts[position];
        m_added[{position}] += before.people - cohort->people;
        m_counted.insert({before.facility, cohort->facility});
    }
    if (std::holds_alternative<Facility>(row))
        m_counted.insert(FacilityId{position});
    if (!hasIds(table))
        return;
    const OperationRow present = rowAt(operation(), table, position);
    if (codeOf(present) == codeOf(row))
        return;
    m_hasNewCodes = true;
    if (auto& codes = m_codes[table]) {
        codes->erase(std::string(codeOf(present)));
        codes->emplace(codeOf(row));
    }
    // They keep the codes of the categories in a plan file.
    if (table == OperationTable::Categories)
        for (std::uint32_t i = 0; i < operation().facilities.size(); ++i) {
            const auto& accepts = operation().facilities[i].accepts;
            if (std::find(accepts.begin(), accepts.end(), CategoryId{position}) != accepts.end())
                m_touched.in(OperationTable::Facilities).insert(i);
        }
}

void Recorder::putRows(const RowShift& shift, std::vector<OperationRow> rows)
{
    endStretch();
    for (const OperationRow& row : rows) {
        if (const auto* cohort = std::get_if<Cohort>(&row))
            m_counted.insert(cohort->facility);
        if (auto& codes = m_codes[shift.table])
            codes->emplace(codeOf(row));
    }
    Stretch stretch{{}, shift, {}};
    makeRoom(m_past);
    follow(shift);
    planner::putRows(m_plan.operation, shift, std::move(rows));
    m_past.push_back(std::move(stretch));
    moveIds(m_plan, shift);
    if (shift.table == OperationTable::Facilities)
        for (const std::uint32_t position : shift.positions)
            m_counted.insert(FacilityId{position});
}

void Recorder::takeRows(const RowShift& shift)
{
    endStretch();
    Stretch stretch{{}, shift, {}};
    makeRoom(m_past);
    follow(shift);
    stretch.taken = planner::takeRows(m_plan.operation, shift);
    m_past.push_back(std::move(stretch));
    moveIds(m_plan, shift);
    if (auto& codes = m_codes[shift.table])
        for (const OperationRow& row : m_past.back().taken)
            codes->erase(std::string(codeOf(row)));
}

/// Before the shift is made: keeps what is noted as things will be numbered.
void Recorder::follow(const RowShift& shift)
{
    const std::size_t before = rowCount(operation(), shift.table);
    const std::size_t after =
        shift.way == RowShift::Way::In ? before + shift.positions.size() : before - shift.positions.size();
    Span& span = m_shifted[static_cast<std::size_t>(shift.table)];
    span.first = std::min(span.first, static_cast<std::size_t>(shift.positions.front()));
    span.end = std::max({span.end, before, after});
    m_hasNewCodes = m_hasNewCodes || hasIds(shift.table);
    if (!hasIds(shift.table))
        return;
    m_hasMovedRows = m_hasMovedRows || shift.movesRows(after);
    Renumbered moved = movedBy(m_plan, shift);
    m_touched.batches.merge(moved.batches);
    for (std::size_t i = 0; i < moved.rows.size(); ++i)
        m_touched.rows[i].merge(moved.rows[i]);
    if (shift.table == OperationTable::Cohorts)
        m_added = movedKeys(m_added, shift);
    if (shift.table == OperationTable::Facilities)
        m_counted = movedIds(m_counted, shift);
}

/// Ids and codes of what follows are others: what there was before is kept apart.
void Recorder::endStretch()
{
    for (const auto& [code, node] : m_now.batches) {
        m_changed.insert(code);
        if (const Batch* now = find(code))
            addParts(m_added, *now, 1);
        if (!node.empty())
            addParts(m_added, node.mapped(), -1);
    }
    std::erase_if(m_now.batches,
                  [&](const auto& entry) { return entry.second.empty() && find(entry.first) == nullptr; });
    if (m_now.isEmpty())
        return;
    makeRoom(m_past);
    m_past.push_back({std::exchange(m_now, {}), std::nullopt, {}});
}

bool Recorder::hasCode(OperationTable table, std::string_view code)
{
    const auto [asked, isFirst] = m_codes.try_emplace(table);
    bool isThere = false;
    visitRows(operation(), table, [&]<class Row>(const std::vector<Row>& rows) {
        if constexpr (requires(const Row& row) { std::string_view(row.code); }) {
            if (isFirst) {
                isThere = std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.code == code; });
                return;
            }
            if (!asked->second) {
                auto& codes = asked->second.emplace();
                codes.reserve(rows.size());
                for (const Row& row : rows)
                    codes.insert(row.code);
            }
            isThere = asked->second->contains(std::string(code));
        }
    });
    return isThere;
}

Result<Done> Recorder::checkPopulations() const
{
    if (m_counted.empty() || m_replaced)
        return Done{};
    std::vector<People> inCohorts(operation().facilities.size());
    for (const Cohort& cohort : operation().cohorts)
        inCohorts[cohort.facility.at()] += cohort.people;
    for (const FacilityId id : m_counted) {
        const Facility& facility = operation().facility(id);
        if (inCohorts[id.at()] > facility.population)
            return Error{
                ErrorKind::Refused,
                {MessageId::PopulationIsBelowCohorts, {facility.code, facility.population, inCohorts[id.at()]}}};
    }
    return checkAllPopulation(operation().facilities);
}

std::map<BatchCode, const Batch*> Recorder::batchesBefore() const
{
    std::map<BatchCode, const Batch*> before;
    const auto add = [&](const Images& images) {
        for (const auto& [code, node] : images.batches)
            before.try_emplace(code, node.empty() ? nullptr : &node.mapped());
    };
    for (const Stretch& stretch : m_past)
        add(stretch.images);
    add(m_now);
    return before;
}

template <class Find>
auto Recorder::firstImage(const Find& find) const
{
    for (const Stretch& stretch : m_past)
        if (const auto* found = find(stretch.images))
            return found;
    return find(m_now);
}

const std::vector<Approval>* Recorder::approvalsBefore() const
{
    return firstImage([](const Images& images) { return images.approvals ? &*images.approvals : nullptr; });
}

const std::vector<Person>* Recorder::peopleBefore() const
{
    return firstImage([](const Images& images) { return images.people ? &*images.people : nullptr; });
}

const Settings* Recorder::settingsBefore() const
{
    return firstImage([](const Images& images) -> const Settings* {
        const auto found = images.rows.find({OperationTable::Settings, 0});
        return found == images.rows.end() ? nullptr : &std::get<Settings>(found->second);
    });
}

std::map<CohortId, People> Recorder::addedPeople() const
{
    std::map<CohortId, People> added = m_added;
    for (const auto& [code, node] : m_now.batches) {
        if (const Batch* now = find(code))
            addParts(added, *now, 1);
        if (!node.empty())
            addParts(added, node.mapped(), -1);
    }
    for (auto entry = added.begin(); entry != added.end();)
        entry = entry->second > People(0) ? std::next(entry) : added.erase(entry);
    return added;
}

Result<Done> Recorder::checkHeadcounts() const
{
    const auto added = addedPeople();
    if (added.empty())
        return Done{};
    std::map<CohortId, People> held;
    for (const auto& [code, batch] : m_plan.batches)
        if (batch.counts())
            for (const Part& part : heldBy(batch))
                if (added.contains(part.cohort))
                    held[part.cohort] += part.people;
    for (const auto& [id, people] : held) {
        const Cohort& cohort = operation().cohort(id);
        if (people > cohort.people)
            return Error{
                ErrorKind::Refused,
                {MessageId::BatchesHoldTooManyOfCohort, {cohort.code, cohort.people, people, people - cohort.people}}};
    }
    return Done{};
}

ChangeSet Recorder::changes() const
{
    ChangeSet changes;
    if (m_replaced) {
        changes.hasEverything = changes.isOtherPlan = changes.hasNewCodes = true;
        return changes;
    }
    std::set<BatchCode> batches = m_changed;
    batches.insert(m_touched.batches.begin(), m_touched.batches.end());
    changes.batches.assign(batches.begin(), batches.end());
    for (const OperationTable table : kOperationTables) {
        const std::size_t at = static_cast<std::size_t>(table);
        const Span span = m_shifted[at];
        auto& rows = changes.in(table);
        rows.assign(m_touched.rows[at].begin(), m_touched.rows[at].lower_bound(static_cast<std::uint32_t>(
                                                    std::min<std::size_t>(span.first, kNoRow))));
        for (std::size_t row = span.first; row < span.end; ++row)
            rows.push_back(static_cast<std::uint32_t>(row));
    }
    changes.hasApprovals = m_hasApprovals;
    changes.hasPeople = m_hasPeople;
    changes.hasNewCodes = m_hasNewCodes;
    changes.hasEverything = m_hasMovedRows;
    return changes;
}

// Allocations come before the moves: a failure in between must leave the images whole for putBack().
Edit Recorder::takeInverse()
{
    if (m_replaced)
        return ReplacePlan{std::move(*m_replaced)};
    Transaction inverse;
    std::vector<ReplaceBatches> batches;
    batches.reserve(m_past.size());
    std::size_t count = 0;
    for (const Stretch& stretch : m_past) {
        batches.push_back(batchesBack(stretch.images));
        count += (stretch.end ? stretch.end->positions.size() : 0) + stretch.images.rows.size() + 5;
    }
    inverse.edits.reserve(count);
    for (std::size_t i = m_past.size(); i > 0; --i) {
        takeShift(m_past[i - 1], inverse.edits);
        takeImages(m_past[i - 1].images, std::move(batches[i - 1]), inverse.edits);
    }
    if (inverse.edits.size() == 1)
        return std::move(inverse.edits.front());
    return inverse;
}

/// The edit as it is to be made again where that differs: with what records became.
std::optional<Edit> Recorder::written(const Edit& edit) const
{
    if (m_isPlanSettled)
        return ReplacePlan{m_plan};
    if (m_settled.empty())
        return std::nullopt;
    // Of all batches: those that split from one that lost records have them no more either.
    SettleRecords settled;
    for (const BatchCode& code : m_changed)
        if (const Batch* batch = find(code))
            settled.put.push_back(*batch);
    if (settled.put.empty())
        return std::nullopt;
    return Transaction{{edit, std::move(settled)}};
}

std::vector<LostRecord> Recorder::lost() const
{
    std::vector<LostRecord> lost;
    std::set<BatchCode> seen;
    const auto add = [&](const BatchCode& code, const Batch* before) {
        const Batch* after = find(code);
        if (!seen.insert(code).second || before == nullptr || after == nullptr)
            return;
        const auto ofBatch = lostRecords(*before, *after);
        lost.insert(lost.end(), ofBatch.begin(), ofBatch.end());
    };
    if (m_replaced)
        for (const auto& [code, batch] : m_replaced->batches)
            add(code, &batch);
    for (const Stretch& stretch : m_past)
        for (const auto& [code, node] : stretch.images.batches)
            add(code, node.empty() ? nullptr : &node.mapped());
    return lost;
}

Applied Recorder::finish(const Edit& edit)
{
    endStretch();
    std::optional<Edit> done = written(edit);
    std::vector<LostRecord> taken = lost();
    ChangeSet touched = changes();
    Applied applied{takeInverse(), std::move(touched), std::move(done), std::move(taken)};
    m_isFinished = true;
    return applied;
}

} // namespace planner
