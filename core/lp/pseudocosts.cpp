// SPDX-License-Identifier: Apache-2.0
#include "core/lp/pseudocosts.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kLeast = 1e-6; ///< stands for no gain, so that the other direction still counts

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

void Pseudocosts::observe(Column column, bool isUp, double gain, double distance)
{
    if (distance <= 0 || !std::isfinite(gain))
        return;
    for (Pseudocost* cost : {isUp ? &m_up[column] : &m_down[column], isUp ? &m_allUp : &m_allDown}) {
        cost->sum += std::max(0.0, gain) / distance;
        cost->count += 1;
    }
}

double Pseudocosts::expected(const Pseudocost& one, const Pseudocost& all)
{
    if (one.count > 0)
        return one.sum / one.count;
    return all.count > 0 ? all.sum / all.count : 1;
}

double Pseudocosts::score(Column column, double value) const
{
    const double fraction = value - std::floor(value);
    const double up = (1 - fraction) * expected(m_up[column], m_allUp);
    const double down = fraction * expected(m_down[column], m_allDown);
    return std::max(up, kLeast) * std::max(down, kLeast);
}

std::vector<Pseudocosts::Column> Pseudocosts::ranked(const std::vector<double>& values) const
{
    std::vector<std::pair<double, Column>> scores;
    for (const Column column : m_integers)
        if (!isWhole(values[column]))
            scores.push_back({-score(column, values[column]), column});
    std::sort(scores.begin(), scores.end());
    std::vector<Column> columns;
    for (const auto& [score, column] : scores)
        columns.push_back(column);
    return columns;
}

} // namespace planner
