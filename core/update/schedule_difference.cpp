// SPDX-License-Identifier: Apache-2.0
#include "core/update/schedule_difference.h"

#include "core/base/message_id.h"
#include "core/exchange/cell_values.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/number_forms.h"
#include "core/exchange/plan_export.h"
#include "core/exchange/workbook/plan_workbook.h"
#include "core/rules/evaluated_plan.h"
#include "core/update/new_rows.h"
#include "core/update/row_examination.h"
#include "core/update/schedule_step.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

namespace planner {
namespace {

constexpr double kSameNumber = 1e-9;

/// Whether changes of the column are ignored. `arrive` and `from` follow too, but who changes them means something.
bool isComputed(std::string_view column)
{
    const auto& editable = editableScheduleColumns();
    return column != "arrive" && column != "from"
           && std::find(editable.begin(), editable.end(), column) == editable.end();
}

/// Keeps the texts of one row.
class RowTexts final : public CellWriter {
public:
    void text(std::string_view text) override { m_texts.emplace_back(text); }
    void plain(std::string_view text) override { m_texts.emplace_back(text); }
    void number(std::int64_t number) override { m_texts.push_back(std::to_string(number)); }
    void blank() override { m_texts.emplace_back(); }
    void endRow() override {}

    void clear() { m_texts.clear(); }
    [[nodiscard]] const std::vector<std::string>& texts() const { return m_texts; }

private:
    std::vector<std::string> m_texts;
};

/// True for a date that a spreadsheet has saved in its own form.
bool isSameDate(const std::string& file, const std::string& exported)
{
    const auto date = parseDate(exported);
    if (!date)
        return false;
    const WrittenDate written = writtenDate(file);
    return written.date == date || std::find(written.as.begin(), written.as.end(), date) != written.as.end();
}

/// What reading makes of any text: no blanks around it, digits from 0 to 9, no CR.
std::string asRead(const std::string& text)
{
    std::string read(withoutBlankEdges(text));
    std::erase(read, '\r');
    return hasEasternDigits(read) ? withWesternDigits(read) : read;
}

bool isSameCell(const std::string& file, const std::string& exported)
{
    if (file == exported || asRead(file) == asRead(exported))
        return true;
    const auto a = parseDecimal(file);
    const auto b = parseDecimal(exported);
    return (a && b && std::abs(*a - *b) < kSameNumber) || isSameDate(file, exported);
}

/// Compares row by row.
class Comparer {
public:
    Comparer(const Plan& plan, const Plan& exported, const EditedSchedule& schedule, std::optional<DateOrder> dates)
        : m_plan(plan), m_exported(exported), m_schedule(schedule),
          m_codes(plan.operation), m_comparison{plan, m_codes, schedule, dates}
    {
    }

    [[nodiscard]] ScheduleDifference compare();

private:
    void takeCodes();
    void compareExported();
    void compareRow(const EditedSchedule::Row& row, const Batch& exported, const std::vector<std::string_view>& columns,
                    const std::vector<std::string>& texts);
    void miss(const Batch& exported);
    void takeNewRows();
    void ignore(const EditedSchedule::Row& row, const std::string& batch, const std::string& column, Message why);

