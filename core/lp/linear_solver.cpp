// SPDX-License-Identifier: Apache-2.0
#include "core/lp/linear_solver.h"

#include "core/lp/sifted_model.h"

#include <ClpEventHandler.hpp>
#include <ClpSimplex.hpp>
#include <ClpSolve.hpp>
#include <CoinPackedMatrix.hpp>

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr int kOptimal = 0;
constexpr int kInfeasible = 1;
constexpr int kCutRounds = 8;
constexpr std::int64_t kLeastForRows = 1000; ///< iterations
constexpr double kShareOfRows = 0.25;        ///< of the iterations before
constexpr double kSlack = 1e-6;              ///< by which a point may miss a row or a range
constexpr unsigned kIterationsPerPoll = 8;
constexpr double kMostScale = 1e6;
constexpr double kMostRounded = 9e15;

/// Metres x people are far above the numbers that a solver's tolerances are made for.
double scaleOf(const LinearForm& form)
{
    double largest = 1;
    for (const LinearForm::Term& term : form.terms)
        largest = std::max(largest, std::abs(term.value));
    return largest;
}

/// One metre must stay above the tolerances, however long the routes are.
double scaleOfCosts(const LinearForm& form) { return std::min(scaleOf(form), kMostScale); }

/// Ends the simplex on request.
class Watcher : public ClpEventHandler {
public:
    explicit Watcher(const std::function<bool()>* isStopped) : m_isStopped(isStopped) {}
    int event(Event event) override
    {
        const bool isPoll = event == endOfIteration && ++m_iterations % kIterationsPerPoll == 0;
        return isPoll && (*m_isStopped)() ? 0 : -1;
    }
    [[nodiscard]] ClpEventHandler* clone() const override { return new Watcher(*this); }

private:
    const std::function<bool()>* m_isStopped;
    unsigned m_iterations = 0;
};

/// Clp's initialSolve() replaces the program's handler of SIGINT while it works, and with several threads for good. No
/// other call does.
void solveFirst(ClpSimplex& model)
{
    constexpr int kInterrupts = 2; // a special option of Clp: 0 lets SIGINT stop it
    ClpSolve options;
    options.setSpecialOption(kInterrupts, 1);
    model.initialSolve(options);
}

} // namespace

struct LinearSolver::Clp {
    SiftedModel sifted;
    std::function<bool()> isStopped;
    bool isWarm = false;

    [[nodiscard]] ClpSimplex& model() { return sifted.simplex(); }
};

LinearSolver::LinearSolver(const LinearProgram& program, std::function<bool()> isStopped,
                           const std::vector<double>& start)
    : m_clp(new Clp{SiftedModel(program, start), std::move(isStopped)})
{
    const Watcher watcher(&m_clp->isStopped);
    m_clp->model().passInEventHandler(&watcher);
}

LinearSolver::~LinearSolver() = default;

void LinearSolver::addRow(const LinearForm& form, double lower, double upper)
{
    const double scale = scaleOf(form);
    m_clp->sifted.addRow(form, scale, (lower - form.constant) / scale, (upper - form.constant) / scale);
}

std::optional<double> LinearSolver::minimise(const LinearForm& objective)
{
    ClpSimplex& model = m_clp->model();
    m_scale = scaleOfCosts(objective);
    m_constant = objective.constant;
    m_clp->sifted.setCosts(objective, m_scale);
    model.setDualObjectiveLimit(COIN_DBL_MAX);
    const std::int64_t before = m_iterations;
    if (m_clp->isWarm)
        model.primal(1);
    else
        solveFirst(model);
    m_clp->isWarm = true;
    m_iterations += model.numberIterations();
    sift();
    auto bound = outcome();
    // Where many points have the same objective, each lazy row only moves the optimum: they get a share of the effort.
    auto left = kLeastForRows + static_cast<std::int64_t>(kShareOfRows * static_cast<double>(m_iterations - before));
    while (bound && left > 0) {
        const std::int64_t then = m_iterations;
        const auto higher = resolveWithViolatedRows(static_cast<int>(left));
        if (!higher)
            break;
        bound = std::max(bound, higher);
        left -= m_iterations - then;
    }
    return bound;
}

/// The optimum with the lazy rows that the present one violates; nothing where there are none, or more iterations were
/// needed.
std::optional<double> LinearSolver::resolveWithViolatedRows(int mostIterations)
{
    ClpSimplex& model = m_clp->model();
    if (model.status() != kOptimal || !m_clp->sifted.addViolatedRows())
        return std::nullopt;
    const int most = model.maximumIterations();
    model.setMaximumIterations(mostIterations);
    model.dual();
    model.setMaximumIterations(most);
    m_iterations += model.numberIterations();
    if (model.status() != kOptimal && model.status() != kInfeasible) {
        m_clp->sifted.removeAddedRows();
        return std::nullopt;
    }
    sift();
    return outcome();
}

