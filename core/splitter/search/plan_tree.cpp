// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/plan_tree.h"

#include "core/splitter/model/whole_groups.h"
#include "core/splitter/search/flow_parts.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr std::size_t kMostNodesToComplete = 8;

} // namespace

PlanTree::PlanTree(const FlowModel& model, const Ranges& ranges, const Rows& rows, const LinearForm& objective,
                   std::function<bool()> isStopped, BranchAndBound::Mode mode)
    : m_isStopped(isStopped), m_part(model.program(), ranges, rows), m_form(m_part.reduced(objective)),
      m_whole(withWholeGroups(model, m_part, std::vector<double>(m_part.program().columns().size()))),
      m_tree(m_part.program(), std::move(isStopped)), m_mode(mode), m_isDone(m_part.isInfeasible())
{
}

std::optional<double> PlanTree::bound() const
{
    if (m_part.isInfeasible())
        return kInfinity;
    return m_isBegun ? m_tree.bound() : std::nullopt;
}

void PlanTree::begin()
{
    if (!m_isBegun)
        m_tree.begin(m_form, m_mode);
    m_isBegun = true;
}

void PlanTree::beginWithoutNodes()
{
    if (m_isDone)
        return;
    begin();
    m_tree.dropNodes();
    m_isDone = true;
}

void PlanTree::stealNodes(PlanTree& other)
{
    m_tree.stealNodes(other.m_tree);
    m_isDone = m_tree.open() == 0;
}

void PlanTree::run(double effort, double value, const OnPoint& onPoint)
{
    if (m_isDone || m_isStopped())
        return;
    const double before = this->effort();
    begin();
    m_tree.setCutoff(value);
    while (this->effort() - before < effort) {
        const auto step = m_tree.step();
        m_isDone = step == BranchAndBound::Step::Done;
        if (m_isDone || step == BranchAndBound::Step::Stopped)
            return;
        if (step != BranchAndBound::Step::Point)
            continue;
        // The program of whole groups is stricter than the rules: people may fit as the point has them.
        const auto point = completed(m_tree.values(), value);
        // A plan that is better in an earlier goal may be worse in this one.
        value = std::min(value, onPoint(m_part.expanded(point.value_or(m_tree.values()))));
        m_tree.setCutoff(value);
    }
}

std::optional<std::vector<double>> PlanTree::completed(const std::vector<double>& point, double value)
{
    if (m_whole.columns().size() == point.size())
        return point;
    Ranges ranges = m_whole.columns();
    for (std::size_t column = 0; column < point.size(); ++column)
        if (ranges[column].isInteger)
            ranges[column].lower = ranges[column].upper = std::round(point[column]);
    const ReducedProgram rest(m_whole, ranges, {});
    if (rest.isInfeasible())
        return std::nullopt;
    PartOptimum best = optimumOf(rest, m_form, value, {kMostNodesToComplete, kInfinity}, m_isStopped);
    m_completions += best.effort;
    if (best.point)
        best.point->resize(point.size());
    return best.point;
}

} // namespace planner
