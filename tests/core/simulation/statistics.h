// SPDX-License-Identifier: Apache-2.0
#pragma once
// How far a share of runs may be from the exact probability.

#include <cmath>
#include <cstdint>

namespace planner::test {

/// Whether `hits` of `runs` is what the probability lets expect: within 4.5 standard deviations, which chance leaves
/// once in 147,000 times (the seeds are fixed, so a test that passes stays so), plus half a run.
[[nodiscard]] inline bool agrees(std::int64_t hits, std::int64_t runs, double probability)
{
    constexpr double kDeviations = 4.5;
    const auto count = static_cast<double>(runs);
    const double deviation = std::sqrt(probability * (1 - probability) / count);
    return std::abs(static_cast<double>(hits) / count - probability) <= kDeviations * deviation + 0.5 / count;
}

/// The chance that at most `most` of `trials` happen, by the sum of the binomial formula.
[[nodiscard]] inline double atMost(std::int64_t most, std::int64_t trials, double chance)
{
    double sum = 0;
    for (std::int64_t k = 0; k <= most; ++k) {
        const auto n = static_cast<double>(trials);
        const auto x = static_cast<double>(k);
        sum += std::exp(std::lgamma(n + 1) - std::lgamma(x + 1) - std::lgamma(n - x + 1) + x * std::log(chance)
                        + (n - x) * std::log1p(-chance));
    }
    return sum;
}

} // namespace planner::test
