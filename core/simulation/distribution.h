// SPDX-License-Identifier: Apache-2.0
#pragma once
// How often each whole number came up, and what follows from it.

#include <cstdint>
#include <map>
#include <optional>

namespace planner {

/// Counts are whole numbers, so that the order in which they are added never shows.
class Distribution {
public:
    void add(std::int64_t value, std::int64_t times = 1);
    void add(const Distribution& other);

    [[nodiscard]] std::int64_t total() const { return m_total; }
    [[nodiscard]] const std::map<std::int64_t, std::int64_t>& counts() const { return m_counts; }
    /// The least value that at least `share` (0 to 1) of `outOf` counts do not exceed; nothing where too few were
    /// counted. `outOf` may be more than total(): the others are beyond every value.
    [[nodiscard]] std::optional<std::int64_t> quantile(double share, std::int64_t outOf) const;
    /// 0 where nothing was counted.
    [[nodiscard]] double mean() const;

    bool operator==(const Distribution&) const = default;

private:
    std::map<std::int64_t, std::int64_t> m_counts;
    std::int64_t m_total = 0;
};

/// Where a probability lies, seen from how often something happened.
struct ProbabilityRange {
    double low = 0;
    double high = 1;
};

/// The 95 per cent interval for `hits` of `runs`. E. B. Wilson, "Probable inference, the law of succession, and
/// statistical inference", Journal of the American Statistical Association 22 (1927). 0 to 1 where runs is 0.
[[nodiscard]] ProbabilityRange wilsonRange(std::int64_t hits, std::int64_t runs);

} // namespace planner
