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

/// Batch by batch; what it needs again and again is made once.
class ScheduleRows final : public TableRows {
public:
    ScheduleRows(const PlanView& view, const Findings& findings);

    [[nodiscard]] std::vector<std::string_view> columns() const override;
    [[nodiscard]] std::uint64_t count() const override { return m_batches.size(); }
    void writeNext(CellWriter& cells) override;

private:
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

    const PlanView m_view;
    CellWriter* m_cells = nullptr; ///< of the row that is written
    BatchFindings m_findings;
    std::vector<std::pair<Day, const Batch*>> m_batches; ///< as they are written
    std::size_t m_next = 0;
    bool m_hasActuals = false;
    std::vector<std::string> m_dates;          ///< of days 1 and on
    std::vector<std::uint64_t> m_categorySeen; ///< by category: number of the last batch that carries it
    std::uint64_t m_batchNumber = 0;
    std::string m_text;
    std::string m_categories;
    std::array<char, kValueBytes> m_value{};
};

ScheduleRows::ScheduleRows(const PlanView& view, const Findings& findings)
    : m_view(view), m_findings(view.operation, findings), m_categorySeen(view.operation.categories.size())
{
    for (Day day(1); day <= view.ledger.lastDay(); day += Day(1))
        m_dates.push_back(toText(dateOf(day, view.operation.settings.start)));
    m_batches.reserve(view.batches.size());
    for (const auto& [code, batch] : view.batches) {
        m_batches.emplace_back(batch.departure, &batch);
        m_hasActuals = m_hasActuals || batch.happened.total;
    }
    std::stable_sort(m_batches.begin(), m_batches.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
}

std::vector<std::string_view> ScheduleRows::columns() const
{
    std::vector<std::string_view> names = scheduleColumns();
    names.resize(names.size() - (m_hasActuals ? 0 : kActualColumns));
    return names;
}

void ScheduleRows::writeNext(CellWriter& cells)
{
    m_cells = &cells;
    write(*m_batches.at(m_next++).second);
}

void ScheduleRows::write(const Batch& batch)
{
    const Route& route = m_view.operation.route(batch.route);
    const Day arrival = m_view.arrivalOf(batch);
    ++m_batchNumber;
    m_cells->text(batch.code.text);
    m_cells->plain(nameOf(batch.status));
    writeYesNo(*m_cells, batch.isLocked);
    writeCourse(batch, route, arrival);
    writeParts(batch);
    m_cells->plain(writeKilometres(m_value.data(), route.length));
    writeNumber(*m_cells, route.hours);
    writePopulations(batch, route, arrival);
    writeClearances(batch);
    m_text.clear();
    appendIds(m_text, m_findings.of(batch));
    m_cells->plain(m_text);
    m_cells->text(m_view.operation.facility(route.from).name);
    m_cells->text(m_view.operation.facility(route.to).name);
    writeHappened(batch.happened);
    if (m_hasActuals)
        writeCount(*m_cells, batch.happened.total);
    m_cells->endRow();
}

void ScheduleRows::writeCourse(const Batch& batch, const Route& route, Day arrival)
{
    const Operation& operation = m_view.operation;
    writeDay(batch.departure);
    writeDay(arrival);
    m_cells->text(operation.facility(route.from).code);
    m_cells->text(operation.facility(route.to).code);
    m_cells->text(route.code);
    m_cells->text(route.mode);
    m_cells->text(route.fleet ? std::string_view(operation.fleet(*route.fleet).code) : std::string_view());
}

void ScheduleRows::writeParts(const Batch& batch)
{
    writeCount(*m_cells, headcountOf(batch));
    m_categories.clear();
    for (const Part& part : batch.travellers()) {
        const Cohort& cohort = m_view.operation.cohort(part.cohort);
        if (std::exchange(m_categorySeen[cohort.category.at()], m_batchNumber) != m_batchNumber)
            m_categories.append(m_categories.empty() ? "" : " ")
                .append(m_view.operation.category(cohort.category).code);
    }
    writeList(batch.parts);
    m_cells->text(m_categories);
    writeCount(*m_cells, escortsNeeded(m_view.operation, batch.travellers()));
}

void ScheduleRows::append(CohortId cohort, std::string_view word, People people)
{
    const auto end = std::to_chars(m_value.data(), m_value.data() + m_value.size(), people.value()).ptr;
    m_text.append(m_text.empty() ? "" : ";").append(m_view.operation.cohort(cohort).code).append(":");
    if (!word.empty())
        m_text.append(word).append(":");
    m_text.append(m_value.data(), end);
}

/// "CODE:people" by cohort; of a count of nobody a zero, to tell it from no count.
void ScheduleRows::writeList(const std::vector<Part>& parts)
{
    m_text.clear();
    for (const Part& part : parts)
        append(part.cohort, {}, part.people);
    m_cells->text(m_text);
}

void ScheduleRows::writeHappened(const Happened& happened)
{
    const auto writeCounted = [&](const std::optional<Day>& day, const std::optional<std::vector<Part>>& counted) {
        if (day)
            writeDay(*day);
        else
            m_cells->blank();
        if (counted && counted->empty())
            m_cells->plain(kNobody);
        else
            writeList(counted.value_or(std::vector<Part>{}));
    };
    writeCounted(happened.departedOn, happened.departed);
    writeCounted(happened.arrivedOn, happened.arrived);
    m_text.clear();
    for (const Account& account : happened.accounts)
        append(account.cohort, nameOf(account.fate), account.people);
    m_cells->text(m_text);
    m_cells->text(happened.note);
}

void ScheduleRows::writePopulations(const Batch& batch, const Route& route, Day arrival)
{
    if (isWithin(batch.departureDay()))
        writeCount(*m_cells, m_view.ledger.at(route.from, batch.departureDay()).population);
    else
        m_cells->blank();
    if (!isWithin(arrival)) {
        m_cells->blank();
        m_cells->blank();
        m_cells->blank();
        return;
    }
    const People population = m_view.ledger.at(route.to, arrival).population;
    writeCount(*m_cells, population);
    if (m_view.operation.facility(route.to).isOutside()) {
        m_cells->blank();
        m_cells->blank();
        return;
    }
    writeOccupancy(*m_cells, population, m_view.conditions.capacity(route.to, arrival));
    writeCount(*m_cells, m_view.conditions.limit(route.to, arrival));
}

void ScheduleRows::writeClearances(const Batch& batch)
{
    m_text.clear();
    for (const Clearance clearance : kAllClearances)
        if (batch.clearances.has(clearance))
            m_text.append(m_text.empty() ? "" : " ").append(nameOf(clearance));
    m_cells->plain(m_text);
}

void ScheduleRows::writeDay(Day day)
{
    if (isWithin(day))
        m_cells->plain(m_dates[static_cast<std::size_t>(day.value()) - 1]);
    else
        m_cells->plain(toText(dateOf(day, m_view.operation.settings.start)));
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

std::unique_ptr<TableRows> scheduleRows(const PlanView& view, const Findings& findings)
{
    return std::make_unique<ScheduleRows>(view, findings);
}

void writeSchedule(const PlanView& view, const Findings& findings, CsvWriter& csv)
{
    ScheduleRows rows(view, findings);
    writeAll(rows, csv);
}

bool writeSchedule(const PlanView& view, const Findings& findings, const TextSink& sink, const CsvOptions& options)
{
    CsvWriter csv(sink, options);
    writeSchedule(view, findings, csv);
    return csv.finish();
}

} // namespace planner