    const Plan& m_plan;
    const Plan& m_exported;
    const EditedSchedule& m_schedule;
    ScheduleCodes m_codes;
    ScheduleComparison m_comparison;
    std::unordered_map<std::string, std::size_t> m_rowOf; ///< by code
    std::vector<char> m_isDone;                           ///< by row
    std::vector<Batch> m_missing;                         ///< in the ids of the plan
    ScheduleDifference m_difference;
};

ScheduleDifference Comparer::compare()
{
    m_difference.rows = m_schedule.rows().size();
    m_difference.hiddenRows = m_schedule.hiddenRows();
    m_difference.unknownColumns = m_schedule.unknownColumns();
    for (const std::string_view column : scheduleColumns())
        if (!isComputed(column) && !m_schedule.has(column))
            m_difference.missingColumns.emplace_back(column);
    takeCodes();
    compareExported();
    takeNewRows();
    for (const EditedSchedule::Row& row : m_schedule.totals())
        ignore(row, {}, {}, MessageId::UpdateRowIsTotal);
    std::stable_sort(m_difference.changes.begin(), m_difference.changes.end(),
                     [](const ScheduleChange& a, const ScheduleChange& b) { return a.row - 1U < b.row - 1U; });
    return std::move(m_difference);
}

/// Rows with the code of another one are refused, both.
void Comparer::takeCodes()
{
    const auto& rows = m_schedule.rows();
    m_isDone.resize(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string code = m_schedule.text(rows[i], "batch");
        if (code.empty())
            continue;
        const auto [found, isFirst] = m_rowOf.emplace(code, i);
        if (isFirst)
            continue;
        for (const std::size_t row : {found->second, i}) {
            if (std::exchange(m_isDone[row], 1) != 0)
                continue;
            ScheduleChange& change = m_difference.changes.emplace_back();
            change.row = rows[row].number;
            change.batch = code;
            change.column = "batch";
            change.after = code;
            change.verdict = ChangeVerdict::Refused;
            change.why = {MessageId::UpdateBatchIsThereTwice, {code, rows[found->second].number, rows[i].number}};
        }
    }
}

void Comparer::compareExported()
{
    const EvaluatedPlan evaluated(m_exported);
    const auto rows = scheduleRows(evaluated.view(), evaluated.findings());
    const std::vector<std::string_view> columns = rows->columns();
    RowTexts texts;
    for (std::uint64_t left = rows->count(); left > 0; --left) {
        texts.clear();
        rows->writeNext(texts);
        const std::string& code = texts.texts().front();
        const Batch& exported = m_exported.batches.at({code});
        const auto row = m_rowOf.find(code);
        if (row == m_rowOf.end())
            miss(exported);
        else if (std::exchange(m_isDone[row->second], 1) == 0)
            compareRow(m_schedule.rows()[row->second], exported, columns, texts.texts());
    }
}

void Comparer::compareRow(const EditedSchedule::Row& row, const Batch& exported,
                          const std::vector<std::string_view>& columns, const std::vector<std::string>& texts)
{
    RowExamination::ChangedCells changed;
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (m_schedule.has(columns[i]) && !isSameCell(m_schedule.text(row, columns[i]), texts[i]))
            changed.emplace(columns[i], texts[i]);
    if (changed.empty())
        return;
    const auto now = m_plan.batches.find(exported.code);
    if (now == m_plan.batches.end()) {
        ScheduleChange& change = m_difference.changes.emplace_back();
        change.row = row.number;
        change.batch = exported.code.text;
        change.verdict = ChangeVerdict::Refused;
        change.why = {MessageId::UpdateBatchIsGone, {exported.code.text}};
        return;
    }
    const Batch before = m_codes.translated(exported, m_exported.operation).value_or(now->second);
    for (ScheduleChange& change : RowExamination(m_comparison, row, now->second, before, changed).changes())
        m_difference.changes.push_back(std::move(change));
    for (const auto& [column, text] : changed)
        if (isComputed(column)) {
            ignore(row, exported.code.text, column, MessageId::UpdateIsComputed);
            m_difference.changes.back().before = text;
        }
}

/// A batch that is not in the file stays, and can be cancelled.
void Comparer::miss(const Batch& exported)
{
    const auto now = m_plan.batches.find(exported.code);
    if (now == m_plan.batches.end())
        return;
    m_missing.push_back(m_codes.translated(exported, m_exported.operation).value_or(now->second));
    if (now->second.hasDeparted() || !now->second.counts())
        return;
    ScheduleChange& change = m_difference.changes.emplace_back();
    change.batch = exported.code.text;
    change.before = nameOf(now->second.status);
    change.after = nameOf(Status::Cancelled);
    change.verdict = ChangeVerdict::Missing;
    change.why = MessageId::UpdateRowIsMissing;
    change.take = [](Batch& wanted) { wanted.status = Status::Cancelled; };
}

void Comparer::takeNewRows()
{
    NewRows rows(m_comparison, m_missing);
    for (std::size_t i = 0; i < m_isDone.size(); ++i)
        if (m_isDone[i] == 0)
            for (ScheduleChange& change : rows.changes(m_schedule.rows()[i]))
                m_difference.changes.push_back(std::move(change));
}

void Comparer::ignore(const EditedSchedule::Row& row, const std::string& batch, const std::string& column, Message why)
{
    ScheduleChange& change = m_difference.changes.emplace_back();
    change.row = row.number;
    change.batch = batch;
    change.column = column;
    change.after = column.empty() ? std::string() : m_schedule.text(row, column);
    change.verdict = ChangeVerdict::Ignored;
    change.why = std::move(why);
}

Message stateOf(const ExportedState& exported)
{
    if (exported.plan == nullptr)
        return exported.isNamed ? MessageId::UpdateStateIsOfAnotherPlan : MessageId::UpdateStateIsUnknown;
    return exported.stepsSince > 0 ? Message(MessageId::UpdateStateIsOlder, {exported.stepsSince}) : Message();
}

} // namespace

std::size_t ScheduleDifference::count(ChangeVerdict verdict) const
{
    return static_cast<std::size_t>(std::count_if(
        changes.begin(), changes.end(), [verdict](const ScheduleChange& change) { return change.verdict == verdict; }));
}

ScheduleDifference differenceOf(const Plan& plan, const ExportedState& exported, const EditedSchedule& schedule,
                                std::optional<DateOrder> dates)
{
    const Plan& before = exported.plan != nullptr ? *exported.plan : plan;
    ScheduleDifference difference = Comparer(plan, before, schedule, dates).compare();
    difference.state = stateOf(exported);
    refuseWhatThePlanRefuses(plan, difference);
    return difference;
}

} // namespace planner
