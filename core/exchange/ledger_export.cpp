// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"

#include <algorithm>

namespace planner {
namespace {

void writeLedgerDay(const PlanView& view, FacilityId id, Day day, std::string_view date, CsvWriter& csv)
{
    const LedgerDay& counts = view.ledger.at(id, day);
    const People limit = view.conditions.limit(id, day);
    csv.text(view.operation.facility(id).code);
    writeCount(csv, day);
    csv.plain(date);
    writeCount(csv, view.ledger.openingOf(id, day));
    writeCount(csv, counts.arrivals);
    writeCount(csv, counts.departures);
    writeCount(csv, counts.population);
    writeCount(csv, counts.peak);
    if (view.operation.facility(id).isOutside()) {
        for (int column = 0; column < 4; ++column)
            csv.blank();
        csv.endRow();
        return;
    }
    writeCount(csv, limit);
    writeCount(csv, view.conditions.target(id, day));
    writeOccupancy(csv, counts.population, view.conditions.capacity(id, day));
    writeCount(csv, std::max(People(0), counts.peak - limit));
    csv.endRow();
}

} // namespace

const std::vector<std::string_view>& ledgerColumns()
{
    static const std::vector<std::string_view> columns{"facility", "day",        "date",          "opening",
                                                       "arrivals", "departures", "population",    "peak",
                                                       "limit",    "target",     "occupancy_pct", "over"};
    return columns;
}

bool writeLedger(const PlanView& view, const TextSink& sink, const CsvOptions& options)
{
    CsvWriter csv(sink, options);
    csv.row(ledgerColumns());
    std::vector<std::string> dates;
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
        dates.push_back(toText(dateOf(day, view.operation.settings.start)));
    for (std::uint32_t i = 0; i < view.operation.facilities.size(); ++i)
        for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
            writeLedgerDay(view, {i}, day, dates[static_cast<std::size_t>(day.value()) - 1], csv);
    return csv.finish();
}

} // namespace planner
