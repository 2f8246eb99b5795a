// SPDX-License-Identifier: Apache-2.0
#pragma once
// The largest of many numbers that change one at a time.

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace planner {

/// A tournament: set() takes time logarithmic in the number of entries, largest() none.
/// An entry that was never set takes no part.
class LargestOf {
public:
    static constexpr std::int64_t kNothing = std::numeric_limits<std::int64_t>::min();

    explicit LargestOf(std::size_t size)
    {
        while (m_leaves < size)
            m_leaves *= 2;
        m_nodes.assign(2 * m_leaves, kNothing);
    }

    void set(std::size_t entry, std::int64_t value)
    {
        std::size_t node = m_leaves + entry;
        m_nodes[node] = value;
        while (node > 1) {
            node /= 2;
            const std::int64_t winner =
                m_nodes[2 * node] > m_nodes[2 * node + 1] ? m_nodes[2 * node] : m_nodes[2 * node + 1];
            if (m_nodes[node] == winner)
                return;
            m_nodes[node] = winner;
        }
    }
    /// kNothing where no entry takes part.
    [[nodiscard]] std::int64_t largest() const { return m_nodes[1]; }

private:
    std::size_t m_leaves = 1;
    std::vector<std::int64_t> m_nodes;
};

} // namespace planner
