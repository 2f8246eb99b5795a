// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"

#include <algorithm>

namespace planner {
namespace {

/// Facility by facility, each with all of its days.
class LedgerRows final : public TableRows {
public:
    explicit LedgerRows(const PlanView& view) : m_view(view)
    {
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
            m_dates.push_back(toText(dateOf(day, view.operation.settings.start)));
    }

    [[nodiscard]] std::vector<std::string_view> columns() const override { return ledgerColumns(); }
    [[nodiscard]] std::uint64_t count() const override { return m_view.operation.facilities.size() * m_dates.size(); }
    void writeNext(CellWriter& cells) override
    {
        const FacilityId id{static_cast<std::uint32_t>(m_next / m_dates.size())};
        const std::size_t day = m_next++ % m_dates.size();
        write(id, Day(static_cast<std::int64_t>(day) + 1), m_dates[day], cells);
    }

private:
    void write(FacilityId id, Day day, std::string_view date, CellWriter& cells) const;

    const PlanView m_view;
    std::vector<std::string> m_dates; ///< of days 1 and on
    std::size_t m_next = 0;
};

void LedgerRows::write(FacilityId id, Day day, std::string_view date, CellWriter& cells) const
{
    const LedgerDay& counts = m_view.ledger.at(id, day);
    const People limit = m_view.conditions.limit(id, day);
    cells.text(m_view.operation.facility(id).code);
    writeCount(cells, day);
    cells.plain(date);
    writeCount(cells, m_view.ledger.openingOf(id, day));
    writeCount(cells, counts.arrivals);
    writeCount(cells, counts.departures);
    writeCount(cells, counts.population);
    writeCount(cells, counts.peak);
    if (m_view.operation.facility(id).isOutside()) {
        for (int column = 0; column < 4; ++column)
            cells.blank();
        cells.endRow();
        return;
    }
    writeCount(cells, limit);
    writeCount(cells, m_view.conditions.target(id, day));
    writeOccupancy(cells, counts.population, m_view.conditions.capacity(id, day));
    writeCount(cells, std::max(People(0), counts.peak - limit));
    cells.endRow();
}

} // namespace

const std::vector<std::string_view>& ledgerColumns()
{
    static const std::vector<std::string_view> columns{"facility", "day",        "date",          "opening",
                                                       "arrivals", "departures", "population",    "peak",
                                                       "limit",    "target",     "occupancy_pct", "over"};
    return columns;
}

std::unique_ptr<TableRows> ledgerRows(const PlanView& view) { return std::make_unique<LedgerRows>(view); }

bool writeLedger(const PlanView& view, const TextSink& sink, const CsvOptions& options)
{
    CsvWriter csv(sink, options);
    LedgerRows rows(view);
    writeAll(rows, csv);
    return csv.finish();
}

} // namespace planner
