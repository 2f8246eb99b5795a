// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts of others on one line of a terminal, list or message, where they can pass for nothing else.

#include <string>
#include <string_view>

namespace planner {

/// True for text without anything that oneLine() shows as a code.
[[nodiscard]] bool isOneLine(std::string_view text);
/// The text with every character that ends a line, steers a terminal or turns the order of letters around shown as its
/// code: \n, \x1b, \u202e. These are the control characters (C0, DEL, C1), the separators of lines and paragraphs, the
/// embeddings, overrides and isolates of direction, and bytes that are no UTF-8. Letters of every script stay, and the
/// marks of direction that names are written with.
[[nodiscard]] std::string oneLine(std::string_view text);
/// True for a text that shows nothing: white space of any script, marks of direction and characters without width.
[[nodiscard]] bool isBlank(std::string_view text);
/// The text with each of those characters as a space, and those at the ends left out.
[[nodiscard]] std::string withoutControls(std::string_view text);

} // namespace planner
