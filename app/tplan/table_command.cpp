// SPDX-License-Identifier: Apache-2.0
// Any table that people have: what it is taken for, and its rows into a plan.
#include "app/tplan/command.h"
#include "app/tplan/command_words.h"
#include "app/tplan/import_command.h"
#include "app/tplan/row_change_text.h"
#include "app/tplan/table_text.h"
#include "core/base/message_id.h"
#include "core/base/one_line.h"
#include "core/exchange/atomic_file.h"
#include "core/exchange/byte_source.h"
#include "core/exchange/mapping/mapping_json.h"
#include "core/exchange/mapping/taken_rows.h"
#include "core/exchange/output_place.h"
#include "core/exchange/sheet/grid_reader.h"
#include "core/planning/plan_difference.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace planner::tplan {
namespace {

struct TableArguments {
    std::string file;
    std::string sheet;
    std::string kind;
    std::string pairs;
    std::string mapping;
    std::string savedMapping;
    std::string plan;
    std::string encoding;
    std::string reason;
    std::optional<std::uint32_t> headerRow;
    std::vector<std::string> same;
    bool dropsIncomplete = false;
    bool isDryRun = false;
    bool isJson = false;
};

/// A table with what it is taken for.
struct ReadTable {
    Grid grid;
    std::size_t sheet = 0;
    bool isSheetGiven = false;
    TableProposal proposal;
    TableMapping mapping;

