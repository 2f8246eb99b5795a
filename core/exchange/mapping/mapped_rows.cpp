// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/mapping/mapped_rows.h"

#include "core/base/code.h"
#include "core/base/message_id.h"
#include "core/exchange/mapping/cell_conversion.h"
#include "core/exchange/mapping/made_codes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>

namespace planner {
namespace {

constexpr std::string_view kMadeCode = "assumed: code made of the name";

/// The texts of one row, by field.
struct ReadRow {
    std::uint32_t number = 0;
    std::array<std::string, kTableFieldCount> texts;
    std::array<double, kTableFieldCount> figures{};
    bool isLeftOut = false;

    [[nodiscard]] std::string& at(TableField field) { return texts[static_cast<std::size_t>(field)]; }
    [[nodiscard]] const std::string& at(TableField field) const { return texts[static_cast<std::size_t>(field)]; }
    [[nodiscard]] double figure(TableField field) const { return figures[static_cast<std::size_t>(field)]; }
};

/// How many values of a field were rounded, and their sums.
struct Rounding {
    std::size_t count = 0;
    double before = 0;
    double after = 0;
};

std::vector<TableField> neededFields(TableKind kind)
{
    switch (kind) {
    case TableKind::Facilities:
        return {TableField::Name, TableField::Capacity, TableField::Population};
    case TableKind::Cohorts:
        return {TableField::Name, TableField::Category, TableField::Population};
    case TableKind::Routes:
        return {TableField::From, TableField::To, TableField::Mode, TableField::Kilometres};
    case TableKind::Batches:
        return {TableField::From, TableField::To, TableField::DateOfMove};
    }
    return {};
}

bool contains(const std::vector<std::uint32_t>& numbers, std::uint32_t number)
{
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

class RowsReader {
public:
    RowsReader(const GridSheet& sheet, const TableProposal& proposal, const TableMapping& mapping,
               const Operation& operation)
        : m_sheet(sheet), m_shape(proposal.shape), m_columns(proposal.columns), m_mapping(mapping),
          m_operation(operation), m_sites(operation)
    {
    }

    MappedTable read()
    {
        readAll();
        leaveOlderOut();
        leaveIncompleteOut();
        finishRows();
        countPeople();
        addSums();
        addNotes();
        addQuestions();
        std::sort(m_table.dropped.begin(), m_table.dropped.end(),
                  [](const DroppedRow& a, const DroppedRow& b) { return a.number < b.number; });
        return std::move(m_table);
    }

private:
    void drop(std::uint32_t number, std::string word, Message why)
    {
        m_table.dropped.push_back({number, std::move(word), std::move(why)});
    }

    void dropRow(ReadRow& row, const char* word, Message why)
    {
        row.isLeftOut = true;
        drop(row.number, word, std::move(why));
    }

    void readAll()
    {
        std::size_t reason = 0;
        for (std::size_t i = m_shape.header ? *m_shape.header + 1 : 0; i < m_sheet.rowCount(); ++i) {
            while (reason < m_shape.reasons.size() && m_shape.reasons[reason].row < i)
                ++reason;
            const GridRow row = m_sheet.row(i);
            const bool isKept = m_shape.isData(i) || contains(m_mapping.keptRows, row.number());
            const bool isByHand = contains(m_mapping.droppedRows, row.number());
            m_hidden += !isByHand && isKept && row.isHidden() ? 1 : 0;
            for (ReadRow& read : readRows(row, isKept && !isByHand)) {
                if (isByHand)
                    dropRow(read, "by hand", MessageId::RowIsTakenOutByHand);
                else if (!isKept)
                    dropRow(read, nameOf(m_shape.rows[i]), m_shape.reasons[reason].why);
                m_rows.push_back(std::move(read));
            }
        }
    }

    /// The row, or one for each column that has the people of a category.
    std::vector<ReadRow> readRows(const GridRow& row, bool isKept)
    {
        const ReadRow read = readRow(row, isKept);
        if (!m_mapping.hasCategoryColumns())
            return {read};
        std::vector<ReadRow> parts;
        for (const MappedColumn& column : m_mapping.columns) {
            if (column.category.empty())
                continue;
            ReadRow& part = parts.emplace_back(read);
            part.at(TableField::Category) = column.category;
            readCell(part, row, column, isKept);
            if (isKept && part.at(TableField::Population) == "0")
                dropRow(part, "nobody", {MessageId::RowHasNobody, {column.category}});
        }
        return parts;
    }

    /// Rows that are left out are read for their sums only.
    ReadRow readRow(const GridRow& row, bool isKept)
    {
        ReadRow read;
        read.number = row.number();
        for (const MappedColumn& column : m_mapping.columns)
            if (column.category.empty())
                readCell(read, row, column, isKept);
        for (const auto& [field, text] : m_mapping.constants)
            if (read.at(field).empty())
                read.at(field) = text;
        // The point where the equator crosses Greenwich's meridian is in the sea: it stands for not known.
        if (read.at(TableField::Latitude) == "0" && read.at(TableField::Longitude) == "0")
            read.at(TableField::Latitude) = read.at(TableField::Longitude) = "";
        return read;
    }

    void readCell(ReadRow& read, const GridRow& row, const MappedColumn& column, bool isKept)
    {
        ConvertedCell cell = converted(row.at(column.column), column);
        const auto field = static_cast<std::size_t>(column.field);
        if (isKept && cell.problem)
            m_table.problems.push_back({row.number(), column.column, std::move(*cell.problem)});
        if (isKept && cell.isRounded) {
            Rounding& rounding = m_roundings[column.field];
            ++rounding.count;
            rounding.before += *cell.figure;
            rounding.after += std::strtod(cell.text.c_str(), nullptr);
        }
        read.figures[field] = cell.figure.value_or(0);
        read.texts[field] = std::move(cell.text);
    }

    /// What makes two rows ones of the same site.
    static const std::string& siteKey(const ReadRow& row)
    {
        return row.at(TableField::Code).empty() ? row.at(TableField::Name) : row.at(TableField::Code);
    }

    /// Of many dates of one site the latest counts. A name that is there twice on one day is two sites.
    void leaveOlderOut()
    {
        if (m_mapping.kind != TableKind::Facilities || m_mapping.find(TableField::AsOf) == nullptr)
            return;
        std::map<std::string, std::vector<ReadRow*>> sites;
        for (ReadRow& row : m_rows)
            if (!row.isLeftOut && !siteKey(row).empty())
                sites[siteKey(row)].push_back(&row);
        for (auto& [key, rows] : sites) {
            std::stable_sort(rows.begin(), rows.end(), [](const ReadRow* a, const ReadRow* b) {
                return a->at(TableField::AsOf) > b->at(TableField::AsOf);
            });
            for (std::size_t i = 1; i < rows.size() && rows[i]->at(TableField::AsOf) != rows[0]->at(TableField::AsOf);
                 ++i)
                dropRow(*rows[i], "older", {MessageId::RowIsOlder, {rows[0]->number}});
        }
    }

    void leaveIncompleteOut()
    {
        for (const TableField field : neededFields(m_mapping.kind)) {
            const bool isAsked = (field == TableField::Category || field == TableField::Mode) && isOpen(field)
                                 && !m_mapping.hasCategoryColumns();
            MissingField missing{field, {}};
            for (ReadRow& row : m_rows) {
                if (row.isLeftOut || isAsked || !row.at(field).empty()
                    || (field == TableField::Name && !row.at(TableField::Code).empty()))
                    continue;
                if (m_mapping.dropsIncomplete)
                    dropRow(row, "incomplete", {MessageId::RowLacksField, {fieldName(m_mapping.kind, field)}});
                else
                    missing.rows.push_back(row.number);
            }
            if (!missing.rows.empty())
                m_table.missing.push_back(std::move(missing));
        }
    }

    /// Whether neither a column nor a constant says it.
    [[nodiscard]] bool isOpen(TableField field) const
    {
        return m_mapping.find(field) == nullptr && m_mapping.constant(field) == nullptr;
    }

    void finishRows()
    {
        takeCodes();
        std::map<std::tuple<std::string, std::string, std::string, std::string>, std::size_t> batches;
        const bool isPersonEach = m_mapping.kind == TableKind::Batches && isOpen(TableField::Population);
        for (ReadRow& row : m_rows) {
            if (row.isLeftOut)
                continue;
            resolve(row);
            if (isPersonEach) {
                const auto key = std::tuple(row.at(TableField::DateOfMove), row.at(TableField::From),
                                            row.at(TableField::To), row.at(TableField::Category));
                const auto [place, isNew] = batches.try_emplace(key, m_table.rows.size());
                ++m_people[place->second];
                if (!isNew)
                    continue;
            }
            makeCode(row);
            addRow(row);
        }
    }

    /// Codes of the operation and of the table are not given to other rows.
    void takeCodes()
    {
        std::map<std::string, std::uint32_t> first;
        for (ReadRow& row : m_rows) {
            std::string& code = row.at(TableField::Code);
            if (row.isLeftOut || code.empty())
                continue;
            if (!isCode(code)) {
                const MappedColumn* column = m_mapping.find(TableField::Code);
                m_table.problems.push_back(
                    {row.number, column == nullptr ? 0 : column->column, {MessageId::CellIsNoCode, {code}}});
                code.clear();
                continue;
            }
            const auto [place, isNew] = first.try_emplace(code, row.number);
            if (!isNew)
                m_table.questions.push_back({MessageId::CodeIsInTwoRows, {code, place->second, row.number}});
            m_codes.take(code);
        }
        const auto take = [this](const auto& records) {
            for (const auto& record : records)
                m_codes.take(record.code);
        };
        if (m_mapping.kind == TableKind::Facilities)
            take(m_operation.facilities);
        else if (m_mapping.kind == TableKind::Cohorts)
            take(m_operation.cohorts);
        else if (m_mapping.kind == TableKind::Routes)
            take(m_operation.routes);
    }

    /// Sites may be meant by their names.
    void resolve(ReadRow& row) const
    {
        for (const TableField field : {TableField::From, TableField::To, TableField::Name}) {
            if (field == TableField::Name && m_mapping.kind != TableKind::Cohorts)
                continue;
            if (std::string code = m_sites.codeOf(row.at(field)); !code.empty())
                row.at(field) = std::move(code);
        }
    }

    void makeCode(ReadRow& row)
    {
        std::string& code = row.at(TableField::Code);
        if (!code.empty())
            return;
        const auto part = [&row](TableField field) { return codeOfName(row.at(field), ""); };
        switch (m_mapping.kind) {
        case TableKind::Facilities:
            if (code = m_sites.codeOf(row.at(TableField::Name)); !code.empty() && m_met.take(code))
                return;
            code = m_codes.next(codeOfName(row.at(TableField::Name), "SITE-" + std::to_string(row.number)));
            break;
        case TableKind::Cohorts:
            code = m_codes.next(part(TableField::Name) + "-" + part(TableField::Category));
            break;
        case TableKind::Routes:
            code = m_codes.next(part(TableField::From) + "-" + part(TableField::To));
            break;
        case TableKind::Batches:
            code = m_codes.next("B" + std::to_string(m_table.rows.size() + 1));
            break;
        }
        ++m_made;
        if (hasField(m_mapping.kind, TableField::Source))
            row.at(TableField::Source) += (row.at(TableField::Source).empty() ? "" : "; ") + std::string(kMadeCode);
    }

    void addRow(const ReadRow& row)
    {
        MappedRow mapped{row.number, {}};
        for (std::size_t i = 0; i < kTableFieldCount; ++i)
            if (const auto field = static_cast<TableField>(i);
                !row.texts[i].empty() && hasField(m_mapping.kind, field) && field != TableField::OccupancyShare)
                mapped.cells.emplace_back(fieldName(m_mapping.kind, field), row.texts[i]);
        m_table.rows.push_back(std::move(mapped));
    }

    /// Rows of one person each have become one with their number.
    void countPeople()
    {
        for (const auto& [position, people] : m_people)
            m_table.rows[position].cells.emplace_back(fieldName(m_mapping.kind, TableField::Population),
                                                      std::to_string(people));
    }

    void addSums()
    {
        for (const TableField field : {TableField::Capacity, TableField::Population}) {
            if (m_mapping.find(field) == nullptr)
                continue;
            FieldSum sum{field};
            for (const ReadRow& row : m_rows)
                (row.isLeftOut ? sum.leftOut : sum.taken) += row.figure(field);
            // The file's is added up anew, from its cells.
            for (const MappedColumn& column : m_mapping.columns)
                for (std::size_t i = m_shape.header ? *m_shape.header + 1 : 0;
                     column.field == field && i < m_sheet.rowCount(); ++i)
                    sum.file += converted(m_sheet.row(i).at(column.column), column).figure.value_or(0);
            if (!sum.addsUp())
                m_table.questions.push_back(
                    {MessageId::SumsDiffer, {nameOf(field), sum.file, sum.taken + sum.leftOut}});
            m_table.sums.push_back(sum);
        }
    }

    void addNotes()
    {
        for (const auto& [field, rounding] : m_roundings)
            m_table.notes.push_back(
                {MessageId::ValuesAreRounded,
                 {rounding.count, fieldName(m_mapping.kind, field), rounding.before, rounding.after}});
        if (m_made > 0)
            m_table.notes.push_back({MessageId::CodesAreMade, {m_made}});
        if (m_hidden > 0)
            m_table.notes.push_back({MessageId::HiddenRowsAreRead, {m_hidden}});
    }

    /// Nobody is put on the way, and into a category, by a default.
    void addQuestions()
    {
        if (m_mapping.kind == TableKind::Cohorts && isOpen(TableField::Move))
            m_table.questions.push_back(MessageId::WhoMovesIsOpen);
        if (m_mapping.kind == TableKind::Cohorts && isOpen(TableField::Category) && !m_mapping.hasCategoryColumns())
            m_table.questions.push_back(MessageId::CategoriesAreOpen);
        if (m_mapping.kind == TableKind::Routes && isOpen(TableField::Mode))
            m_table.questions.push_back(MessageId::ModeIsOpen);
        if (const MappedColumn* limit = m_mapping.find(TableField::OvercrowdingLimit))
            if (const ColumnProfile& profile = m_columns[limit->column]; limit->factor == 1 && areFractions(profile))
                m_table.questions.push_back(
                    {MessageId::LimitsMayBeFractions, {columnName(limit->column), profile.most}});
    }

    const GridSheet& m_sheet;
    const TableShape& m_shape;
    const std::vector<ColumnProfile>& m_columns;
    const TableMapping& m_mapping;
    const Operation& m_operation;
    SiteNames m_sites;
    MadeCodes m_codes;
    MadeCodes m_met; ///< sites of the operation that a row has found by name
    std::vector<ReadRow> m_rows;
    std::map<TableField, Rounding> m_roundings;
    std::map<std::size_t, std::size_t> m_people; ///< by row of the result
    std::size_t m_hidden = 0;
    std::size_t m_made = 0;
    MappedTable m_table;
};

} // namespace

bool FieldSum::addsUp() const { return std::abs(file - taken - leftOut) <= 1e-9 * std::max(1.0, std::abs(file)); }

MappedTable rowsOf(const GridSheet& sheet, const TableProposal& proposal, const TableMapping& mapping,
                   const Operation& operation)
{
    return RowsReader(sheet, proposal, mapping, operation).read();
}

std::optional<TableKind> tableKindOf(OperationTable table)
{
    for (const TableKind kind : {TableKind::Facilities, TableKind::Cohorts, TableKind::Routes})
        if (tableOf(kind) == table)
            return kind;
    return std::nullopt;
}

std::optional<OperationTable> tableOf(TableKind kind)
{
    switch (kind) {
    case TableKind::Facilities:
        return OperationTable::Facilities;
    case TableKind::Cohorts:
        return OperationTable::Cohorts;
    case TableKind::Routes:
        return OperationTable::Routes;
    case TableKind::Batches:
        break;
    }
    return std::nullopt;
}

} // namespace planner
