// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/branch_and_bound.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kWhole = 1e-6;          ///< what differs from a whole number by less is one
constexpr double kMostToRoundDown = 0.3; ///< a smaller part of a batch is left out first

double fractionOf(double value) { return value - std::floor(value); }

bool isWhole(double value) { return std::abs(value - std::round(value)) < kWhole; }

} // namespace

BranchAndBound::BranchAndBound(const LinearProgram& program, std::function<bool()> isStopped)
    : m_isStopped(isStopped), m_ranges(program.columns()), m_solver(program, std::move(isStopped)),
      m_up(m_ranges.size()), m_down(m_ranges.size())
{
    for (Column column = 0; column < m_ranges.size(); ++column)
        if (m_ranges[column].isInteger)
            m_integers.push_back(column);
}

void BranchAndBound::begin(const LinearForm& objective)
{
    for (const Change& change : m_applied)
        m_solver.setRange(change.column, m_ranges[change.column].lower, m_ranges[change.column].upper);
    m_applied.clear();
    m_open.clear();
    m_current.reset();
    m_cutoff = kInfinity;
    m_up.assign(m_ranges.size(), {});
    m_down.assign(m_ranges.size(), {});
    m_allUp = m_allDown = {};
    m_rootBound = m_solver.minimise(objective);
    if (!m_rootBound)
        return;
    if (std::isfinite(*m_rootBound))
        m_open.push_back({{}, *m_rootBound, m_solver.basis()});
}

void BranchAndBound::setCutoff(double cutoff)
{
    m_cutoff = cutoff;
    std::erase_if(m_open, [&](const Node& node) { return node.bound > cutoff - 1 + kWhole; });
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
    learn(*bound);
    if (std::isinf(*bound) || *bound > m_cutoff - 1 + kWhole)
        return Step::Pruned;
    m_values = m_solver.values();
    const auto column = branchColumn();
    const auto rounded = column ? roundUp() : bound;
    const bool isPoint = rounded && *rounded <= m_cutoff - 1 + kWhole;
    // Objectives are whole: no point of the node is better than one less than one above its bound.
    if (!column || (isPoint && *rounded < *bound + 1 - kWhole))
        return Step::Point;
    branch(*column, std::max(*bound, m_current->bound));
    m_isPlunging = true;
    return isPoint ? Step::Point : Step::Node;
}

std::optional<double> BranchAndBound::roundUp()
{
    std::vector<double> point = m_solver.values();
    for (const Column column : m_integers)
        point[column] = std::ceil(point[column] - kWhole);
    const auto value = m_solver.valueAt(point);
    if (value)
        m_values = std::move(point);
    return value;
}

void BranchAndBound::learn(double bound)
{
    if (m_current->distance <= 0 || !std::isfinite(bound))
        return;
    const double gain = std::max(0.0, bound - m_current->bound) / m_current->distance;
    auto& one = m_current->isUp ? m_up[m_current->column] : m_down[m_current->column];
    auto& all = m_current->isUp ? m_allUp : m_allDown;
    for (Experience* experience : {&one, &all}) {
        experience->sum += gain;
        experience->count += 1;
    }
}

double BranchAndBound::expected(const std::vector<Experience>& experience, const Experience& all, Column column) const
{
    if (experience[column].count > 0)
        return experience[column].sum / experience[column].count;
    return all.count > 0 ? all.sum / all.count : 1;
}

std::optional<BranchAndBound::Column> BranchAndBound::branchColumn() const
{
    std::optional<Column> best;
    double bestScore = -1;
    for (const Column column : m_integers) {
        const double value = m_solver.values()[column];
        if (isWhole(value))
            continue;
        const double fraction = fractionOf(value);
        const double up = (1 - fraction) * expected(m_up, m_allUp, column);
        const double down = fraction * expected(m_down, m_allDown, column);
        const double score = std::max(up, 1e-6) * std::max(down, 1e-6);
        if (score > bestScore) {
            bestScore = score;
            best = column;
        }
    }
    return best;
}

void BranchAndBound::branch(Column column, double bound)
{
    const double value = m_solver.values()[column];
    const double fraction = fractionOf(value);
    double lower = m_ranges[column].lower;
    double upper = m_ranges[column].upper;
    for (const Change& change : m_current->path)
        if (change.column == column) {
            lower = change.lower;
            upper = change.upper;
        }
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
