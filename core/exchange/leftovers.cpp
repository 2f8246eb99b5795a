// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/leftovers.h"

#include "core/base/message_id.h"

namespace planner {
namespace {

MessageId sentenceOf(Leftover kind)
{
    switch (kind) {
    case Leftover::SeparatorLine:
        return MessageId::SeparatorLineIsObeyed;
    case Leftover::BlankRow:
        return MessageId::BlankRowIsPassedOver;
    case Leftover::ShortRow:
        return MessageId::ShortRowIsFilled;
    case Leftover::LongRow:
        return MessageId::LongRowIsCut;
    case Leftover::NamelessColumn:
        return MessageId::NamelessColumnIsIgnored;
    case Leftover::BlankEdge:
        return MessageId::BlankEdgesAreLeftOut;
    case Leftover::EasternDigits:
        return MessageId::DigitsAreReadAsWestern;
    case Leftover::DecimalComma:
        return MessageId::CommaIsReadAsPoint;
    case Leftover::ClockTime:
        return MessageId::TimeIsReadAsPart;
    case Leftover::Count:
        break;
    }
    return MessageId::None;
}

} // namespace

void Leftovers::report(FolderReport& report)
{
    for (std::size_t i = 0; i < m_first.size(); ++i)
        if (auto found = std::exchange(m_first[i], std::nullopt))
            report.addWarning({std::move(found->place),
                               std::move(found->column),
                               {sentenceOf(static_cast<Leftover>(i)), {std::move(found->value)}}});
}

} // namespace planner