    [[nodiscard]] const GridSheet& rows() const { return grid.sheets[sheet]; }
};

Error badInput(Message message) { return {ErrorKind::BadInput, std::move(message)}; }

/// A sheet that may be meant where nobody says which one is.
bool isOffered(const GridSheet& sheet) { return !sheet.isHidden() && sheet.rowCount() > 0; }

std::string namesOfSheets(const Grid& grid)
{
    std::string names;
    for (const GridSheet& sheet : grid.sheets)
        names.append(names.empty() ? "" : ", ").append(sheet.name()).append(sheet.isHidden() ? " (hidden)" : "");
    return oneLine(names);
}

/// The sheet of that name, or the first one that is offered.
Result<std::size_t> findSheet(const Grid& grid, const std::string& name, const std::string& file)
{
    const auto found = std::find_if(grid.sheets.begin(), grid.sheets.end(), [&](const GridSheet& sheet) {
        return name.empty() ? isOffered(sheet) : sheet.name() == name;
    });
    if (found != grid.sheets.end())
        return static_cast<std::size_t>(found - grid.sheets.begin());
    if (name.empty())
        return badInput({MessageId::EverySheetIsHidden, {file, namesOfSheets(grid)}});
    return badInput({MessageId::SheetIsUnknown, {file, name, namesOfSheets(grid)}});
}

Result<Grid> readTableFile(const TableArguments& arguments)
{
    GridOptions options;
    options.encoding = textEncodingNamed(arguments.encoding);
    options.cancel = &interrupted();
    options.progress = terminalProgress();
    return readGrid(arguments.file, options);
}

/// A mapping that was saved; nothing where none is given.
Result<std::optional<TableMapping>> savedMapping(const std::string& path)
{
    if (path.empty())
        return std::optional<TableMapping>();
    auto file = InputFile::open(path);
    if (!file)
        return file.error();
    constexpr std::size_t kMost = (std::size_t{1} << 20) + 1; // a byte more than a mapping may have
    std::string text(std::min<std::uint64_t>(file.value().size(), kMost), '\0');
    const ByteSource source = file.value().source();
    std::size_t size = 0;
    while (size < text.size()) {
        const std::size_t count = source(text.data() + size, text.size() - size).value_or(0);
        if (count == 0)
            break;
        size += count;
    }
    text.resize(size);
    auto mapping = mappingFromJson(text);
    if (!mapping)
        return badInput({MessageId::MappingFileIsWrong, {path, mapping.error().message}});
    return std::optional(std::move(mapping).value());
}

/// Puts what all rows have alike, each as FIELD=VALUE, on top of the mapping.
Result<> addConstants(TableMapping& mapping, const std::vector<std::string>& pairs)
{
    for (const std::string& pair : pairs) {
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const auto field = fieldNamed(mapping.kind, pair.substr(0, equals));
        if (!field || equals + 1 >= pair.size())
            return badInput({MessageId::SameValueIsUnreadable, {oneLine(pair), nameOf(mapping.kind)}});
        std::erase_if(mapping.constants, [&](const auto& constant) { return constant.first == *field; });
        mapping.constants.emplace_back(*field, pair.substr(equals + 1));
    }
    return Done{};
}

/// Whether somebody has said what the column is, or that it is not read.
bool isColumnSaid(const TableProposal& proposal, const TableMapping& mapping, const FieldProposal& field,
                  const std::string& pairs)
{
    TableMapping only = mapping;
    only.columns = {columnAs(proposal, field.field, field.column)};
    static_cast<void>(addToMapping(only, proposal, pairs));
    return std::none_of(only.columns.begin(), only.columns.end(), [&](const MappedColumn& column) {
        return column.column == field.column && column.field == field.field;
    });
}

/// What the program proposes, or the saved mapping says, with what was said by hand on top.
Result<ReadTable> readTable(const TableArguments& arguments)
{
    auto saved = savedMapping(arguments.mapping);
    if (!saved)
        return saved.error();
    auto grid = readTableFile(arguments);
    if (!grid)
        return grid.error();
    ReadTable table;
    table.grid = std::move(grid).value();
    const std::string name = arguments.sheet.empty() && saved.value() ? saved.value()->sheet : arguments.sheet;
    const auto sheet = findSheet(table.grid, name, arguments.file);
    if (!sheet)
        return sheet.error();
    table.sheet = sheet.value();
    table.isSheetGiven = !name.empty();
    ProposalWishes wishes{arguments.headerRow, valueNamed<TableKind>(arguments.kind)};
    if (saved.value() && !wishes.kind)
        wishes.kind = saved.value()->kind;
    if (saved.value() && !wishes.headerRow)
        wishes.headerRow = saved.value()->headerRow;
    table.proposal = proposeTable(table.rows(), wishes);
    auto mapping = saved.value() ? fittedTo(*saved.value(), table.proposal)
                                 : Result<TableMapping>(mappingOf(table.rows(), table.proposal));
    if (!mapping)
        return badInput({MessageId::MappingFileIsWrong, {arguments.mapping, mapping.error().message}});
    table.mapping = std::move(mapping).value();
    if (const auto added = addConstants(table.mapping, arguments.same); !added)
        return added.error();
    table.mapping.dropsIncomplete = table.mapping.dropsIncomplete || arguments.dropsIncomplete;
    if (table.isSheetGiven)
        table.mapping.sheet = table.rows().name();
    if (const auto added = addToMapping(table.mapping, table.proposal, arguments.pairs); !added)
        return added.error();
    return table;
}

Result<> saveMapping(const TableArguments& arguments, const TableMapping& mapping)
{
    if (arguments.savedMapping.empty())
        return Done{};
    if (const auto isFree = requireNoPlans({arguments.savedMapping}); !isFree)
        return isFree.error();
    const std::string text = toJson(mapping);
    return writeFileAtomically(arguments.savedMapping, [&text](const TextSink& sink) { return sink(text); });
}

/// All that a person has to say before anything is taken, as errors; false where there is nothing.
bool saysWhatIsOpen(const TableArguments& arguments, const ReadTable& table, const MappedTable& rows)
{
    bool isOpen = false;
    const auto say = [&isOpen](const Message& message) {
        printError(message);
        isOpen = true;
    };
    const auto& sheets = table.grid.sheets;
    if (!table.isSheetGiven && std::count_if(sheets.begin(), sheets.end(), isOffered) > 1)
        say({MessageId::SheetIsOpen, {arguments.file, namesOfSheets(table.grid)}});
    for (const FieldProposal* field : openQuestions(table.proposal, table.mapping)) {
        if (isColumnSaid(table.proposal, table.mapping, *field, arguments.pairs))
            continue;
        const auto name = fieldName(table.mapping.kind, field->field);
        const auto& headers = table.proposal.shape.headers;
        say({MessageId::FieldIsOpen,
             {arguments.file, columnName(field->column),
              field->column < headers.size() ? oneLine(headers[field->column]) : std::string(), name}});
    }
    for (const MissingField& missing : rows.missing)
        say({MessageId::RowsLackField,
             {arguments.file, missing.rows.size(), fieldName(table.mapping.kind, missing.field),
              missing.rows.front()}});
    for (const CellProblem& problem : rows.problems)
        say({MessageId::TableCellIsWrong, {arguments.file, problem.row, columnName(problem.column), problem.why}});
    for (const Message& question : rows.questions)
        say({MessageId::TableIsOpen, {arguments.file, question}});
    for (const FieldSum& sum : rows.sums)
        if (!sum.addsUp())
            say({MessageId::SumsDiffer, {fieldName(table.mapping.kind, sum.field), sum.file, sum.taken + sum.leftOut}});
    return isOpen;
}

void printResult(const TableArguments& arguments, const ReadTable& table, const MappedTable& rows,
                 const std::vector<RowChange>* changes)
{
    if (arguments.isJson) {
        auto json = nlohmann::ordered_json::parse(toJson(table.proposal, table.mapping, rows));
        if (changes != nullptr) {
            json["changes"] = changesJson(*changes);
            json["dry_run"] = arguments.isDryRun;
        }
        fmt::print("{}\n", json.dump());
        return;
    }
    printTable(table.rows(), table.proposal, table.mapping, rows);
    if (changes == nullptr)
        return;
    printChanges(*changes);
    fmt::print("{}\n", changes->empty()     ? "Nothing differs"
                       : arguments.isDryRun ? "Nothing is written: --dry-run"
                                            : "It is one step; tplan undo takes it back");
}

/// What a table does to a plan.
struct Taking {
    MappedTable rows;
    FolderReport report;
    PlanDifference difference;
    bool isOpen = false;
};

Result<> findDifference(const TableArguments& arguments, const ReadTable& table, const Plan& plan, Taking& taking)
{
    taking = {};
    taking.rows = rowsOf(table.rows(), table.proposal, table.mapping, plan.operation);
    taking.isOpen = saysWhatIsOpen(arguments, table, taking.rows);
    if (taking.isOpen)
        return badInput({MessageId::TableIsNotTaken, {arguments.file}});
    Plan after = plan;
    auto operation = withTakenRows(plan.operation, table.mapping.kind, taking.rows, arguments.file, taking.report);
    if (!operation)
        return badInput({MessageId::TableIsNotTaken, {arguments.file}});
    after.operation = *std::move(operation);
    auto difference = differenceTo(plan, after, {true, false, false});
    if (!difference)
        return difference.error();
    taking.difference = std::move(difference).value();
    return Done{};
}

ExitCode takeTable(const TableArguments& arguments, const ReadTable& table)
{
    if (!tableOf(table.mapping.kind)) {
        printError({MessageId::BatchesAreNotTaken, {arguments.file}});
        return ExitCode::BadInput;
    }
    auto opened = openPlan(arguments.plan, arguments.isDryRun ? Use::Look : Use::Change);
    if (!opened)
        return fail(opened.error());
    PlanStore& store = opened.value();
    Taking taking;
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        if (const auto found = findDifference(arguments, table, store.plan(), taking); !found)
            return found.error();
        if (!taking.difference.edit || arguments.isDryRun)
            return ChangeSet{};
        const std::string reason = arguments.reason.empty() ? "table " + arguments.file : arguments.reason;
        return store.push(*taking.difference.edit, currentAuthor(oneLine(reason)), JournalKind::Edit);
    });
    if (!taken) {
        printReport(taking.report);
        return fail(taken.error());
    }
    printResult(arguments, table, taking.rows, &taking.difference.rows);
    return ExitCode::Done;
}

