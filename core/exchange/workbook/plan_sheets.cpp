// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/workbook/plan_sheets.h"

#include "core/base/message_id.h"
#include "core/exchange/plan_export.h"
#include "core/exchange/record_writer.h"
#include "core/exchange/table_cells.h"

#include <utility>

namespace planner {
namespace {

constexpr int kWideColumn = 24;
constexpr int kSentenceColumn = 90;

/// The rows of one of the operation's tables, in the columns of its file.
template <class Record>
class RecordRows final : public TableRows {
public:
    RecordRows(const Operation& operation, const std::vector<Record>& records)
        : m_operation(operation), m_records(records)
    {
    }

    [[nodiscard]] std::vector<std::string_view> columns() const override
    {
        std::vector<std::string_view> names;
        for (const ColumnSpec& column : columnsOf<Record>())
            names.emplace_back(column.name);
        return names;
    }
    [[nodiscard]] std::uint64_t count() const override { return m_records.size(); }
    void writeNext(CellWriter& cells) override
    {
        writeCells(cells, m_operation, m_records.at(m_next++));
        cells.endRow();
    }

private:
    const Operation& m_operation;
    const std::vector<Record>& m_records;
    std::size_t m_next = 0;
};

template <class Type>
inline constexpr bool kIsNumber = std::is_arithmetic_v<Type> && !std::is_same_v<Type, bool>;
template <class Tag>
inline constexpr bool kIsNumber<Count<Tag>> = true;
template <>
inline constexpr bool kIsNumber<Metres> = true;
template <class Type>
inline constexpr bool kIsNumber<std::optional<Type>> = kIsNumber<Type>;

template <class Type>
inline constexpr bool kIsDate = std::is_same_v<Type, Date> || std::is_same_v<Type, std::optional<Date>>;

template <class Record>
Sheet recordSheet(std::string name, const Operation& operation, const std::vector<Record>& records)
{
    Sheet sheet{std::move(name), {}, std::make_unique<RecordRows<Record>>(operation, records)};
    const auto add = [&sheet](const Field& field, const auto& value) {
        using Type = std::decay_t<decltype(value)>;
        const bool isWide = std::is_same_v<Type, std::string> && field.holds != Holds::OwnCode;
        sheet.columns.push_back({field.name,
                                 kIsDate<Type>     ? ColumnForm::Date
                                 : kIsNumber<Type> ? ColumnForm::Number
                                                   : ColumnForm::Text,
                                 isWide ? kWideColumn : SheetColumn{}.width});
    };
    const Record record{};
    fields(add, record);
    return sheet;
}

Sheet ledgerSheet(const EvaluatedPlan& evaluated)
{
    Sheet sheet{"Ledger", {}, ledgerRows(evaluated.view())};
    for (const std::string_view name : ledgerColumns())
        sheet.columns.push_back({name, name == "facility"        ? ColumnForm::Text
                                       : name == "date"          ? ColumnForm::Date
                                       : name == "occupancy_pct" ? ColumnForm::Percent
                                                                 : ColumnForm::Number});
    return sheet;
}

Sheet findingsSheet(const EvaluatedPlan& evaluated, const WorkbookFacts& facts)
{
    using enum ColumnForm;
    return {"Findings",
            {{"rule", Text, 7},
             {"subject", Text},
             {"day", Number, 7},
             {"excess", Number, 9},
             {"approved", Text, 10},
             {"message", Text, kSentenceColumn}},
            findingsRows(evaluated.findings(), facts.inWords)};
}

class WaitingRows final : public TableRows {
public:
    WaitingRows(const Operation& operation, const WorkbookFacts& facts) : m_operation(operation), m_facts(facts) {}

    [[nodiscard]] std::vector<std::string_view> columns() const override
    {
        return {"cohort", "facility", "facility_name", "category", "people", "reason"};
    }
    [[nodiscard]] std::uint64_t count() const override { return m_facts.waiting.size(); }
    void writeNext(CellWriter& cells) override
    {
        const WaitingPeople& waiting = m_facts.waiting.at(m_next++);
        const Cohort& cohort = m_operation.cohort(waiting.cohort);
        cells.text(cohort.code);
        cells.text(m_operation.facility(cohort.facility).code);
        cells.text(m_operation.facility(cohort.facility).name);
        cells.text(m_operation.category(cohort.category).code);
        writeCount(cells, waiting.people);
        cells.text(m_facts.inWords(waiting.why));
        cells.endRow();
    }

private:
    const Operation& m_operation;
    const WorkbookFacts& m_facts;
    std::size_t m_next = 0;
};

Sheet waitingSheet(const Plan& plan, const WorkbookFacts& facts)
{
    using enum ColumnForm;
    return {"Waiting",
            {{"cohort", Text, 18},
             {"facility", Text},
             {"facility_name", Text, kWideColumn},
             {"category", Text, 16},
             {"people", Number},
             {"reason", Text, kSentenceColumn}},
            std::make_unique<WaitingRows>(plan.operation, facts)};
}

} // namespace

std::vector<Sheet> sheetsOf(const Plan& plan, const EvaluatedPlan& evaluated, const WorkbookFacts& facts)
{
    std::vector<Sheet> sheets;
    sheets.push_back(summarySheet(plan, evaluated, facts));
    sheets.push_back(scheduleSheet(evaluated));
    sheets.push_back(partsSheet(evaluated));
    sheets.push_back(ledgerSheet(evaluated));
    sheets.push_back(findingsSheet(evaluated, facts));
    sheets.push_back(waitingSheet(plan, facts));
    sheets.push_back(recordSheet("Sites", plan.operation, plan.operation.facilities));
    sheets.push_back(recordSheet("People", plan.operation, plan.operation.cohorts));
    sheets.push_back(recordSheet("Routes", plan.operation, plan.operation.routes));
    sheets.push_back(aboutSheet(plan, facts));
    return sheets;
}

} // namespace planner
