// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sinks that keep what is written, for tests of writers.

#include "core/exchange/text_sink.h"

#include <string>

namespace planner::test {

/// Adds what is written to the text, which must outlive the sink.
[[nodiscard]] inline TextSink into(std::string& text)
{
    return [&text](std::string_view piece) {
        text += piece;
        return true;
    };
}

} // namespace planner::test
