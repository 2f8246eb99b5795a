// SPDX-License-Identifier: Apache-2.0
#include "core/base/message_id.h"
#include "core/base/utf8.h"
#include "core/exchange/every_table.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/near_names.h"
#include "core/exchange/record_writer.h"
#include "core/exchange/row_cells.h"
#include "core/exchange/row_checks.h"

#include <algorithm>
#include <array>
#include <set>

namespace planner {
namespace {

/// The cells of one row that is in no file.
class RowTexts : public CellReader {
public:
    RowTexts(const std::vector<ColumnSpec>& columns, const RowCells& cells, FolderReport& report,
             std::optional<DateOrder> dates)
        : CellReader(report, dates)
    {
        std::vector<std::string_view> texts;
        for (const ColumnSpec& spec : columns) {
            addColumn({spec.name, texts.size(), spec.need == ColumnNeed::Required});
            const auto found =
                std::find_if(cells.begin(), cells.end(), [&](const auto& cell) { return cell.first == spec.name; });
            texts.push_back(found == cells.end() ? std::string_view() : std::string_view(found->second));
        }
        setFields(std::move(texts));
    }
    [[nodiscard]] std::string placeOf(const Column&) const override { return {}; }

private:
    [[nodiscard]] DateColumn learnDates(const Column& column) override
    {
        DateColumn learnt;
        learnt.look(writtenDate(withoutBlankEdges(cell(column))));
        return learnt;
    }
};

/// The longest cell that a reader of the table's file takes.
std::size_t longestCell(OperationTable table)
{
    return table == OperationTable::Facilities ? limits::kListCellBytes : limits::kCellBytes;
}

} // namespace

struct RowMaker::State {
    State(const Operation& of, std::optional<DateOrder> dates) : operation(of)
    {
        folder.hasCategories = true;
        folder.dates = dates;
    }

    [[nodiscard]] Result<OperationRow> read(OperationTable table, const RowCells& cells, std::string_view ownCode);
    [[nodiscard]] bool areFields(OperationTable table, const RowCells& cells);
    template <class Record>
    void readRecord(RowTexts& texts, Record& record, std::string_view ownCode);
    void seed(OperationTable table);
    [[nodiscard]] CodeTable* codesOf(OperationTable table);
    [[nodiscard]] Error failure() const;

