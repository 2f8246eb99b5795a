// SPDX-License-Identifier: Apache-2.0
#pragma once
// Columns about single persons: named, never read into an operation, never shown.

#include "core/exchange/mapping/table_shape.h"

#include <cstdint>
#include <vector>

namespace planner {

struct PersonalColumn {
    std::uint32_t column = 0;
    Message why;
};

/// By header (e-mail, telephone, surname, birth date, passport, director) or by values: e-mail addresses, numbers of
/// 11 digits with the check digits of a personal register.
[[nodiscard]] std::vector<PersonalColumn> personalColumns(const GridSheet& sheet, const TableShape& shape,
                                                          const Vocabulary& vocabulary);

} // namespace planner
