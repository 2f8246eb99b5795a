// SPDX-License-Identifier: Apache-2.0
#include "core/lp/branch_and_bound.h"

#include <algorithm>
#include <cmath>

namespace planner {

BranchAndBound::BranchAndBound(const LinearProgram& program, std::function<bool()> isStopped)
    : m_isStopped(isStopped), m_ranges(program.columns()), m_pseudocosts(m_ranges), m_rows(program.rows().size()),
      m_solver(program, std::move(isStopped))
{
}

void BranchAndBound::begin(const LinearForm& objective, Care care)
{
    for (const Change& change : m_applied)
        m_solver.setRange(change.column, m_ranges[change.column].lower, m_ranges[change.column].upper);
    m_applied.clear();
    m_open.clear();
    m_current.reset();
    m_cutoff = m_left = kInfinity;
    m_pseudocosts.reset();
    m_care = care;
    m_rootBound = m_solver.minimise(objective);
    if (!m_rootBound)
        return;
    if (care == Care::Thorough)
        m_rootBound = std::max(m_rootBound, m_solver.tighten());
    if (std::isfinite(*m_rootBound))
        m_open.push_back({{}, *m_rootBound, m_solver.basis()});
}

void BranchAndBound::setCutoff(double cutoff)
{
    // Nodes that were left out below an earlier one would be missing above it.
    m_cutoff = std::min(m_cutoff, cutoff);
    std::erase_if(m_open, [&](const Node& node) { return node.bound > m_cutoff - 1 + kIntegralityTolerance; });
}

double BranchAndBound::effort() const
{
    constexpr std::int64_t kIterationsOfANode = 20;
    const auto iterations = m_solver.iterations() + kIterationsOfANode * static_cast<std::int64_t>(m_nodeCount);
    return static_cast<double>(m_rows) / 1e6 * static_cast<double>(iterations);
}

std::optional<double> BranchAndBound::bound() const
{
    if (!m_rootBound)
        return std::nullopt;
    double least = m_left;
    for (const Node& node : m_open)
        least = std::min(least, node.bound);
    return std::max(*m_rootBound, std::min(least, m_cutoff));
}

void BranchAndBound::clear()
{
    m_open.clear();
    m_isPlunging = false;
}

void BranchAndBound::takeHalfOf(BranchAndBound& other)
{
    if (!m_rootBound || other.m_open.size() < 2 || other.m_solver.basis().size() != m_solver.basis().size())
        return;
    std::vector<Node> left;
    std::stable_sort(other.m_open.begin(), other.m_open.end(),
                     [](const Node& a, const Node& b) { return a.bound < b.bound; });
    for (std::size_t i = 0; i < other.m_open.size(); ++i)
        (i % 2 == 0 ? left : m_open).push_back(std::move(other.m_open[i]));
    other.m_open = std::move(left);
    other.m_isPlunging = m_isPlunging = false;
}

bool BranchAndBound::takeNext()
{
    if (m_open.empty())
        return false;
    // Down one branch as long as it goes, then from the node with the least bound.
    auto next = m_open.end() - 1;
    if (!m_isPlunging)
        next = std::min_element(m_open.begin(), m_open.end(),
                                [](const Node& a, const Node& b) { return a.bound < b.bound; });
    m_current = std::move(*next);
    *next = std::move(m_open.back());
    m_open.pop_back();
    return true;
}

void BranchAndBound::apply(const Node& node)
{
    for (const Change& change : m_applied)
        m_solver.setRange(change.column, m_ranges[change.column].lower, m_ranges[change.column].upper);
    for (const Change& change : node.path)
        m_solver.setRange(change.column, change.lower, change.upper);
    m_applied = node.path;
    if (!m_isPlunging)
        m_solver.setBasis(node.basis);
}

BranchAndBound::Step BranchAndBound::step()
{
    if (!m_rootBound || m_isStopped())
        return Step::Stopped;
    if (!takeNext())
        return Step::Done;
    ++m_nodeCount;
    apply(*m_current);
    m_isPlunging = false;
    const auto bound = m_solver.again(m_cutoff);
    if (!bound) {
        m_open.push_back(std::move(*m_current));
        return Step::Stopped;
    }
    m_pseudocosts.learn(m_current->column, m_current->isUp, *bound - m_current->bound, m_current->distance);
    if (std::isinf(*bound) || *bound > m_cutoff - 1 + kIntegralityTolerance)
        return Step::Pruned;
    m_values = m_solver.values();
    const auto column = branchColumn(*bound);
    const auto rounded = column ? roundUp() : bound;
    const bool isPoint = rounded && *rounded <= m_cutoff - 1 + kIntegralityTolerance;
    // Objectives are whole: no point of the node is better than one less than one above its bound.
    if (!column || (isPoint && *rounded < *bound + 1 - kIntegralityTolerance)) {
        m_left = std::min(m_left, *bound);
        return Step::Point;
    }
    branch(*column, std::max(*bound, m_current->bound));
    m_isPlunging = true;
    return isPoint ? Step::Point : Step::Node;
}

} // namespace planner
