// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/branch_choice.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kLeast = 1e-6; ///< a move without a gain counts as much, so that the other way still tells

bool isWhole(double value) { return std::abs(value - std::round(value)) < kIntegralityTolerance; }

} // namespace

BranchChoice::BranchChoice(const std::vector<LinearProgram::ColumnRange>& ranges)
    : m_up(ranges.size()), m_down(ranges.size())
{
    for (Column column = 0; column < ranges.size(); ++column)
        if (ranges[column].isInteger)
            m_integers.push_back(column);
}

void BranchChoice::reset()
{
    m_up.assign(m_up.size(), {});
    m_down.assign(m_down.size(), {});
    m_allUp = m_allDown = {};
}

void BranchChoice::learn(Column column, bool isUp, double gain, double distance)
{
    if (distance <= 0 || !std::isfinite(gain))
        return;
    for (Experience* experience : {isUp ? &m_up[column] : &m_down[column], isUp ? &m_allUp : &m_allDown}) {
        experience->sum += std::max(0.0, gain) / distance;
        experience->count += 1;
    }
}

double BranchChoice::expected(const Experience& one, const Experience& all)
{
    if (one.count > 0)
        return one.sum / one.count;
    return all.count > 0 ? all.sum / all.count : 1;
}

double BranchChoice::promise(Column column, double value) const
{
    const double fraction = value - std::floor(value);
    const double up = (1 - fraction) * expected(m_up[column], m_allUp);
    const double down = fraction * expected(m_down[column], m_allDown);
    return std::max(up, kLeast) * std::max(down, kLeast);
}

std::vector<BranchChoice::Column> BranchChoice::ranked(const std::vector<double>& values) const
{
    std::vector<std::pair<double, Column>> promises;
    for (const Column column : m_integers)
        if (!isWhole(values[column]))
            promises.push_back({-promise(column, values[column]), column});
    std::sort(promises.begin(), promises.end());
    std::vector<Column> columns;
    for (const auto& [promise, column] : promises)
        columns.push_back(column);
    return columns;
}

} // namespace planner
