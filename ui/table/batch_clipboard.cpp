// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_clipboard.h"

#include "core/base/message_id.h"
#include "core/exchange/date_forms.h"
#include "core/exchange/formula_guard.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/number_forms.h"
#include "ui/kit/text.h"
#include "ui/table/pasted_row.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace planner::ui {
namespace {

struct Field {
    BatchColumn column;
    const char* name; ///< as in the schedule file
};
constexpr std::array kFields{
    Field{BatchColumn::Code, "batch"},     Field{BatchColumn::Status, "status"},  Field{BatchColumn::Lock, "locked"},
    Field{BatchColumn::Departs, "depart"}, Field{BatchColumn::Arrives, "arrive"}, Field{BatchColumn::From, "from"},
    Field{BatchColumn::To, "to"},          Field{BatchColumn::Route, "route"},    Field{BatchColumn::People, "people"}};

QString guarded(const std::string& text)
{
    return (needsFormulaGuard(text) ? QStringLiteral("'") : QString()) + QString::fromStdString(text);
}

QString cell(const Operation& operation, const Batch& batch, BatchColumn column)
{
    switch (column) {
    case BatchColumn::Code:
        return guarded(batch.code.text);
    case BatchColumn::Status:
        return QString::fromLatin1(nameOf(batch.status));
    case BatchColumn::Lock:
        return batch.isLocked ? QStringLiteral("yes") : QStringLiteral("no");
    case BatchColumn::Departs:
    case BatchColumn::Arrives:
        return cellValue(operation, batch, column).toDate().toString(Qt::ISODate);
    case BatchColumn::From:
        return guarded(operation.facility(operation.route(batch.route).from).code);
    case BatchColumn::To:
        return guarded(operation.facility(operation.route(batch.route).to).code);
    case BatchColumn::Route:
        return guarded(operation.route(batch.route).code);
    case BatchColumn::People:
        return QString::number(headcountOf(batch).value());
    case BatchColumn::Categories:
    case BatchColumn::Findings:
        return {};
    }
    return {};
}

QString withoutBlanks(const QString& cell)
{
    const std::string text = cell.toStdString();
    const std::string_view trimmed = withoutBlankEdges(text);
    return QString::fromUtf8(trimmed.data(), static_cast<qsizetype>(trimmed.size()));
}

QString unquoted(QString cell)
{
    cell = withoutBlanks(cell);
    if (cell.size() >= 2 && cell.startsWith(u'"') && cell.endsWith(u'"'))
        cell = cell.mid(1, cell.size() - 2).replace(QStringLiteral("\"\""), QStringLiteral("\""));
    const std::string text = cell.toStdString();
    const std::string_view plain = withoutFormulaGuard(text);
    return QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size()));
}

std::vector<QStringList> rowsOf(const QString& text)
{
    std::vector<QStringList> rows;
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    for (const QString& line : lines.split(u'\n')) {
        if (line.trimmed().isEmpty())
            continue;
        QStringList cells;
        for (const QString& part : line.split(u'\t'))
            cells << unquoted(part);
        if (std::any_of(cells.begin(), cells.end(), [](const QString& cell) { return !cell.isEmpty(); }))
            rows.push_back(cells);
    }
    return rows;
}

QVariant yesOrNo(const QString& text)
{
    if (text == QStringLiteral("yes"))
        return true;
    return text == QStringLiteral("no") ? QVariant(false) : QVariant();
}

