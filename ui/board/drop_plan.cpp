// SPDX-License-Identifier: Apache-2.0
#include "ui/board/drop_plan.h"

#include "core/goals/best_placement.h"
#include "ui/models/batch_records.h"
#include "ui/models/plan_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace planner::ui {
namespace {

/// Collects the batches of a drop one after another, each on top of those before it, and puts the live score back.
class DropBuilder {
public:
    DropBuilder(const PlanDocument& document, const DropTarget& target, bool isRemoval)
        : m_document(document), m_live(document.live()), m_target(target), m_isRemoval(isRemoval)
    {
        m_plan.target = target;
    }
    DropBuilder(const DropBuilder&) = delete;
    DropBuilder& operator=(const DropBuilder&) = delete;
    ~DropBuilder() { restore(); }

    [[nodiscard]] bool hasObstacle() const { return m_plan.obstacle.has_value(); }
    void addBatch(const BatchCode& code);
    void addShifted(const BatchCode& code, Days days);
    void addCohorts(FacilityId from, const std::vector<CohortId>& cohorts, const std::optional<People>& batchSize);
    void block(DropObstacle::Kind kind, const std::string& code, std::optional<FacilityId> from = std::nullopt)
    {
        m_plan.obstacle = DropObstacle{kind, code, from};
    }
    [[nodiscard]] DropPlan finish();

private:
    [[nodiscard]] const Batch* movable(const BatchCode& code);
    void takeOut(const Batch& batch);
    void place(const Batch* before, const Batch& after);
    void restore();
    [[nodiscard]] BatchCode newCode();
    [[nodiscard]] std::optional<Edit> edit() const;
    [[nodiscard]] Edit editOf(const DropMove& move) const;

