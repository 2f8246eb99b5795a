// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/exchange/workbook/plan_sheets.h"
#include "core/goals/score.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

namespace planner {
namespace {

constexpr int kItemColumn = 34;
constexpr int kValueColumn = 80;

/// A few rows of a name and a value.
class ItemRows final : public TableRows {
public:
    explicit ItemRows(std::function<std::string(const Message&)> inWords) : m_inWords(std::move(inWords)) {}

    void add(const Message& item, std::string text) { m_items.push_back({m_inWords(item), std::move(text), true}); }
    void add(const Message& item, const Message& sentence) { add(item, m_inWords(sentence)); }
    void addNumber(const Message& item, std::int64_t number)
    {
        m_items.push_back({m_inWords(item), std::to_string(number), false});
    }
    void addDate(const Message& item, Date date) { m_items.push_back({m_inWords(item), toText(date), false}); }

    [[nodiscard]] std::vector<std::string_view> columns() const override { return {"item", "value"}; }
    [[nodiscard]] std::uint64_t count() const override { return m_items.size(); }
    void writeNext(CellWriter& cells) override
    {
        const Item& item = m_items.at(m_next++);
        cells.text(item.name);
        if (item.isText)
            cells.text(item.value);
        else
            cells.plain(item.value);
        cells.endRow();
    }

private:
    struct Item {
        std::string name;
        std::string value;
        bool isText;
    };

    std::function<std::string(const Message&)> m_inWords;
    std::vector<Item> m_items;
    std::size_t m_next = 0;
};

Sheet sheetOf(std::string name, std::unique_ptr<ItemRows> rows)
{
    return {std::move(name),
            {{"item", ColumnForm::Text, kItemColumn}, {"value", ColumnForm::Mixed, kValueColumn}},
            std::move(rows),
            false};
}

} // namespace

Sheet summarySheet(const Plan& plan, const EvaluatedPlan& evaluated, const WorkbookFacts& facts)
{
    const Settings& settings = plan.operation.settings;
    const PeopleSummary people = summarise(plan.operation, plan.batches);
    const Score score = scoreOf(evaluated, settings.goals);
    auto rows = std::make_unique<ItemRows>(facts.inWords);
    rows->add(MessageId::SummaryTitle, settings.title);
    rows->addDate(MessageId::SummaryFirstDay, settings.start);
    rows->addDate(MessageId::SummaryLastDay, settings.end);
    rows->addNumber(MessageId::SummarySites, static_cast<std::int64_t>(plan.operation.facilities.size()));
    rows->addNumber(MessageId::SummaryPeople, people.people.value());
    rows->addNumber(MessageId::SummaryWaiting, people.waiting.value());
    rows->addNumber(MessageId::SummaryPlanned, people.planned.value());
    rows->addNumber(MessageId::SummaryOnTheRoad, people.onTheRoad.value());
    rows->addNumber(MessageId::SummaryArrived, people.arrived.value());
    rows->addNumber(MessageId::SummaryLeft, people.left.value());
    rows->addNumber(MessageId::SummaryMoved, people.moved.value());
    rows->addNumber(MessageId::SummaryBatches, static_cast<std::int64_t>(plan.batches.size()));
    rows->addNumber(MessageId::SummaryFindings, static_cast<std::int64_t>(evaluated.findings().size()));
    rows->addNumber(MessageId::SummaryHardScore, score.hard);
    for (const GoalValue& goal : score.goals)
        rows->addNumber({MessageId::SummaryGoal, {nameOf(goal.goal)}}, goal.value);
    return sheetOf("Summary", std::move(rows));
}

Sheet aboutSheet(const Plan& plan, const WorkbookFacts& facts)
{
    auto rows = std::make_unique<ItemRows>(facts.inWords);
    rows->add(MessageId::AboutProgram, "Transfer Planner " + facts.version);
    rows->add(MessageId::SummaryTitle, plan.operation.settings.title);
    rows->add(MessageId::AboutPlan, facts.planHash);
    rows->add(MessageId::AboutState, facts.stateHash);
    rows->add(MessageId::AboutEditable, Message(MessageId::AboutEditableColumns,
                                                {fmt::format("{}", fmt::join(editableScheduleColumns(), ", "))}));
    rows->add(MessageId::AboutComingBack, Message(MessageId::AboutHowItComesBack));
    rows->add(MessageId::AboutOtherSheets, Message(MessageId::AboutOtherSheetsStay));
    return sheetOf("About", std::move(rows));
}

} // namespace planner
