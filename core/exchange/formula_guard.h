// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keeps spreadsheets from running a text as a formula, so that the text reads back unchanged.
//
// A spreadsheet takes a cell that begins with = + - @ (their fullwidth forms too), a tab, a line end, | or % for more
// than text. Written text cells that begin so, or with an apostrophe, get one apostrophe in front. Reading takes one
// apostrophe away where one of these follows it, in every file, whoever made it: unguarded(guarded(s)) is s for all
// texts, so what we write always reads back. A file of other hands that says '=x means =x to us, as it does to the
// spreadsheet that made it, and writes as '=x again. A text with invisible characters at its ends is guarded too, since
// readers trim them off other texts. Columns of numbers and dates are neither guarded nor unguarded.

#include <string_view>

namespace planner {

/// True where a written text cell needs an apostrophe in front.
[[nodiscard]] bool needsFormulaGuard(std::string_view text);
/// The text without the apostrophe of the guard, if it has one.
[[nodiscard]] std::string_view withoutFormulaGuard(std::string_view cell);

} // namespace planner
