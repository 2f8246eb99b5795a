// SPDX-License-Identifier: Apache-2.0
#pragma once
// Presolve: what is left of a linear program in which most columns are fixed.

#include "core/lp/linear_program.h"

#include <optional>
#include <vector>

namespace planner {

/// Refers to the full program, which must outlive it.
class ReducedProgram {
public:
    /// A row that is not in the full program.
    struct ExtraRow {
        LinearForm form;
        double lower;
        double upper;
    };
    /// `ranges` are the full program's columns, narrowed; columns whose ends meet are fixed. Bound propagation over the
    /// rows fixes more.
    ReducedProgram(const LinearProgram& full, std::vector<LinearProgram::ColumnRange> ranges,
                   const std::vector<ExtraRow>& extra);

    /// Whether the rows contradict each other: the program is empty then.
    [[nodiscard]] bool isInfeasible() const { return m_isInfeasible; }
    [[nodiscard]] const LinearProgram& program() const { return m_program; }
    /// The form over the columns that are left, the fixed ones in its constant.
    [[nodiscard]] LinearForm reduced(const LinearForm& form) const;
    /// All columns' values from those that are left.
    [[nodiscard]] std::vector<double> expanded(const std::vector<double>& values) const;

private:
    using Column = LinearProgram::Column;
    struct Term {
        Column column;
        double value;
    };
    struct RowTerms {
        double lower;
        double upper;
        std::vector<Term> terms;
        bool isNeeded = true;
    };

    /// Propagates the row once; whether a column got narrower.
    bool tighten(RowTerms& row);
    bool narrow(Column column, double lower, double upper);
    void build(const std::vector<RowTerms>& rows);

    std::vector<LinearProgram::ColumnRange> m_ranges;
    std::vector<std::optional<Column>> m_left; ///< by column of the full program
    LinearProgram m_program;
    bool m_isInfeasible = false;
};

} // namespace planner
