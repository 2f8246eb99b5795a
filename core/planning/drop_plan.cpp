// SPDX-License-Identifier: Apache-2.0
#include "core/planning/drop_plan.h"

#include "core/goals/best_placement.h"
#include "core/model/free_codes.h"

#include <algorithm>
#include <map>

namespace planner {
namespace {

/// Collects the batches of a drop one after another, each on top of those before it, and puts the live score back.
class DropBuilder {
public:
    DropBuilder(LiveScore& score, const Plan& plan, const DropTarget& target, bool isRemoval)
        : m_score(score), m_before(plan), m_codes(plan.batches), m_isRemoval(isRemoval)
    {
        m_drop.target = target;
    }
    DropBuilder(const DropBuilder&) = delete;
    DropBuilder& operator=(const DropBuilder&) = delete;
    ~DropBuilder() { restore(); }

    [[nodiscard]] bool hasObstacle() const { return m_drop.obstacle.has_value(); }
    void addBatch(const BatchCode& code);
    void addShifted(const BatchCode& code, Days days);
    void addCohorts(FacilityId from, const std::vector<CohortId>& cohorts, const std::optional<People>& batchSize);
    void block(DropObstacle::Kind kind, const std::string& code, std::optional<FacilityId> from = std::nullopt)
    {
        m_drop.obstacle = DropObstacle{kind, code, from};
    }
    [[nodiscard]] DropPlan finish();

private:
    [[nodiscard]] const Batch* movable(const BatchCode& code);
    void takeOut(const Batch& batch);
    void place(const Batch* before, const Batch& after);
    void restore();
    [[nodiscard]] std::optional<Edit> edit() const;
    [[nodiscard]] Edit editOf(const DropMove& move) const;