    const PlanDocument& m_document;
    LiveScore& m_live;
    DropTarget m_target;
    bool m_isRemoval;
    DropPlan m_plan;
    std::vector<BatchCode> m_newCodes;
    bool m_isRestored = false;
};

const Batch* DropBuilder::movable(const BatchCode& code)
{
    const Batch* batch = m_document.batch(code);
    if (batch == nullptr)
        block(DropObstacle::Kind::Gone, code.text);
    else if (batch->isLocked)
        block(DropObstacle::Kind::Locked, code.text);
    else if (batch->hasDeparted() || !batch->counts() || (m_isRemoval && batch->status == Status::Approved))
        block(DropObstacle::Kind::Fixed, code.text);
    return hasObstacle() ? nullptr : batch;
}

void DropBuilder::takeOut(const Batch& batch)
{
    m_live.remove(batch);
    m_plan.removed.push_back(batch);
}

void DropBuilder::place(const Batch* before, const Batch& after)
{
    if (before != nullptr)
        m_live.remove(*before);
    m_live.add(after);
    if (before != nullptr) {
        const std::vector<LostRecord> lost = lostByMoving(m_document.operation(), *before, after);
        m_plan.lost.insert(m_plan.lost.end(), lost.begin(), lost.end());
    }
    m_plan.moves.push_back({before == nullptr ? std::nullopt : std::optional(*before), after});
}

void DropBuilder::addBatch(const BatchCode& code)
{
    const Batch* now = movable(code);
    if (now == nullptr)
        return;
    if (!m_target.facility) {
        takeOut(*now);
        return;
    }
    const Operation& operation = m_document.operation();
    const Route& route = operation.route(now->route);
    const bool isThere = route.to == *m_target.facility;
    if (isThere && (!m_target.arrival || *m_target.arrival == now->departure + route.arrivalOffset))
        return;
    const PlacementWish wish{*m_target.facility, now->departure, m_target.arrival};
    const auto best = bestPlacement(m_live, now, *now, route.from, wish, [&](RouteId) { return now->parts; });
    if (best)
        place(now, best->batch);
    else
        block(DropObstacle::Kind::NoRoute, code.text, route.from);
}

void DropBuilder::addShifted(const BatchCode& code, Days days)
{
    const Batch* now = movable(code);
    if (now == nullptr)
        return;
    Batch after = *now;
    after.departure += Day(days.value());
    place(now, after);
}

void DropBuilder::addCohorts(FacilityId from, const std::vector<CohortId>& cohorts,
                             const std::optional<People>& batchSize)
{
    const Operation& operation = m_document.operation();
    if (!m_target.facility)
        return;
    const auto parts = [&](RouteId route) {
        People left = operation.usableSeats(operation.route(route));
        if (batchSize)
            left = std::min(left, *batchSize);
        std::vector<Part> filled;
        for (const CohortId cohort : cohorts) {
            const People people = std::min(left, waitingOf(m_document, cohort));
            if (people > People(0))
                filled.push_back({cohort, people});
            left -= std::max(People(0), people);
        }
        return filled;
    };
    Batch draft;
    draft.code = newCode();
    const auto best =
        bestPlacement(m_live, nullptr, draft, from, {*m_target.facility, std::nullopt, m_target.arrival}, parts);
    if (best)
        place(nullptr, best->batch);
    else
        block(DropObstacle::Kind::NoRoute, operation.cohort(cohorts.front()).code, from);
}

BatchCode DropBuilder::newCode()
{
    BatchCode code = m_document.freeCode();
    const auto isTaken = [&] {
        return m_document.batch(code) != nullptr
               || std::find(m_newCodes.begin(), m_newCodes.end(), code) != m_newCodes.end();
    };
    for (std::size_t number = m_document.plan().batches.size() + 1; isTaken(); ++number)
        code = {fmt::format("B-{:03}", number)};
    m_newCodes.push_back(code);
    return code;
}

void DropBuilder::restore()
{
    if (m_isRestored)
        return;
    m_isRestored = true;
    for (auto move = m_plan.moves.rbegin(); move != m_plan.moves.rend(); ++move) {
        m_live.remove(move->after);
        if (move->before)
            m_live.add(*move->before);
    }
    for (const Batch& batch : m_plan.removed)
        m_live.add(batch);
}

Edit DropBuilder::editOf(const DropMove& move) const
{
    if (!move.before)
        return AddBatch{move.after};
    if (move.before->route == move.after.route)
        return RedateBatch{move.after.code, move.after.departure};
    return MoveBatch{move.after.code, move.after.route, move.after.departure};
}

std::optional<Edit> DropBuilder::edit() const
{
    if (!m_plan.removed.empty()) {
        ReplaceBatches removal;
        for (const Batch& batch : m_plan.removed)
            removal.removed.push_back(batch.code);
        return removal;
    }
    if (m_plan.moves.empty())
        return std::nullopt;
    if (m_plan.moves.size() == 1)
        return editOf(m_plan.moves.front());
    Transaction transaction;
    for (const DropMove& move : m_plan.moves)
        transaction.edits.push_back(editOf(move));
    return transaction;
}

DropPlan DropBuilder::finish()
{
    restore();
    if (hasObstacle())
        return m_plan;
    m_plan.edit = edit();
    if (!m_plan.edit)
        return m_plan;
    Placement placement{m_plan.removed, {}};
    for (const DropMove& move : m_plan.moves) {
        if (move.before)
            placement.removed.push_back(*move.before);
        placement.put.push_back(move.after);
    }
    m_plan.preview = previewPlacement(m_live, placement);
    return m_plan;
}

std::optional<CohortId> cohortNamed(const Operation& operation, const std::string& code)
{
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i)
        if (operation.cohorts[i].code == code)
            return CohortId{i};
    return std::nullopt;
}

} // namespace

People waitingOf(const PlanDocument& document, CohortId cohort)
{
    return document.operation().cohort(cohort).people - document.live().rules().moved(cohort);
}

DropPlan planDrop(const PlanDocument& document, const DragLoad& load, const DropTarget& target)
{
    DropBuilder builder(document, target, !target.facility);
    for (const BatchCode& code : load.batches)
        if (!builder.hasObstacle())
            builder.addBatch(code);
    std::map<FacilityId, std::vector<CohortId>> cohorts;
    for (const std::string& code : load.cohorts) {
        const auto cohort = cohortNamed(document.operation(), code);
        if (!cohort || waitingOf(document, *cohort) <= People(0))
            builder.block(cohort ? DropObstacle::Kind::Nobody : DropObstacle::Kind::Gone, code);
        else
            cohorts[document.operation().cohort(*cohort).facility].push_back(*cohort);
    }
    for (auto& [facility, group] : cohorts) {
        std::sort(group.begin(), group.end());
        if (!builder.hasObstacle())
            builder.addCohorts(facility, group, load.batchSize);
    }
    return builder.finish();
}

DropPlan planShift(const PlanDocument& document, const std::vector<BatchCode>& batches, Days days)
{
    DropBuilder builder(document, {}, /*isRemoval=*/false);
    for (const BatchCode& code : batches)
        if (!builder.hasObstacle())
            builder.addShifted(code, days);
    return builder.finish();
}

} // namespace planner::ui
