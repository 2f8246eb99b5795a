// SPDX-License-Identifier: Apache-2.0
#pragma once
// A linear program as Clp sees it: rows and columns that seldom matter are left out until they do.

#include "core/lp/exact_bound.h"

#include <ClpSimplex.hpp>

#include <optional>
#include <vector>

namespace planner {

/// Sifting: a column that is left out is 0, and enters once its reduced cost says that it would improve the objective
/// (Forrest, 1989; Bixby et al., 1992). Lazy rows enter once an optimum violates them. Only for linear_solver.cpp.
class SiftedModel {
public:
    /// Copies the program. Sifted columns are left out where `start`, a point that should be feasible, has 0 there;
    /// none are without a point.
    SiftedModel(const LinearProgram& program, const std::vector<double>& start);

    [[nodiscard]] ClpSimplex& simplex() { return m_simplex; }
    [[nodiscard]] const ClpSimplex& simplex() const { return m_simplex; }
    /// Whether columns are left out that may still enter.
    [[nodiscard]] bool isPartial() const
    {
        return m_columnAt.size() + m_singletonRows.size() + m_closed < m_columns.size();
    }
    /// How many columns are not left out for good.
    [[nodiscard]] std::size_t size() const { return m_columns.size() - m_singletonRows.size() - m_closed; }

    /// Costs are the terms divided by `scale`; columns without a term cost nothing.
    void setCosts(const LinearForm& objective, double scale);
    /// Adds a row of the terms divided by `scale`; the form's constant is ignored.
    void addRow(const LinearForm& form, double scale, double lower, double upper);
    /// Adds the lazy rows that the optimum violates; whether there are any.
    bool addViolatedRows();
    /// Removes the rows added last, restores the basis from before, and adds no lazy row from then on.
    void removeAddedRows();
    /// Adds left-out columns with a negative reduced cost, the least first; whether there are any.
    bool addPricedColumns();
    void addAllColumns();
    /// Adds cuts that the optimum violates and no point with whole integer columns does (Gomory, 1963); whether there
    /// are any. For a model that is not partial.
    bool addCuts();
    /// Removes those cuts that do not bind at the optimum.
    void dropIdleCuts();
    /// From now on the present cuts count as rows: later rows may follow.
    void keepCuts() { m_cuts.clear(); }

    /// Weak duality: sum of price x row end + sum of reduced cost x column end, over all columns. In terms of the
    /// scaled costs.
    [[nodiscard]] double provenBound() const;
    /// The same proof in whole numbers; refers to this model.
    [[nodiscard]] ExactBound exactBound(double scale) const;
    /// Of all columns, at the optimum.
    [[nodiscard]] std::vector<double> values() const;

private:
    using Column = LinearProgram::Column;
    struct SparseRow {
        double lower;
        double upper;
        std::vector<std::pair<Column, double>> entries;
    };
    /// A row that a column singleton satisfies whatever the others are. The column costs nothing and is in no other
    /// row: both are left out, and values() computes the column. Loads of an operation that does not count its batches
    /// are such columns.
    struct SingletonRow {
        SparseRow row;
        Column column;
        double value; ///< of the column in the row, below 0
    };
    /// What becomes of a row of the program.
    struct RowRole {
        bool isIdle = false;                  ///< all its columns are closed
        std::optional<std::size_t> singleton; ///< position in m_singletonRows
    };
    /// Dual prices of the rows, chosen to prove as much as they can, and the reduced costs under them.
    struct Prices {
        std::vector<double> ofRows;
        std::vector<double> reduced; ///< by column
    };

    void load(const LinearProgram& program, const std::vector<RowRole>& roles);
    void addRows(const std::vector<SparseRow>& rows);
    void findClosed();
    [[nodiscard]] std::vector<RowRole> findRoles(const LinearProgram& program);
    /// Gives column singletons the value that their row asks for.
    void completeSingletonRows(std::vector<double>& values) const;
    /// Adds the singleton rows whose column is a term of the form.
    void restoreRows(const LinearForm& form);
    void addColumns(const std::vector<Column>& columns);
    [[nodiscard]] std::vector<SparseRow> violatedCuts() const;
    void addCutRows(const std::vector<SparseRow>& cuts);
    /// Removes the rows from `first` on.
    void removeRows(int first);
    /// A row of price 0 with one column in the simplex, and others left out, takes the price that makes that column's
    /// reduced cost 0.
    void priceIdleRows(Prices& prices) const;
    [[nodiscard]] Prices prices() const;
    [[nodiscard]] static double reducedCost(const SolverColumn& column, const std::vector<double>& prices);

    ClpSimplex m_simplex;
    std::vector<SolverColumn> m_columns;
    std::vector<Column> m_columnAt; ///< by place in the simplex
    std::vector<SparseRow> m_lazyRows;
    std::vector<SingletonRow> m_singletonRows;
    std::size_t m_closed = 0;                 ///< number of closed columns
    std::vector<double> m_rowScales;          ///< divisors of the rows of the simplex; 1 for those after the last
    std::vector<SparseRow> m_cuts;            ///< the last rows
    int m_rowsBefore = 0;                     ///< number of rows before the last lazy ones
    std::vector<unsigned char> m_basisBefore; ///< by columns, then by rows
};

} // namespace planner
