// SPDX-License-Identifier: Apache-2.0
// The part of the flow search that makes a whole plan at once.
#include "core/lp/dive.h"
#include "core/splitter/model/joint_goals.h"
#include "core/splitter/model/whole_groups.h"
#include "core/splitter/search/flow_search.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr int kDives = 2;       ///< the second one knows what the first one has lost
constexpr double kUnused = 0.1; ///< of a batch: a smaller part is left out
constexpr Days kNear(1);        ///< of a load in the guide, where batches may go instead

} // namespace

void FlowSearch::dive(double share, std::vector<Batch>& batches, ScoreKey& key, const std::function<bool()>& isStopped)
{
    if (m_relaxation.optima().empty())
        return;
    takeRounded(batches, key, isStopped);
    m_point = m_relaxation.points().pointOf(batches);
    std::size_t goal = 0;
    while (goal + 1 < m_relaxation.optima().size() && m_relaxation.isClose(goal, key))
        ++goal;
    for (int tries = 0; tries < kDives && !isStopped(); ++tries)
        if (diveOnce(goal, share, batches, key, isStopped))
            return;
}

void FlowSearch::takeOptimum(std::vector<Batch>& batches, ScoreKey& key)
{
    std::vector<double> point = m_relaxation.guide();
    for (const Flow& flow : m_model.flows())
        if (std::abs(point[flow.column] - std::round(point[flow.column])) > kIntegralityTolerance)
            return;
    for (const Load& load : m_model.loads())
        point[load.column] = std::ceil(point[load.column] - kIntegralityTolerance);
    if (!m_model.program().holds(point))
        return;
    m_draft.assign({});
    const bool isWhole = m_relaxation.points().realise(m_draft, point).empty();
    m_draft.commit();
    if (!isWhole || !(m_draft.key() < key))
        return;
    key = m_draft.key();
    batches = m_draft.batches();
}

/// The guide, rounded at once: soon there, for whoever has little time.
void FlowSearch::takeRounded(std::vector<Batch>& batches, ScoreKey& key, const std::function<bool()>& isStopped)
{
    std::vector<double> point = m_relaxation.guide();
    for (const Load& load : m_model.loads())
        point[load.column] = std::ceil(point[load.column] - kUnused);
    take(point, batches, key, isStopped);
}

bool FlowSearch::diveOnce(std::size_t goal, double share, std::vector<Batch>& batches, ScoreKey& key,
                          const std::function<bool()>& isStopped)
{
    // What becomes of an optimum is a little worse: the goals before are held where it is no worse than the plan.
    ScoreKey held = key;
    for (std::size_t i = 0; i < goal; ++i)
        held[i + 1] = std::max(m_relaxation.optima()[i].bound.value_or(0), key[i + 1] - m_losses[i]);
    const ReducedProgram part(m_model.program(), rangesNear(m_model, m_relaxation.guide(), m_point, kNear),
                              heldRows(goal, held));
    const LinearForm form = part.reduced(jointForm(m_model, m_draft.score().goals(), key, goal));
    if (isStopped() || (!part.isInfeasible() && form.terms.empty()))
        return true;
    Dive loads(part.program(), isStopped);
    const auto first = part.isInfeasible() ? std::nullopt : loads.run(form, share);
    if (!first) {
        for (std::int64_t& loss : m_losses)
            loss /= 2;
        return goal == 0;
    }
    bool isBetter = take(part.expanded(*first), batches, key, isStopped);
    const LinearProgram program = withWholeGroups(m_model, part, *first);
    Dive groups(program, isStopped);
    const auto second = groups.run(form, share);
    if (!second)
        return isBetter;
    isBetter = take(part.expanded(*second), batches, key, isStopped) || isBetter;
    for (std::size_t i = 0; i < goal; ++i)
        m_losses[i] = std::max<std::int64_t>(0, m_draft.key()[i + 1] - held[i + 1]);
    return isBetter || goal == 0;
}

} // namespace planner
