// SPDX-License-Identifier: Apache-2.0
#include "core/lp/branch_and_bound.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kMostToRoundDown = 0.3; ///< a smaller fraction branches down first

// Limits of strong branching.
constexpr int kMostColumns = 8;
constexpr int kMostIterationsOfABranch = 30;

double fractionOf(double value) { return value - std::floor(value); }

} // namespace

BranchAndBound::BranchAndBound(const LinearProgram& program, std::function<bool()> isStopped)
    : m_isStopped(isStopped), m_ranges(program.columns()), m_pseudocosts(m_ranges), m_rows(program.rows().size()),
      m_solver(program, std::move(isStopped))
{
}

void BranchAndBound::begin(const LinearForm& objective, Mode mode)
{
    for (const Change& change : m_applied)
        m_solver.setRange(change.column, m_ranges[change.column].lower, m_ranges[change.column].upper);
    m_applied.clear();
    m_open.clear();
    m_current.reset();
    m_cutoff = m_left = kInfinity;
    m_pseudocosts.reset();
    m_mode = mode;
    m_rootBound = m_solver.minimise(objective);
    if (!m_rootBound)
        return;
    if (mode == Mode::Thorough)
        m_rootBound = std::max(m_rootBound, m_solver.tighten());
    if (std::isfinite(*m_rootBound))
        m_open.push_back({{}, *m_rootBound, m_solver.basis()});
}

void BranchAndBound::setCutoff(double cutoff)
{
    // Nodes that a lower cutoff pruned would be missing under a higher one.
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

void BranchAndBound::dropNodes()
{
    m_open.clear();
    m_isPlunging = false;
}

void BranchAndBound::stealNodes(BranchAndBound& other)
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

bool BranchAndBound::selectNode()
{
    if (m_open.empty())
        return false;
    // Plunge down one branch, then continue from the node with the least bound.
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
    if (!selectNode())
        return Step::Done;
    ++m_nodeCount;
    apply(*m_current);
    m_isPlunging = false;
    const auto bound = m_solver.resolve(m_cutoff);
    if (!bound) {
        m_open.push_back(std::move(*m_current));
        return Step::Stopped;
    }
    m_pseudocosts.observe(m_current->column, m_current->isUp, *bound - m_current->bound, m_current->distance);
    if (std::isinf(*bound) || *bound > m_cutoff - 1 + kIntegralityTolerance)
        return Step::Pruned;
    m_values = m_solver.values();
    const auto column = branchColumn(*bound);
    const auto rounded = column ? roundUp() : bound;
    const bool isPoint = rounded && *rounded <= m_cutoff - 1 + kIntegralityTolerance;
    // Objectives are whole: a point less than one above the bound is the best of the node.
    if (!column || (isPoint && *rounded < *bound + 1 - kIntegralityTolerance)) {
        m_left = std::min(m_left, *bound);
        return Step::Point;
    }
    branch(*column, std::max(*bound, m_current->bound));
    m_isPlunging = true;
    return isPoint ? Step::Point : Step::Node;
}

std::optional<double> BranchAndBound::roundUp()
{
    std::vector<double> point = m_solver.values();
    for (const Column column : m_pseudocosts.integers())
        point[column] = std::ceil(point[column] - kIntegralityTolerance);
    const auto value = m_solver.valueAt(point);
    if (value)
        m_values = std::move(point);
    return value;
}

std::optional<BranchAndBound::Column> BranchAndBound::branchColumn(double bound)
{
    const auto ranked = m_pseudocosts.ranked(m_values);
    if (ranked.empty() || m_mode == Mode::Quick)
        return ranked.empty() ? std::nullopt : std::optional(ranked.front());
    const LinearSolver::Basis basis = m_solver.basis();
    int tried = 0;
    for (auto column = ranked.begin(); column != ranked.end() && tried < kMostColumns && !m_isStopped(); ++column) {
        if (m_pseudocosts.isKnown(*column))
            continue;
        strongBranch(*column, bound);
        m_solver.setBasis(basis);
        ++tried;
    }
    return tried > 0 ? m_pseudocosts.ranked(m_values).front() : ranked.front();
}

void BranchAndBound::strongBranch(Column column, double bound)
{
    const double value = m_values[column];
    const Change range = rangeOf(column);
    const LinearSolver::Basis basis = m_solver.basis();
    m_solver.setRange(column, range.lower, std::floor(value));
    m_pseudocosts.observe(column, false, m_solver.estimate(m_cutoff, kMostIterationsOfABranch) - bound,
                          fractionOf(value));
    m_solver.setBasis(basis);
    m_solver.setRange(column, std::ceil(value), range.upper);
    m_pseudocosts.observe(column, true, m_solver.estimate(m_cutoff, kMostIterationsOfABranch) - bound,
                          1 - fractionOf(value));
    m_solver.setRange(column, range.lower, range.upper);
}

BranchAndBound::Change BranchAndBound::rangeOf(Column column) const
{
    for (const Change& change : m_current->path)
        if (change.column == column)
            return change;
    return {column, m_ranges[column].lower, m_ranges[column].upper};
}

void BranchAndBound::branch(Column column, double bound)
{
    const double value = m_solver.values()[column];
    const double fraction = fractionOf(value);
    const auto [number, lower, upper] = rangeOf(column);
    Node down{m_current->path, bound, m_solver.basis(), column, fraction, false};
    Node up{m_current->path, bound, down.basis, column, 1 - fraction, true};
    std::erase_if(down.path, [&](const Change& change) { return change.column == column; });
    up.path = down.path;
    down.path.push_back({column, lower, std::floor(value)});
    up.path.push_back({column, std::ceil(value), upper});
    // Up first, unless the fraction is small. The last node of the list comes next.
    const bool isUpFirst = fraction >= kMostToRoundDown;
    m_open.push_back(isUpFirst ? std::move(down) : std::move(up));
    m_open.push_back(isUpFirst ? std::move(up) : std::move(down));
}

} // namespace planner
