// SPDX-License-Identifier: Apache-2.0
#include "core/lp/dive.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace planner {
namespace {

constexpr std::int64_t kIterations = 4; ///< at most, against those of the first optimum
constexpr std::int64_t kLeastIterations = 1000;
constexpr double kBackOff = 4;  ///< by which the share is divided where no point is left
constexpr double kUnused = 0.1; ///< a smaller part of a whole one is left out

double partOf(double value) { return value - std::floor(value + kIntegralityTolerance); }

} // namespace

Dive::Dive(const LinearProgram& program, std::function<bool()> isStopped)
    : m_program(program), m_ranges(program.columns()), m_terms(m_ranges.size()), m_least(program.rows().size()),
      m_most(program.rows().size()), m_isStopped(isStopped), m_solver(program, std::move(isStopped))
{
    for (Column column = 0; column < m_ranges.size(); ++column)
        if (m_ranges[column].isInteger)
            m_integers.push_back(column);
    for (const LinearProgram::Entry& entry : program.entries()) {
        const LinearProgram::ColumnRange& range = m_ranges[entry.column];
        const auto [low, high] = std::minmax({entry.value * range.lower, entry.value * range.upper});
        m_least[entry.row] += low;
        m_most[entry.row] += high;
        if (range.isInteger)
            m_terms[entry.column].push_back({entry.row, entry.value});
    }
}

std::optional<std::vector<double>> Dive::run(const LinearForm& objective, double mostShare)
{
    const auto bound = m_solver.minimise(objective);
    if (!bound || !std::isfinite(*bound))
        return std::nullopt;
    const std::int64_t most = kLeastIterations + kIterations * m_solver.iterations();
    double share = mostShare;
    std::set<Column> stuck;
    while (m_solver.iterations() < most) {
        if (m_isStopped())
            return std::nullopt;
        auto parts = columnsWithParts();
        std::erase_if(parts, [&](const Part& part) { return stuck.contains(part.second); });
        if (parts.empty())
            break;
        const auto count = static_cast<std::size_t>(std::ceil(share * static_cast<double>(parts.size())));
        if (solveWith(parts, count))
            share = std::min(mostShare, 2 * share);
        else if (count > 1)
            share /= kBackOff;
        else if (!solveWithout(parts.front().second))
            stuck.insert(parts.front().second); // other columns cannot be as they are
    }
    std::vector<double> point = m_solver.values();
    for (const Column column : m_integers)
        point[column] = std::ceil(point[column] - kUnused);
    return point;
}

std::vector<Dive::Part> Dive::columnsWithParts() const
{
    std::vector<Part> parts;
    for (const Column column : m_integers)
        if (const double part = partOf(m_solver.values()[column]); part > kIntegralityTolerance)
            parts.push_back({part, column});
    std::sort(parts.begin(), parts.end(), std::greater<>());
    return parts;
}

bool Dive::solveWith(const std::vector<Part>& parts, std::size_t count)
{
    const auto ranges = m_ranges;
    const auto least = m_least;
    const auto most = m_most;
    for (const Column column : m_integers)
        raise(column, std::floor(m_solver.values()[column] + kIntegralityTolerance));
    for (const auto& [part, column] : parts) {
        const double value = m_solver.values()[column];
        if (count > 0 && part >= kUnused && raise(column, std::ceil(value)))
            --count;
        else if (count > 0 && part < kUnused)
            narrow(column, m_ranges[column].lower, std::floor(value));
    }
    if (solveAgain())
        return true;
    m_least = least;
    m_most = most;
    for (const Column column : m_integers)
        narrow(column, ranges[column].lower, ranges[column].upper);
    return false;
}

bool Dive::solveWithout(Column column)
{
    const LinearProgram::ColumnRange range = m_ranges[column];
    narrow(column, range.lower, std::floor(m_solver.values()[column]));
    if (solveAgain())
        return true;
    narrow(column, range.lower, range.upper);
    return false;
}

bool Dive::solveAgain()
{
    const LinearSolver::Basis before = m_solver.basis();
    const auto value = m_solver.again(kInfinity);
    if (value && std::isfinite(*value))
        return true;
    m_solver.setBasis(before);
    return false;
}

void Dive::narrow(Column column, double lower, double upper)
{
    LinearProgram::ColumnRange& range = m_ranges[column];
    if (range.lower == lower && range.upper == upper)
        return;
    range.lower = lower;
    range.upper = upper;
    m_solver.setRange(column, lower, upper);
}

bool Dive::raise(Column column, double lower)
{
    const double step = lower - m_ranges[column].lower;
    if (step <= 0)
        return true;
    const auto isRoom = [&](const Term& term) {
        const LinearProgram::RowRange& row = m_program.rows()[term.row];
        return term.value > 0 ? m_least[term.row] + term.value * step <= row.upper + kIntegralityTolerance
                              : m_most[term.row] + term.value * step >= row.lower - kIntegralityTolerance;
    };
    if (lower > m_ranges[column].upper || !std::all_of(m_terms[column].begin(), m_terms[column].end(), isRoom))
        return false;
    for (const Term& term : m_terms[column])
        (term.value > 0 ? m_least : m_most)[term.row] += term.value * step;
    narrow(column, lower, m_ranges[column].upper);
    return true;
}

} // namespace planner
