// SPDX-License-Identifier: Apache-2.0
#include "core/edit/edit.h"

#include <algorithm>

namespace planner {
namespace {

const Batch* findApproved(const Plan& plan, const BatchCode& code)
{
    const auto found = plan.batches.find(code);
    return found != plan.batches.end() && found->second.status == Status::Approved ? &found->second : nullptr;
}

/// Date and destination of a journey, as far as ids tell: both in one operation.
bool isSameJourney(const Operation& operation, RouteId a, Day departureA, RouteId b, Day departureB)
{
    if (departureA != departureB || a.at() >= operation.routes.size() || b.at() >= operation.routes.size())
        return false;
    const Route& first = operation.route(a);
    const Route& second = operation.route(b);
    return first.to == second.to && first.arrivalOffset == second.arrivalOffset;
}

template <class Predicate>
bool hasApproved(const Plan& plan, const Predicate& predicate)
{
    return std::any_of(plan.batches.begin(), plan.batches.end(), [&](const auto& entry) {
        return entry.second.status == Status::Approved && predicate(entry.second);
    });
}

/// True where something that was recorded is another now, or no more; what is added corrects nothing.
template <class Value>
bool isCorrected(const std::optional<Value>& before, const std::optional<Value>& after)
{
    return before && before != after;
}

/// True unless the other plan has the batch with the same destination, dates and clearances.
bool isDifferentIn(const Plan& plan, const Plan& other, const Batch& batch)
{
    const auto found = other.batches.find(batch.code);
    if (found == other.batches.end() || found->second.route.at() >= other.operation.routes.size())
        return true;
    const Route& before = plan.operation.route(batch.route);
    const Route& after = other.operation.route(found->second.route);
    if (!lostRecords(batch, found->second).empty())
        return true;
    const auto departure = [](const Plan& where, const Batch& which) {
        return dateOf(which.departure, where.operation.settings.start);
    };
    return departure(plan, batch) != departure(other, found->second) || before.arrivalOffset != after.arrivalOffset
           || after.to.at() >= other.operation.facilities.size()
           || plan.operation.facility(before.to).code != other.operation.facility(after.to).code;
}

/// Asks of each kind of edit; kinds that touch neither date nor destination need no reason.
struct ReasonNeeded {
    const Plan& plan;

