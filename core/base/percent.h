// SPDX-License-Identifier: Apache-2.0
#pragma once
// A part of a whole in per cent with one decimal: the one place where occupancies are rounded, so that the ledger, the
// window, the brief and the command line all show the same digits.

#include <array>
#include <cstdint>
#include <string_view>

namespace planner {

class PercentDigits {
public:
    /// 100 x part / whole, as printf's %.1f rounds it; `whole` is not 0.
    PercentDigits(std::int64_t part, std::int64_t whole);

    /// Such as "94.8", without a sign of per cent. Lives as long as this.
    [[nodiscard]] std::string_view view() const { return {m_digits.data(), m_size}; }

private:
    std::array<char, 32> m_digits{};
    std::size_t m_size = 0;
};

} // namespace planner
