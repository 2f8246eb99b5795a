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
#include "core/exchange/output_place.h"
#include "core/exchange/sheet/grid_reader.h"
#include "core/planning/table_taking.h"

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
    bool addsCategories = false;
    bool isDryRun = false;
    bool isJson = false;
};

/// A table with what it is taken for.
struct ReadTable {
    TableDraft draft;
    bool isSheetGiven = false;
};

Error badInput(Message message) { return {ErrorKind::BadInput, std::move(message)}; }

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
    if (name.empty()) {
        const auto first = firstSheet(grid);
        return first ? Result<std::size_t>(*first)
                     : badInput({MessageId::EverySheetIsHidden, {file, namesOfSheets(grid)}});
    }
    const auto found = std::find_if(grid.sheets.begin(), grid.sheets.end(),
                                    [&](const GridSheet& sheet) { return sheet.name() == name; });
    if (found != grid.sheets.end() && found->rowCount() > 0)
        return static_cast<std::size_t>(found - grid.sheets.begin());
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
Result<> addConstants(TableDraft& draft, const std::vector<std::string>& pairs)
{
    for (const std::string& pair : pairs) {
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const TableKind kind = draft.mapping().kind;
        const auto field = fieldNamed(kind, pair.substr(0, equals));
        if (!field || equals + 1 >= pair.size())
            return badInput({MessageId::SameValueIsUnreadable, {oneLine(pair), nameOf(kind)}});
        draft.setConstant(*field, pair.substr(equals + 1));
    }
    return Done{};
}

