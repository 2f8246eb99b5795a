// SPDX-License-Identifier: Apache-2.0
// The part of branch and bound that rounds a node's optimum and branches on it.
#include "core/lp/branch_and_bound.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kMostToRoundDown = 0.3; ///< a smaller part of a batch is left out first

// Trials of columns before one is branched on.
constexpr int kMostTried = 8;
constexpr int kMostIterationsOfATrial = 30;

double fractionOf(double value) { return value - std::floor(value); }

} // namespace

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
    if (ranked.empty() || m_care == Care::Quick)
        return ranked.empty() ? std::nullopt : std::optional(ranked.front());
    const LinearSolver::Basis basis = m_solver.basis();
    int tried = 0;
    for (auto column = ranked.begin(); column != ranked.end() && tried < kMostTried && !m_isStopped(); ++column) {
        if (m_pseudocosts.isKnown(*column))
            continue;
        tryOut(*column, bound);
        m_solver.setBasis(basis);
        ++tried;
    }
    return tried > 0 ? m_pseudocosts.ranked(m_values).front() : ranked.front();
}

void BranchAndBound::tryOut(Column column, double bound)
{
    const double value = m_values[column];
    const Change range = rangeOf(column);
    const LinearSolver::Basis basis = m_solver.basis();
    m_solver.setRange(column, range.lower, std::floor(value));
    m_pseudocosts.learn(column, false, m_solver.attempt(m_cutoff, kMostIterationsOfATrial) - bound, fractionOf(value));
    m_solver.setBasis(basis);
    m_solver.setRange(column, std::ceil(value), range.upper);
    m_pseudocosts.learn(column, true, m_solver.attempt(m_cutoff, kMostIterationsOfATrial) - bound,
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
    // More batches rather than fewer, unless few people would use one: that one is taken next.
    const bool isUpFirst = fraction >= kMostToRoundDown;
    m_open.push_back(isUpFirst ? std::move(down) : std::move(up));
    m_open.push_back(isUpFirst ? std::move(up) : std::move(down));
}

} // namespace planner
