// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/linear_solver.h"

#include <ClpEventHandler.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr int kOptimal = 0;
constexpr int kInfeasible = 1;

/// Ends the simplex where somebody asked to stop.
class Watcher : public ClpEventHandler {
public:
    explicit Watcher(const std::function<bool()>* isStopped) : m_isStopped(isStopped) {}
    int event(Event event) override
    {
        const bool isLook = event == endOfIteration && ++m_iterations % 64 == 0;
        return isLook && (*m_isStopped)() ? 0 : -1;
    }
    [[nodiscard]] ClpEventHandler* clone() const override { return new Watcher(*this); }

private:
    const std::function<bool()>* m_isStopped;
    unsigned m_iterations = 0;
};

} // namespace

struct LinearSolver::Clp {
    ClpSimplex model;
    std::function<bool()> isStopped;
    bool isWarm = false;

    /// Sum of y x b and of reduced cost x bound, each at the end that makes it least: weak duality.
    [[nodiscard]] double provenBound() const;
};

LinearSolver::LinearSolver(const LinearProgram& program, std::function<bool()> isStopped)
    : m_clp(std::make_unique<Clp>())
{
    m_clp->isStopped = std::move(isStopped);
    std::vector<int> rows;
    std::vector<int> columns;
    std::vector<double> values;
    for (const LinearProgram::Entry& entry : program.entries()) {
        rows.push_back(static_cast<int>(entry.row));
        columns.push_back(static_cast<int>(entry.column));
        values.push_back(entry.value);
    }
    CoinPackedMatrix matrix(true, rows.data(), columns.data(), values.data(), static_cast<CoinBigIndex>(values.size()));
    matrix.setDimensions(static_cast<int>(program.rows().size()), static_cast<int>(program.columns().size()));
    std::vector<double> lower;
    std::vector<double> upper;
    for (const auto& column : program.columns()) {
        lower.push_back(std::max(column.lower, -COIN_DBL_MAX));
        upper.push_back(std::min(column.upper, COIN_DBL_MAX));
    }
    std::vector<double> rowLower;
    std::vector<double> rowUpper;
    for (const auto& row : program.rows()) {
        rowLower.push_back(std::max(row.lower, -COIN_DBL_MAX));
        rowUpper.push_back(std::min(row.upper, COIN_DBL_MAX));
    }
    m_clp->model.setLogLevel(0);
    m_clp->model.loadProblem(matrix, lower.data(), upper.data(), nullptr, rowLower.data(), rowUpper.data());
    const Watcher watcher(&m_clp->isStopped);
    m_clp->model.passInEventHandler(&watcher);
}

LinearSolver::~LinearSolver() = default;

void LinearSolver::addRow(const LinearForm& form, double lower, double upper)
{
    std::vector<int> columns;
    std::vector<double> values;
    for (const LinearForm::Term& term : form.terms) {
        columns.push_back(static_cast<int>(term.column));
        values.push_back(term.value);
    }
    m_clp->model.addRow(static_cast<int>(columns.size()), columns.data(), values.data(),
                        std::max(lower - form.constant, -COIN_DBL_MAX), std::min(upper - form.constant, COIN_DBL_MAX));
}

double LinearSolver::Clp::provenBound() const
{
    const int rows = model.numberRows();
    const int columns = model.numberColumns();
    const double* price = model.dualRowSolution();
    const double* cost = model.objective();
    std::vector<double> reduced(cost, cost + columns);
    const auto least = [](double factor, double lower, double upper) {
        if (factor == 0)
            return 0.0;
        const double at = factor > 0 ? lower : upper;
        return std::abs(at) >= COIN_DBL_MAX ? -kInfinity : factor * at;
    };
    long double bound = 0;
    std::vector<double> used(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row) {
        // A price of the sign that has no end on its side proves nothing: it counts as 0.
        const double value = least(price[row], model.rowLower()[row], model.rowUpper()[row]);
        used[static_cast<std::size_t>(row)] = std::isinf(value) ? 0 : price[row];
        bound += std::isinf(value) ? 0 : value;
    }
    const CoinPackedMatrix& matrix = *model.matrix();
    for (int column = 0; column < columns; ++column) {
        for (CoinBigIndex k = matrix.getVectorStarts()[column];
             k < matrix.getVectorStarts()[column] + matrix.getVectorLengths()[column]; ++k)
            reduced[static_cast<std::size_t>(column)] -=
                used[static_cast<std::size_t>(matrix.getIndices()[k])] * matrix.getElements()[k];
        bound +=
            least(reduced[static_cast<std::size_t>(column)], model.columnLower()[column], model.columnUpper()[column]);
    }
    return static_cast<double>(bound);
}

std::optional<double> LinearSolver::minimise(const LinearForm& objective)
{
    ClpSimplex& model = m_clp->model;
    std::vector<double> cost(static_cast<std::size_t>(model.numberColumns()));
    for (const LinearForm::Term& term : objective.terms)
        cost[term.column] = term.value;
    model.chgObjCoefficients(cost.data());
    m_constant = objective.constant;
    model.setDualObjectiveLimit(COIN_DBL_MAX);
    if (m_clp->isWarm)
        model.primal(1);
    else
        model.initialSolve();
    m_clp->isWarm = true;
    return outcome();
}

std::optional<double> LinearSolver::outcome()
{
    ClpSimplex& model = m_clp->model;
    m_iterations += model.numberIterations();
    if (model.status() == kInfeasible)
        return kInfinity;
    if (model.status() != kOptimal)
        return std::nullopt;
    const double* values = model.primalColumnSolution();
    m_values.assign(values, values + model.numberColumns());
    return m_clp->provenBound() + m_constant;
}

std::optional<double> LinearSolver::again(double cutoff)
{
    m_clp->model.setDualObjectiveLimit(cutoff - m_constant);
    m_clp->model.dual(0, 7);
    return outcome();
}

LinearSolver::Basis LinearSolver::basis() const
{
    const unsigned char* status = m_clp->model.statusArray();
    return {status, status + m_clp->model.numberRows() + m_clp->model.numberColumns()};
}

void LinearSolver::setBasis(const Basis& basis) { std::copy(basis.begin(), basis.end(), m_clp->model.statusArray()); }

void LinearSolver::setRange(LinearProgram::Column column, double lower, double upper)
{
    m_clp->model.setColumnBounds(static_cast<int>(column), lower, upper);
}

double LinearSolver::reducedCost(LinearProgram::Column column) const
{
    return m_clp->model.dualColumnSolution()[column];
}

} // namespace planner
