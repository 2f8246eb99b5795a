// SPDX-License-Identifier: Apache-2.0
#pragma once
// The figures of a day as CSV: what a situation report says in numbers.

#include "core/exchange/text_sink.h"
#include "core/model/plan.h"

namespace planner::tplan {

/// Columns `date,figure,people,batches`, CRLF; `batches` is blank where none are counted. False where the sink refused.
[[nodiscard]] bool writeDailyFigures(const Plan& plan, Date date, const TextSink& sink);

} // namespace planner::tplan
