// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/simulation_tally.h"

#include <algorithm>
#include <tuple>

namespace planner {

SimulationTally::SimulationTally(const SimulationSetup& setup) : m_setup(setup)
{
    for (const std::uint32_t facility : setup.receiving) {
        SiteRisk& site = m_result.sites.emplace_back();
        site.facility = {facility};
        site.capacity = setup.capacities[facility];
        site.runsOverByDay.resize(static_cast<std::size_t>(setup.dayCount));
    }
    for (const SimulatedBatch& batch : setup.batches)
        m_result.batches.emplace_back().code = batch.code;
}

void SimulationTally::add(const SimulatedRun& run)
{
    ++m_result.runs;
    for (SiteRisk& site : m_result.sites)
        addSite(site, run, m_setup.dayCount);
    for (std::size_t i = 0; i < m_setup.batches.size(); ++i)
        if (!m_setup.batches[i].isCertain && run.journeys()[i].people > 0)
            addBatch(i, run);
    addSum(run);
}

bool SimulationTally::arrives(std::size_t batch, const SimulatedRun& run) const
{
    const bool hasLeft = m_setup.batches[batch].isCertain || run.journeys()[batch].hasLeft();
    return hasLeft && run.arrival(batch) <= m_setup.dayCount;
}

void SimulationTally::addSite(SiteRisk& site, const SimulatedRun& run, std::int64_t dayCount)
{
    std::int64_t worst = 0;
    for (std::int64_t day = 1; day <= dayCount; ++day) {
        const std::int64_t over = run.over(site.facility.at(), day);
        worst = std::max(worst, over);
        if (over > 0)
            ++site.runsOverByDay[static_cast<std::size_t>(day - 1)];
    }
    if (worst == 0)
        return;
    ++site.runsOver;
    site.worst.add(worst);
}

void SimulationTally::addBatch(std::size_t i, const SimulatedRun& run)
{
    const SimulatedBatch& batch = m_setup.batches[i];
    const SimulatedRun::Journey& journey = run.journeys()[i];
    const bool isThere = arrives(i, run);
    const std::int64_t left = journey.hasLeft() ? journey.departure : m_setup.dayCount;
    const bool isLate = !isThere || left > batch.departure;
    const bool isOver = isThere && run.over(batch.to, run.arrival(i)) > 0;
    BatchRisk& risk = m_result.batches[i];
    risk.late += isLate ? 1 : 0;
    risk.daysLate += std::max<std::int64_t>(0, left - batch.departure);
    risk.over += isOver ? 1 : 0;
    risk.afterEnd += !isThere || run.arrival(i) > m_setup.lastDay ? 1 : 0;
    risk.fragile += isLate || isOver ? 1 : 0;
}

void SimulationTally::addSum(const SimulatedRun& run)
{
    std::int64_t moved = 0;
    std::int64_t finish = 0;
    bool hasAll = true;
    for (std::size_t i = 0; i < m_setup.batches.size(); ++i) {
        if (run.journeys()[i].people == 0)
            continue;
        if (!arrives(i, run)) {
            hasAll = false;
            continue;
        }
        moved += run.journeys()[i].people;
        finish = std::max(finish, run.arrival(i));
    }
    m_result.moved.add(moved);
    if (hasAll)
        m_result.finish.add(finish);
    else
        ++m_result.unfinished;
    m_result.runsLate += !hasAll || finish > m_setup.lastDay ? 1 : 0;
}

void SimulationTally::add(const SimulationTally& other)
{
    const SimulationResult& more = other.m_result;
    m_result.runs += more.runs;
    m_result.unfinished += more.unfinished;
    m_result.runsLate += more.runsLate;
    m_result.finish.add(more.finish);
    m_result.moved.add(more.moved);
    for (std::size_t i = 0; i < more.sites.size(); ++i) {
        m_result.sites[i].runsOver += more.sites[i].runsOver;
        m_result.sites[i].worst.add(more.sites[i].worst);
        for (std::size_t day = 0; day < more.sites[i].runsOverByDay.size(); ++day)
            m_result.sites[i].runsOverByDay[day] += more.sites[i].runsOverByDay[day];
    }
    for (std::size_t i = 0; i < more.batches.size(); ++i) {
        BatchRisk& mine = m_result.batches[i];
        const BatchRisk& theirs = more.batches[i];
        mine.late += theirs.late;
        mine.daysLate += theirs.daysLate;
        mine.over += theirs.over;
        mine.afterEnd += theirs.afterEnd;
        mine.fragile += theirs.fragile;
    }
}

SimulationResult SimulationTally::finished(bool isStopped)
{
    std::vector<BatchRisk> risks;
    for (std::size_t i = 0; i < m_setup.batches.size(); ++i)
        if (!m_setup.batches[i].isCertain)
            risks.push_back(m_result.batches[i]);
    std::sort(risks.begin(), risks.end(), [](const BatchRisk& a, const BatchRisk& b) {
        return std::tie(b.fragile, b.daysLate, a.code) < std::tie(a.fragile, a.daysLate, b.code);
    });
    m_result.batches = std::move(risks);
    m_result.isStopped = isStopped;
    return std::move(m_result);
}

} // namespace planner
