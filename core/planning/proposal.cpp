// SPDX-License-Identifier: Apache-2.0
#include "core/planning/proposal.h"

#include "core/model/free_codes.h"
#include "core/splitter/kept_batches.h"

#include <algorithm>
#include <utility>

namespace planner {
namespace {

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
    Writer(const Plan& plan, Proposal& proposal) : m_proposal(proposal), m_codes(plan.batches) {}

    void change(ProposalKind kind, const Batch& old, Batch made)
    {
        made.code = old.code;
        unlock(old);
        m_replacement.put.push_back(made);
        m_proposal.lines.push_back({kind, old, std::move(made)});
    }
    void add(Batch made)
    {
        made.code = m_codes.next();
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
        m_unlocks.emplace_back(std::move(m_replacement));
        m_proposal.edit = asOneStep(std::move(m_unlocks));
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
        auto put = m_replacement.put.begin(); // one for each line that has an after, in their order
        for (ProposalLine& line : m_proposal.lines) {
            if (line.after)
                line.after = *put++;
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
    Proposal& m_proposal;
    ReplaceBatches m_replacement;
    std::vector<Edit> m_unlocks;
    FreeCodes m_codes;
};

} // namespace

Proposal makeProposal(const Plan& plan, const Batches& made, const SplitOptions& options)
{
    Proposal proposal;
    std::vector<const Batch*> old;
    std::vector<const Batch*> wanted;
    for (const auto& [code, batch] : plan.batches)
        if (isKept(batch, options))
            ++proposal.unchanged;
        else
            old.push_back(&batch);
    for (const auto& [code, batch] : made) {
        const auto before = plan.batches.find(code);
        if (before == plan.batches.end() || !isKept(before->second, options))
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
    proposal.edit = asOneStep(std::move(edits));
}

} // namespace planner