    LiveScore& m_score;
    const Plan& m_before;
    FreeCodes m_codes;
    bool m_isRemoval;
    DropPlan m_drop;
    bool m_isRestored = false;
};

const Batch* DropBuilder::movable(const BatchCode& code)
{
    const auto found = m_before.batches.find(code);
    if (found == m_before.batches.end()) {
        block(DropObstacle::Kind::Gone, code.text);
        return nullptr;
    }
    const Batch& batch = found->second;
    if (batch.isLocked)
        block(DropObstacle::Kind::Locked, code.text);
    else if (batch.hasDeparted() || !batch.counts() || (m_isRemoval && batch.status == Status::Approved))
        block(DropObstacle::Kind::Fixed, code.text);
    return hasObstacle() ? nullptr : &batch;
}

void DropBuilder::takeOut(const Batch& batch)
{
    m_score.remove(batch);
    m_drop.removed.push_back(batch);
}

void DropBuilder::place(const Batch* before, const Batch& after)
{
    if (before != nullptr)
        m_score.remove(*before);
    m_score.add(after);
    if (before != nullptr) {
        const std::vector<LostRecord> lost = lostByMoving(m_before.operation, *before, after);
        m_drop.lost.insert(m_drop.lost.end(), lost.begin(), lost.end());
    }
    m_drop.moves.push_back({before == nullptr ? std::nullopt : std::optional(*before), after});
}

void DropBuilder::addBatch(const BatchCode& code)
{
    const Batch* now = movable(code);
    if (now == nullptr)
        return;
    if (!m_drop.target.facility) {
        takeOut(*now);
        return;
    }
    const Operation& operation = m_before.operation;
    const Route& route = operation.route(now->route);
    const bool isThere = route.to == *m_drop.target.facility;
    if (isThere && (!m_drop.target.arrival || *m_drop.target.arrival == now->departure + route.arrivalOffset))
        return;
    const PlacementWish wish{*m_drop.target.facility, now->departure, m_drop.target.arrival};
    const auto best = bestPlacement(m_score, now, *now, route.from, wish, [&](RouteId) { return now->parts; });
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
    const Operation& operation = m_before.operation;
    if (!m_drop.target.facility)
        return;
    const auto parts = [&](RouteId route) {
        People left = operation.usableSeats(operation.route(route));
        if (batchSize)
            left = std::min(left, *batchSize);
        std::vector<Part> filled;
        for (const CohortId cohort : cohorts) {
            const People people = std::min(left, waitingOf(m_score.rules(), cohort));
            if (people > People(0))
                filled.push_back({cohort, people});
            left -= std::max(People(0), people);
        }
        return filled;
    };
    Batch draft;
    draft.code = m_codes.next();
    const auto best = bestPlacement(m_score, nullptr, draft, from,
                                    {*m_drop.target.facility, std::nullopt, m_drop.target.arrival}, parts);
    if (best)
        place(nullptr, best->batch);
    else
        block(DropObstacle::Kind::NoRoute, operation.cohort(cohorts.front()).code, from);
}

void DropBuilder::restore()
{
    if (m_isRestored)
        return;
    m_isRestored = true;
    for (auto move = m_drop.moves.rbegin(); move != m_drop.moves.rend(); ++move) {
        m_score.remove(move->after);
        if (move->before)
            m_score.add(*move->before);
    }
    for (const Batch& batch : m_drop.removed)
        m_score.add(batch);
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
    if (!m_drop.removed.empty()) {
        ReplaceBatches removal;
        for (const Batch& batch : m_drop.removed)
            removal.removed.push_back(batch.code);
        return removal;
    }
    std::vector<Edit> edits;
    for (const DropMove& move : m_drop.moves)
        edits.push_back(editOf(move));
    return asOneStep(std::move(edits));
}

DropPlan DropBuilder::finish()
{
    restore();
    if (hasObstacle())
        return m_drop;
    m_drop.edit = edit();
    if (!m_drop.edit)
        return m_drop;
    Placement placement{m_drop.removed, {}};
    for (const DropMove& move : m_drop.moves) {
        if (move.before)
            placement.removed.push_back(*move.before);
        placement.put.push_back(move.after);
    }
    m_drop.preview = previewPlacement(m_score, placement);
    return m_drop;
}

std::optional<CohortId> cohortNamed(const Operation& operation, const std::string& code)
{
    for (std::uint32_t i = 0; i < operation.cohorts.size(); ++i)
        if (operation.cohorts[i].code == code)
            return CohortId{i};
    return std::nullopt;
}

} // namespace

People waitingOf(const LiveRules& rules, CohortId cohort)
{
    return rules.operation().cohort(cohort).people - rules.moved(cohort);
}

DropPlan planDrop(LiveScore& score, const Plan& plan, const DragLoad& load, const DropTarget& target)
{
    DropBuilder builder(score, plan, target, !target.facility);
    for (const BatchCode& code : load.batches)
        if (!builder.hasObstacle())
            builder.addBatch(code);
    const Operation& operation = plan.operation;
    std::map<FacilityId, std::vector<CohortId>> cohorts;
    for (const std::string& code : load.cohorts) {
        const auto cohort = cohortNamed(operation, code);
        if (!cohort || waitingOf(score.rules(), *cohort) <= People(0))
            builder.block(cohort ? DropObstacle::Kind::Nobody : DropObstacle::Kind::Gone, code);
        else
            cohorts[operation.cohort(*cohort).facility].push_back(*cohort);
    }
    for (auto& [facility, group] : cohorts) {
        std::sort(group.begin(), group.end());
        if (!builder.hasObstacle())
            builder.addCohorts(facility, group, load.batchSize);
    }
    return builder.finish();
}

DropPlan planShift(LiveScore& score, const Plan& plan, const std::vector<BatchCode>& batches, Days days)
{
    DropBuilder builder(score, plan, {}, /*isRemoval=*/false);
    for (const BatchCode& code : batches)
        if (!builder.hasObstacle())
            builder.addShifted(code, days);
    return builder.finish();
}

} // namespace planner
