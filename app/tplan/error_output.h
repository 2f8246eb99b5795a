// SPDX-License-Identifier: Apache-2.0
#pragma once
// Standard error, where what cannot be written is no reason to stop.

#include <string_view>

namespace planner::tplan {

/// Writes the text as it is; where standard error is closed or full, nothing happens: a step that was taken is not
/// undone because nobody can be told of it.
void writeToError(std::string_view text) noexcept;
/// Opens /dev/null in place of standard files that are closed, so that reading and writing them still fails. Otherwise
/// the next file to be opened would be taken for one of them, and a plan would get what is meant for the terminal.
void keepStandardFilesOpen() noexcept;

} // namespace planner::tplan
