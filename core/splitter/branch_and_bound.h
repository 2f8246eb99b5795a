// SPDX-License-Identifier: Apache-2.0
#pragma once
// Branch and bound over a linear program with integer marks: proves optima, and leads towards whole batches.

#include "core/splitter/linear_solver.h"

#include <functional>
#include <optional>
#include <vector>

namespace planner {

/// Minimises one objective after the other over the integer points of a program. Node by node, so that a search can
/// take turns with others, and tell what it found meanwhile. For one thread.
class BranchAndBound {
public:
    /// `isStopped` is asked now and then while solving.
    BranchAndBound(const LinearProgram& program, std::function<bool()> isStopped);

    /// Takes up an objective, whole at every integer point, and solves the relaxation.
    void begin(const LinearForm& objective);
    /// Only points whose objective is less than this are looked for from now on.
    void setCutoff(double cutoff);

    enum class Step {
        Node,   ///< went on by a node: values() is its relaxation's optimum, with parts of batches
        Point,  ///< values() is an integer point below the cutoff
        Pruned, ///< a node without a point below the cutoff
        Done,   ///< no point below the cutoff is left
        Stopped
    };
    /// Works on one node.
    [[nodiscard]] Step step();

    [[nodiscard]] const std::vector<double>& values() const { return m_values; }
    [[nodiscard]] std::size_t nodes() const { return m_nodeCount; }
    [[nodiscard]] std::int64_t iterations() const { return m_solver.iterations(); }

private:
    using Column = LinearProgram::Column;
    struct Change {
        Column column;
        double lower;
        double upper;
    };
    struct Node {
        std::vector<Change> path;
        double bound;
        LinearSolver::Basis basis;
        Column column = 0;   ///< branched on last
        double distance = 0; ///< by which the branch moved the column
        bool isUp = false;
    };
    struct Experience {
        double sum = 0;
        double count = 0;
    };

    [[nodiscard]] bool takeNext();
    void apply(const Node& node);
    [[nodiscard]] std::optional<Column> branchColumn() const;
    void branch(Column column, double bound);
    void learn(double bound);
    /// The node's optimum with its parts rounded up, where that is a point.
    [[nodiscard]] std::optional<double> roundUp();
    [[nodiscard]] double expected(const std::vector<Experience>& experience, const Experience& all,
                                  Column column) const;

    std::function<bool()> m_isStopped;
    std::vector<LinearProgram::ColumnRange> m_ranges; ///< of the root
    std::vector<Column> m_integers;
    LinearSolver m_solver;
    std::vector<Node> m_open;
    std::optional<Node> m_current;
    bool m_isPlunging = false;
    double m_cutoff = kInfinity;
    std::optional<double> m_rootBound;
    std::vector<Experience> m_up;
    std::vector<Experience> m_down;
    Experience m_allUp;
    Experience m_allDown;
    std::vector<Change> m_applied;
    std::vector<double> m_values;
    std::size_t m_nodeCount = 0;
};

} // namespace planner
