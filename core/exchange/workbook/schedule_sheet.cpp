// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/plan_export.h"
#include "core/exchange/table_cells.h"
#include "core/exchange/workbook/plan_sheets.h"
#include "core/exchange/workbook/sheet_part.h"
#include "core/exchange/workbook/xml_text.h"

#include <algorithm>
#include <map>
#include <utility>

namespace planner {
namespace {

/// Columns of the schedule that are no texts of usual width.
const std::map<std::string_view, std::pair<ColumnForm, int>>& scheduleForms()
{
    using enum ColumnForm;
    static const std::map<std::string_view, std::pair<ColumnForm, int>> forms{
        {"status", {Text, 11}},
        {"locked", {Text, 8}},
        {"depart", {Date, 12}},
        {"arrive", {Date, 12}},
        {"people", {Number, 9}},
        {"cohorts", {Text, 36}},
        {"categories", {Text, 20}},
        {"escorts", {Number, 9}},
        {"km", {Number, 10}},
        {"hours", {Number, 8}},
        {"clearances", {Text, 32}},
        {"findings", {Text, 16}},
        {"from_name", {Text, 22}},
        {"to_name", {Text, 22}},
        {"departed_on", {Date, 13}},
        {"departed", {Text, 24}},
        {"arrived_on", {Date, 12}},
        {"arrived", {Text, 24}},
        {"accounted", {Text, 24}},
        {"count_note", {Text, 30}},
        {"actual", {Number, 9}},
        {"to_limit", {Number, 10}},
        {"from_population_after", {Number, 22}},
        {"to_population_after", {Number, 22}},
        {"to_occupancy_after_pct", {Percent, 22}}};
    return forms;
}

/// Rows of the schedule with a note in place of lists that are too long for a cell.
class ScheduleSheetRows final : public TableRows, private CellWriter {
public:
    explicit ScheduleSheetRows(std::unique_ptr<TableRows> rows) : m_rows(std::move(rows)), m_names(m_rows->columns()) {}

    [[nodiscard]] std::vector<std::string_view> columns() const override { return m_names; }
    [[nodiscard]] std::uint64_t count() const override { return m_rows->count(); }
    void writeNext(CellWriter& cells) override
    {
        m_cells = &cells;
        m_column = 0;
        m_rows->writeNext(*this);
    }

private:
    void text(std::string_view text) override
    {
        constexpr std::string_view kLists[] = {"cohorts", "departed", "arrived", "accounted"};
        const std::string_view name = m_names.at(m_column++);
        const bool isTooLong = text.size() > kMostCellCharacters && lengthInSpreadsheets(text) > kMostCellCharacters;
        const bool isList = std::find(std::begin(kLists), std::end(kLists), name) != std::end(kLists);
        m_cells->text(isTooLong && isList ? kSeeParts : text);
    }
    void plain(std::string_view text) override
    {
        ++m_column;
        m_cells->plain(text);
    }
    void number(std::int64_t number) override
    {
        ++m_column;
        m_cells->number(number);
    }
    void blank() override
    {
        ++m_column;
        m_cells->blank();
    }
    void endRow() override { m_cells->endRow(); }

    std::unique_ptr<TableRows> m_rows;
    std::vector<std::string_view> m_names;
    CellWriter* m_cells = nullptr; ///< of the row that is written
    std::size_t m_column = 0;
};

/// A count of a cohort's people in a batch.
struct PartRow {
    const Batch* batch;
    CohortId cohort;
    std::string_view what;
    People people;
};

std::vector<PartRow> partRows(const Batches& batches)
{
    std::vector<PartRow> rows;
    for (const auto& [code, batch] : batches) {
        const auto add = [&rows, &batch = batch](const std::vector<Part>& parts, std::string_view what) {
            for (const Part& part : parts)
                rows.push_back({&batch, part.cohort, what, part.people});
        };
        add(batch.parts, "planned");
        add(batch.happened.departed.value_or(std::vector<Part>{}), "departed");
        add(batch.happened.arrived.value_or(std::vector<Part>{}), "arrived");
        for (const Account& account : batch.happened.accounts)
            rows.push_back({&batch, account.cohort, nameOf(account.fate), account.people});
    }
    return rows;
}

class PartsRows final : public TableRows {
public:
    explicit PartsRows(const PlanView& view) : m_view(view), m_rows(partRows(view.batches)) {}

    [[nodiscard]] std::vector<std::string_view> columns() const override
    {
        return {"batch", "depart", "from", "to", "cohort", "category", "what", "people"};
    }
    [[nodiscard]] std::uint64_t count() const override { return m_rows.size(); }
    void writeNext(CellWriter& cells) override
    {
        const PartRow& row = m_rows.at(m_next++);
        const Operation& operation = m_view.operation;
        const Route& route = operation.route(row.batch->route);
        const Cohort& cohort = operation.cohort(row.cohort);
        cells.text(row.batch->code.text);
        cells.plain(toText(dateOf(row.batch->departure, operation.settings.start)));
        cells.text(operation.facility(route.from).code);
        cells.text(operation.facility(route.to).code);
        cells.text(cohort.code);
        cells.text(operation.category(cohort.category).code);
        cells.plain(row.what);
        writeCount(cells, row.people);
        cells.endRow();
    }

private:
    const PlanView m_view;
    std::vector<PartRow> m_rows;
    std::size_t m_next = 0;
};

std::vector<std::string_view> choicesFor(std::string_view column)
{
    if (column == "status")
        return {kNamesOf<Status>.names.begin(), kNamesOf<Status>.names.end()};
    if (column == "locked")
        return {"yes", "no"};
    return {};
}

} // namespace

const std::vector<std::string_view>& editableScheduleColumns()
{
    static const std::vector<std::string_view> columns{"batch",    "status",     "locked",  "depart",     "to",
                                                       "route",    "people",     "cohorts", "clearances", "departed_on",
                                                       "departed", "arrived_on", "arrived", "accounted",  "count_note"};
    return columns;
}

Sheet scheduleSheet(const EvaluatedPlan& evaluated)
{
    Sheet sheet{std::string(kScheduleSheet), {}, nullptr};
    sheet.rows = std::make_unique<ScheduleSheetRows>(scheduleRows(evaluated.view(), evaluated.findings()));
    const auto& editable = editableScheduleColumns();
    for (const std::string_view name : sheet.rows->columns()) {
        SheetColumn column{name};
        if (const auto form = scheduleForms().find(name); form != scheduleForms().end())
            std::tie(column.form, column.width) = form->second;
        column.isEditable = std::find(editable.begin(), editable.end(), name) != editable.end();
        column.choices = choicesFor(name);
        sheet.columns.push_back(std::move(column));
    }
    return sheet;
}

Sheet partsSheet(const EvaluatedPlan& evaluated)
{
    using enum ColumnForm;
    return {"Parts",
            {{"batch", Text},
             {"depart", Date},
             {"from", Text},
             {"to", Text},
             {"cohort", Text, 18},
             {"category", Text, 16},
             {"what", Text},
             {"people", Number}},
            std::make_unique<PartsRows>(evaluated.view())};
}

} // namespace planner
