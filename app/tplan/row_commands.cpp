// SPDX-License-Identifier: Apache-2.0
// Rows of the operation: begin one, add, set, remove.
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/row_change_text.h"
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/exchange/row_names.h"
#include "core/planning/plan_difference.h"
#include "core/planning/row_removal.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace planner::tplan {
namespace {

struct RowArguments {
    std::string plan;
    std::string table;
    std::string row;
    std::vector<std::string> cells;
    std::string dates;
    std::string reason;
    bool takesReferences = false;
    bool isJson = false;
};

struct NewArguments {
    std::string plan;
    std::string title;
    std::string start;
    std::string end;
    std::string dates;
    std::string reason;
};

Result<RowCells> cellsIn(const std::vector<std::string>& arguments)
{
    RowCells cells;
    for (const std::string& argument : arguments) {
        const std::size_t equals = argument.find('=');
        if (equals == std::string::npos || equals == 0)
            return Error{ErrorKind::BadInput, {MessageId::ArgumentIsNoCell, {oneLine(argument)}}};
        cells.emplace_back(argument.substr(0, equals), argument.substr(equals + 1));
    }
    return cells;
}

Error noCells(OperationTable table)
{
    std::string names;
    for (const RowField& field : fieldsOf(table))
        names.append(names.empty() ? "" : ", ").append(field.name);
    return {ErrorKind::BadInput, {MessageId::NoCellIsGiven, {names}}};
}

Result<Edit> additionBy(const RowArguments& arguments, const Operation& operation)
{
    const auto table = findTable(arguments.table);
    if (!table)
        return table.error();
    const auto cells = cellsIn(arguments.cells);
    if (!cells)
        return cells.error();
    if (table.value() == OperationTable::Settings)
        return Error{ErrorKind::BadInput, {MessageId::SettingsAreOneRow}};
    auto row = RowMaker(operation, dateOrderNamed(arguments.dates)).made(table.value(), cells.value());
    if (!row)
        return row.error();
    return Edit(AddRow{static_cast<std::uint32_t>(rowCount(operation, table.value())), std::move(row).value()});
}

/// Settings are one row, so that what stands in place of a name is a cell of it.
Result<Edit> changeBy(const RowArguments& arguments, const Operation& operation)
{
    const auto table = findTable(arguments.table);
    if (!table)
        return table.error();
    const bool isSettings = table.value() == OperationTable::Settings;
    std::vector<std::string> texts = arguments.cells;
    if (isSettings)
        texts.insert(texts.begin(), arguments.row);
    const auto position = findRow(operation, table.value(), isSettings ? std::string() : arguments.row);
    if (!position)
        return position.error();
    const auto cells = cellsIn(texts);
    if (!cells)
        return cells.error();
    if (cells.value().empty())
        return noCells(table.value());
    const OperationRow before = rowAt(operation, table.value(), position.value());
    auto row = RowMaker(operation, dateOrderNamed(arguments.dates)).changed(before, cells.value());
    if (!row)
        return row.error();
    if (row.value() == before)
        return Edit(Transaction{});
    return Edit(SetRow{position.value(), std::move(row).value()});
}

/// "2 cohorts with 340 people, 3 routes"; "" where nothing refers to the row.
std::string furtherRows(const Plan& plan, OperationTable table, std::uint32_t position)
{
    std::string text;
    for (const GoesWith& kind : whatGoesWith(plan, table, {position}))
        text.append(text.empty() ? "" : ", ").append(toEnglish(kind.sentence));
    return text;
}

Result<Edit> removalBy(const RowArguments& arguments, const Plan& plan)
{
    const auto table = findTable(arguments.table);
    if (!table)
        return table.error();
    if (table.value() == OperationTable::Settings)
        return Error{ErrorKind::BadInput, {MessageId::SettingsAreOneRow}};
    const auto position = findRow(plan.operation, table.value(), arguments.row);
    if (!position)
        return position.error();
    if (const std::string further = furtherRows(plan, table.value(), position.value());
        !further.empty() && !arguments.takesReferences) {
        const OperationRow row = rowAt(plan.operation, table.value(), position.value());
        return Error{
            ErrorKind::Refused,
            {MessageId::RowNamesMore, {nameOf(table.value()), oneLine(rowName(plan.operation, row)), further}}};
    }
    return removalOf(plan, table.value(), {position.value()});
}

void tellChanges(const std::vector<RowChange>& changes, bool isJson)
{
    if (isJson)
        fmt::print("{}\n", nlohmann::ordered_json{{"changes", changesJson(changes)}}.dump());
    else if (changes.empty())
        fmt::print("Nothing is changed: the plan says so already\n");
    else
        printChanges(changes);
}

/// Makes one step of the plan as it is when it is made, and prints what it did.
template <class Make>
ExitCode takeRowStep(const RowArguments& arguments, const Make& make)
{
    auto opened = openPlan(arguments.plan, Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    Plan before;
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        const auto edit = make(store.plan());
        if (!edit)
            return edit.error();
        before = store.plan();
        if (const auto* steps = std::get_if<Transaction>(&edit.value().value); steps != nullptr && steps->edits.empty())
            return ChangeSet{};
        return store.push(edit.value(), currentAuthor(arguments.reason), JournalKind::Edit);
    });
    if (!taken)
        return fail(taken.error());
    tellChanges(rowChanges(before, store.plan()), arguments.isJson);
    return ExitCode::Done;
}

