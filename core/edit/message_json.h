// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sentences as the journal of a plan file keeps them.

#include "core/base/message.h"

#include <optional>
#include <string>

namespace planner {

/// A list: the source text, then the arguments. Texts and numbers are JSON's own, a date is {"date": "2026-01-24"} and
/// a sentence {"sentence": [...]}. Files of older versions hold texts only.
[[nodiscard]] std::string toJson(const Message& message);
/// Nothing for any other text. What toJson() wrote comes back the same, and so does the text of what is read.
[[nodiscard]] std::optional<Message> messageFromJson(const std::string& text);

} // namespace planner
