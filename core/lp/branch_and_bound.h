// SPDX-License-Identifier: Apache-2.0
#pragma once
// Branch and bound over a linear program with integer marks: proves optima, and leads towards whole batches.

#include "core/lp/linear_solver.h"
#include "core/lp/pseudocosts.h"

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

    enum class Care { Quick, Thorough };
    /// Takes up an objective, whole at every integer point, and solves the relaxation. With care there are cuts, and
    /// columns are tried out before the first branch on them: later points, fewer nodes.
    void begin(const LinearForm& objective, Care care = Care::Quick);
    /// Only points whose objective is less than this, and than any cutoff since begin(), are looked for from now on.
    void setCutoff(double cutoff);
    /// Leaves everything to another tree.
    void clear();
    /// Takes over half of the nodes that another tree of the same program and objective, begun with the same care, has
    /// left; none where that has one or none, or the relaxation was not solved here.
    void takeHalfOf(BranchAndBound& other);
    /// Nodes that are left.
    [[nodiscard]] std::size_t open() const { return m_open.size(); }

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
    /// No integer point is below that in the objective, unless it is one that was given; nothing where the relaxation
    /// was not solved.
    [[nodiscard]] std::optional<double> bound() const;
    [[nodiscard]] std::size_t nodes() const { return m_nodeCount; }
    /// Millions of simplex iterations by rows so far; a node costs as much as some iterations even where it needs none.
    [[nodiscard]] double effort() const;

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
    [[nodiscard]] bool takeNext();
    void apply(const Node& node);
    /// The column to branch on at the node's optimum, which has that bound; nothing where all are whole.
    [[nodiscard]] std::optional<Column> branchColumn(double bound);
    /// Finds out what branching on the column would do.
    void tryOut(Column column, double bound);
    /// Of the column in the current node.
    [[nodiscard]] Change rangeOf(Column column) const;
    void branch(Column column, double bound);
    /// The node's optimum with its parts rounded up, where that is a point.
    [[nodiscard]] std::optional<double> roundUp();

    std::function<bool()> m_isStopped;
    std::vector<LinearProgram::ColumnRange> m_ranges; ///< of the root
    Pseudocosts m_pseudocosts;
    std::size_t m_rows; ///< of the program
    LinearSolver m_solver;
    std::vector<Node> m_open;
    std::optional<Node> m_current;
    Care m_care = Care::Quick;
    bool m_isPlunging = false; ///< the next node goes on from where the solver is
    double m_cutoff = kInfinity;
    double m_left = kInfinity; ///< the least bound of nodes that ended with a point, which may have more
    std::optional<double> m_rootBound;
    std::vector<Change> m_applied;
    std::vector<double> m_values;
    std::size_t m_nodeCount = 0;
};

} // namespace planner
