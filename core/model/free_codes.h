// SPDX-License-Identifier: Apache-2.0
#pragma once
// Codes for new batches.

#include "core/model/plan.h"

#include <cstddef>

namespace planner {

/// B-001 and on, without those that batches have. Refers to the batches, which may become more.
class FreeCodes {
public:
    /// Numbers are filled with zeros to `width` digits.
    explicit FreeCodes(const Batches& batches, std::size_t width = 3) : m_batches(batches), m_width(width) {}

    /// Each code once.
    [[nodiscard]] BatchCode next();

private:
    const Batches& m_batches;
    std::size_t m_width;
    std::size_t m_number = 0;
};

} // namespace planner
