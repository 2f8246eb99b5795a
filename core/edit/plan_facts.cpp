// SPDX-License-Identifier: Apache-2.0
#include "core/edit/plan_facts.h"

#include "core/base/message_id.h"
#include "core/edit/code_index.h"
#include "core/edit/records.h"
#include "core/edit/soundness.h"
#include "core/edit/steps.h"
#include "core/model/whereabouts.h"

#include <algorithm>

namespace planner {
namespace {

/// Batches of one plan in the terms of another.
class Translation {
public:
    Translation(const Operation& from, const Operation& into) : m_from(from), m_into(into), m_codes(into) {}

    /// Nothing where the other operation has no such route or cohort.
    [[nodiscard]] std::optional<Batch> operator()(Batch batch) const
    {
        const auto route = m_codes.route(m_from.route(batch.route).code);
        bool isKnown = route.has_value();
        const auto translate = [&](CohortId& cohort) {
            const auto found = m_codes.cohort(m_from.cohort(cohort).code);
            isKnown = isKnown && found;
            cohort = found.value_or(CohortId{});
        };
        for (auto* parts : {&batch.parts, batch.happened.departed ? &*batch.happened.departed : nullptr,
                            batch.happened.arrived ? &*batch.happened.arrived : nullptr})
            if (parts != nullptr) {
                for (Part& part : *parts)
                    translate(part.cohort);
                sortParts(*parts);
            }
        for (Account& account : batch.happened.accounts)
            translate(account.cohort);
        std::sort(batch.happened.accounts.begin(), batch.happened.accounts.end(), isBefore);
        if (!isKnown)
            return std::nullopt;
        batch.route = *route;
        for (auto* day : {&batch.departure, batch.happened.departedOn ? &*batch.happened.departedOn : nullptr,
                          batch.happened.arrivedOn ? &*batch.happened.arrivedOn : nullptr})
            if (day != nullptr)
                *day = dayOf(dateOf(*day, m_from.settings.start), m_into.settings.start);
        return batch;
    }

private:
    const Operation& m_from;
    const Operation& m_into;
    CodeIndex m_codes;
};

bool isSameWay(const Operation& before, const Route& old, const Operation& after, const Route& now)
{
    return before.facility(old.from).code == after.facility(now.from).code
           && before.facility(old.to).code == after.facility(now.to).code && old.arrivalOffset == now.arrivalOffset;
}

/// Puts the batches of `before` that have departed into `after`.
Result<Done> keepDeparted(const Plan& before, Plan& after)
{
    const Translation translated(before.operation, after.operation);
    for (const auto& [code, batch] : before.batches) {
        if (!batch.hasDeparted())
            continue;
        auto kept = translated(batch);
        if (!kept
            || !isSameWay(before.operation, before.operation.route(batch.route), after.operation,
                          after.operation.route(kept->route)))
            return refusal(MessageId::BatchIsOfOtherOperation, {code.text, nameOf(batch.status)});
        after.batches.insert_or_assign(code, *std::move(kept));
    }
    return Done{};
}

/// Takes people out of loose batches until no cohort is in batches more often than it has people.
void makeRoom(Plan& plan)
{
    std::vector<People> over = peopleInBatches(plan.operation, plan.batches);
    for (std::size_t i = 0; i < over.size(); ++i)
        over[i] -= plan.operation.cohorts[i].people;
    for (auto entry = plan.batches.rbegin(); entry != plan.batches.rend(); ++entry) {
        Batch& batch = entry->second;
        if (!batch.counts() || batch.hasDeparted())
            continue;
        for (Part& part : batch.parts) {
            const People taken = std::min(part.people, std::max(People(0), over[part.cohort.at()]));
            part.people -= taken;
            over[part.cohort.at()] -= taken;
        }
        std::erase_if(batch.parts, [](const Part& part) { return part.people.isZero(); });
    }
}

/// The records that `now` may have: of those that the batch had before, the ones that still hold, and those that it did
/// not have.
Clearances followed(const Plan& before, const Batch& old, const Plan& after, const Batch& now)
{
    ClearedFor had = clearedFor(before.operation, old);
    const auto inTermsOfAfter = Translation(before.operation, after.operation)(old);
    had.people = inTermsOfAfter ? inTermsOfAfter->parts : std::vector<Part>{};
    const Clearances held = stillHeld(old.clearances, had, clearedFor(after.operation, now));
    Clearances records;
    for (const auto& [kind, record] : now.clearances.entries())
        if (!old.clearances.has(kind) || held.has(kind))
            records.record(kind, record);
    return records;
}

} // namespace

Result<Done> followFacts(const Plan& before, Plan& after)
{
    const bool hasDeparted = std::any_of(before.batches.begin(), before.batches.end(),
                                         [](const auto& entry) { return entry.second.hasDeparted(); });
    if (hasDeparted) {
        if (auto isKept = keepDeparted(before, after); !isKept)
            return isKept;
        makeRoom(after);
        std::erase_if(after.batches,
                      [](const auto& entry) { return entry.second.parts.empty() && !entry.second.hasDeparted(); });
    }
    for (auto& [code, batch] : after.batches) {
        const auto old = before.batches.find(code);
        if (old == before.batches.end() || batch.hasDeparted())
            continue;
        batch.clearances = followed(before, old->second, after, batch);
        if (batch.status == Status::Approved && !batch.clearances.hasAll())
            batch.status = Status::Proposed;
    }
    return Done{};
}

} // namespace planner
