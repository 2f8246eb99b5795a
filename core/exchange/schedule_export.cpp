// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"
#include "core/rules/batch_findings.h"
#include "core/rules/batch_people.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace planner {
namespace {

/// At the end of the columns, only where a batch has one: a count that plans of earlier versions hold.
constexpr std::size_t kActualColumns = 1;

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
    void writeHappened(const Happened& happened);
    void writeList(const std::vector<Part>& parts);
    void append(CohortId cohort, std::string_view word, People people);
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
    : m_view(view), m_csv(csv), m_findings(view.operation, findings), m_categorySeen(view.operation.categories.size())
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
        m_hasActuals = m_hasActuals || batch.happened.total;
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
    const Day arrival = m_view.arrivalOf(batch);
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
    m_csv.text(m_view.operation.facility(route.from).name);
    m_csv.text(m_view.operation.facility(route.to).name);
    writeHappened(batch.happened);
    if (m_hasActuals)
        writeCount(m_csv, batch.happened.total);
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
    writeCount(m_csv, headcountOf(batch));
    m_categories.clear();
    for (const Part& part : batch.travellers()) {
        const Cohort& cohort = m_view.operation.cohort(part.cohort);
        if (std::exchange(m_categorySeen[cohort.category.at()], m_batchNumber) != m_batchNumber)
            m_categories.append(m_categories.empty() ? "" : " ")
                .append(m_view.operation.category(cohort.category).code);
    }
    writeList(batch.parts);
    m_csv.text(m_categories);
    writeCount(m_csv, escortsNeeded(m_view.operation, batch.travellers()));
}

void ScheduleWriter::append(CohortId cohort, std::string_view word, People people)
{
    const auto end = std::to_chars(m_value.data(), m_value.data() + m_value.size(), people.value()).ptr;
    m_text.append(m_text.empty() ? "" : ";").append(m_view.operation.cohort(cohort).code).append(":");
    if (!word.empty())
        m_text.append(word).append(":");
    m_text.append(m_value.data(), end);
}

/// "CODE:people" by cohort; of a count of nobody a zero, to tell it from no count.
void ScheduleWriter::writeList(const std::vector<Part>& parts)
{
    m_text.clear();
    for (const Part& part : parts)
        append(part.cohort, {}, part.people);
    m_csv.text(m_text);
}

void ScheduleWriter::writeHappened(const Happened& happened)
{
    const auto writeCounted = [&](const std::optional<Day>& day, const std::optional<std::vector<Part>>& counted) {
        if (day)
            writeDay(*day);
        else
            m_csv.blank();
        if (counted && counted->empty())
            m_csv.plain(kNobody);
        else
            writeList(counted.value_or(std::vector<Part>{}));
    };
    writeCounted(happened.departedOn, happened.departed);
    writeCounted(happened.arrivedOn, happened.arrived);
    m_text.clear();
    for (const Account& account : happened.accounts)
        append(account.cohort, nameOf(account.fate), account.people);
    m_csv.text(m_text);
    m_csv.text(happened.note);
}

void ScheduleWriter::writePopulations(const Batch& batch, const Route& route, Day arrival)
{
    if (isWithin(batch.departureDay()))
        writeCount(m_csv, m_view.ledger.at(route.from, batch.departureDay()).population);
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
    if (m_view.operation.facility(route.to).isOutside()) {
        m_csv.blank();
        m_csv.blank();
        return;
    }
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
                                                       "from_name",
                                                       "to_name",
                                                       "departed_on",
                                                       "departed",
                                                       "arrived_on",
                                                       "arrived",
                                                       "accounted",
                                                       "count_note",
                                                       "actual"};
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