std::optional<std::int64_t> LinearSolver::exactBound() const
{
    const ClpSimplex& model = m_clp->model();
    const double optimum = model.objectiveValue() * m_scale;
    if (model.status() != kOptimal || std::abs(optimum) > kMostRounded || std::round(m_constant) != m_constant)
        return std::nullopt;
    const auto bound = m_clp->sifted.exactBound(m_scale).bound(std::llround(optimum));
    return bound ? std::optional(*bound + std::llround(m_constant)) : std::nullopt;
}

std::vector<bool> LinearSolver::columnsAbove(std::int64_t most) const
{
    if (m_clp->model().status() != kOptimal || std::round(m_constant) != m_constant)
        return {};
    return m_clp->sifted.exactBound(m_scale).columnsAbove(most - std::llround(m_constant));
}

std::optional<double> LinearSolver::tighten()
{
    ClpSimplex& model = m_clp->model();
    if (m_values.empty() || m_clp->sifted.size() > kMostColumnsToCut || model.status() != kOptimal)
        return std::nullopt;
    if (m_clp->sifted.isPartial()) {
        m_clp->sifted.addAllColumns();
        model.primal();
        m_iterations += model.numberIterations();
    }
    m_clp->sifted.keepCuts();
    auto bound = outcome();
    for (int round = 0; round < kCutRounds && bound && std::isfinite(*bound) && m_clp->sifted.addCuts(); ++round) {
        model.dual();
        m_iterations += model.numberIterations();
        const auto higher = outcome();
        if (!higher)
            break;
        bound = std::max(bound, higher);
        m_clp->sifted.dropIdleCuts();
        model.dual();
        m_iterations += model.numberIterations();
    }
    m_clp->sifted.keepCuts();
    return bound;
}

/// Adds columns until none has a negative reduced cost.
void LinearSolver::sift()
{
    ClpSimplex& model = m_clp->model();
    while (true) {
        if (model.status() == kOptimal && m_clp->sifted.addPricedColumns()) {
            model.primal();
        } else if (model.status() == kInfeasible && m_clp->sifted.isPartial()) {
            // Left-out columns may make it feasible.
            m_clp->sifted.addAllColumns();
            model.dual();
        } else {
            return;
        }
        m_iterations += model.numberIterations();
    }
}

std::optional<double> LinearSolver::outcome()
{
    const ClpSimplex& model = m_clp->model();
    if (model.status() == kInfeasible)
        return m_clp->sifted.isPartial() ? std::nullopt : std::optional(kInfinity);
    if (model.status() != kOptimal)
        return std::nullopt;
    m_values = m_clp->sifted.values();
    return m_clp->sifted.provenBound() * m_scale + m_constant;
}

std::optional<double> LinearSolver::resolve(double cutoff)
{
    ClpSimplex& model = m_clp->model();
    model.setDualObjectiveLimit((cutoff - m_constant) / m_scale);
    model.dual(0, 7);
    m_iterations += model.numberIterations();
    if (model.status() != kInfeasible || !std::isfinite(cutoff))
        return outcome();
    // The simplex compares rounded numbers: only prices prove that the optimum is above the cutoff.
    const double proven = m_clp->sifted.provenBound() * m_scale + m_constant;
    if (proven >= cutoff)
        return proven;
    model.setDualObjectiveLimit(COIN_DBL_MAX);
    model.dual(0, 7);
    m_iterations += model.numberIterations();
    return outcome();
}

double LinearSolver::estimate(double cutoff, int mostIterations)
{
    ClpSimplex& model = m_clp->model();
    model.setDualObjectiveLimit((cutoff - m_constant) / m_scale);
    const int before = model.maximumIterations();
    model.setMaximumIterations(mostIterations);
    model.dual(0, 7);
    model.setMaximumIterations(before);
    m_iterations += model.numberIterations();
    const double value = model.objectiveValue() * m_scale + m_constant;
    return model.status() == kInfeasible ? cutoff : std::min(value, cutoff);
}

LinearSolver::Basis LinearSolver::basis() const
{
    const unsigned char* status = m_clp->model().statusArray();
    return {status, status + m_clp->model().numberRows() + m_clp->model().numberColumns()};
}

void LinearSolver::setBasis(const Basis& basis) { std::copy(basis.begin(), basis.end(), m_clp->model().statusArray()); }

void LinearSolver::setRange(LinearProgram::Column column, double lower, double upper)
{
    m_clp->model().setColumnBounds(static_cast<int>(column), std::max(lower, -COIN_DBL_MAX),
                                   std::min(upper, COIN_DBL_MAX));
}

std::optional<double> LinearSolver::valueAt(const std::vector<double>& point) const
{
    const ClpSimplex& model = m_clp->model();
    const auto isWithin = [](double value, double lower, double upper) {
        const double slack = kSlack * (1 + std::abs(value));
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
