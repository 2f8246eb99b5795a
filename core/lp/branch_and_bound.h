// SPDX-License-Identifier: Apache-2.0
#pragma once
// Branch and bound over a linear program with integer marks: finds whole points and proves optima.

#include "core/lp/linear_solver.h"
#include "core/lp/pseudocosts.h"

#include <functional>
#include <optional>
#include <vector>

namespace planner {

/// Minimises one objective after another over the integer points of a program. It works node by node, so that it can
/// take turns with other searches and report each point at once. For one thread.
class BranchAndBound {
public:
    /// `isStopped` is polled while solving.
    BranchAndBound(const LinearProgram& program, std::function<bool()> isStopped);

    enum class Mode { Quick, Thorough };
    /// Starts a tree for an objective that is whole at every integer point, and solves the relaxation. A thorough tree
    /// adds cuts and strong-branches on columns without pseudocosts: points come later, with fewer nodes.
    void begin(const LinearForm& objective, Mode mode = Mode::Quick);
    /// From now on only points with a lower objective are looked for. A cutoff never rises after begin().
    void setCutoff(double cutoff);
    /// Drops all open nodes: another tree has them.
    void dropNodes();
    /// Moves half of the open nodes of another tree here. It must be a tree of the same program, objective and mode.
    /// Nothing happens where it has fewer than two, or where the relaxation was not solved here.
    void stealNodes(BranchAndBound& other);
    /// Open nodes.
    [[nodiscard]] std::size_t open() const { return m_open.size(); }

    enum class Step {
        Node,   ///< branched: values() is the optimum of the node's relaxation
        Point,  ///< values() is an integer point below the cutoff
        Pruned, ///< the node has no point below the cutoff
        Done,   ///< no point below the cutoff is left
        Stopped
    };
    /// Solves one node.
    [[nodiscard]] Step step();

    [[nodiscard]] const std::vector<double>& values() const { return m_values; }
    /// No integer point has a lower objective, except those that step() returned; nothing where the relaxation was not
    /// solved.
    [[nodiscard]] std::optional<double> bound() const;
    [[nodiscard]] std::size_t nodes() const { return m_nodeCount; }
    /// Simplex iterations x rows so far, in millions; a node counts as some iterations even where it needs none.
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
        Column column = 0;   ///< of the last branch
        double distance = 0; ///< by which the last branch moved the column
        bool isUp = false;
    };
    [[nodiscard]] bool selectNode();
    void apply(const Node& node);
    /// The column to branch on at the node's optimum, whose value is `bound`; nothing where all are whole.
    [[nodiscard]] std::optional<Column> branchColumn(double bound);
    /// Solves both branches of the column for some iterations, and remembers how far the bound rises.
    void strongBranch(Column column, double bound);
    /// The range of the column in the current node.
    [[nodiscard]] Change rangeOf(Column column) const;
    void branch(Column column, double bound);
    /// Rounds the integer columns of the node's optimum up; its objective where that is a point.
    [[nodiscard]] std::optional<double> roundUp();

    std::function<bool()> m_isStopped;
    std::vector<LinearProgram::ColumnRange> m_ranges; ///< at the root
    Pseudocosts m_pseudocosts;
    std::size_t m_rows; ///< of the program
    LinearSolver m_solver;
    std::vector<Node> m_open;
    std::optional<Node> m_current;
    Mode m_mode = Mode::Quick;
    bool m_isPlunging = false; ///< the next node continues from the basis of this one
    double m_cutoff = kInfinity;
    double m_left = kInfinity; ///< the least bound of the nodes that ended with a point and may have better ones
    std::optional<double> m_rootBound;
    std::vector<Change> m_applied;
    std::vector<double> m_values;
    std::size_t m_nodeCount = 0;
};

} // namespace planner
