// SPDX-License-Identifier: Apache-2.0
#include "core/edit/proposal.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace planner {
namespace {

bool stays(const Batch& batch) { return batch.isFixed() || !batch.counts(); }

bool isPartOf(const Batch& old, const Batch& made)
{
    return !old.clearances.entries().empty() && isOnSameJourney(old, made) && isWithin(made.parts, old.parts);
}
bool hasSameParts(const Batch& a, const Batch& b) { return a.parts == b.parts; }

/// Pairs loose batches of the plan with made ones, the closest kin first.
class Matcher {
public:
    Matcher(std::vector<const Batch*> old, std::vector<const Batch*> made)
        : m_old(std::move(old)), m_made(std::move(made))
    {
    }

    /// Calls `pair(old, made)` for all pairs of which `isKin` is true, and forgets them.
    template <class IsKin, class Pair>
    void match(IsKin isKin, Pair pair)
    {
        for (const Batch*& old : m_old) {
            const auto kin =
                std::find_if(m_made.begin(), m_made.end(), [&](const Batch* made) { return isKin(*old, *made); });
            if (kin == m_made.end())
                continue;
            pair(*old, **kin);
            m_made.erase(kin);
            old = nullptr;
        }
        std::erase(m_old, nullptr);
    }
    [[nodiscard]] const std::vector<const Batch*>& old() const { return m_old; }
    [[nodiscard]] const std::vector<const Batch*>& made() const { return m_made; }

private:
    std::vector<const Batch*> m_old;
    std::vector<const Batch*> m_made;
};

/// Writes the difference down as an edit that removes and puts.
class Writer {
public:
    Writer(const Plan& plan, Proposal& proposal) : m_plan(plan), m_proposal(proposal) {}

    void change(ProposalKind kind, const Batch& old, Batch made)
    {
        made.code = old.code;
        unlock(old);
        m_replacement.put.push_back(made);
        m_proposal.lines.push_back({kind, old, std::move(made)});
    }
    void add(Batch made)
    {
        made.code = freeCode();
        m_replacement.put.push_back(made);
        m_proposal.lines.push_back({ProposalKind::Added, std::nullopt, std::move(made)});
    }
    void remove(const Batch& old)
    {
        unlock(old);
        m_replacement.removed.push_back(old.code);
        m_proposal.lines.push_back({ProposalKind::Removed, old, std::nullopt});
    }
    void finish()
    {
        if (m_proposal.lines.empty())
            return;
        follow();
        if (m_unlocks.empty()) {
            m_proposal.edit = std::move(m_replacement);
            return;
        }
        m_unlocks.emplace_back(std::move(m_replacement));
        m_proposal.edit = Transaction{std::move(m_unlocks)};
    }

private:
    /// Gives what is put the records that it will have, and says which are lost.
    void follow()
    {
        std::vector<const Batch*> gone;
        for (const ProposalLine& line : m_proposal.lines)
            if (line.before)
                gone.push_back(&*line.before);
        continueRecords(m_replacement.put, gone);
        for (ProposalLine& line : m_proposal.lines) {
            if (line.after)
                *line.after = *std::find_if(m_replacement.put.begin(), m_replacement.put.end(),
                                            [&](const Batch& batch) { return batch.code == line.after->code; });
            if (!line.before)
                continue;
            const auto lost = lostRecords(*line.before, line.after.value_or(Batch{}));
            m_proposal.lost.insert(m_proposal.lost.end(), lost.begin(), lost.end());
        }
    }
    void unlock(const Batch& old)
    {
        if (old.isLocked)
            m_unlocks.emplace_back(LockBatch{old.code, false});
    }
    BatchCode freeCode()
    {
        BatchCode code;
        do
            code.text = fmt::format("B-{:03}", ++m_number);
        while (m_plan.batches.count(code) > 0);
        return code;
    }

