// SPDX-License-Identifier: Apache-2.0
#include "core/simulation/distribution.h"

#include <algorithm>
#include <cmath>

namespace planner {

void Distribution::add(std::int64_t value, std::int64_t times)
{
    m_counts[value] += times;
    m_total += times;
}

void Distribution::add(const Distribution& other)
{
    for (const auto& [value, times] : other.m_counts)
        add(value, times);
}

std::optional<std::int64_t> Distribution::quantile(double share, std::int64_t outOf) const
{
    const auto wanted =
        std::max<std::int64_t>(1, static_cast<std::int64_t>(std::ceil(share * static_cast<double>(outOf))));
    std::int64_t sum = 0;
    for (const auto& [value, times] : m_counts)
        if ((sum += times) >= wanted)
            return value;
    return std::nullopt;
}

double Distribution::mean() const
{
    double sum = 0;
    for (const auto& [value, times] : m_counts)
        sum += static_cast<double>(value) * static_cast<double>(times);
    return m_total == 0 ? 0 : sum / static_cast<double>(m_total);
}

ProbabilityRange wilsonRange(std::int64_t hits, std::int64_t runs)
{
    if (runs <= 0)
        return {};
    constexpr double kZ = 1.959963984540054; // 97.5 per cent point of the normal distribution
    const auto n = static_cast<double>(runs);
    const double share = static_cast<double>(hits) / n;
    const double scale = 1 + kZ * kZ / n;
    const double centre = (share + kZ * kZ / (2 * n)) / scale;
    const double reach = kZ / scale * std::sqrt(share * (1 - share) / n + kZ * kZ / (4 * n * n));
    return {std::max(0.0, centre - reach), std::min(1.0, centre + reach)};
}

} // namespace planner
