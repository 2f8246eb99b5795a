// SPDX-License-Identifier: Apache-2.0
#include "ui/table/batch_clipboard.h"

#include "core/exchange/formula_guard.h"
#include "ui/shell/text.h"

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
        return QString::number(batch.people().value());
    case BatchColumn::Categories:
    case BatchColumn::Findings:
        return {};
    }
    return {};
}

QString unquoted(QString cell)
{
    cell = cell.trimmed();
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
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() ? QVariant(date) : QVariant();
    }
    if (column == BatchColumn::People) {
        bool isNumber = false;
        const qlonglong people = text.toLongLong(&isNumber);
        return isNumber && people > 0 && people <= 10'000'000'000 ? QVariant(people) : QVariant();
    }
    if (column == BatchColumn::Status) {
        const auto status = statusNamed(text.toStdString());
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
    return {ErrorKind::BadInput,
            {"The pasted row {0} cannot be read: {1} is \"{2}\". Maybe use the words of a copied row, with dates such "
             "as 2026-01-24.",
             {row, column, value.toStdString()}}};
}

const char* nameOf(BatchColumn column)
{
    for (const Field& field : kFields)
        if (field.column == column)
            return field.name;
    return "";
}

/// Fields by the position of their cell; nothing where a header is of no use.
std::vector<std::optional<BatchColumn>> columnsOf(const QStringList& header)
{
    std::vector<std::optional<BatchColumn>> columns;
    for (const QString& name : header) {
        columns.emplace_back();
        for (const Field& field : kFields)
            if (name == QString::fromLatin1(field.name))
                columns.back() = field.column;
    }
    return columns;
}

/// Edits of one batch, its lock last when it is set and first when it is taken away, so that the others can be done.
Result<std::vector<Edit>> editsOfRow(const Plan& plan, const Batch& batch, const QStringList& cells,
                                     const std::vector<std::optional<BatchColumn>>& columns, std::size_t row)
{
    std::vector<Edit> edits;
    Batch before = batch;
    for (std::size_t i = 0; i < columns.size() && i < static_cast<std::size_t>(cells.size()); ++i) {
        if (!columns[i] || !isEditable(*columns[i]) || cells[static_cast<qsizetype>(i)].isEmpty())
            continue;
        const QString& text = cells[static_cast<qsizetype>(i)];
        const QVariant value = valueOf(plan.operation, *columns[i], text);
        if (!value.isValid())
            return unreadable(row, nameOf(*columns[i]), text);
        auto edit = cellEdit(plan, before, *columns[i], value);
        if (!edit)
            continue;
        if (const auto* redate = std::get_if<RedateBatch>(&edit->value))
            before.departure = redate->departure;
        const bool isUnlocking = *columns[i] == BatchColumn::Lock && batch.isLocked;
        edits.insert(isUnlocking ? edits.begin() : edits.end(), *std::move(edit));
    }
    std::stable_partition(edits.begin(), edits.end(), [](const Edit& edit) {
        const auto* lock = std::get_if<LockBatch>(&edit.value);
        return lock == nullptr || !lock->isLocked;
    });
    return edits;
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
    for (std::size_t row = 1; row < rows.size(); ++row) {
        const QString code = rows[row].value(codeAt);
        const auto batch = plan.batches.find({code.toStdString()});
        if (batch == plan.batches.end())
            return Error{ErrorKind::BadInput,
                         {"The pasted row {0} names batch \"{1}\", which the plan does not have.",
                          {row + 1, code.toStdString()}}};
        auto found = editsOfRow(plan, batch->second, rows[row], columns, row + 1);
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
    if (!isEditable(column) || rows.empty() || (rows.size() != 1 && rows.size() != codes.size()))
        return Error{
            ErrorKind::BadInput,
            {"The {0} pasted rows do not fit the {1} selected batches. Maybe copy whole rows with their header.",
             {rows.size(), codes.size()}}};
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::size_t row = rows.size() == 1 ? 0 : i;
        const QString& cell = rows[row].front();
        const QVariant value = valueOf(plan.operation, column, cell);
        if (!value.isValid())
            return unreadable(row + 1, nameOf(column), cell);
        const auto batch = plan.batches.find(codes[i]);
        if (batch == plan.batches.end())
            continue;
        if (auto edit = cellEdit(plan, batch->second, column, value))
            edits.push_back(*std::move(edit));
    }
    return edits;
}

} // namespace planner::ui
