// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts as the parts of a workbook hold them.

#include <cstddef>
#include <string>
#include <string_view>

namespace planner {

/// Appends the text for use between tags and in attributes. What XML has not, and `_x0041_`, which spreadsheets read as
/// an A, is written as they write it: `_x0001_`, `_x005F_x0041_`. The text must be UTF-8.
void appendXml(std::string& xml, std::string_view text);
/// The same as a text of its own.
[[nodiscard]] std::string xmlOf(std::string_view text);
/// The length of the text as spreadsheets count it, in units of UTF-16.
[[nodiscard]] std::size_t lengthInSpreadsheets(std::string_view text);

} // namespace planner
