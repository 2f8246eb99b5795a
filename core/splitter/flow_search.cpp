// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/flow_search.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace planner {
namespace {

constexpr double kFirstSize = 30;
constexpr double kLeastSize = 8;
constexpr double kMostSize = 400;
constexpr double kQuickGrowth = 1.3;    ///< of the free part, where it was solved in a few nodes
constexpr double kGrowth = 1.1;         ///< of the free part, where it was solved to the end
constexpr double kShrinking = 0.85;     ///< where it was not
constexpr std::size_t kMostNodes = 200; ///< of one part
constexpr std::size_t kFewNodes = 20;
constexpr std::size_t kCostOfAPart = 10; ///< in nodes: what setting up a part costs
constexpr std::size_t kMostLoose = 160;  ///< loads whose people may change while their number stays

// Margins of escorts.
constexpr double kFading = 0.8;
constexpr double kNothing = 0.1;
constexpr double kMostMargin = 10;

double valueAt(const LinearForm& form, const std::vector<double>& point)
{
    double value = form.constant;
    for (const LinearForm::Term& term : form.terms)
        value += term.value * point[term.column];
    return std::round(value);
}

} // namespace

FlowSearch::FlowSearch(const Relaxation& relaxation, Draft& draft, const Filler& filler, Random& random)
    : m_relaxation(relaxation), m_model(relaxation.model()), m_draft(draft), m_filler(filler), m_random(random),
      m_sizes(draft.score().goals().size(), kFirstSize)
{
}

void FlowSearch::run(std::vector<Batch>& batches, ScoreKey& key, std::size_t effort,
                     const std::function<bool()>& isStopped)
{
    m_point = m_relaxation.points().pointOf(batches);
    for (m_spent = 0; m_spent < effort && !isStopped(); m_spent += kCostOfAPart) {
        const auto goal = anyGoal(key);
        if (!goal)
            return;
        const Objective objective = objectiveOf(*goal, key[*goal + 1]);
        const auto loads = loadsByNearness(m_relaxation.optima()[*goal].point);
        if (loads.empty())
            return;
        const auto size = std::min(loads.size(), static_cast<std::size_t>(m_sizes[*goal]));
        auto rows = heldRows(*goal, key);
        rows.push_back({objective.form, -kInfinity, objective.value - 1});
        addMargins(rows);
        const ReducedProgram part(m_model.program(), freeRanges(loads, size), rows);
        if (part.isInfeasible()) {
            m_sizes[*goal] = std::min(kMostSize, m_sizes[*goal] * kGrowth);
            continue;
        }
        if (const auto point = solve(objective, part, m_sizes[*goal], isStopped))
            take(*point, batches, key, isStopped);
    }
}

std::optional<std::size_t> FlowSearch::anyGoal(const ScoreKey& key)
{
    std::vector<std::size_t> open;
    bool isAtBest = true; // all goals before are at their bounds
    for (std::size_t goal = 0; goal < m_relaxation.optima().size(); ++goal) {
        const std::int64_t bound = isAtBest ? m_relaxation.optima()[goal].bound : 0;
        if (key[goal + 1] > bound) {
            isAtBest = false;
            open.push_back(goal);
        }
    }
    if (open.empty())
        return std::nullopt;
    return m_random.oneIn(2) ? open.front() : open[m_random.below(open.size())];
}

FlowSearch::Objective FlowSearch::objectiveOf(std::size_t goal, std::int64_t value) const
{
    const Goal name = m_draft.score().goals()[goal];
    // To finish a day sooner is to have nobody arrive on the last one.
    if (name == Goal::Finish)
        return {goal, m_model.arrivingAfter(Day(value - 1)), 1};
    return {goal, *m_model.form(name), static_cast<double>(value)};
}

std::vector<ReducedProgram::ExtraRow> FlowSearch::heldRows(std::size_t goal, const ScoreKey& key) const
{
    std::vector<ReducedProgram::ExtraRow> rows;
    for (std::size_t i = 0; i < goal; ++i) {
        const Goal name = m_draft.score().goals()[i];
        if (name == Goal::Finish)
            rows.push_back({m_model.arrivingAfter(Day(key[i + 1])), -kInfinity, 0});
        else
            rows.push_back({*m_model.form(name), -kInfinity, static_cast<double>(key[i + 1])});
    }
    return rows;
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

std::vector<LinearProgram::ColumnRange> FlowSearch::freeRanges(const std::vector<std::size_t>& loads,
                                                               std::size_t freeCount) const
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

std::optional<std::vector<double>> FlowSearch::solve(const Objective& objective, const ReducedProgram& part,
                                                     double& size, const std::function<bool()>& isStopped)
{
    const LinearForm form = part.reduced(objective.form);
    BranchAndBound tree(part.program(), isStopped);
    tree.begin(form);
    tree.setCutoff(objective.value);
    std::optional<std::vector<double>> best;
    std::size_t nodes = 0;
    for (; nodes < kMostNodes; ++nodes) {
        const auto step = tree.step();
        if (step == BranchAndBound::Step::Done || step == BranchAndBound::Step::Stopped)
            break;
        if (step == BranchAndBound::Step::Point) {
            tree.setCutoff(valueAt(form, tree.values()));
            best = part.expanded(tree.values());
        }
    }
    m_spent += nodes;
    const double factor = nodes >= kMostNodes ? kShrinking : nodes < kFewNodes ? kQuickGrowth : kGrowth;
    size = std::clamp(size * factor, kLeastSize, kMostSize);
    return best;
}

/// Groups that do not divide evenly need more escorts than the model says: it learns day by day how many.
void FlowSearch::learnMargins(const std::map<Day, double>& missing)
{
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
    m_draft.assign({});
    learnMargins(m_relaxation.points().realise(m_draft, point));
    m_filler.fill(m_draft, {}, Day(1), m_draft.operation().lastDay(), m_random, [&](Day) { return isStopped(); });
    m_draft.commit();
    if (!(m_draft.key() < key))
        return false;
    key = m_draft.key();
    batches = m_draft.batches();
    m_point = m_relaxation.points().pointOf(batches);
    return true;
}

} // namespace planner
