// SPDX-License-Identifier: Apache-2.0
#include "core/lp/reduced_program.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kSmall = 1e-7; ///< what a row may be missed by
constexpr double kGain = 1e-3;  ///< a range that narrows by less is left as it is
constexpr int kMostPasses = 8;

/// The range of a row's sum over its columns' ranges; infinite ends are counted apart.
struct Activity {
    double low = 0;
    double high = 0;
    int lowOpen = 0;
    int highOpen = 0;

    void add(double atLow, double atHigh)
    {
        std::isinf(atLow) ? void(++lowOpen) : void(low += atLow);
        std::isinf(atHigh) ? void(++highOpen) : void(high += atHigh);
    }
    [[nodiscard]] double least() const { return lowOpen > 0 ? -kInfinity : low; }
    [[nodiscard]] double most() const { return highOpen > 0 ? kInfinity : high; }
};

} // namespace

ReducedProgram::ReducedProgram(const LinearProgram& full, std::vector<LinearProgram::ColumnRange> ranges,
                               const std::vector<ExtraRow>& extra)
    : m_ranges(std::move(ranges)), m_left(m_ranges.size())
{
    std::vector<RowTerms> rows;
    rows.reserve(full.rows().size() + extra.size());
    for (const LinearProgram::RowRange& row : full.rows())
        rows.push_back({row.lower, row.upper, {}});
    for (const LinearProgram::Entry& entry : full.entries())
        rows[entry.row].terms.push_back({entry.column, entry.value});
    for (const ExtraRow& row : extra) {
        rows.push_back({row.lower - row.form.constant, row.upper - row.form.constant, {}});
        for (const LinearForm::Term& term : row.form.terms)
            rows.back().terms.push_back({term.column, term.value});
    }
    bool isNarrower = true;
    for (int pass = 0; isNarrower && pass < kMostPasses && !m_isInfeasible; ++pass) {
        isNarrower = false;
        for (RowTerms& row : rows)
            if (row.isNeeded)
                isNarrower = tighten(row) || isNarrower;
    }
    if (!m_isInfeasible)
        build(rows);
}

bool ReducedProgram::narrow(Column column, double lower, double upper)
{
    LinearProgram::ColumnRange& range = m_ranges[column];
    if (range.isInteger) {
        lower = std::ceil(lower - 1e-6);
        upper = std::floor(upper + 1e-6);
    }
    bool isNarrower = false;
    if (lower > range.lower + kGain) {
        range.lower = lower;
        isNarrower = true;
    }
    if (upper < range.upper - kGain) {
        range.upper = upper;
        isNarrower = true;
    }
    if (range.lower > range.upper + kSmall)
        m_isInfeasible = true;
    if (range.upper - range.lower < kSmall)
        range.lower = range.upper = range.isInteger ? std::round(range.upper) : std::max(range.lower, range.upper);
    return isNarrower;
}

bool ReducedProgram::tighten(RowTerms& row)
{
    Activity activity;
    for (const Term& term : row.terms) {
        const LinearProgram::ColumnRange& range = m_ranges[term.column];
        activity.add(term.value * (term.value > 0 ? range.lower : range.upper),
                     term.value * (term.value > 0 ? range.upper : range.lower));
    }
    if (activity.least() > row.upper + kSmall * (1 + std::abs(row.upper))
        || activity.most() < row.lower - kSmall * (1 + std::abs(row.lower))) {
        m_isInfeasible = true;
        return false;
    }
    if (activity.least() >= row.lower && activity.most() <= row.upper) {
        row.isNeeded = false;
        return false;
    }
    bool isNarrower = false;
    for (const Term& term : row.terms) {
        const LinearProgram::ColumnRange range = m_ranges[term.column];
        if (range.lower == range.upper)
            continue;
        const double atLow = term.value * (term.value > 0 ? range.lower : range.upper);
        const double atHigh = term.value * (term.value > 0 ? range.upper : range.lower);
        const double otherLow =
            std::isinf(atLow) ? (activity.lowOpen == 1 ? activity.low : -kInfinity) : activity.least() - atLow;
        const double otherHigh =
            std::isinf(atHigh) ? (activity.highOpen == 1 ? activity.high : kInfinity) : activity.most() - atHigh;
        double upper = (row.upper - otherLow) / term.value;
        double lower = (row.lower - otherHigh) / term.value;
        if (term.value < 0)
            std::swap(upper, lower);
        isNarrower = narrow(term.column, std::isnan(lower) ? -kInfinity : lower, std::isnan(upper) ? kInfinity : upper)
                     || isNarrower;
        if (m_isInfeasible)
            return false;
    }
    return isNarrower;
}

void ReducedProgram::build(const std::vector<RowTerms>& rows)
{
    for (Column column = 0; column < m_ranges.size(); ++column)
        if (m_ranges[column].lower != m_ranges[column].upper)
            m_left[column] =
                m_program.addColumn(m_ranges[column].lower, m_ranges[column].upper, m_ranges[column].isInteger);
    for (const RowTerms& row : rows) {
        if (!row.isNeeded)
            continue;
        double known = 0;
        bool isEmpty = true;
        for (const Term& term : row.terms) {
            if (m_left[term.column])
                isEmpty = false;
            else
                known += term.value * m_ranges[term.column].lower;
        }
        if (isEmpty)
            continue;
        const auto next = m_program.addRow(row.lower - known, row.upper - known);
        for (const Term& term : row.terms)
            if (m_left[term.column])
                m_program.addEntry(next, *m_left[term.column], term.value);
    }
}

LinearForm ReducedProgram::reduced(const LinearForm& form) const
{
    LinearForm result{form.constant, {}};
    for (const LinearForm::Term& term : form.terms) {
        if (m_left[term.column])
            result.terms.push_back({*m_left[term.column], term.value});
        else
            result.constant += term.value * m_ranges[term.column].lower;
    }
    return result;
}

std::vector<double> ReducedProgram::expanded(const std::vector<double>& values) const
{
    std::vector<double> result(m_ranges.size());
    for (Column column = 0; column < m_ranges.size(); ++column)
        result[column] = m_left[column] ? values[*m_left[column]] : m_ranges[column].lower;
    return result;
}

} // namespace planner
