// SPDX-License-Identifier: Apache-2.0
#include "core/lp/linear_program.h"

#include <cmath>

namespace planner {
namespace {

constexpr double kMissed = 1e-6; ///< by which a point may miss a row or a range, of its size

bool isBetween(double value, double lower, double upper)
{
    const double slack = kMissed * (1 + std::abs(value));
    return value >= lower - slack && value <= upper + slack;
}

} // namespace

bool LinearProgram::holds(const std::vector<double>& point) const
{
    for (Column column = 0; column < m_columns.size(); ++column)
        if (!isBetween(point[column], m_columns[column].lower, m_columns[column].upper))
            return false;
    std::vector<double> sums(m_rows.size());
    for (const Entry& entry : m_entries)
        sums[entry.row] += entry.value * point[entry.column];
    for (Row row = 0; row < m_rows.size(); ++row)
        if (!isBetween(sums[row], m_rows[row].lower, m_rows[row].upper))
            return false;
    return true;
}

} // namespace planner
