// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/flow_search.h"

#include "core/lp/dive.h"
#include "core/splitter/model/joint_goals.h"
#include "core/splitter/model/whole_groups.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace planner {
namespace {

// Number of free loads of a part.
constexpr double kFirstSize = 30;
constexpr double kLeastSize = 8;
constexpr double kMostSize = 400;
constexpr double kGrowth = 1.2;     ///< where a part was solved to the end
constexpr double kShrinking = 0.85; ///< where it was not
// Limits of one part.
constexpr std::size_t kMostNodes = 150;
constexpr double kMostEffort = 3;
// Effort of making a part.
constexpr double kSettingUp = 0.08;
constexpr double kSettingUpPerEntry = 1e-6; ///< of the model
constexpr std::size_t kMostLoose = 80;      ///< loads with a fixed number of batches whose people may change

// Margins of escorts.
constexpr double kFading = 0.8;
constexpr double kNothing = 0.1;
constexpr double kMostMargin = 10;

constexpr int kDives = 2;       ///< the second knows the losses of the first
constexpr double kUnused = 0.1; ///< a smaller fraction of a batch is left out
constexpr Days kNear(1);        ///< radius around loads of the guide

} // namespace

FlowSearch::FlowSearch(const Relaxation& relaxation, WorkingPlan& plan, const ConstructionHeuristic& construction,
                       Random& random)
    : m_relaxation(relaxation), m_model(relaxation.model()), m_plan(plan), m_construction(construction),
      m_random(random), m_sizes(plan.score().goals().size(), kFirstSize), m_losses(plan.score().goals().size())
{
}

void FlowSearch::run(Incumbent& plan, double effort, const std::function<bool()>& isStopped)
{
    m_point = m_relaxation.points().pointOf(plan.batches);
    for (m_spent = 0; m_spent < effort && !isStopped();) {
        const auto goal = anyGoal(plan.key);
        if (!goal || !improvePart(*goal, plan, isStopped))
            return;
    }
}

bool FlowSearch::improvePart(std::size_t goal, Incumbent& plan, const std::function<bool()>& isStopped)
{
    const auto loads = loadsByNearness(m_relaxation.guide());
    if (loads.empty())
        return false;
    double& size = m_sizes[goal];
    bool isDone = true;
    const auto ranges = freeRanges(loads, std::min(loads.size(), static_cast<std::size_t>(size)));
    if (const auto point = solvePart(goal, ranges, plan.key, isDone, isStopped))
        apply(*point, plan, isStopped);
    size = std::clamp(size * (isDone ? kGrowth : kShrinking), kLeastSize, kMostSize);
    return true;
}

std::optional<FlowSearch::Point> FlowSearch::solvePart(std::size_t goal, const Ranges& ranges, const ScoreKey& key,
                                                       bool& isDone, const std::function<bool()>& isStopped)
{
    const Objective objective = objectiveOf(m_model, m_plan.score().goals()[goal], key[goal + 1]);
    auto rows = heldRows(goal, key);
    if (m_random.oneIn(2))
        addMargins(rows);
    rows.push_back({objective.form, -kInfinity, objective.value - 1});
    const PartOptimum best = solve(objective.form, ranges, rows, objective.value, isStopped);
    isDone = best.isDone;
    // The next goal is improved where that costs nothing.
    const auto& goals = m_plan.score().goals();
    const auto next = best.point && goal + 1 < goals.size() ? m_model.form(goals[goal + 1]) : std::nullopt;
    if (!next)
        return best.point;
    rows.back().upper = std::round(valueAt(objective.form, *best.point));
    const PartOptimum better = solve(*next, ranges, rows, std::round(valueAt(*next, *best.point)), isStopped);
    return better.point ? better.point : best.point;
}

std::optional<std::size_t> FlowSearch::anyGoal(const ScoreKey& key)
{
    // While some goals have not had their turn, those close to their bound can wait.
    const std::size_t solved = m_relaxation.optima().size();
    const bool isFirstTurn = solved < m_plan.score().goals().size();
    std::vector<std::size_t> open;
    for (std::size_t goal = 0; goal < solved; ++goal)
        if (m_relaxation.isOpen(goal, key) && (!isFirstTurn || goal + 1 == solved || !m_relaxation.isClose(goal, key)))
            open.push_back(goal);
    if (open.empty())
        return std::nullopt;
    return m_random.oneIn(2) ? open.back() : open[m_random.below(open.size())];
}

