// SPDX-License-Identifier: Apache-2.0
#include "core/base/percent.h"

#include <charconv>

namespace planner {

PercentDigits::PercentDigits(std::int64_t part, std::int64_t whole)
{
    const double percent = 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    const auto end =
        std::to_chars(m_digits.data(), m_digits.data() + m_digits.size(), percent, std::chars_format::fixed, 1).ptr;
    m_size = static_cast<std::size_t>(end - m_digits.data());
}

} // namespace planner
