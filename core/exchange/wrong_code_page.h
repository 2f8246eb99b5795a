// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text that was read in a wrong code page and saved again: its letters are lost for good if nobody sees it in time.

#include <string_view>

namespace planner {

/// Whether the text looks like UTF-8 that was taken for Windows-1252, Windows-1256, Mac Roman or a page of DOS (such as
/// "Ø§Ù„", "ط§ظ„", "CafÃ©"), or has replacement characters, or question marks and nothing else.
[[nodiscard]] bool looksMisread(std::string_view text);

} // namespace planner