ExitCode runTable(const TableArguments& arguments)
{
    const auto table = readTable(arguments);
    if (!table)
        return fail(table.error());
    if (const auto saved = saveMapping(arguments, table.value().mapping); !saved)
        return fail(saved.error());
    if (!arguments.plan.empty())
        return takeTable(arguments, table.value());
    const ReadTable& read = table.value();
    printResult(arguments, read, rowsOf(read.rows(), read.proposal, read.mapping), nullptr);
    return ExitCode::Done;
}

void addWhatIsSaid(CLI::App& command, TableArguments& arguments)
{
    command.add_option("--sheet", arguments.sheet, "Name of the sheet; the first one that is not hidden by default")
        ->type_name("NAME");
    command.add_option("--as", arguments.kind, "What its rows are; found out by default")
        ->check(CLI::IsMember({"facilities", "cohorts", "routes", "batches"}));
    command
        .add_option("--header", arguments.headerRow,
                    "Number of the header's lowest row, 0 for none; found out by default")
        ->type_name("ROW");
    command
        .add_option(
            "--map", arguments.pairs,
            "Columns by header or letter, and fields: \"Beds=capacity,F=population\"; - for a column that is not read")
        ->type_name("TEXT");
    command.add_option("--mapping", arguments.mapping, "A mapping that was saved")->type_name("FILE");
    command.add_option("--save-mapping", arguments.savedMapping, "File to save the mapping in")->type_name("FILE");
    command
        .add_option("--same", arguments.same,
                    "What all rows have alike, such as category=all; may be given several times")
        ->type_name("FIELD=VALUE")
        ->allow_extra_args(false);
    command.add_flag("--drop-incomplete", arguments.dropsIncomplete,
                     "Leave rows out that lack a figure which is needed");
    command.add_option("--encoding", arguments.encoding, "How a CSV file is written; UTF-8 or UTF-16 by default")
        ->check(CLI::IsMember({"windows-1252", "windows-1256"}));
}

} // namespace

void addTable(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<TableArguments>();
    CLI::App* command = app.add_subcommand(
        "table", "Read any table (CSV, TSV, XLSX, ODS): say what its columns are, and take its rows into a plan");
    setExample(*command,
               "tplan table operation/facilities.csv\n"
               "tplan table operation/facilities.csv --into my.tplan --dry-run --map \"daily_intake=daily_intake\"");
    command->add_option("FILE", arguments->file, "The table")->required();
    addWhatIsSaid(*command, *arguments);
    command
        ->add_option("--into", arguments->plan,
                     "Plan that gets the rows, as one step: known codes are updated, others added")
        ->type_name("PLAN");
    command->add_flag("--dry-run", arguments->isDryRun, "List what the step would change, and change nothing");
    command->add_option("--reason", arguments->reason, "Why, for the history");
    command->add_flag("--json", arguments->isJson, "Print one JSON object");
    command->callback([arguments, &exitCode] { exitCode = runTable(*arguments); });
}

} // namespace planner::tplan
