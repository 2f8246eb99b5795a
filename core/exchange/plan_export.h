// SPDX-License-Identifier: Apache-2.0
#pragma once
// The schedule, the ledger and the findings: as CSV, and as rows for other files.

#include "core/base/result.h"
#include "core/exchange/atomic_file.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/table_rows.h"
#include "core/exchange/text_sink.h"
#include "core/rules/evaluated_plan.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace planner {

/// The schedule in the columns of core/exchange/README.md, by departure day, then batch code. CRLF, formulas defused.
/// Where a batch has a count of plans of earlier versions, the column `actual` follows at the end.
[[nodiscard]] bool writeSchedule(const PlanView& view, const Findings& findings, const TextSink& sink,
                                 const CsvOptions& options = {});
/// Every facility in the order of the operation, each with every day.
[[nodiscard]] bool writeLedger(const PlanView& view, const TextSink& sink, const CsvOptions& options = {});
[[nodiscard]] bool writeFindings(const Findings& findings, const TextSink& sink, const CsvOptions& options = {});

/// The columns of each, as their first rows name them.
[[nodiscard]] const std::vector<std::string_view>& scheduleColumns();
/// A count of nobody in a cell of counts, where a blank one means that nobody has counted.
inline constexpr std::string_view kNobody = "0";
[[nodiscard]] const std::vector<std::string_view>& ledgerColumns();
[[nodiscard]] const std::vector<std::string_view>& findingsColumns();

/// The same tables row by row. They refer to what they are made of, which outlives them.
[[nodiscard]] std::unique_ptr<TableRows> scheduleRows(const PlanView& view, const Findings& findings);
[[nodiscard]] std::unique_ptr<TableRows> ledgerRows(const PlanView& view);
/// `inWords` says the sentences, in the language of who reads them.
[[nodiscard]] std::unique_ptr<TableRows> findingsRows(const Findings& findings,
                                                      std::function<std::string(const Message&)> inWords);

/// The schedule for a caller who has the writer.
void writeSchedule(const PlanView& view, const Findings& findings, CsvWriter& csv);

} // namespace planner