FlowSearch::Rows FlowSearch::heldRows(std::size_t goal, const ScoreKey& key) const
{
    return planner::heldRows(m_model, m_plan.score().goals(), goal, std::span(key).subspan(1));
}

std::vector<std::size_t> FlowSearch::loadsByNearness(const std::vector<double>& relaxed)
{
    const auto& loads = m_model.loads();
    if (loads.empty())
        return {};
    std::vector<std::size_t> used;
    for (std::size_t i = 0; i < loads.size(); ++i)
        if (m_point[loads[i].column] > 0)
            used.push_back(i);
    const Load& centre = loads[used.empty() ? m_random.below(loads.size()) : used[m_random.below(used.size())]];
    const auto nearness = static_cast<Nearness>(m_random.below(3));
    constexpr double kElsewhere = 3;
    constexpr double kAlike = 1000;
    std::vector<std::pair<double, std::size_t>> distances;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        double distance = static_cast<double>(std::abs((loads[i].departure - centre.departure).value()));
        distance += static_cast<double>(m_random.below(1000)) / 1000;
        const Operation& operation = m_model.operation();
        if (nearness == Nearness::Site && operation.route(loads[i].route).to != operation.route(centre.route).to
            && operation.route(loads[i].route).from != operation.route(centre.route).from)
            distance += kElsewhere;
        if (nearness == Nearness::Relaxation && std::abs(relaxed[loads[i].column] - m_point[loads[i].column]) < 1e-6)
            distance += kAlike;
        distances.push_back({distance, i});
    }
    std::sort(distances.begin(), distances.end());
    std::vector<std::size_t> result;
    for (const auto& [distance, load] : distances)
        result.push_back(load);
    return result;
}

FlowSearch::Ranges FlowSearch::freeRanges(const std::vector<std::size_t>& loads, std::size_t freeCount) const
{
    auto ranges = m_model.program().columns();
    std::vector<bool> isStiff(m_model.loads().size());
    std::size_t loose = 0;
    for (std::size_t i = freeCount; i < loads.size(); ++i) {
        const Column column = m_model.loads()[loads[i]].column;
        ranges[column].lower = ranges[column].upper = m_point[column];
        isStiff[loads[i]] = m_point[column] <= 0 || ++loose > kMostLoose;
        if (const auto extra = m_model.loads()[loads[i]].extraEscorts; extra && m_point[column] <= 0)
            ranges[*extra].upper = 0;
    }
    for (std::size_t i = 0; i < m_model.flows().size(); ++i)
        if (isStiff[m_model.loadOf(i)]) {
            const Column column = m_model.flows()[i].column;
            ranges[column].lower = ranges[column].upper = m_point[column];
        }
    return ranges;
}

PartOptimum FlowSearch::solve(const LinearForm& objective, const Ranges& ranges, const Rows& extra, double cutoff,
                              const std::function<bool()>& isStopped)
{
    const ReducedProgram part(m_model.program(), ranges, extra);
    m_spent += kSettingUp + kSettingUpPerEntry * static_cast<double>(m_model.program().entries().size());
    if (part.isInfeasible())
        return {std::nullopt, true, 0};
    PartOptimum best = optimumOf(part, objective, cutoff, {kMostNodes, kMostEffort}, isStopped);
    m_spent += best.effort;
    return best;
}

/// Groups that do not divide evenly need more escorts than the model says: this learns how many per day.
void FlowSearch::learnMargins(const std::vector<FlowPoints::Unseated>& unseated)
{
    const Operation& operation = m_model.operation();
    std::map<Day, double> missing;
    for (const FlowPoints::Unseated& group : unseated) {
        const Flow& flow = m_model.flows()[group.flow];
        const auto per = operation.category(operation.cohort(flow.cohort).category).peoplePerEscort;
        if (per)
            missing[flow.departure] += static_cast<double>(group.people.value()) / static_cast<double>(per->value());
    }
    for (auto& [day, margin] : m_margins)
        margin *= missing.contains(day) ? 1 : kFading;
    for (const auto& [day, escorts] : missing)
        m_margins[day] = std::min(kMostMargin, m_margins[day] + escorts);
    std::erase_if(m_margins, [](const auto& entry) { return entry.second < kNothing; });
}

