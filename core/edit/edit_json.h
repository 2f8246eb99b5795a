// SPDX-License-Identifier: Apache-2.0
#pragma once
// Edits as JSON text for the journal; references are written as codes, so the text means the same for ever.

#include "core/edit/edit.h"

namespace planner {

[[nodiscard]] std::string toJson(const Operation& operation, const Edit& edit);
/// BadInput where the text is no edit of this operation; never throws, whatever the text.
[[nodiscard]] Result<Edit> editFromJson(const Operation& operation, const std::string& text);

} // namespace planner