/// Invalid where the text is no value of the column.
QVariant valueOf(const Operation& operation, BatchColumn column, const QString& text)
{
    if (column == BatchColumn::Departs) {
        const auto date = writtenDate(text.toStdString()).date;
        return date ? QVariant(QDate::fromString(QString::fromStdString(toText(*date)), Qt::ISODate)) : QVariant();
    }
    if (column == BatchColumn::People) {
        bool isNumber = false;
        const qlonglong people = QString::fromStdString(withWesternDigits(text.toStdString())).toLongLong(&isNumber);
        return isNumber && people > 0 && people <= 10'000'000'000 ? QVariant(people) : QVariant();
    }
    if (column == BatchColumn::Status) {
        const auto status = valueNamed<Status>(text.toStdString());
        return status ? QVariant(static_cast<int>(*status)) : QVariant();
    }
    if (column == BatchColumn::Lock)
        return yesOrNo(text);
    const bool isRoute = std::any_of(operation.routes.begin(), operation.routes.end(),
                                     [&](const Route& route) { return route.code == text.toStdString(); });
    return isRoute ? QVariant(text) : QVariant();
}

Error unreadable(std::size_t row, const char* column, const QString& value)
{
    return {ErrorKind::BadInput, {MessageId::PastedRowCannotBeRead, {row, column, value.toStdString()}}};
}

const char* nameOf(BatchColumn column)
{
    for (const Field& field : kFields)
        if (field.column == column)
            return field.name;
    return "";
}

/// The columns of the header, in its order.
std::vector<BatchColumn> columnsOf(const QStringList& header)
{
    std::vector<BatchColumn> columns;
    for (const QString& name : header)
        for (const Field& field : kFields)
            if (name == QString::fromLatin1(field.name))
                columns.push_back(field.column);
    return columns;
}

PastedRow pastedRow(const QStringList& header, const QStringList& cells, std::size_t number)
{
    PastedRow row;
    row.number = number;
    for (qsizetype i = 0; i < header.size() && i < cells.size(); ++i)
        if (!cells[i].isEmpty())
            row.cells.emplace(header[i], cells[i]);
    return row;
}

/// What the batch would be after the edit, as far as other cells speak of it.
void follow(Batch& batch, const Edit& edit)
{
    if (const auto* redate = std::get_if<RedateBatch>(&edit.value))
        batch.departure = redate->departure;
    if (const auto* resize = std::get_if<ResizeBatch>(&edit.value))
        batch.parts = resize->parts;
}

/// A departure or arrival is recorded with a count, which a pasted status does not have.
std::optional<Error> uncounted(const Plan& plan, const Batch& batch, BatchColumn column, const QVariant& value,
                               std::size_t row)
{
    if (column != BatchColumn::Status || !isCounted(plan.operation, batch, static_cast<Status>(value.toInt())))
        return std::nullopt;
    return Error{ErrorKind::BadInput,
                 {MessageId::PastedRowChangesWhatHappened,
                  {row, "status", planner::nameOf(static_cast<Status>(value.toInt())), batch.code.text}}};
}

/// Edits of one batch, its lock last when it is set and first when it is taken away, so that the others can be done.
Result<std::vector<Edit>> editsOfRow(const Plan& plan, const Batch& batch, const PastedRow& row,
                                     const std::vector<BatchColumn>& columns)
{
    std::vector<Edit> edits;
    Batch after = batch;
    for (const BatchColumn column : columns) {
        const QString text = row.cell(nameOf(column));
        if (!isEditable(column) || text.isEmpty())
            continue;
        const QVariant value = valueOf(plan.operation, column, text);
        if (!value.isValid())
            return unreadable(row.number, nameOf(column), text);
        if (const auto refusal = uncounted(plan, batch, column, value, row.number))
            return *refusal;
        auto edit = column == BatchColumn::Route ? std::nullopt : cellEdit(plan, after, column, value);
        if (!edit)
            continue;
        follow(after, *edit);
        const bool isUnlocking = column == BatchColumn::Lock && batch.isLocked;
        edits.insert(isUnlocking ? edits.begin() : edits.end(), *std::move(edit));
    }
    const auto route = pastedRoute(plan, batch, row);
    if (!route)
        return route.error();
    if (route.value() != batch.route)
        edits.emplace_back(MoveBatch{batch.code, route.value(), after.departure});
    after.route = route.value();
    if (const auto contradiction = contradictionIn(plan, batch, after, row))
        return *contradiction;
    std::stable_partition(edits.begin(), edits.end(), [](const Edit& edit) {
        const auto* lock = std::get_if<LockBatch>(&edit.value);
        return lock == nullptr || !lock->isLocked;
    });
    return edits;
}

