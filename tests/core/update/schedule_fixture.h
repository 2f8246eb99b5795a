// SPDX-License-Identifier: Apache-2.0
#pragma once
// A plan whose schedule is exported, edited as in a spreadsheet, and compared.

#include "core/exchange/plan_export.h"
#include "core/rules/evaluated_plan.h"
#include "core/update/schedule_step.h"
#include "tests/support/operation_builder.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

namespace planner::test {

/// The schedule as a table of texts, its header first.
class ScheduleTable final : private CellWriter {
public:
    using Row = std::vector<std::string>;

    explicit ScheduleTable(const Plan& plan)
    {
        const EvaluatedPlan evaluated(plan);
        const auto rows = scheduleRows(evaluated.view(), evaluated.findings());
        writeAll(*rows, *this);
    }

    /// The cell of a batch.
    std::string& cell(const std::string& batch, const std::string& column) { return row(batch).at(indexOf(column)); }
    Row& row(const std::string& batch)
    {
        return *std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& one) { return one.front() == batch; });
    }
    std::vector<Row>& rows() { return m_rows; }
    std::size_t indexOf(const std::string& column) const
    {
        const Row& header = m_rows.front();
        return static_cast<std::size_t>(std::find(header.begin(), header.end(), column) - header.begin());
    }
    void takeOut(const std::string& column)
    {
        const std::size_t index = indexOf(column);
        for (Row& row : m_rows)
            row.erase(row.begin() + static_cast<std::ptrdiff_t>(index));
    }
    /// A row with these cells and no others.
    void add(const std::vector<std::pair<std::string, std::string>>& cells)
    {
        Row row(m_rows.front().size());
        for (const auto& [column, text] : cells)
            row.at(indexOf(column)) = text;
        m_rows.push_back(std::move(row));
    }
    /// As a file of one sheet; the rows in `hidden` are hidden.
    [[nodiscard]] Grid grid(const std::vector<std::size_t>& hidden = {}) const
    {
        Grid grid;
        GridSheet& sheet = grid.sheets.emplace_back();
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            sheet.startRow(static_cast<std::uint32_t>(i + 1),
                           std::find(hidden.begin(), hidden.end(), i) != hidden.end());
            for (std::size_t column = 0; column < m_rows[i].size(); ++column)
                if (!m_rows[i][column].empty())
                    sheet.addCell(static_cast<std::uint32_t>(column), CellKind::Text, m_rows[i][column]);
        }
        return grid;
    }

private:
    void text(std::string_view text) override { m_row.emplace_back(text); }
    void plain(std::string_view text) override { m_row.emplace_back(text); }
    void number(std::int64_t number) override { m_row.push_back(std::to_string(number)); }
    void blank() override { m_row.emplace_back(); }
    void endRow() override
    {
        m_rows.push_back(std::move(m_row));
        m_row.clear();
    }

    Row m_row;
    std::vector<Row> m_rows;
};

/// A to B and C, over two ways to C; E has a cohort of its own; D is reached by no route. The batch APP is approved,
/// DEP has departed.
inline Plan scheduledPlan()
{
    const std::vector<Clearance> all(kAllClearances.begin(), kAllClearances.end());
    OperationBuilder builder(20);
    builder.facility("A", {.capacity = 900, .population = 500})
        .facility("B", {.capacity = 300})
        .facility("C", {.capacity = 400})
        .facility("D", {.capacity = 400})
        .facility("E", {.capacity = 400, .population = 100})
        .cohort("M", {.at = "A", .people = 200})
        .cohort("W", {.at = "A", .people = 100})
        .cohort("7", {.at = "A", .people = 90})
        .cohort("X", {.at = "E", .people = 100})
        .route("A-B", {.from = "A", .to = "B", .seats = 90})
        .route("A-C", {.from = "A", .to = "C", .seats = 90, .arrivalOffset = 1})
        .route("A-C-2", {.from = "A", .to = "C", .seats = 90, .arrivalOffset = 2})
        .route("E-C", {.from = "E", .to = "C", .seats = 90})
        .batch("B-001", {.route = "A-B", .day = 2, .parts = {{"M", 40}}})
        .batch("B-002", {.route = "A-C", .day = 3, .parts = {{"M", 30}, {"W", 20}}})
        .batch("007", {.route = "A-C", .day = 4, .parts = {{"7", 45}}})
        .batch("LOCK", {.route = "A-B", .day = 6, .parts = {{"W", 10}}, .isLocked = true})
        .batch("APP", {.route = "A-C", .day = 5, .parts = {{"M", 10}}, .status = Status::Approved, .clearances = all})
        .batch("DEP", {.route = "A-B",
                       .day = 1,
                       .parts = {{"M", 5}},
                       .status = Status::Departed,
                       .clearances = all,
                       .departedOn = 1,
                       .departed = {{{"M", 5}}}});
    return builder.plan();
}

class ScheduleEditing : public testing::Test {
protected:
    /// Compares the edited table with the plan.
    ScheduleDifference compare(const std::vector<std::size_t>& hidden = {},
                               std::optional<DateOrder> dates = std::nullopt) const
    {
        const auto schedule = EditedSchedule::of(table.grid(hidden), "schedule.csv");
        EXPECT_TRUE(schedule);
        return differenceOf(plan, exported, schedule.value(), dates);
    }
    /// What is said of the cell, whatever the verdict; null where it does not differ.
    static const ScheduleChange* changeOf(const ScheduleDifference& difference, const std::string& batch,
                                          const std::string& column)
    {
        const auto& changes = difference.changes;
        const auto found = std::find_if(changes.begin(), changes.end(), [&](const ScheduleChange& change) {
            return change.batch == batch && change.column == column;
        });
        return found == changes.end() ? nullptr : &*found;
    }
    /// "Ready depart; Refused arrive: Follows from ..." of the changes, but for batches that are not in the file.
    static std::string wordsOf(const ScheduleDifference& difference)
    {
        constexpr const char* kVerdicts[] = {"Ready", "Asked", "Offered", "Conflict", "Refused", "Missing", "Ignored"};
        std::string words;
        for (const ScheduleChange& change : difference.changes)
            words += (words.empty() ? "" : "; ") + std::string(kVerdicts[static_cast<int>(change.verdict)]) + " "
                     + change.batch + (change.column.empty() ? "" : " " + change.column);
        return words;
    }
    static std::string whyOf(const ScheduleDifference& difference, const std::string& batch, const std::string& column)
    {
        const ScheduleChange* change = changeOf(difference, batch, column);
        return change == nullptr ? "no change" : toEnglish(change->why);
    }
    /// The step of what is ready, and of all else that can be taken where `all`.
    std::optional<Edit> step(const ScheduleDifference& difference, bool all = false) const
    {
        return stepOf(plan, difference, [all](const ScheduleChange&) { return all; }, {"Tester", 7, "why"});
    }
    /// The plan after that step, which has to be one that is not refused.
    Plan after(const ScheduleDifference& difference, bool all = false) const
    {
        Plan changed = plan;
        const auto edit = step(difference, all);
        EXPECT_TRUE(edit.has_value());
        if (edit) {
            const auto applied = apply(changed, *edit);
            EXPECT_TRUE(applied) << toEnglish(applied.error().message);
        }
        return changed;
    }

    Plan plan = scheduledPlan();
    ScheduleTable table{plan};
    ExportedState exported;
};

} // namespace planner::test
