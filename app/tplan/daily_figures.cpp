// SPDX-License-Identifier: Apache-2.0
#include "app/tplan/daily_figures.h"

#include "core/exchange/csv_writer.h"
#include "core/figures/day_report.h"
#include "core/planning/day_list.h"
#include "core/rules/evaluated_plan.h"

#include <optional>

namespace planner::tplan {
namespace {

class FigureRows {
public:
    FigureRows(CsvWriter& csv, Date date) : m_csv(csv), m_date(toText(date))
    {
        m_csv.row({"date", "figure", "people", "batches"});
    }
    void add(const char* name, People people, std::optional<std::int64_t> batches = std::nullopt)
    {
        m_csv.plain(m_date);
        m_csv.plain(name);
        m_csv.number(people.value());
        if (batches)
            m_csv.number(*batches);
        else
            m_csv.blank();
        m_csv.endRow();
    }
    void add(const char* name, const Moved& moved) { add(name, moved.people, moved.batches); }
    void add(const char* name, const std::vector<DayRow>& list)
    {
        People people;
        for (const DayRow& row : list)
            people += row.people;
        add(name, people, static_cast<std::int64_t>(list.size()));
    }

private:
    CsvWriter& m_csv;
    std::string m_date;
};

void addReport(FigureRows& rows, const DayReport& report)
{
    rows.add("people", report.people.people);
    rows.add("waiting", report.people.waiting);
    rows.add("planned", report.people.planned);
    rows.add("on_the_road", report.people.onTheRoad);
    rows.add("arrived", report.people.arrived);
    rows.add("left", report.people.left);
    rows.add("missing", report.missing);
    rows.add("planned_departures", report.departures.planned);
    rows.add("departures", report.departures.actual);
    rows.add("planned_arrivals", report.arrivals.planned);
    rows.add("arrivals", report.arrivals.actual);
    rows.add("planned_departures_so_far", report.departuresSoFar.planned);
    rows.add("departures_so_far", report.departuresSoFar.actual);
    rows.add("planned_arrivals_so_far", report.arrivalsSoFar.planned);
    rows.add("arrivals_so_far", report.arrivalsSoFar.actual);
    rows.add("planned_releases", report.releases.planned);
    rows.add("releases", report.releases.actual);
    rows.add("planned_releases_so_far", report.releasesSoFar.planned);
    rows.add("releases_so_far", report.releasesSoFar.actual);
}

} // namespace

bool writeDailyFigures(const Plan& plan, Date date, const TextSink& sink)
{
    const Day day = dayOf(date, plan.operation.settings.start);
    const EvaluatedPlan evaluated(plan);
    const DayList list = dayListOf(plan, evaluated.findings(), day);
    CsvWriter csv(sink);
    FigureRows rows(csv, date);
    addReport(rows, dayReportOf(plan.operation, plan.batches, day));
    rows.add("late", list.late);
    rows.add("still_to_leave", list.leaving);
    rows.add("still_to_arrive", list.arriving);
    rows.add("not_ready_next_days", list.notReady);
    return csv.finish();
}

} // namespace planner::tplan