/// The move of the batch to the site that the row names, if it is another one.
Result<Done> addMove(const Plan& plan, const BatchCode& code, const PastedRow& row, std::vector<Edit>& edits)
{
    const auto batch = plan.batches.find(code);
    if (batch == plan.batches.end())
        return Done{};
    auto found = editsOfRow(plan, batch->second, row, {});
    if (!found)
        return found.error();
    for (Edit& edit : found.value())
        edits.push_back(std::move(edit));
    return Done{};
}

} // namespace

QString toTabSeparated(const Plan& plan, const std::vector<BatchCode>& codes)
{
    QStringList names;
    for (const Field& field : kFields)
        names << QString::fromLatin1(field.name);
    QString text = names.join(u'\t') + u'\n';
    for (const BatchCode& code : codes) {
        const auto found = plan.batches.find(code);
        if (found == plan.batches.end())
            continue;
        QStringList cells;
        for (const Field& field : kFields)
            cells << cell(plan.operation, found->second, field.column);
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

bool hasBatchHeader(const QString& text)
{
    const auto rows = rowsOf(text);
    return !rows.empty() && rows.front().contains(QStringLiteral("batch"));
}

Result<std::vector<Edit>> editsFromTable(const Plan& plan, const QString& text)
{
    const auto rows = rowsOf(text);
    std::vector<Edit> edits;
    if (rows.empty())
        return edits;
    const auto columns = columnsOf(rows.front());
    const auto codeAt = rows.front().indexOf(QStringLiteral("batch"));
    for (const QString& name : rows.front())
        if (const auto misspelt = misspeltColumn(name))
            return *misspelt;
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const QString code = rows[row].value(codeAt);
        const auto batch = plan.batches.find({code.toStdString()});
        if (batch == plan.batches.end())
            return Error{ErrorKind::BadInput, {MessageId::PastedRowNamesUnknownBatch, {row + 1, code.toStdString()}}};
        auto found = editsOfRow(plan, batch->second, pastedRow(rows.front(), rows[row], row + 1), columns);
        if (!found)
            return found.error();
        for (Edit& edit : found.value())
            edits.push_back(std::move(edit));
    }
    return edits;
}

Result<std::vector<Edit>> editsFromColumn(const Plan& plan, const std::vector<BatchCode>& codes, BatchColumn column,
                                          const QString& text)
{
    const auto rows = rowsOf(text);
    if (!isEditable(column) && column != BatchColumn::To)
        return Error{ErrorKind::BadInput, {MessageId::ColumnCannotBePastedInto}};
    if (rows.empty() || (rows.size() != 1 && rows.size() != codes.size()))
        return Error{ErrorKind::BadInput, {MessageId::PastedRowsDoNotFit, {rows.size(), codes.size()}}};
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t row = rows.size() == 1 ? 0 : i;
        const QString& cell = rows[row].front();
        if (column == BatchColumn::To) {
            if (auto moved = addMove(plan, codes[i], pastedRow({QStringLiteral("to")}, {cell}, row + 1), edits); !moved)
                return moved.error();
            continue;
        }
        const QVariant value = valueOf(plan.operation, column, cell);
        if (!value.isValid())
            return unreadable(row + 1, nameOf(column), cell);
        const auto batch = plan.batches.find(codes[i]);
        if (batch == plan.batches.end())
            continue;
        if (const auto refusal = uncounted(plan, batch->second, column, value, row + 1))
            return *refusal;
        if (auto edit = cellEdit(plan, batch->second, column, value))
            edits.push_back(*std::move(edit));
    }
    return edits;
}

} // namespace planner::ui
