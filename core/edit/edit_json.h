// SPDX-License-Identifier: Apache-2.0
#pragma once
// Edits as JSON text for the journal; references are written as codes, so the text means the same for ever.

#include "core/edit/code_index.h"
#include "core/edit/edit.h"

namespace planner {

/// The form that toJson() writes. A later form gets the next number and keeps reading the earlier ones.
/// 2: records of clearances, what happened to batches, kinds of facilities and sizes of approved exceptions.
inline constexpr std::int64_t kEditJsonVersion = 2;

/// `{"v":2,"edit":"move_batch",...}`. The edit's ids must be ids of the operation, which is that before the edit; the
/// one after it will do unless changesMeanings().
[[nodiscard]] std::string toJson(const Operation& operation, const Edit& edit);
/// True of steps of which a part may add or remove rows or give one another code, and others may refer to what was
/// before.
[[nodiscard]] bool changesMeanings(const Edit& edit);
/// BadInput where the text is no edit of this operation: other JSON, unknown fields or codes, transactions more
/// than kDeepestTransaction deep. Whether the edit can be applied is not looked at. Never throws but for want of
/// memory, whatever the text.
[[nodiscard]] Result<Edit> editFromJson(const CodeIndex& codes, const std::string& text);
[[nodiscard]] Result<Edit> editFromJson(const Operation& operation, const std::string& text);

inline constexpr int kDeepestTransaction = 16;

} // namespace planner
