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
constexpr double kBackOff = 4;      ///< divides the share where rounding is infeasible
constexpr double kNegligible = 0.1; ///< a smaller fraction is rounded down

double fractionAt(double value) { return value - std::floor(value + kIntegralityTolerance); }

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
        auto found = fractions();
        std::erase_if(found, [&](const Fraction& fraction) { return stuck.contains(fraction.second); });
        if (found.empty())
            break;
        const auto count = static_cast<std::size_t>(std::ceil(share * static_cast<double>(found.size())));
        if (roundUp(found, count))
            share = std::min(mostShare, 2 * share);
        else if (count > 1)
            share /= kBackOff;
        else if (!roundDown(found.front().second))
            stuck.insert(found.front().second); // other columns cannot be as they are
    }
    std::vector<double> point = m_solver.values();
    for (const Column column : m_integers)
        point[column] = std::ceil(point[column] - kNegligible);
    return point;
}

std::vector<Dive::Fraction> Dive::fractions() const
{
    std::vector<Fraction> found;
    for (const Column column : m_integers)
        if (const double fraction = fractionAt(m_solver.values()[column]); fraction > kIntegralityTolerance)
            found.push_back({fraction, column});
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

bool Dive::roundUp(const std::vector<Fraction>& fractions, std::size_t count)
{
    const auto ranges = m_ranges;
    const auto least = m_least;
    const auto most = m_most;
    for (const Column column : m_integers)
        raise(column, std::floor(m_solver.values()[column] + kIntegralityTolerance));
    for (const auto& [fraction, column] : fractions) {
        const double value = m_solver.values()[column];
        if (count > 0 && fraction >= kNegligible && raise(column, std::ceil(value)))
            --count;
        else if (count > 0 && fraction < kNegligible)
            narrow(column, m_ranges[column].lower, std::floor(value));
    }
    if (resolve())
        return true;
    m_least = least;
    m_most = most;
    for (const Column column : m_integers)
        narrow(column, ranges[column].lower, ranges[column].upper);
    return false;
}

bool Dive::roundDown(Column column)
{
    const LinearProgram::ColumnRange range = m_ranges[column];
    narrow(column, range.lower, std::floor(m_solver.values()[column]));
    if (resolve())
        return true;
    narrow(column, range.lower, range.upper);
    return false;
}

bool Dive::resolve()
{
    const LinearSolver::Basis before = m_solver.basis();
    const auto value = m_solver.resolve(kInfinity);
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
