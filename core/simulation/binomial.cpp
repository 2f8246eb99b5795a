// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/binomial.h"

#include <algorithm>
#include <cmath>

namespace planner {
namespace {

constexpr double kDeviations = 12;
constexpr double kLeastReach = 60;

} // namespace

Binomial::Binomial(std::int64_t trials, double chance)
{
    if (trials <= 0 || chance <= 0 || chance >= 1) {
        m_first = chance >= 1 ? std::max<std::int64_t>(trials, 0) : 0;
        m_cumulative = {1};
        return;
    }
    const auto count = static_cast<double>(trials);
    const double mean = count * chance;
    const double reach = kDeviations * std::sqrt(mean * (1 - chance)) + kLeastReach;
    m_first = std::max<std::int64_t>(0, static_cast<std::int64_t>(std::floor(mean - reach)));
    const std::int64_t last = std::min(trials, static_cast<std::int64_t>(std::ceil(mean + reach)));
    // From the mode outwards each chance follows from its neighbour; the sum makes them chances.
    const std::int64_t mode = std::clamp(static_cast<std::int64_t>((count + 1) * chance), m_first, last);
    std::vector<double> weights(static_cast<std::size_t>(last - m_first + 1));
    weights[static_cast<std::size_t>(mode - m_first)] = 1;
    const double odds = chance / (1 - chance);
    for (std::int64_t k = mode; k < last; ++k)
        weights[static_cast<std::size_t>(k + 1 - m_first)] = weights[static_cast<std::size_t>(k - m_first)] * odds
                                                             * static_cast<double>(trials - k)
                                                             / static_cast<double>(k + 1);
    for (std::int64_t k = mode; k > m_first; --k)
        weights[static_cast<std::size_t>(k - 1 - m_first)] = weights[static_cast<std::size_t>(k - m_first)] / odds
                                                             * static_cast<double>(k)
                                                             / static_cast<double>(trials - k + 1);
    double sum = 0;
    for (const double weight : weights)
        m_cumulative.push_back(sum += weight);
    for (double& value : m_cumulative)
        value /= sum;
    m_cumulative.back() = 1;
}

std::int64_t Binomial::draw(Random& random) const
{
    if (m_cumulative.size() == 1)
        return m_first;
    const auto found = std::upper_bound(m_cumulative.begin(), m_cumulative.end(), random.fraction());
    return m_first + (found - m_cumulative.begin());
}

} // namespace planner
