// SPDX-License-Identifier: Apache-2.0
#pragma once
// What divides the cells of a CSV file.

#include <optional>
#include <string_view>

namespace planner {

/// What a first line such as sep=; says, which spreadsheets may have put into quotes, with delimiters behind it.
/// Nothing where the text begins otherwise. Its first 32 bytes are enough.
[[nodiscard]] std::optional<char> separatorSaid(std::string_view text);

/// Which of comma, semicolon, tab and bar divides the text into rows of equally many cells, by its first 60 rows;
/// `preferred` where none does better.
[[nodiscard]] char likeliestSeparator(std::string_view text, char preferred);

} // namespace planner