ExitCode runNew(const NewArguments& arguments)
{
    Plan plan;
    auto settings = RowMaker(plan.operation, dateOrderNamed(arguments.dates))
                        .made(OperationTable::Settings,
                              {{"title", arguments.title}, {"start", arguments.start}, {"end", arguments.end}});
    if (!settings)
        return fail(settings.error());
    plan.operation.settings = std::get<Settings>(std::move(settings).value());
    const std::string reason = arguments.reason.empty() ? "a new operation" : arguments.reason;
    auto store = PlanStore::create(arguments.plan, std::move(plan), currentAuthor(oneLine(reason)), openOptions());
    if (!store)
        return fail(store.error());
    printWarnings(store.value());
    const Settings& made = store.value().plan().operation.settings;
    fmt::print("{}: an empty operation from {} to {}\n", arguments.plan, toText(made.start), toText(made.end));
    return ExitCode::Done;
}

void addDates(CLI::App& command, std::string& dates)
{
    command
        .add_option("--dates", dates,
                    "How dates such as 2/3/2026 are written: day, month, year in this order or another")
        ->check(CLI::IsMember({"dmy", "mdy", "ymd"}));
}

/// What all three commands take, in the order of the command line.
std::shared_ptr<RowArguments> addRowArguments(CLI::App& command)
{
    auto arguments = std::make_shared<RowArguments>();
    addPlanArgument(command, arguments->plan);
    std::string tables;
    for (const char* name : kNamesOf<OperationTable>.names)
        tables.append(tables.empty() ? "{" : ",").append(name);
    command.add_option("TABLE", arguments->table, "Table as in the operation folder; settings for operation.csv")
        ->required()
        ->type_name(tables + "}");
    return arguments;
}

void addRowOption(CLI::App& command, RowArguments& arguments)
{
    command
        .add_option("ROW", arguments.row,
                    "Its code; NAS/women for places, A/B for keep_apart; or its number in the table")
        ->required();
}

void addCells(CLI::App& command, RowArguments& arguments)
{
    command.add_option("CELLS", arguments.cells, "FIELD=VALUE, fields as in the operation folder; FIELD= for a blank");
    addDates(command, arguments.dates);
}

void addLastOptions(CLI::App& command, RowArguments& arguments)
{
    command.add_option("--reason", arguments.reason,
                       "Why, for the history; needed where an approved batch changes its date or destination");
    command.add_flag("--json", arguments.isJson, "Print one JSON object");
}

} // namespace

void addNew(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<NewArguments>();
    CLI::App* command = app.add_subcommand("new", "Write an empty operation as a new plan file");
    setExample(*command, "tplan new spring.tplan --title \"Spring 2026\" --start 2026-03-01 --end 2026-03-31\n"
                         "tplan add spring.tplan facilities code=KAR name=Karkh capacity=500 population=120");
    command->add_option("PLAN", arguments->plan, "Plan file to write")->required();
    command->add_option("--title", arguments->title, "What it is called");
    command->add_option("--start", arguments->start, "Its first day")->required()->type_name("DATE");
    command->add_option("--end", arguments->end, "Its last day")->required()->type_name("DATE");
    addDates(*command, arguments->dates);
    command->add_option("--reason", arguments->reason, "Why, for the history");
    command->callback([arguments, &exitCode] { exitCode = runNew(*arguments); });
}

void addAdd(CLI::App& app, ExitCode& exitCode)
{
    CLI::App* command = app.add_subcommand("add", "Add a row to a table of the operation");
    setExample(*command, "tplan add my.tplan facilities code=NEW name=\"New site\" capacity=200 population=0");
    const auto arguments = addRowArguments(*command);
    addCells(*command, *arguments);
    addLastOptions(*command, *arguments);
    command->callback([arguments, &exitCode] {
        exitCode = takeRowStep(*arguments, [&](const Plan& plan) { return additionBy(*arguments, plan.operation); });
    });
}

void addSet(CLI::App& app, ExitCode& exitCode)
{
    CLI::App* command =
        app.add_subcommand("set", "Change cells of a row of the operation; what refers to a row follows its new code");
    setExample(*command, "tplan set my.tplan facilities NAS capacity=4000\n"
                         "tplan set my.tplan settings batch_size=120");
    const auto arguments = addRowArguments(*command);
    addRowOption(*command, *arguments);
    addCells(*command, *arguments);
    addLastOptions(*command, *arguments);
    command->callback([arguments, &exitCode] {
        exitCode = takeRowStep(*arguments, [&](const Plan& plan) { return changeBy(*arguments, plan.operation); });
    });
}

void addRemove(CLI::App& app, ExitCode& exitCode)
{
    CLI::App* command = app.add_subcommand("remove", "Take a row out of a table of the operation");
    setExample(*command, "tplan remove my.tplan facilities NAS --with-references");
    const auto arguments = addRowArguments(*command);
    addRowOption(*command, *arguments);
    command->add_flag("--with-references", arguments->takesReferences,
                      "Take out or change all that refers to it as well, batches too");
    addLastOptions(*command, *arguments);
    command->callback([arguments, &exitCode] {
        exitCode = takeRowStep(*arguments, [&](const Plan& plan) { return removalBy(*arguments, plan); });
    });
}

} // namespace planner::tplan
