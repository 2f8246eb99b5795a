// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pseudocosts: which column a tree branches on, by how far branching on it raised bounds so far.

#include "core/lp/linear_program.h"

#include <cstddef>
#include <vector>

namespace planner {

/// Pseudocosts (Benichou and others, 1971), started by strong branching on columns without any: reliability branching
/// (Achterberg, Koch and Martin, 2005).
class Pseudocosts {
public:
    using Column = LinearProgram::Column;

    /// For a program with these columns.
    explicit Pseudocosts(const std::vector<LinearProgram::ColumnRange>& ranges);

    /// Forgets all observations.
    void reset();
    /// The bound rose by `gain` where the column was moved by `distance`, up or down.
    void observe(Column column, bool isUp, double gain, double distance);
    /// Whether both directions were observed.
    [[nodiscard]] bool isKnown(Column column) const { return m_up[column].count > 0 && m_down[column].count > 0; }
    /// The columns that are fractional at a point, the most promising first.
    [[nodiscard]] std::vector<Column> ranked(const std::vector<double>& values) const;

    [[nodiscard]] const std::vector<Column>& integers() const { return m_integers; }

private:
    struct Pseudocost {
        double sum = 0; ///< of gains per distance
        double count = 0;
    };

    [[nodiscard]] double score(Column column, double value) const;
    [[nodiscard]] static double expected(const Pseudocost& one, const Pseudocost& all);

    std::vector<Column> m_integers;
    std::vector<Pseudocost> m_up;
    std::vector<Pseudocost> m_down;
    Pseudocost m_allUp;
    Pseudocost m_allDown;
};

} // namespace planner
