// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bounds proven in whole numbers: they lose nothing to rounding.

#include "core/lp/linear_program.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace planner {

/// A row of a solved program with its dual price, all divided by `scale`.
struct PricedRow {
    double price;
    double lower;
    double upper;
    double scale;
};

/// A column of a program as a solver holds it.
struct SolverColumn {
    struct Entry {
        int row;
        double value;
    };
    LinearProgram::ColumnRange range;
    double cost = 0;
    std::optional<int> place; ///< in the simplex; nothing while it is left out
    bool isSingleton = false; ///< in no row but one that it satisfies by itself
    bool isClosed = false;    ///< 0, and left out for good
    std::vector<Entry> entries;
};

/// Weak duality: any prices bound the objective from below by sum of price x row end + sum of reduced cost x column
/// end. Prices are rounded to multiples of a small fraction, and all sums are exact. Refers to the columns.
class ExactBound {
public:
    /// Costs are divided by `scale`.
    ExactBound(std::vector<PricedRow> rows, const std::vector<SolverColumn>& columns, double scale)
        : m_rows(std::move(rows)), m_columns(columns), m_scale(scale)
    {
    }

    /// The best bound, rounded up, of the objective times `scale`, which has to be whole. The search ends at `enough`.
    /// Nothing where a number that the proof needs is not whole or too large.
    [[nodiscard]] std::optional<std::int64_t> bound(std::int64_t enough) const;
    /// By column: whether the objective is above `most` wherever the column, 0 otherwise, is 1 or more. Empty where
    /// there is no proof.
    [[nodiscard]] std::vector<bool> columnsAbove(std::int64_t most) const;

private:
    __extension__ using Wide = __int128;
    /// In units of 1 / `parts`.
    struct Proof {
        Wide bound = 0;
        std::int64_t parts = 1;
        std::vector<Wide> reduced; ///< costs by column
    };
    [[nodiscard]] static std::int64_t roundedUp(Wide value, std::int64_t parts);
    /// The prices in units of 1 / `parts`, 0 for rows that prove nothing; adds what they prove.
    [[nodiscard]] std::optional<std::vector<std::int64_t>> wholePrices(Proof& proof) const;
    [[nodiscard]] std::optional<Wide> reducedCost(const SolverColumn& column, const std::vector<std::int64_t>& prices,
                                                  std::int64_t parts) const;
    [[nodiscard]] std::optional<Proof> proofWith(std::int64_t parts) const;
    [[nodiscard]] std::optional<Proof> bestProof(std::int64_t enough) const;

    std::vector<PricedRow> m_rows;
    const std::vector<SolverColumn>& m_columns;
    double m_scale;
};

} // namespace planner
