// SPDX-License-Identifier: Apache-2.0
#pragma once
// A linear program as Clp sees it: rows and columns that seldom matter are left out until they do.

#include "core/lp/linear_program.h"

#include <ClpSimplex.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace planner {

/// Sifting: a column that is left out is 0, and enters once the prices of the rows say that it would be worth more
/// (Forrest, 1989; Bixby et al., 1992). Only for linear_solver.cpp: nothing else knows of Clp.
class SiftedModel {
public:
    /// Copies the program. Columns that are seldom used are left out where `start`, a point that should be feasible,
    /// has 0 there; none are without a point.
    SiftedModel(const LinearProgram& program, const std::vector<double>& start);

    [[nodiscard]] ClpSimplex& simplex() { return m_simplex; }
    [[nodiscard]] const ClpSimplex& simplex() const { return m_simplex; }
    /// Whether columns are left out that may be worth their place.
    [[nodiscard]] bool isPartial() const { return m_columnAt.size() + m_easyRows.size() + m_closed < m_columns.size(); }

    /// How many columns are not left out for good.
    [[nodiscard]] std::size_t size() const { return m_columns.size() - m_easyRows.size() - m_closed; }

    /// Costs are the terms divided by `scale`; columns without a term cost nothing.
    void setCosts(const LinearForm& objective, double scale);
    /// Adds a row of the terms divided by `scale`; the form's constant is not looked at.
    void addRow(const LinearForm& form, double scale, double lower, double upper);
    /// Adds the rows left out that the optimum breaks; whether there are any.
    bool addBrokenRows();
    /// Takes the rows added last out again, with the basis from before, and never adds any more.
    void giveUpRows();
    /// Adds columns left out whose reduced cost at the optimum is below 0, the least ones first; whether there are
    /// any.
    bool addPricedColumns();
    void addAllColumns();
    /// Adds cuts that the optimum breaks and no point with whole integer columns does (Gomory, 1963); whether there are
    /// any. For a model that is not partial.
    bool addCuts();
    /// Takes those cuts out again that the optimum does not need.
    void dropIdleCuts();
    /// Later rows count on the cuts that are there now: they stay.
    void keepCuts() { m_cuts.clear(); }

    /// Sum of y x b and of reduced cost x bound over all columns, each at the end that makes it least: weak duality.
    /// In terms of the scaled costs.
    [[nodiscard]] double provenBound() const;
    /// The same in whole numbers, with nothing lost to rounding: of the terms as they were before `scale`, which have
    /// to be whole, rounded up. It looks no further where it has come to `enough`. Nothing where a row or column that
    /// the proof rests on is not whole, or where a number is too large.
    [[nodiscard]] std::optional<std::int64_t> wholeBound(double scale, std::int64_t enough) const;
    /// By column: true where the same proof shows that the objective is above `most` wherever the column, 0 otherwise,
    /// is 1 or more. Empty where there is no such proof.
    [[nodiscard]] std::vector<bool> columnsAbove(double scale, std::int64_t most) const;
    /// Of all columns, at the optimum.
    [[nodiscard]] std::vector<double> values() const;

private:
    using Column = LinearProgram::Column;
    struct Entry {
        int row;
        double value;
    };
    struct ColumnOf {
        LinearProgram::ColumnRange range;
        double cost = 0;
        std::optional<int> place; ///< in the simplex
        bool isEasy = false;      ///< the column of a row in m_easyRows
        bool isClosed = false;    ///< 0, and left out for good
        std::vector<Entry> entries;
    };
    struct LeftOutRow {
        double lower;
        double upper;
        std::vector<std::pair<Column, double>> entries;
    };
    /// A row that a column of its own makes true whatever the others are, which costs nothing and is in no other row:
    /// both are left out, and the column is what it has to be. So are seats where nobody counts the batches.
    struct EasyRow {
        LeftOutRow row;
        Column column;
        double value; ///< of the column in the row, below 0
    };
    /// What becomes of a row of the program.
    struct RowRole {
        bool isIdle = false;             ///< it has no column but closed ones
        std::optional<std::size_t> easy; ///< position in m_easyRows
    };
    struct Cut {
        std::vector<std::pair<Column, double>> terms;
        double lower;
        double upper;
    };
    /// Prices of the rows, made to prove as much as they can, and each column's reduced cost under them.
    struct Prices {
        std::vector<double> ofRows;
        std::vector<double> reduced;
    };

    void load(const LinearProgram& program, const std::vector<RowRole>& roles);
    void addRows(const std::vector<LeftOutRow>& rows);
    void findClosed();
    [[nodiscard]] std::vector<RowRole> findRoles(const LinearProgram& program);
    /// Gives their columns what the others ask for.
    void completeEasyRows(std::vector<double>& values) const;
    /// Takes those in whose column is a term of the form, or costs something.
    void takeIn(const LinearForm& form);
    __extension__ using Wide = __int128;
    /// In parts of a whole number.
    struct WholeProof {
        Wide bound = 0;
        std::int64_t parts = 1;
        std::vector<Wide> reduced; ///< by column
    };
    [[nodiscard]] std::optional<WholeProof> wholeProof(std::int64_t parts, double scale) const;
    /// The one with the highest bound, rounded up.
    [[nodiscard]] std::optional<WholeProof> bestProof(double scale, std::int64_t enough) const;
    [[nodiscard]] static std::int64_t roundedUp(Wide value, std::int64_t parts);
    void addColumns(const std::vector<Column>& columns);
    [[nodiscard]] std::vector<Cut> brokenCuts() const;
    /// Takes the rows from one on out, which were added last.
    void removeRows(int first);
    void addCutRows(const std::vector<Cut>& cuts);
    /// A row that has entries, all but one of them left out, costs that one what its use is worth.
    void priceIdleRows(Prices& prices) const;
    [[nodiscard]] Prices prices() const;
    [[nodiscard]] double reducedCost(const ColumnOf& column, const std::vector<double>& prices) const;

    ClpSimplex m_simplex;
    std::vector<ColumnOf> m_columns;
    std::vector<Column> m_columnAt; ///< by place in the simplex
    std::vector<LeftOutRow> m_leftOutRows;
    std::vector<EasyRow> m_easyRows;
    std::size_t m_closed = 0;        ///< how many columns are
    std::vector<double> m_rowScales; ///< by which the rows of the simplex were divided; 1 for those after the last
    std::vector<Cut> m_cuts;         ///< the last rows
    int m_rowsBefore = 0;            ///< the last ones were added
    std::vector<unsigned char> m_basisBefore; ///< by columns, then by rows
};

} // namespace planner
