// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_catalogue.h"

#include <unordered_map>

namespace planner {

const std::vector<CatalogueLine>& messageCatalogue()
{
    static const std::vector<CatalogueLine> kLines{
        {MessageId::None, "None", "", MessageId::None},
#define MESSAGE(id, text) {MessageId::id, #id, text, MessageId::None},
#define STEP(id, text, done)                                                                                           \
    {MessageId::id, #id, text, MessageId::id##Done}, {MessageId::id##Done, #id "Done", done, MessageId::None},
#include "core/base/messages/all.inc"
#undef MESSAGE
#undef STEP
    };
    return kLines;
}

const CatalogueLine& lineOf(MessageId id) { return messageCatalogue().at(static_cast<std::size_t>(id)); }

std::optional<MessageId> messageIdOf(std::string_view text)
{
    static const std::unordered_map<std::string_view, MessageId> kIds = [] {
        std::unordered_map<std::string_view, MessageId> ids;
        for (const CatalogueLine& line : messageCatalogue())
            ids.emplace(line.text, line.id);
        return ids;
    }();
    const auto found = kIds.find(text);
    return found == kIds.end() ? std::nullopt : std::optional(found->second);
}

} // namespace planner
