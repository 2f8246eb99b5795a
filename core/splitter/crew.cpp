// SPDX-License-Identifier: Apache-2.0
#include "core/splitter/crew.h"

#include "core/splitter/flow_search.h"
#include "core/splitter/guide.h"
#include "core/splitter/local_search.h"

#include <algorithm>
#include <array>
#include <thread>

namespace planner {
namespace {

constexpr std::array<FillPolicy, 8> kPolicies{{
    {Ceiling::Limit, true, false, 0},
    {Ceiling::Limit, false, false, 0},
    {Ceiling::Target, true, false, 0},
    {Ceiling::Target, false, false, 0},
    {Ceiling::Limit, true, true, 0},
    {Ceiling::Limit, false, true, 0},
    {Ceiling::Target, true, true, 0},
    {Ceiling::Target, false, true, 0},
}};
/// How full a batch that follows the guide must be.
constexpr std::array<double, 4> kThresholds{0.95, 0.7, 0.45, 0.2};
constexpr double kEffortPerRound = 4; ///< on the flow model's parts, for each worker
constexpr int kPatience = 4;                ///< rounds without a better plan after which the search ends

} // namespace

class Crew::Worker {
public:
    Worker(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
           const Batches& reference, const Filler& filler, std::uint64_t seed)
        : m_filler(filler), m_random(seed), m_draft(operation, goals, fixed, &reference),
          m_search(m_draft, filler, m_random)
    {
    }

    /// Builds a plan by the policy, and keeps it where it is better than the ones before.
    void build(const FillPolicy& policy, const std::function<bool()>& isStopped)
    {
        const Day last = m_draft.operation().lastDay();
        const auto stop = [&](Day) { return isStopped(); };
        m_draft.assign({});
        m_filler.fill(m_draft, policy, Day(1), last, m_random, stop);
        if (policy.ceiling == Ceiling::Target) {
            keepIfBetter();
            FillPolicy beyond = policy;
            beyond.ceiling = Ceiling::Limit;
            m_filler.fill(m_draft, beyond, Day(1), last, m_random, stop);
        }
        m_draft.commit();
        Filler::trimDecants(m_draft);
        keepIfBetter();
    }
    /// The same along the guide's flows.
    void follow(const Guide& guide, double threshold, const std::function<bool()>& isStopped)
    {
        const auto stop = [&](Day) { return isStopped(); };
        m_draft.assign({});
        guide.fill(m_draft, threshold, stop);
        m_filler.fill(m_draft, {}, Day(1), m_draft.operation().lastDay(), m_random, stop);
        m_draft.commit();
        Filler::trimDecants(m_draft);
        keepIfBetter();
    }
    /// Lets it solve parts of the flow model too.
    void lead(const Relaxation& relaxation)
    {
        m_flowSearch = std::make_unique<FlowSearch>(relaxation, m_draft, m_filler, m_random);
    }
    void dive(const std::function<bool()>& isStopped)
    {
        ScoreKey key = m_search.bestKey();
        std::vector<Batch> batches = m_search.best();
        m_flowSearch->dive(batches, key, isStopped);
        m_search.restart(batches, key);
    }
    void solveParts(double effort, const std::function<bool()>& isStopped)
    {
        ScoreKey key = m_search.bestKey();
        std::vector<Batch> batches = m_search.best();
        m_flowSearch->run(batches, key, effort, isStopped);
        m_search.restart(batches, key);
    }
    void improve(std::size_t tries, const std::function<bool()>& isStopped) { m_search.run(tries, isStopped); }
    void follow(const Worker& other) { m_search.restart(other.m_search.best(), other.m_search.bestKey()); }
    void trimBest()
    {
        m_draft.assign(m_search.best());
        Filler::trimDecants(m_draft);
        keepIfBetter();
    }

    [[nodiscard]] const ScoreKey& key() const { return m_search.bestKey(); }
    [[nodiscard]] const std::vector<Batch>& batches() const { return m_search.best(); }

private:
    void keepIfBetter()
    {
        m_draft.commit();
        const ScoreKey key = m_draft.key();
        const std::vector<Batch> batches = m_draft.batches();
        // A plan that is as good with fewer people on the road is the better one: trimming ends here.
        if (key < m_search.bestKey() || (key == m_search.bestKey() && batches.size() <= m_search.best().size()))
            m_search.restart(batches, key);
    }

