// SPDX-License-Identifier: Apache-2.0
#include "core/edit/recorder.h"

#include "core/base/message_id.h"
#include "core/model/whereabouts.h"

namespace planner {
namespace {

/// Remembers the value of a field, once, and puts the new one in place.
template <class Value>
void exchange(std::optional<Value>& before, Value& field, Value&& value)
{
    if (!before)
        before.emplace(std::move(field));
    field = std::move(value);
}

template <class Id, class Row>
void exchangeRow(std::map<Id, Row>& before, std::vector<Row>& rows, Id id, Row&& row)
{
    before.try_emplace(id, rows.at(id.at()));
    rows[id.at()] = std::move(row);
}

template <class Id, class Row>
void putBackRows(std::map<Id, Row>& before, std::vector<Row>& rows)
{
    for (auto& [id, row] : before)
        rows[id.at()] = std::move(row);
}

template <class Id, class Row>
std::vector<Id> keysOf(const std::map<Id, Row>& rows)
{
    std::vector<Id> keys;
    keys.reserve(rows.size());
    for (const auto& [id, row] : rows)
        keys.push_back(id);
    return keys;
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
    for (auto& [code, node] : m_batches) {
        m_plan.batches.erase(code);
        if (!node.empty())
            m_plan.batches.insert(std::move(node));
    }
    putBackRows(m_facilities, m_plan.operation.facilities);
    putBackRows(m_categories, m_plan.operation.categories);
    putBackRows(m_routes, m_plan.operation.routes);
    if (m_calendar)
        m_plan.operation.calendar = std::move(*m_calendar);
    if (m_figures)
        m_plan.operation.figures = std::move(*m_figures);
    if (m_settings)
        m_plan.operation.settings = std::move(*m_settings);
    if (m_approvals)
        m_plan.approvals = std::move(*m_approvals);
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
    const auto [image, isFirst] = m_batches.try_emplace(code);
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

void Recorder::set(FacilityId id, Facility facility)
{
    exchangeRow(m_facilities, m_plan.operation.facilities, id, std::move(facility));
}
void Recorder::set(CategoryId id, Category category)
{
    exchangeRow(m_categories, m_plan.operation.categories, id, std::move(category));
}
void Recorder::set(RouteId id, Route route) { exchangeRow(m_routes, m_plan.operation.routes, id, std::move(route)); }
void Recorder::setCalendar(std::vector<CalendarRow> rows)
{
    exchange(m_calendar, m_plan.operation.calendar, std::move(rows));
}
void Recorder::setFigures(std::vector<RivalFigure> figures)
{
    exchange(m_figures, m_plan.operation.figures, std::move(figures));
}
void Recorder::setSettings(Settings settings) { exchange(m_settings, m_plan.operation.settings, std::move(settings)); }
void Recorder::setApprovals(std::vector<Approval> approvals)
{
    exchange(m_approvals, m_plan.approvals, std::move(approvals));
}
void Recorder::replacePlan(Plan plan) { exchange(m_replaced, m_plan, std::move(plan)); }

std::map<CohortId, People> Recorder::addedPeople() const
{
    std::map<CohortId, People> added;
    for (const auto& [code, node] : m_batches) {
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
    for (const auto& [code, node] : m_batches)
        changes.batches.push_back(code);
    changes.facilities = keysOf(m_facilities);
    changes.categories = keysOf(m_categories);
    changes.routes = keysOf(m_routes);
    changes.hasCalendar = m_calendar.has_value();
    changes.hasFigures = m_figures.has_value();
    changes.hasSettings = m_settings.has_value();
    changes.hasApprovals = m_approvals.has_value();
    changes.hasEverything = m_replaced.has_value();
    return changes;
}

ReplaceBatches Recorder::takeBatches()
{
    ReplaceBatches inverse;
    inverse.put.reserve(m_batches.size());
    for (const auto& [code, node] : m_batches)
        if (node.empty() && find(code) != nullptr)
            inverse.removed.push_back(code);
    for (auto& [code, node] : m_batches)
        if (!node.empty())
            inverse.put.push_back(std::move(node.mapped()));
    return inverse;
}

// Allocations come before the moves: a failure in between must leave the images whole for putBack().
Edit Recorder::takeInverse()
{
    if (m_replaced)
        return ReplacePlan{std::move(*m_replaced)};
    Transaction inverse;
    inverse.edits.reserve(m_facilities.size() + m_categories.size() + m_routes.size() + 5);
    if (!m_batches.empty())
        inverse.edits.emplace_back(takeBatches());
    for (auto& [id, facility] : m_facilities)
        inverse.edits.emplace_back(SetFacility{std::move(facility)});
    for (auto& [id, category] : m_categories)
        inverse.edits.emplace_back(SetCategory{std::move(category)});
    for (auto& [id, route] : m_routes)
        inverse.edits.emplace_back(SetRoute{std::move(route)});
    if (m_calendar)
        inverse.edits.emplace_back(SetCalendar{std::move(*m_calendar)});
    if (m_figures)
        inverse.edits.emplace_back(SetFigures{std::move(*m_figures)});
    if (m_settings)
        inverse.edits.emplace_back(SetSettings{std::move(*m_settings)});
    if (m_approvals)
        inverse.edits.emplace_back(SetApprovals{std::move(*m_approvals)});
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
    for (const auto& [code, node] : m_batches)
        if (const Batch* batch = find(code))
            settled.put.push_back(*batch);
    if (settled.put.empty())
        return std::nullopt;
    return Transaction{{edit, std::move(settled)}};
}

std::vector<LostRecord> Recorder::lost() const
{
    std::vector<LostRecord> lost;
    const auto add = [&](const Batch& before) {
        const Batch* after = find(before.code);
        if (after == nullptr)
            return;
        const auto ofBatch = lostRecords(before, *after);
        lost.insert(lost.end(), ofBatch.begin(), ofBatch.end());
    };
    if (m_replaced)
        for (const auto& [code, batch] : m_replaced->batches)
            add(batch);
    for (const auto& [code, node] : m_batches)
        if (!node.empty())
            add(node.mapped());
    return lost;
}

Applied Recorder::finish(const Edit& edit)
{
    std::optional<Edit> done = written(edit);
    std::vector<LostRecord> taken = lost();
    ChangeSet touched = changes();
    Applied applied{takeInverse(), std::move(touched), std::move(done), std::move(taken)};
    m_isFinished = true;
    return applied;
}

} // namespace planner