void FlowSearch::addMargins(Rows& rows) const
{
    for (const auto& [day, margin] : m_margins)
        if (const auto left = m_model.escortsLeft(day))
            rows.push_back({m_model.escorts(day), -kInfinity, static_cast<double>(left->value()) - margin});
}

bool FlowSearch::apply(const std::vector<double>& point, Incumbent& plan, const std::function<bool()>& isStopped)
{
    learnMargins(applyPoint(m_plan, m_relaxation.points(), point, m_construction, m_random, isStopped));
    if (!(m_plan.key() < plan.key))
        return false;
    plan = m_plan.incumbent();
    m_point = m_relaxation.points().pointOf(plan.batches);
    return true;
}

void FlowSearch::dive(double share, Incumbent& plan, const std::function<bool()>& isStopped)
{
    if (m_relaxation.optima().empty())
        return;
    applyRounded(plan, isStopped);
    m_point = m_relaxation.points().pointOf(plan.batches);
    std::size_t goal = 0;
    while (goal + 1 < m_relaxation.optima().size() && m_relaxation.isClose(goal, plan.key))
        ++goal;
    for (int tries = 0; tries < kDives && !isStopped(); ++tries)
        if (diveOnce(goal, share, plan, isStopped))
            return;
}

bool FlowSearch::applyOptimum(Incumbent& plan)
{
    std::vector<double> point = m_relaxation.guide();
    for (const Flow& flow : m_model.flows())
        if (std::abs(point[flow.column] - std::round(point[flow.column])) > kIntegralityTolerance)
            return false;
    for (const Load& load : m_model.loads())
        point[load.column] = std::ceil(point[load.column] - kIntegralityTolerance);
    if (!m_model.program().holds(point))
        return false;
    m_plan.assign({});
    const bool isWhole = m_relaxation.points().realise(m_plan, point).empty();
    m_plan.commit();
    if (!isWhole || !(m_plan.key() < plan.key))
        return false;
    plan = m_plan.incumbent();
    return true;
}

void FlowSearch::applyRounded(Incumbent& plan, const std::function<bool()>& isStopped)
{
    std::vector<double> point = m_relaxation.guide();
    for (const Load& load : m_model.loads())
        point[load.column] = std::ceil(point[load.column] - kUnused);
    apply(point, plan, isStopped);
}

bool FlowSearch::diveOnce(std::size_t goal, double share, Incumbent& plan, const std::function<bool()>& isStopped)
{
    // A plan made of an optimum is a little worse than it: goals before are held so that it is no worse than the plan.
    ScoreKey held = plan.key;
    for (std::size_t i = 0; i < goal; ++i)
        held[i + 1] = std::max(m_relaxation.optima()[i].bound.value_or(0), plan.key[i + 1] - m_losses[i]);
    const ReducedProgram part(m_model.program(), rangesNear(m_model, m_relaxation.guide(), m_point, kNear),
                              heldRows(goal, held));
    const LinearForm form = part.reduced(jointForm(m_model, m_plan.score().goals(), plan.key, goal));
    if (isStopped() || (!part.isInfeasible() && form.terms.empty()))
        return true;
    Dive loads(part.program(), isStopped);
    const auto first = part.isInfeasible() ? std::nullopt : loads.run(form, share);
    if (!first) {
        for (std::int64_t& loss : m_losses)
            loss /= 2;
        return goal == 0;
    }
    bool isBetter = apply(part.expanded(*first), plan, isStopped);
    const LinearProgram program = withWholeGroups(m_model, part, *first);
    Dive groups(program, isStopped);
    const auto second = groups.run(form, share);
    if (!second)
        return isBetter;
    isBetter = apply(part.expanded(*second), plan, isStopped) || isBetter;
    for (std::size_t i = 0; i < goal; ++i)
        m_losses[i] = std::max<std::int64_t>(0, m_plan.key()[i + 1] - held[i + 1]);
    return isBetter || goal == 0;
}

} // namespace planner