    const Filler& m_filler;
    Random m_random;
    Draft m_draft;
    LocalSearch m_search;
    std::unique_ptr<FlowSearch> m_flowSearch;
};

Crew::Crew(const Operation& operation, const std::vector<Goal>& goals, const std::vector<Batch>& fixed,
           const Batches& reference, const SplitOptions& options)
    : m_operation(operation), m_filler(operation),
      m_triesPerRound(static_cast<std::size_t>(std::max(1, options.effort)))
{
    for (int i = 0; i < std::max(1, options.threads); ++i)
        m_workers.push_back(std::make_unique<Worker>(operation, goals, fixed, reference, m_filler,
                                                     options.seed * 1'000'003 + static_cast<std::uint64_t>(i)));
}

Crew::~Crew() = default;

void Crew::together(const std::function<void(Worker&)>& task)
{
    std::vector<std::thread> threads;
    for (std::size_t i = 1; i < m_workers.size(); ++i)
        threads.emplace_back([&task, worker = m_workers[i].get()] { task(*worker); });
    task(*m_workers.front());
    for (std::thread& thread : threads)
        thread.join();
}

Crew::Worker& Crew::best() const
{
    return **std::min_element(m_workers.begin(), m_workers.end(),
                              [](const auto& a, const auto& b) { return a->key() < b->key(); });
}

const std::vector<Batch>& Crew::batches() const { return best().batches(); }

void Crew::share()
{
    const Worker& leader = best();
    for (const auto& worker : m_workers)
        worker->follow(leader);
}

void Crew::build(const std::function<bool()>& isStopped)
{
    together([&](Worker& worker) {
        for (std::size_t i = numberOf(worker); i < kPolicies.size() && !isStopped(); i += m_workers.size())
            worker.build(kPolicies.at(i), isStopped);
    });
}

std::size_t Crew::numberOf(const Worker& worker) const
{
    const auto isSame = [&](const auto& other) { return other.get() == &worker; };
    return static_cast<std::size_t>(std::find_if(m_workers.begin(), m_workers.end(), isSame) - m_workers.begin());
}

void Crew::follow(const Relaxation& relaxation, const std::function<bool()>& isStopped)
{
    if (relaxation.optima().empty())
        return;
    const Guide guide(m_operation, relaxation.model(), relaxation.optima().back().point);
    together([&](Worker& worker) {
        for (std::size_t i = numberOf(worker); i < kThresholds.size() && !isStopped(); i += m_workers.size())
            worker.follow(guide, kThresholds.at(i), isStopped);
        worker.lead(relaxation);
        if (numberOf(worker) == 0)
            worker.dive(isStopped);
    });
}

void Crew::improve(const Relaxation* relaxation, const std::function<bool()>& isStopped, const ProgressSink& progress)
{
    if (relaxation != nullptr)
        follow(*relaxation, isStopped);
    if (getenv("DBG")) { fprintf(stderr, "followed:"); for (auto k : best().key()) fprintf(stderr, " %ld", k); fprintf(stderr, "\n"); }
    const bool isLed = relaxation != nullptr && !relaxation->optima().empty();
    ScoreKey before = best().key();
    for (int idle = 0, round = 0; idle < kPatience && !isStopped(); ++idle, ++round) {
        share();
        together([&](Worker& worker) {
            if (isLed)
                worker.solveParts(kEffortPerRound, isStopped);
            worker.improve(isLed ? m_triesPerRound / 4 : m_triesPerRound, isStopped);
        });
        if (getenv("DBG")) { fprintf(stderr, "round %d:", round); for (auto k : best().key()) fprintf(stderr, " %ld", k); fprintf(stderr, "\n"); }
        if (best().key() < before)
            idle = -1;
        before = best().key();
        if (progress)
            progress({1 - 1 / (1 + 0.2 * round), "Splitting people across sites and days"});
    }
    best().trimBest();
}

} // namespace planner
