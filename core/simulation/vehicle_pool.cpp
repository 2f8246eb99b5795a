// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/vehicle_pool.h"

#include <algorithm>

namespace planner {

std::int64_t BinomialTables::draw(Random& random, std::int64_t trials)
{
    // A fleet has few states; a very large one must not fill the memory with tables.
    constexpr std::size_t kMostTables = 2'000;
    if (trials <= 0 || m_chance <= 0)
        return 0;
    auto found = m_tables.find(trials);
    if (found == m_tables.end()) {
        if (m_tables.size() >= kMostTables)
            m_tables.clear();
        found = m_tables.emplace(trials, Binomial(trials, m_chance)).first;
    }
    return found->second.draw(random);
}

VehiclePool::VehiclePool(std::int64_t dayCount, std::int64_t repairDays)
    : m_repairDays(repairDays), m_returns(static_cast<std::size_t>(dayCount) + 1), m_repaired(m_returns.size()),
      m_awayRepaired(m_returns.size())
{
}

/// What happens after the last day happens in the last place, which no day opens.
std::size_t VehiclePool::index(std::int64_t day) const
{
    return std::min(static_cast<std::size_t>(day) - 1, m_returns.size() - 1);
}

void VehiclePool::reset()
{
    m_idle = m_working = m_failed = 0;
    std::fill(m_returns.begin(), m_returns.end(), 0);
    std::fill(m_repaired.begin(), m_repaired.end(), 0);
    for (auto& away : m_awayRepaired)
        away.clear();
}

void VehiclePool::open(std::int64_t day, std::int64_t vehicles, const std::vector<std::int64_t>& certain,
                       BinomialTables& failures, Random& random)
{
    const std::size_t today = index(day);
    m_working -= m_returns[today];
    m_failed -= m_repaired[today];
    for (const Away& away : m_awayRepaired[today]) {
        m_failed -= away.vehicles;
        m_working += away.vehicles;
        m_returns[index(away.returnDay)] += away.vehicles;
    }
    const std::int64_t underWay = m_working;
    const std::int64_t standing =
        std::max<std::int64_t>(0, vehicles - underWay - m_failed - static_cast<std::int64_t>(certain.size()));
    m_idle = standing;
    fail(day, standing, failures, random);
    for (const std::int64_t returnDay : certain)
        leave(returnDay);
}

void VehiclePool::fail(std::int64_t day, std::int64_t standing, BinomialTables& failures, Random& random)
{
    const std::int64_t repaired = day + m_repairDays;
    const std::int64_t failed = failures.draw(random, standing);
    m_idle -= failed;
    m_failed += failed;
    m_repaired[index(repaired)] += failed;
    std::int64_t underWay = m_working;
    for (std::int64_t back = day + 1; underWay > 0 && back <= static_cast<std::int64_t>(m_returns.size()); ++back) {
        std::int64_t& group = m_returns[index(back)];
        underWay -= group;
        const std::int64_t broken = failures.draw(random, group);
        if (broken == 0)
            continue;
        group -= broken;
        m_working -= broken;
        m_failed += broken;
        if (back > repaired)
            m_awayRepaired[index(repaired)].push_back({back, broken});
        else
            m_repaired[index(repaired)] += broken;
    }
}

void VehiclePool::leave(std::int64_t returnDay)
{
    ++m_working;
    ++m_returns[index(returnDay)];
}

void VehiclePool::dispatch(std::int64_t returnDay)
{
    --m_idle;
    leave(returnDay);
}

} // namespace planner
