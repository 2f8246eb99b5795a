// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sentences of the program in English, by their ids.

#include "core/base/message_id.h"

#include <optional>
#include <string_view>
#include <vector>

namespace planner {

struct CatalogueLine {
    MessageId id = MessageId::None;
    std::string_view name; ///< of the id: "BatchIsLocked"
    std::string_view text; ///< English, with {0}, {1} ... for the arguments
    /// Of what a step of the history does, the sentence that tells it afterwards: of "Lock {0}", "locked {0}".
    MessageId done = MessageId::None;
};

/// All of them, in the order of the ids.
[[nodiscard]] const std::vector<CatalogueLine>& messageCatalogue();
[[nodiscard]] const CatalogueLine& lineOf(MessageId id);
/// Nothing for a text that is not in the catalogue: one of another version of the program.
[[nodiscard]] std::optional<MessageId> messageIdOf(std::string_view text);

} // namespace planner
