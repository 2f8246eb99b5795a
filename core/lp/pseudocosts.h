// SPDX-License-Identifier: Apache-2.0
#pragma once
// On which column a tree branches: the one that raised bounds most so far.

#include "core/lp/linear_program.h"

#include <cstddef>
#include <vector>

namespace planner {

/// Pseudo-costs (Benichou and others, 1971), which begin with trials of columns that nothing is known of: reliability
/// branching (Achterberg, Koch and Martin, 2005).
class Pseudocosts {
public:
    using Column = LinearProgram::Column;

    /// `ranges` are a program's columns.
    explicit Pseudocosts(const std::vector<LinearProgram::ColumnRange>& ranges);

    /// Forgets everything.
    void reset();
    /// The bound rose by `gain` where the column was moved by `distance`, up or down.
    void learn(Column column, bool isUp, double gain, double distance);
    /// Whether moves both ways were seen.
    [[nodiscard]] bool isKnown(Column column) const { return m_up[column].count > 0 && m_down[column].count > 0; }
    /// Columns with parts at a point, the most promising first.
    [[nodiscard]] std::vector<Column> ranked(const std::vector<double>& values) const;

    [[nodiscard]] const std::vector<Column>& integers() const { return m_integers; }

private:
    struct Experience {
        double sum = 0; ///< of gains by distance
        double count = 0;
    };

    [[nodiscard]] double promise(Column column, double value) const;
    [[nodiscard]] static double expected(const Experience& one, const Experience& all);

    std::vector<Column> m_integers;
    std::vector<Experience> m_up;
    std::vector<Experience> m_down;
    Experience m_allUp;
    Experience m_allDown;
};

} // namespace planner
