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
constexpr int kMostRounds = 20;  ///< in which broken rows are added
constexpr double kBroken = 1e-6; ///< a row missed by less holds

/// Metres by people are far larger than what a solver's tolerances are made for.
double scaleOf(const LinearForm& form)
{
    double largest = 1;
    for (const LinearForm::Term& term : form.terms)
        largest = std::max(largest, std::abs(term.value));
    return largest;
}

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
    struct Row {
        double lower;
        double upper;
        std::vector<int> columns;
        std::vector<double> values;

        [[nodiscard]] double missedBy(const double* point) const
        {
            double sum = 0;
            for (std::size_t i = 0; i < columns.size(); ++i)
                sum += values[i] * point[columns[i]];
            return std::max(lower - sum, sum - upper);
        }
    };

    ClpSimplex model;
    std::vector<Row> leftOut; ///< seldom needed rows that no optimum has broken yet
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
    std::vector<double> rowLower;
    std::vector<double> rowUpper;
    std::vector<std::size_t> numbers; // of a row among those of its kind
    for (const auto& row : program.rows()) {
        numbers.push_back(row.isSeldomNeeded ? m_clp->leftOut.size() : rowLower.size());
        if (row.isSeldomNeeded) {
            m_clp->leftOut.push_back({row.lower, row.upper, {}, {}});
            continue;
        }
        rowLower.push_back(std::max(row.lower, -COIN_DBL_MAX));
        rowUpper.push_back(std::min(row.upper, COIN_DBL_MAX));
    }
    for (const LinearProgram::Entry& entry : program.entries()) {
        const bool isLeftOut = program.rows()[entry.row].isSeldomNeeded;
        if (!isLeftOut)
            rows.push_back(static_cast<int>(numbers[entry.row]));
        auto& entryColumns = isLeftOut ? m_clp->leftOut[numbers[entry.row]].columns : columns;
        entryColumns.push_back(static_cast<int>(entry.column));
        (isLeftOut ? m_clp->leftOut[numbers[entry.row]].values : values).push_back(entry.value);
    }
    CoinPackedMatrix matrix(true, rows.data(), columns.data(), values.data(), static_cast<CoinBigIndex>(values.size()));
    matrix.setDimensions(static_cast<int>(rowLower.size()), static_cast<int>(program.columns().size()));
    std::vector<double> lower;
    std::vector<double> upper;
    for (const auto& column : program.columns()) {
        lower.push_back(std::max(column.lower, -COIN_DBL_MAX));
        upper.push_back(std::min(column.upper, COIN_DBL_MAX));
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
    const double scale = scaleOf(form);
    for (const LinearForm::Term& term : form.terms) {
        columns.push_back(static_cast<int>(term.column));
        values.push_back(term.value / scale);
    }
    m_clp->model.addRow(static_cast<int>(columns.size()), columns.data(), values.data(),
                        std::max((lower - form.constant) / scale, -COIN_DBL_MAX),
                        std::min((upper - form.constant) / scale, COIN_DBL_MAX));
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
    m_scale = scaleOf(objective);
    std::vector<double> cost(static_cast<std::size_t>(model.numberColumns()));
    for (const LinearForm::Term& term : objective.terms)
        cost[term.column] = term.value / m_scale;
    model.chgObjCoefficients(cost.data());
    m_constant = objective.constant;
    model.setDualObjectiveLimit(COIN_DBL_MAX);
    if (m_clp->isWarm)
        model.primal(1);
    else
        model.initialSolve();
    m_clp->isWarm = true;
    for (int round = 0; round < kMostRounds && model.status() == kOptimal && addBrokenRows(); ++round) {
        m_iterations += model.numberIterations();
        model.dual();
    }
    return outcome();
}

bool LinearSolver::addBrokenRows()
{
    auto& leftOut = m_clp->leftOut;
    const double* point = m_clp->model.primalColumnSolution();
    const auto first = std::partition(leftOut.begin(), leftOut.end(),
                                      [&](const Clp::Row& row) { return row.missedBy(point) <= kBroken; });
    if (first == leftOut.end())
        return false;
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> columns;
    std::vector<double> values;
    for (auto row = first; row != leftOut.end(); ++row) {
        lower.push_back(std::max(row->lower, -COIN_DBL_MAX));
        upper.push_back(std::min(row->upper, COIN_DBL_MAX));
        columns.insert(columns.end(), row->columns.begin(), row->columns.end());
        values.insert(values.end(), row->values.begin(), row->values.end());
        starts.push_back(static_cast<CoinBigIndex>(columns.size()));
    }
    m_clp->model.addRows(static_cast<int>(lower.size()), lower.data(), upper.data(), starts.data(), columns.data(),
                         values.data());
    leftOut.erase(first, leftOut.end());
    return true;
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
    return m_clp->provenBound() * m_scale + m_constant;
}

std::optional<double> LinearSolver::again(double cutoff)
{
    m_clp->model.setDualObjectiveLimit((cutoff - m_constant) / m_scale);
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

std::optional<double> LinearSolver::valueAt(const std::vector<double>& point) const
{
    const ClpSimplex& model = m_clp->model;
    const auto isWithin = [](double value, double lower, double upper) {
        const double slack = kBroken * (1 + std::abs(value));
        return value >= lower - slack && value <= upper + slack;
    };
    double value = 0;
    for (int column = 0; column < model.numberColumns(); ++column) {
        const double at = point[static_cast<std::size_t>(column)];
        if (!isWithin(at, model.columnLower()[column], model.columnUpper()[column]))
            return std::nullopt;
        value += at * model.objective()[column];
    }
    std::vector<double> rows(static_cast<std::size_t>(model.numberRows()));
    model.matrix()->times(point.data(), rows.data());
    for (int row = 0; row < model.numberRows(); ++row)
        if (!isWithin(rows[static_cast<std::size_t>(row)], model.rowLower()[row], model.rowUpper()[row]))
            return std::nullopt;
    return value * m_scale + m_constant;
}

} // namespace planner
