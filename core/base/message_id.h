// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ids of all sentences, for those who give one. Who only passes sentences on needs message.h alone, and is not
// compiled again where one is added.

#include <cstdint>

namespace planner {

enum class MessageId : std::uint16_t {
    None,         ///< no sentence
#ifndef Q_MOC_RUN // Qt's moc, which reads headers of windows with all that they include, cannot read such an enum
#define MESSAGE(id, text) id,
#define STEP(id, text, done) id, id##Done,
#include "core/base/messages/all.inc"
#undef MESSAGE
#undef STEP
#endif
};

} // namespace planner