/// What the program proposes, or the saved mapping says, with what was said by hand on top.
Result<ReadTable> readTable(const TableArguments& arguments, const Operation& plan)
{
    auto saved = savedMapping(arguments.mapping);
    if (!saved)
        return saved.error();
    auto read = readTableFile(arguments);
    if (!read)
        return read.error();
    const auto grid = std::make_shared<const Grid>(std::move(read).value());
    const std::string name = arguments.sheet.empty() && saved.value() ? saved.value()->sheet : arguments.sheet;
    const auto sheet = findSheet(*grid, name, arguments.file);
    if (!sheet)
        return sheet.error();
    DraftWishes wishes{sheet.value(), arguments.headerRow, valueNamed<TableKind>(arguments.kind)};
    if (saved.value() && !wishes.kind)
        wishes.kind = saved.value()->kind;
    if (saved.value() && !wishes.headerRow)
        wishes.headerRow = saved.value()->headerRow;
    ReadTable table{TableDraft(grid, plan, wishes), !name.empty()};
    if (saved.value())
        if (const auto used = table.draft.use(*saved.value()); !used)
            return badInput({MessageId::MappingFileIsWrong, {arguments.mapping, used.error().message}});
    if (const auto added = addConstants(table.draft, arguments.same); !added)
        return added.error();
    const TableMapping& mapping = table.draft.mapping();
    table.draft.setDropsIncomplete(mapping.dropsIncomplete || arguments.dropsIncomplete);
    table.draft.setAddsCategories(mapping.addsCategories || arguments.addsCategories);
    if (const auto added = table.draft.say(arguments.pairs); !added)
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

/// All that a person has to say or mend before anything is taken, as errors.
void sayWhatIsOpen(const TableArguments& arguments, const ReadTable& table, const TableTaking& taking)
{
    const TableProposal& proposal = table.draft.proposal();
    const TableKind kind = table.draft.mapping().kind;
    for (const FieldProposal* field : table.draft.questions()) {
        const auto& headers = proposal.shape.headers;
        printError({MessageId::FieldIsOpen,
                    {arguments.file, columnName(field->column), oneLine(headers[field->column]),
                     fieldName(kind, field->field)}});
    }
    for (const MissingField& missing : taking.table.missing)
        printError({MessageId::RowsLackField,
                    {arguments.file, missing.rows.size(), fieldName(kind, missing.field), missing.rows.front()}});
    for (const CellProblem& problem : taking.table.problems)
        printError(
            {MessageId::TableCellIsWrong, {arguments.file, problem.row, columnName(problem.column), problem.why}});
    for (const Message& question : taking.questions)
        printError({MessageId::TableIsOpen, {arguments.file, question}});
}

/// The rows that cannot be made of their cells.
FolderReport reportOf(const TableArguments& arguments, const TableTaking& taking)
{
    FolderReport report;
    for (const RowTaking& row : taking.rows)
        for (const CellFault& fault : row.faults)
            if (fault.why.id != MessageId::RowLacksField)
                report.addError({arguments.file + ":" + std::to_string(row.number), fault.field, fault.why});
    return report;
}

void printResult(const TableArguments& arguments, const TableDraft& draft, const MappedTable& rows,
                 const std::vector<RowChange>* changes)
{
    if (arguments.isJson) {
        auto json = nlohmann::ordered_json::parse(toJson(draft.proposal(), draft.mapping(), rows));
        if (changes != nullptr) {
            json["changes"] = changesJson(*changes);
            json["dry_run"] = arguments.isDryRun;
        }
        fmt::print("{}\n", json.dump());
        return;
    }
    printTable(draft.sheet(), draft.proposal(), draft.mapping(), rows);
    if (changes == nullptr)
        return;
    printChanges(*changes);
    fmt::print("{}\n", changes->empty()     ? "Nothing differs"
                       : arguments.isDryRun ? "Nothing is written: --dry-run"
                                            : "It is one step; tplan undo takes it back");
}

/// What the table does to the plan as it is; an error where it cannot be taken.
Result<> findTaking(const TableArguments& arguments, const ReadTable& table, const Plan& plan, TableTaking& taking)
{
    taking = takingOf(plan, table.draft);
    const auto& grid = table.draft.grid();
    const bool isSheetOpen = !table.isSheetGiven && offeredSheets(grid) > 1;
    if (taking.isReady && !isSheetOpen)
        return taking.refusal ? Result<>(*taking.refusal) : Result<>(Done{});
    if (isSheetOpen)
        printError({MessageId::SheetIsOpen, {arguments.file, namesOfSheets(grid)}});
    sayWhatIsOpen(arguments, table, taking);
    if (taking.table.problems.empty() && taking.questions.empty())
        printReport(reportOf(arguments, taking));
    return badInput({MessageId::TableIsNotTaken, {arguments.file}});
}

ExitCode takeTable(const TableArguments& arguments, PlanStore& store, const ReadTable& table)
{
    TableTaking taking;
    const auto taken = takeStep(store, [&]() -> Result<ChangeSet> {
        if (const auto found = findTaking(arguments, table, store.plan(), taking); !found)
            return found.error();
        if (!taking.edit || arguments.isDryRun)
            return ChangeSet{};
        const std::string reason = arguments.reason.empty() ? "table " + arguments.file : arguments.reason;
        return store.push(*taking.edit, currentAuthor(oneLine(reason)), JournalKind::Edit);
    });
    if (!taken)
        return fail(taken.error());
    printResult(arguments, table.draft, taking.table, &taking.changes);
    return ExitCode::Done;
}

ExitCode takeFile(const TableArguments& arguments)
{
    auto opened = openPlan(arguments.plan, arguments.isDryRun ? Use::Look : Use::Change);
    if (!opened)
        return fail(opened.error());
    const auto table = readTable(arguments, opened.value().plan().operation);
    if (!table)
        return fail(table.error());
    if (const auto saved = saveMapping(arguments, table.value().draft.mapping()); !saved)
        return fail(saved.error());
    if (tableOf(table.value().draft.mapping().kind))
        return takeTable(arguments, opened.value(), table.value());
    printError({MessageId::BatchesAreNotTaken, {arguments.file}});
    return ExitCode::BadInput;
}

ExitCode runTable(const TableArguments& arguments)
{
    if (!arguments.plan.empty())
        return takeFile(arguments);
    const auto table = readTable(arguments, {});
    if (!table)
        return fail(table.error());
    const TableDraft& draft = table.value().draft;
    if (const auto saved = saveMapping(arguments, draft.mapping()); !saved)
        return fail(saved.error());
    printResult(arguments, draft, rowsOf(draft.sheet(), draft.proposal(), draft.mapping()), nullptr);
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
            "Columns by header or letter, and fields: \"Beds=capacity,F=population\"; - for a column that is not read, "
            "km*1.609344 for other units, people:women for the people of a category")
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
    command.add_flag("--add-categories", arguments.addsCategories,
                     "Add the categories that the plan lacks, without any condition");
    command.add_option("--encoding", arguments.encoding, "How a CSV file is written; UTF-8 or UTF-16 by default")
        ->check(CLI::IsMember({"windows-1252", "windows-1256"}));
}

} // namespace

void addTable(CLI::App& app, ExitCode& exitCode)
{
    const auto arguments = std::make_shared<TableArguments>();
    CLI::App* command = app.add_subcommand(
        "table", "Read any table (CSV, TSV, XLSX, ODS): say what its columns are, and take its rows into a plan");
    setExample(*command, "tplan table operation/facilities.csv\n"
                         "tplan table operation/facilities.csv --into my.tplan --dry-run");
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
