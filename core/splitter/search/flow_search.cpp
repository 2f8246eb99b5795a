// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/search/flow_search.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace planner {
namespace {

// How many loads of a part are free.
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
constexpr double kSettingUpAnEntry = 1e-6; ///< of the model
constexpr std::size_t kMostLoose = 80;     ///< loads whose people may change while their number stays

// Margins of escorts.
constexpr double kFading = 0.8;
constexpr double kNothing = 0.1;
constexpr double kMostMargin = 10;

} // namespace

FlowSearch::FlowSearch(const Relaxation& relaxation, WorkingPlan& draft, const ConstructionHeuristic& filler,
                       Random& random)
    : m_relaxation(relaxation), m_model(relaxation.model()), m_draft(draft), m_filler(filler), m_random(random),
      m_sizes(draft.score().goals().size(), kFirstSize), m_losses(draft.score().goals().size())
{
}

void FlowSearch::run(std::vector<Batch>& batches, ScoreKey& key, double effort, const std::function<bool()>& isStopped)
{
    m_point = m_relaxation.points().pointOf(batches);
    for (m_spent = 0; m_spent < effort && !isStopped();) {
        const auto goal = anyGoal(key);
        if (!goal || !improvePart(*goal, batches, key, isStopped))
            return;
    }
}

bool FlowSearch::improvePart(std::size_t goal, std::vector<Batch>& batches, ScoreKey& key,
                             const std::function<bool()>& isStopped)
{
    const auto loads = loadsByNearness(m_relaxation.guide());
    if (loads.empty())
        return false;
    double& size = m_sizes[goal];
    bool isDone = true;
    const auto ranges = freeRanges(loads, std::min(loads.size(), static_cast<std::size_t>(size)));
    if (const auto point = solvePart(goal, ranges, key, isDone, isStopped))
        take(*point, batches, key, isStopped);
    size = std::clamp(size * (isDone ? kGrowth : kShrinking), kLeastSize, kMostSize);
    return true;
}

std::optional<std::vector<double>> FlowSearch::solvePart(std::size_t goal, const Ranges& ranges, const ScoreKey& key,
                                                         bool& isDone, const std::function<bool()>& isStopped)
{
    const Objective objective = objectiveOf(m_model, m_draft.score().goals()[goal], key[goal + 1]);
    auto rows = heldRows(goal, key);
    if (m_random.oneIn(2))
        addMargins(rows);
    rows.push_back({objective.form, -kInfinity, objective.value - 1});
    auto point = solve(objective.form, ranges, rows, objective.value, isDone, isStopped);
    // The goal after is made better where that costs nothing.
    const auto& goals = m_draft.score().goals();
    const auto next = point && goal + 1 < goals.size() ? m_model.form(goals[goal + 1]) : std::nullopt;
    if (!next)
        return point;
    rows.back().upper = std::round(valueAt(objective.form, *point));
    bool isEnd = false;
    const auto better = solve(*next, ranges, rows, std::round(valueAt(*next, *point)), isEnd, isStopped);
    return better ? better : point;
}

std::optional<std::size_t> FlowSearch::anyGoal(const ScoreKey& key)
{
    // While goals have not had their turn, those that are close to their bound can wait.
    const std::size_t solved = m_relaxation.optima().size();
    const bool isFirstTurn = solved < m_draft.score().goals().size();
    std::vector<std::size_t> open;
    for (std::size_t goal = 0; goal < solved; ++goal)
        if (m_relaxation.isOpen(goal, key) && (!isFirstTurn || goal + 1 == solved || !m_relaxation.isClose(goal, key)))
            open.push_back(goal);
    if (open.empty())
        return std::nullopt;
    return m_random.oneIn(2) ? open.back() : open[m_random.below(open.size())];
}

std::vector<ReducedProgram::ExtraRow> FlowSearch::heldRows(std::size_t goal, const ScoreKey& key) const
{
    return planner::heldRows(m_model, m_draft.score().goals(), goal, std::span(key).subspan(1));
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

std::optional<std::vector<double>> FlowSearch::solve(const LinearForm& objective, const Ranges& ranges,
                                                     const std::vector<ReducedProgram::ExtraRow>& extra, double cutoff,
                                                     bool& isDone, const std::function<bool()>& isStopped)
{
    const ReducedProgram part(m_model.program(), ranges, extra);
    m_spent += kSettingUp + kSettingUpAnEntry * static_cast<double>(m_model.program().entries().size());
    isDone = part.isInfeasible();
    if (isDone)
        return std::nullopt;
    const LinearForm form = part.reduced(objective);
    BranchAndBound tree(part.program(), isStopped);
    tree.begin(form);
    tree.setCutoff(cutoff);
    std::optional<std::vector<double>> best;
    while (tree.nodes() < kMostNodes && tree.effort() < kMostEffort) {
        const auto step = tree.step();
        isDone = step == BranchAndBound::Step::Done;
        if (isDone || step == BranchAndBound::Step::Stopped)
            break;
        if (step == BranchAndBound::Step::Point) {
            tree.setCutoff(std::round(valueAt(form, tree.values())));
            best = part.expanded(tree.values());
        }
    }
    m_spent += tree.effort();
    return best;
}

/// Groups that do not divide evenly need more escorts than the model says: it learns day by day how many.
void FlowSearch::learn(const std::vector<FlowPoints::Cut>& cuts)
{
    const Operation& operation = m_model.operation();
    std::map<Day, double> missing;
    for (const FlowPoints::Cut& cut : cuts) {
        const Flow& flow = m_model.flows()[cut.flow];
        const auto per = operation.category(operation.cohort(flow.cohort).category).peoplePerEscort;
        if (per)
            missing[flow.departure] += static_cast<double>(cut.people.value()) / static_cast<double>(per->value());
    }
    for (auto& [day, margin] : m_margins)
        margin *= missing.contains(day) ? 1 : kFading;
    for (const auto& [day, escorts] : missing)
        m_margins[day] = std::min(kMostMargin, m_margins[day] + escorts);
    std::erase_if(m_margins, [](const auto& entry) { return entry.second < kNothing; });
}

void FlowSearch::addMargins(std::vector<ReducedProgram::ExtraRow>& rows) const
{
    for (const auto& [day, margin] : m_margins)
        if (const auto left = m_model.escortsLeft(day))
            rows.push_back({m_model.escorts(day), -kInfinity, static_cast<double>(left->value()) - margin});
}

bool FlowSearch::take(const std::vector<double>& point, std::vector<Batch>& batches, ScoreKey& key,
                      const std::function<bool()>& isStopped)
{
    learn(takeUp(m_draft, m_relaxation.points(), point, m_filler, m_random, isStopped));
    if (!(m_draft.key() < key))
        return false;
    key = m_draft.key();
    batches = m_draft.batches();
    m_point = m_relaxation.points().pointOf(batches);
    return true;
}

} // namespace planner
