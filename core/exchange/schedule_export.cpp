// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/batch_findings.h"
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"
#include "core/rules/batch_people.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace planner {
namespace {

/// At the end of the columns, only where a batch has one of them.
constexpr std::size_t kActualColumns = 2;

/// Writes batch by batch; what it needs again and again is made once.
class ScheduleWriter {
public:
    ScheduleWriter(const PlanView& view, const Findings& findings, CsvWriter& csv);

    void writeAll();

private:
    void writeHeader();
    void write(const Batch& batch);
    void writeCourse(const Batch& batch, const Route& route, Day arrival);
    void writeParts(const Batch& batch);
    void writePopulations(const Batch& batch, const Route& route, Day arrival);
    void writeClearances(const Batch& batch);
    void writeDay(Day day);
    [[nodiscard]] bool isWithin(Day day) const { return day >= Day(1) && day <= m_view.ledger.lastDay(); }

    const PlanView& m_view;
    CsvWriter& m_csv;
    BatchFindings m_findings;
    bool m_hasActuals = false;
    std::vector<std::string> m_dates;          ///< of days 1 and on
    std::vector<std::uint64_t> m_categorySeen; ///< by category: number of the last batch that carries it
    std::uint64_t m_batchNumber = 0;
    std::string m_text;
    std::string m_categories;
    std::array<char, kValueBytes> m_value{};
};

ScheduleWriter::ScheduleWriter(const PlanView& view, const Findings& findings, CsvWriter& csv)
    : m_view(view), m_csv(csv), m_findings(view, findings), m_categorySeen(view.operation.categories.size())
{
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
        m_dates.push_back(toText(dateOf(day, view.operation.settings.start)));
}

void ScheduleWriter::writeAll()
{
    std::vector<std::pair<Day, const Batch*>> batches;
    batches.reserve(m_view.batches.size());
    for (const auto& [code, batch] : m_view.batches) {
        batches.emplace_back(batch.departure, &batch);
        m_hasActuals = m_hasActuals || batch.actual || !batch.explanation.empty();
    }
    std::stable_sort(batches.begin(), batches.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    writeHeader();
    for (const auto& [day, batch] : batches)
        write(*batch);
}

void ScheduleWriter::writeHeader()
{
    const std::vector<std::string_view>& names = scheduleColumns();
    for (std::size_t i = 0; i < names.size() - (m_hasActuals ? 0 : kActualColumns); ++i)
        m_csv.plain(names[i]);
    m_csv.endRow();
}

void ScheduleWriter::write(const Batch& batch)
{
    const Route& route = m_view.operation.route(batch.route);
    const Day arrival = batch.departure + route.arrivalOffset;
    ++m_batchNumber;
    m_csv.text(batch.code.text);
    m_csv.plain(nameOf(batch.status));
    writeYesNo(m_csv, batch.isLocked);
    writeCourse(batch, route, arrival);
    writeParts(batch);
    m_csv.plain(writeKilometres(m_value.data(), route.length));
    writeNumber(m_csv, route.hours);
    writePopulations(batch, route, arrival);
    writeClearances(batch);
    m_text.clear();
    appendIds(m_text, m_findings.of(batch));
    m_csv.plain(m_text);
    if (m_hasActuals) {
        writeCount(m_csv, batch.actual);
        m_csv.text(batch.explanation);
    }
    m_csv.endRow();
}

void ScheduleWriter::writeCourse(const Batch& batch, const Route& route, Day arrival)
{
    const Operation& operation = m_view.operation;
    writeDay(batch.departure);
    writeDay(arrival);
    m_csv.text(operation.facility(route.from).code);
    m_csv.text(operation.facility(route.to).code);
    m_csv.text(route.code);
    m_csv.text(route.mode);
    m_csv.text(route.fleet ? std::string_view(operation.fleet(*route.fleet).code) : std::string_view());
}

void ScheduleWriter::writeParts(const Batch& batch)
{
    writeCount(m_csv, batch.people());
    m_text.clear();
    m_categories.clear();
    for (const Part& part : batch.parts) {
        const Cohort& cohort = m_view.operation.cohort(part.cohort);
        const auto end = std::to_chars(m_value.data(), m_value.data() + m_value.size(), part.people.value()).ptr;
        m_text.append(m_text.empty() ? "" : ";").append(cohort.code).append(":").append(m_value.data(), end);
        if (std::exchange(m_categorySeen[cohort.category.at()], m_batchNumber) != m_batchNumber)
            m_categories.append(m_categories.empty() ? "" : " ")
                .append(m_view.operation.category(cohort.category).code);
    }
    m_csv.text(m_text);
    m_csv.text(m_categories);
    writeCount(m_csv, escortsNeeded(m_view.operation, batch));
}

void ScheduleWriter::writePopulations(const Batch& batch, const Route& route, Day arrival)
{
    if (isWithin(batch.departure))
        writeCount(m_csv, m_view.ledger.at(route.from, batch.departure).population);
    else
        m_csv.blank();
    if (!isWithin(arrival)) {
        m_csv.blank();
        m_csv.blank();
        m_csv.blank();
        return;
    }
    const People population = m_view.ledger.at(route.to, arrival).population;
    writeCount(m_csv, population);
    writeOccupancy(m_csv, population, m_view.conditions.capacity(route.to, arrival));
    writeCount(m_csv, m_view.conditions.limit(route.to, arrival));
}

void ScheduleWriter::writeClearances(const Batch& batch)
{
    m_text.clear();
    for (const Clearance clearance : kAllClearances)
        if (batch.clearances.has(clearance))
            m_text.append(m_text.empty() ? "" : " ").append(nameOf(clearance));
    m_csv.plain(m_text);
}

void ScheduleWriter::writeDay(Day day)
{
    if (isWithin(day))
        m_csv.plain(m_dates[static_cast<std::size_t>(day.value()) - 1]);
    else
        m_csv.plain(toText(dateOf(day, m_view.operation.settings.start)));
}

} // namespace

const std::vector<std::string_view>& scheduleColumns()
{
    static const std::vector<std::string_view> columns{"batch",
                                                       "status",
                                                       "locked",
                                                       "depart",
                                                       "arrive",
                                                       "from",
                                                       "to",
                                                       "route",
                                                       "mode",
                                                       "fleet",
                                                       "people",
                                                       "cohorts",
                                                       "categories",
                                                       "escorts",
                                                       "km",
                                                       "hours",
                                                       "from_population_after",
                                                       "to_population_after",
                                                       "to_occupancy_after_pct",
                                                       "to_limit",
                                                       "clearances",
                                                       "findings",
                                                       "actual",
                                                       "explanation"};
    return columns;
}

void writeSchedule(const PlanView& view, const Findings& findings, CsvWriter& csv)
{
    ScheduleWriter(view, findings, csv).writeAll();
}

bool writeSchedule(const PlanView& view, const Findings& findings, const TextSink& sink, const CsvOptions& options)
{
    CsvWriter csv(sink, options);
    writeSchedule(view, findings, csv);
    return csv.finish();
}

} // namespace planner