    template <class Kind>
    bool operator()(const Kind& /*edit*/) const
    {
        return false;
    }
    bool operator()(const MoveBatch& edit) const
    {
        const Batch* batch = findApproved(plan, edit.code);
        return batch != nullptr
               && !isSameJourney(plan.operation, batch->route, batch->departure, edit.route, edit.departure);
    }
    bool operator()(const RedateBatch& edit) const
    {
        const Batch* batch = findApproved(plan, edit.code);
        return batch != nullptr && batch->departure != edit.departure;
    }
    bool operator()(const MergeBatches& edit) const
    {
        const auto into = plan.batches.find(edit.into);
        const auto from = plan.batches.find(edit.from);
        if (into == plan.batches.end() || from == plan.batches.end())
            return false;
        const bool isInto = into->second.status == Status::Approved;
        const bool isFrom = from->second.status == Status::Approved;
        return isInto != isFrom
               || (isFrom
                   && !isSameJourney(plan.operation, from->second.route, from->second.departure, into->second.route,
                                     into->second.departure));
    }
    bool operator()(const ResizeBatch& edit) const
    {
        const Batch* batch = findApproved(plan, edit.code);
        return batch != nullptr && !isWithin(edit.parts, batch->parts);
    }
    bool operator()(const SetClearances& edit) const
    {
        const auto found = plan.batches.find(edit.code);
        if (found == plan.batches.end())
            return false;
        const Batch& batch = found->second;
        return (batch.status == Status::Approved && !edit.clearances.hasAll())
               || (batch.hasDeparted() && batch.clearances != edit.clearances);
    }
    /// Back from what happened.
    bool operator()(const SetStatus& edit) const
    {
        const auto found = plan.batches.find(edit.code);
        return found != plan.batches.end() && found->second.hasDeparted() && edit.status < found->second.status;
    }
    bool operator()(const RecordCounts& edit) const
    {
        const auto found = plan.batches.find(edit.code);
        return found != plan.batches.end() && corrects(found->second.happened, edit.happened);
    }
    /// What splits do, and what takes most edits back.
    bool operator()(const ReplaceBatches& edit) const
    {
        const auto changesAFact = [&](const BatchCode& code, const Batch* after) {
            const auto before = plan.batches.find(code);
            return before != plan.batches.end() && before->second.hasDeparted()
                   && (after == nullptr || *after != before->second);
        };
        return std::any_of(edit.removed.begin(), edit.removed.end(),
                           [&](const BatchCode& code) { return changesAFact(code, nullptr); })
               || std::any_of(edit.put.begin(), edit.put.end(), [&](const Batch& after) {
                      return changesAFact(after.code, &after) || changesAnApproved(after);
                  });
    }
    [[nodiscard]] bool changesAnApproved(const Batch& after) const
    {
        const Batch* before = findApproved(plan, after.code);
        return before != nullptr
               && (!isSameJourney(plan.operation, before->route, before->departure, after.route, after.departure)
                   || !lostRecords(*before, after).empty());
    }
    bool operator()(const SetRoute& edit) const { return movesAnApproved(edit.route); }
    bool operator()(const SetSettings& edit) const
    {
        return movesAnApproved(edit.settings) || needsOneOnly(edit.settings);
    }
    bool operator()(const SetRow& edit) const
    {
        const auto& routes = plan.operation.routes;
        if (const auto* settings = std::get_if<Settings>(&edit.row))
            return movesAnApproved(*settings) || needsOneOnly(*settings);
        const auto* route = std::get_if<Route>(&edit.row);
        if (route == nullptr || edit.position >= routes.size())
            return false;
        // It may have another code then.
        Route after = *route;
        after.code = routes[edit.position].code;
        return movesAnApproved(after);
    }
    [[nodiscard]] bool movesAnApproved(const Route& after) const
    {
        return hasApproved(plan, [&](const Batch& batch) {
            const Route& route = plan.operation.route(batch.route);
            return route.code == after.code && (route.to != after.to || route.arrivalOffset != after.arrivalOffset);
        });
    }
    [[nodiscard]] bool movesAnApproved(const Settings& after) const
    {
        return after.start != plan.operation.settings.start && hasApproved(plan, [](const Batch&) { return true; });
    }
    /// One person may approve then what two had to see.
    [[nodiscard]] bool needsOneOnly(const Settings& after) const
    {
        return plan.operation.settings.approvedBy == ApprovedBy::Two && after.approvedBy == ApprovedBy::One;
    }
    bool operator()(const ReplacePlan& edit) const
    {
        return hasApproved(plan, [&](const Batch& batch) { return isDifferentIn(plan, edit.plan, batch); })
               || losesAnApproval(edit);
    }
    bool operator()(const Transaction& edit) const { return needsReasonInPart(edit) || losesAnApproval(edit); }
    /// Each part is about the plan that the ones before it made.
    [[nodiscard]] bool needsReasonInPart(const Transaction& edit) const
    {
        const bool movesIds = std::any_of(edit.edits.begin(), edit.edits.end(), [](const Edit& part) {
            return std::holds_alternative<AddRow>(part.value) || std::holds_alternative<RemoveRow>(part.value);
        });
        if (!movesIds)
            return std::any_of(edit.edits.begin(), edit.edits.end(),
                               [&](const Edit& part) { return needsReason(plan, part); });
        if (!hasFixed())
            return false;
        Plan then = plan;
        return std::any_of(edit.edits.begin(), edit.edits.end(), [&](const Edit& part) {
            const bool isNeeded = needsReason(then, part);
            (void)replay(then, part);
            return isNeeded;
        });
    }
    /// Without approved and departed batches no edit needs a reason, where one person may approve.
    [[nodiscard]] bool hasFixed() const
    {
        return plan.operation.settings.approvedBy == ApprovedBy::Two
               || std::any_of(plan.batches.begin(), plan.batches.end(), [](const auto& entry) {
                      return entry.second.status == Status::Approved || entry.second.hasDeparted();
                  });
    }
    /// Tried on a copy: what the parts of a step, or another plan, take off in the end.
    [[nodiscard]] bool losesAnApproval(const Edit& edit) const
    {
        if (!hasApproved(plan, [](const Batch&) { return true; }))
            return false;
        const auto lost = recordsLostBy(plan, edit);
        return std::any_of(lost.begin(), lost.end(), [](const LostRecord& record) { return record.losesApproval; });
    }
};

} // namespace

bool corrects(const Happened& before, const Happened& after)
{
    const auto isKept = [&](const Account& account) {
        return std::find(after.accounts.begin(), after.accounts.end(), account) != after.accounts.end();
    };
    return isCorrected(before.departedOn, after.departedOn) || isCorrected(before.departed, after.departed)
           || isCorrected(before.arrivedOn, after.arrivedOn) || isCorrected(before.arrived, after.arrived)
           || isCorrected(before.total, after.total)
           || !std::all_of(before.accounts.begin(), before.accounts.end(), isKept);
}

bool needsReason(const Plan& plan, const Edit& edit) { return std::visit(ReasonNeeded{plan}, edit.value); }

} // namespace planner
