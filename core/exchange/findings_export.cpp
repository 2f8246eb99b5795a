// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"

#include <utility>

namespace planner {
namespace {

class FindingsRows final : public TableRows {
public:
    FindingsRows(const Findings& findings, std::function<std::string(const Message&)> inWords)
        : m_findings(findings), m_inWords(std::move(inWords))
    {
    }

    [[nodiscard]] std::vector<std::string_view> columns() const override { return findingsColumns(); }
    [[nodiscard]] std::uint64_t count() const override { return m_findings.size(); }
    void writeNext(CellWriter& cells) override
    {
        const Finding& finding = m_findings.at(m_next++);
        cells.plain(idOf(finding.rule));
        cells.text(finding.subject);
        if (finding.day.isZero())
            cells.blank();
        else
            writeCount(cells, finding.day);
        cells.number(finding.excess);
        writeYesNo(cells, finding.isApproved);
        cells.text(m_inWords(finding.message));
        cells.endRow();
    }

private:
    const Findings& m_findings;
    std::function<std::string(const Message&)> m_inWords;
    std::size_t m_next = 0;
};

} // namespace

const std::vector<std::string_view>& findingsColumns()
{
    static const std::vector<std::string_view> columns{"rule", "subject", "day", "excess", "approved", "message"};
    return columns;
}

std::unique_ptr<TableRows> findingsRows(const Findings& findings, std::function<std::string(const Message&)> inWords)
{
    return std::make_unique<FindingsRows>(findings, std::move(inWords));
}

bool writeFindings(const Findings& findings, const TextSink& sink, const CsvOptions& options)
{
    CsvWriter csv(sink, options);
    FindingsRows rows(findings, [](const Message& sentence) { return toEnglish(sentence); });
    writeAll(rows, csv);
    return csv.finish();
}

} // namespace planner
