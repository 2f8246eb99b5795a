// SPDX-License-Identifier: Apache-2.0
#pragma once
// A linear program, with integer marks: what is solved for bounds and what is written out for others to check.

#include "core/base/count.h"

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace planner {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
/// What differs from a whole number by less counts as one (integrality tolerance).
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
        bool isSeldomUsed = false; ///< 0 in most optima: a solver does well to look at it only where its price says so
    };
    struct RowRange {
        double lower = -kInfinity;
        double upper = kInfinity;
        bool isSeldomNeeded = false; ///< a solver does well to look at it only where an optimum breaks it
    };
    struct Entry {
        Row row;
        Column column;
        double value;
    };

    Column addColumn(double lower, double upper, bool isInteger = false, bool isSeldomUsed = false)
    {
        m_columns.push_back({lower, upper, isInteger, isSeldomUsed});
        return m_columns.size() - 1;
    }
    Row addRow(double lower, double upper, bool isSeldomNeeded = false)
    {
        m_rows.push_back({lower, upper, isSeldomNeeded});
        return m_rows.size() - 1;
    }
    /// At most one entry a row and column.
    void addEntry(Row row, Column column, double value) { m_entries.push_back({row, column, value}); }

    /// Leaves 0 alone to the column, whose range has to hold that.
    void close(Column column) { m_columns[column].lower = m_columns[column].upper = 0; }
    /// Whether the point is within every row and range, but for rounding.
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
    std::vector<Term> terms; ///< at most one a column
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
