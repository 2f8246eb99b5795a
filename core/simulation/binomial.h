// SPDX-License-Identifier: Apache-2.0
#pragma once
// How many of many happen: exact binomial draws from a table.

#include "core/base/random.h"

#include <cstdint>
#include <vector>

namespace planner {

/// The number of `trials` that happen, each with the same chance for itself. Values farther than 12 standard
/// deviations (and 60) from the mean, together less likely than 10^-20, are left out.
class Binomial {
public:
    /// `trials` from 0 to 10^9, `chance` from 0 to 1. Takes time and memory of the standard deviation's size.
    Binomial(std::int64_t trials, double chance);

    [[nodiscard]] std::int64_t draw(Random& random) const;

private:
    std::int64_t m_first = 0;         ///< the least value that is drawn
    std::vector<double> m_cumulative; ///< chance of at most m_first + i; the last is 1
};

} // namespace planner
