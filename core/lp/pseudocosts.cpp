// SPDX-License-Identifier: Apache-2.0
#include "core/lp/pseudocosts.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kLeast = 1e-6; ///< a move without a gain counts as much, so that the other way still tells

bool isWhole(double value) { return std::abs(value - std::round(value)) < kIntegralityTolerance; }

} // namespace

Pseudocosts::Pseudocosts(const std::vector<LinearProgram::ColumnRange>& ranges)
    : m_up(ranges.size()), m_down(ranges.size())
{
    for (Column column = 0; column < ranges.size(); ++column)
        if (ranges[column].isInteger)
            m_integers.push_back(column);
}

void Pseudocosts::reset()
{
    m_up.assign(m_up.size(), {});
    m_down.assign(m_down.size(), {});
    m_allUp = m_allDown = {};
}

void Pseudocosts::learn(Column column, bool isUp, double gain, double distance)
{
    if (distance <= 0 || !std::isfinite(gain))
        return;
    for (Experience* experience : {isUp ? &m_up[column] : &m_down[column], isUp ? &m_allUp : &m_allDown}) {
        experience->sum += std::max(0.0, gain) / distance;
        experience->count += 1;
    }
}

double Pseudocosts::expected(const Experience& one, const Experience& all)
{
    if (one.count > 0)
        return one.sum / one.count;
    return all.count > 0 ? all.sum / all.count : 1;
}

double Pseudocosts::promise(Column column, double value) const
{
    const double fraction = value - std::floor(value);
    const double up = (1 - fraction) * expected(m_up[column], m_allUp);
    const double down = fraction * expected(m_down[column], m_allDown);
    return std::max(up, kLeast) * std::max(down, kLeast);
}

std::vector<Pseudocosts::Column> Pseudocosts::ranked(const std::vector<double>& values) const
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