    const Plan& m_plan;
    Proposal& m_proposal;
    ReplaceBatches m_replacement;
    std::vector<Edit> m_unlocks;
    std::size_t m_number = 0;
};

/// Moves what departs before the day onto twins of the routes, and closes the routes themselves until then.
void closeBefore(Plan& plan, Day from)
{
    Operation& operation = plan.operation;
    const Date start = operation.settings.start;
    const Date first = dateOf(from, start);
    const std::uint32_t count = static_cast<std::uint32_t>(operation.routes.size());
    std::map<std::pair<std::uint32_t, Day>, std::int64_t> departures;
    for (auto& [code, batch] : plan.batches) {
        if (batch.departureDay() >= from)
            continue;
        if (batch.counts())
            ++departures[{batch.route.position, batch.departureDay()}];
        batch.route.position += count;
    }
    for (std::uint32_t i = 0; i < count; ++i) {
        operation.routes.push_back(operation.routes[i]);
        operation.routes.back().code += "-before"; // never shown
        operation.routes.back().departuresPerDay = Departures(0);
        operation.routes[i].openFrom = std::max(operation.routes[i].openFrom.value_or(first), first);
    }
    for (const auto& [journey, value] : departures) {
        const Date day = dateOf(journey.second, start);
        operation.calendar.push_back(
            {CalendarKind::Route, count + journey.first, CalendarField::DeparturesPerDay, day, day, value, {}});
    }
}

} // namespace

Plan preparedFor(Plan plan, const SplitWishes& wishes)
{
    for (auto& [code, batch] : plan.batches) {
        const bool isLoose = batch.status == Status::Draft || batch.status == Status::Proposed;
        if (!isLoose)
            continue;
        if (!wishes.keepsLocked)
            batch.isLocked = false;
        if (wishes.from && batch.departure < *wishes.from)
            batch.isLocked = true;
    }
    if (wishes.from && *wishes.from > Day(1))
        closeBefore(plan, *wishes.from);
    return plan;
}

Proposal makeProposal(const Plan& plan, const Plan& prepared, const Batches& made)
{
    Proposal proposal;
    std::vector<const Batch*> old;
    std::vector<const Batch*> wanted;
    for (const auto& [code, batch] : prepared.batches)
        if (stays(batch))
            ++proposal.unchanged;
        else
            old.push_back(&plan.batches.at(code));
    for (const auto& [code, batch] : made) {
        const auto before = prepared.batches.find(code);
        if (before == prepared.batches.end() || !stays(before->second))
            wanted.push_back(&batch);
    }
    Matcher matcher(std::move(old), std::move(wanted));
    Writer writer(plan, proposal);
    matcher.match([](const Batch& a, const Batch& b) { return isOnSameJourney(a, b) && hasSameParts(a, b); },
                  [&](const Batch&, const Batch&) { ++proposal.unchanged; });
    matcher.match(isPartOf, [&](const Batch& a, const Batch& b) { writer.change(ProposalKind::Resized, a, b); });
    matcher.match(hasSameParts, [&](const Batch& a, const Batch& b) { writer.change(ProposalKind::Moved, a, b); });
    matcher.match(isOnSameJourney, [&](const Batch& a, const Batch& b) { writer.change(ProposalKind::Resized, a, b); });
    for (const Batch* batch : matcher.made())
        writer.add(*batch);
    for (const Batch* batch : matcher.old())
        writer.remove(*batch);
    writer.finish();
    std::stable_sort(proposal.lines.begin(), proposal.lines.end(),
                     [](const ProposalLine& a, const ProposalLine& b) { return a.kind < b.kind; });
    return proposal;
}

void addChanges(Proposal& proposal, std::vector<Edit> edits)
{
    if (proposal.edit)
        edits.push_back(*std::move(proposal.edit));
    if (edits.empty())
        return;
    proposal.edit = edits.size() == 1 ? std::move(edits.front()) : Edit(Transaction{std::move(edits)});
}

} // namespace planner
