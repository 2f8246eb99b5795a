// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"

namespace planner {

const std::vector<std::string_view>& findingsColumns()
{
    static const std::vector<std::string_view> columns{"rule", "subject", "day", "excess", "approved", "message"};
    return columns;
}

bool writeFindings(const Findings& findings, const TextSink& sink, const CsvOptions& options)
{
    CsvWriter csv(sink, options);
    csv.row(findingsColumns());
    for (const Finding& finding : findings) {
        csv.plain(idOf(finding.rule));
        csv.text(finding.subject);
        if (finding.day.isZero())
            csv.blank();
        else
            writeCount(csv, finding.day);
        csv.number(finding.excess);
        writeYesNo(csv, finding.isApproved);
        csv.text(toEnglish(finding.message));
        csv.endRow();
    }
    return csv.finish();
}

} // namespace planner
