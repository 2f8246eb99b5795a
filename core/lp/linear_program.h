// SPDX-License-Identifier: Apache-2.0
#pragma once
// A linear program with integer marks.

#include "core/base/count.h"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace planner {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// Numbers this close to a whole one count as whole.
inline constexpr double kIntegralityTolerance = 1e-6;

/// A headcount as a number of a program.
[[nodiscard]] constexpr double real(People people) { return static_cast<double>(people.value()); }

/// Minimise an objective over columns within their bounds, rows within theirs.
class LinearProgram {
public:
    using Column = std::size_t;
    using Row = std::size_t;

    struct ColumnRange {
        double lower = 0;
        double upper = kInfinity;
        bool isInteger = false;
        bool isSifted = false; ///< 0 in most optima: a solver may leave it out until its price says otherwise
    };
    struct RowRange {
        double lower = -kInfinity;
        double upper = kInfinity;
        bool isLazy = false; ///< seldom binds: a solver may leave it out until an optimum violates it
    };
    struct Entry {
        Row row;
        Column column;
        double value;
    };

    Column addColumn(double lower, double upper, bool isInteger = false, bool isSifted = false)
    {
        m_columns.push_back({lower, upper, isInteger, isSifted});
        return m_columns.size() - 1;
    }
    Row addRow(double lower, double upper, bool isLazy = false)
    {
        m_rows.push_back({lower, upper, isLazy});
        return m_rows.size() - 1;
    }
    /// At most one entry per row and column.
    void addEntry(Row row, Column column, double value) { m_entries.push_back({row, column, value}); }

    /// Fixes the column at 0, which must be in its range.
    void close(Column column) { m_columns[column].lower = m_columns[column].upper = 0; }
    /// Whether the point is within every row and range, up to rounding.
    [[nodiscard]] bool holds(const std::vector<double>& point) const;

    [[nodiscard]] const std::vector<ColumnRange>& columns() const { return m_columns; }
    [[nodiscard]] const std::vector<RowRange>& rows() const { return m_rows; }
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }

private:
    std::vector<ColumnRange> m_columns;
    std::vector<RowRange> m_rows;
    std::vector<Entry> m_entries;
};

/// A linear function of the columns: what a goal is, as far as it is linear.
struct LinearForm {
    struct Term {
        LinearProgram::Column column;
        double value;
    };
    double constant = 0;
    std::vector<Term> terms; ///< at most one per column
};

[[nodiscard]] inline double valueAt(const LinearForm& form, const std::vector<double>& point)
{
    double value = form.constant;
    for (const LinearForm::Term& term : form.terms)
        value += term.value * point[term.column];
    return value;
}

/// A goal that is held at a value while a later one is minimised.
struct HeldGoal {
    LinearForm form;
    double most = 0; ///< of the form, constant included
};

} // namespace planner