    const Operation& operation;
    FolderReading folder;
    FolderReport report;
    std::set<OperationTable> seeded;
};

RowMaker::RowMaker(const Operation& operation, std::optional<DateOrder> dates)
    : m_state(std::make_unique<State>(operation, dates))
{
}
RowMaker::RowMaker(RowMaker&&) noexcept = default;
RowMaker& RowMaker::operator=(RowMaker&&) noexcept = default;
RowMaker::~RowMaker() = default;

const std::vector<FolderProblem>& RowMaker::problems() const { return m_state->report.errors; }

Result<OperationRow> RowMaker::made(OperationTable table, const RowCells& cells)
{
    return m_state->read(table, cells, {});
}

Result<OperationRow> RowMaker::changed(const OperationRow& row, const RowCells& cells)
{
    RowCells all = cellsOf(m_state->operation, row);
    const auto isSaid = [&](std::string_view name) {
        return std::any_of(cells.begin(), cells.end(), [&](const auto& cell) { return cell.first == name; });
    };
    const bool becomesOutside = std::any_of(cells.begin(), cells.end(), [](const auto& cell) {
        return cell.first == "kind" && withoutBlankEdges(cell.second) == nameOf(FacilityKind::Outside);
    });
    std::erase_if(all, [&](const auto& cell) {
        return isSaid(cell.first)
               || (tableOf(row) == OperationTable::Facilities && becomesOutside
                   && std::find(kSizeFields.begin(), kSizeFields.end(), cell.first) != kSizeFields.end());
    });
    all.insert(all.end(), cells.begin(), cells.end());
    auto changed = m_state->read(tableOf(row), all, codeOf(row));
    const auto* before = std::get_if<Route>(&row);
    if (changed && before != nullptr && isEstimate(*before) && !isSaid("source"))
        if (auto& after = std::get<Route>(changed.value()); after.length != before->length)
            after.source.clear();
    return changed;
}

Result<OperationRow> RowMaker::State::read(OperationTable table, const RowCells& cells, std::string_view ownCode)
{
    report = {};
    if (!areFields(table, cells))
        return failure();
    OperationRow row = emptyRow(table);
    std::visit(
        [&]<class Record>(Record& record) {
            RowTexts texts(columnsOf<Record>(), cells, report, folder.dates);
            readRecord(texts, record, ownCode);
        },
        row);
    if (!report.errors.empty())
        return failure();
    return row;
}

/// Whether all cells are of fields that there are, once each, and their texts could be in a file.
bool RowMaker::State::areFields(OperationTable table, const RowCells& cells)
{
    std::vector<std::string_view> known;
    for (const RowField& field : fieldsOf(table))
        known.push_back(field.name);
    std::set<std::string_view> seen;
    for (const auto& [field, text] : cells) {
        const auto addProblem = [&, &name = field](MessageId sentence, std::vector<MessageArgument> arguments = {}) {
            report.addError({{}, name, {sentence, std::move(arguments)}});
        };
        if (std::find(known.begin(), known.end(), field) == known.end()) {
            const auto meant = misspeltName(field, known);
            if (meant)
                addProblem(MessageId::FieldIsMisspelt, {nameOf(table), std::string(*meant)});
            else
                addProblem(MessageId::FieldIsUnknown, {nameOf(table)});
        } else if (!seen.insert(field).second) {
            addProblem(MessageId::FieldIsThereTwice);
        } else if (findInvalidUtf8(text) != std::string_view::npos) {
            addProblem(MessageId::IsNoText);
        } else if (text.size() >= longestCell(table)) {
            addProblem(MessageId::CellIsTooLong, {text.size(), longestCell(table) - 1});
        }
    }
    return report.errors.empty();
}

template <class Record>
void RowMaker::State::readRecord(RowTexts& texts, Record& record, std::string_view ownCode)
{
    const OperationTable table = tableOf(OperationRow(Record{}));
    for (const RowField& field : fieldsOf(table)) {
        if (field.refersTo)
            seed(*field.refersTo);
        else if (field.kind == FieldKind::Reference)
            for (const OperationTable thing :
                 {OperationTable::Facilities, OperationTable::Routes, OperationTable::Fleets})
                seed(thing);
    }
    CodeTable newCodes;
    RecordReader reader(texts, folder, &newCodes);
    reader.read(record, 0, [&](std::string_view name) { checkField(texts, reader, record, name); });
    const std::string_view code = planner::codeOf(OperationRow(record));
    if (code.empty() || code == ownCode)
        return;
    seed(table);
    if (codesOf(table)->find(code) != nullptr)
        texts.fail(texts.column("code"), MessageId::CodeIsThereAlready);
}

CodeTable* RowMaker::State::codesOf(OperationTable table)
{
    switch (table) {
    case OperationTable::Categories:
        return &folder.categories;
    case OperationTable::Facilities:
        return &folder.facilities;
    case OperationTable::Cohorts:
        return &folder.cohorts;
    case OperationTable::Fleets:
        return &folder.fleets;
    case OperationTable::Routes:
        return &folder.routes;
    default:
        return nullptr;
    }
}

/// Learns the codes of the table, once.
void RowMaker::State::seed(OperationTable table)
{
    CodeTable* codes = codesOf(table);
    if (codes == nullptr || !seeded.insert(table).second)
        return;
    visitTables(
        [&]<class Row>(const std::vector<Row>& rows) {
            if constexpr (requires(Row row) { row.code; })
                for (std::uint32_t i = 0; kNameOf<Row>.table == std::string_view(nameOf(table)) && i < rows.size(); ++i)
                    codes->add(rows[i].code, {i, 0});
        },
        operation);
}

Error RowMaker::State::failure() const
{
    const FolderProblem& first = report.errors.front();
    return {ErrorKind::BadInput, {MessageId::PathAndDetail, {first.column, first.message}}};
}

} // namespace planner
