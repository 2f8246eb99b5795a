// SPDX-License-Identifier: Apache-2.0
#include "ui/operation/cell_block.h"

#include "core/exchange/formula_guard.h"
#include "core/exchange/invisible_characters.h"
#include "core/exchange/row_cells.h"
#include "ui/records/record_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

namespace planner::ui {
namespace {

QString fromView(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

QString plainCell(const QString& cell)
{
    const std::string text = cell.toStdString();
    const std::string trimmed(withoutBlankEdges(text));
    return fromView(withoutFormulaGuard(trimmed));
}

/// Takes a cell from `at` on; `at` is then at what ends it.
QString takeCell(const QString& text, qsizetype& at)
{
    QString cell;
    if (at < text.size() && text[at] == u'"') {
        for (++at; at < text.size(); ++at) {
            if (text[at] != u'"')
                cell += text[at];
            else if (at + 1 < text.size() && text[at + 1] == u'"')
                cell += text[++at];
            else
                break;
        }
        ++at;
    }
    const qsizetype begin = std::min(at, text.size());
    while (at < text.size() && text[at] != u'\t' && text[at] != u'\n')
        ++at;
    return cell + text.mid(begin, at - begin);
}

bool isBlank(const QStringList& row)
{
    return std::all_of(row.begin(), row.end(), [](const QString& cell) { return cell.isEmpty(); });
}

bool isSame(const QString& a, const QString& b) { return QString::compare(a, b, Qt::CaseInsensitive) == 0; }

int columnNamed(OperationTable table, const QString& name)
{
    const auto& fields = fieldsOf(table);
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (isSame(name, fromView(fields[i].name)) || isSame(name, fieldTitle(table, fields[i].name)))
            return static_cast<int>(i);
    return -1;
}

} // namespace

std::vector<QStringList> blockOf(const QString& text)
{
    QString lines = text;
    lines.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).replace(u'\r', u'\n');
    std::vector<QStringList> rows;
    QStringList row;
    for (qsizetype at = 0; at <= lines.size(); ++at) {
        row << plainCell(takeCell(lines, at));
        if (at < lines.size() && lines[at] == u'\t')
            continue;
        rows.push_back(row);
        row.clear();
    }
    while (!rows.empty() && isBlank(rows.back()))
        rows.pop_back();
    return rows;
}

QString textOf(const std::vector<QStringList>& block)
{
    QString text;
    for (const QStringList& row : block) {
        QStringList cells;
        for (QString cell : row) {
            if (needsFormulaGuard(cell.toStdString()))
                cell.prepend(u'\'');
            if (cell.contains(u'\t') || cell.contains(u'\n') || cell.contains(u'"'))
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            cells << cell;
        }
        text += cells.join(u'\t') + u'\n';
    }
    return text;
}

std::optional<std::vector<int>> columnsNamedIn(OperationTable table, const QStringList& row)
{
    std::vector<int> columns;
    for (const QString& cell : row) {
        const int column = columnNamed(table, cell);
        columns.push_back(std::find(columns.begin(), columns.end(), column) == columns.end() ? column : -1);
    }
    const auto named = std::count_if(columns.begin(), columns.end(), [](int column) { return column >= 0; });
    return named == 0 || 2 * named < row.size() ? std::nullopt : std::optional(std::move(columns));
}

std::vector<std::size_t> positionsByCode(const Operation& operation, OperationTable table,
                                         const std::vector<int>& columns, const std::vector<QStringList>& rows)
{
    const std::size_t count = rowCount(operation, table);
    const auto& fields = fieldsOf(table);
    const auto code = std::find_if(columns.begin(), columns.end(), [&](int column) {
        return fields[static_cast<std::size_t>(column)].kind == FieldKind::Code;
    });
    std::unordered_map<std::string, std::size_t> known;
    for (std::size_t i = 0; code != columns.end() && i < count; ++i)
        known.emplace(codeOf(rowAt(operation, table, i)), i);
    std::vector<std::size_t> positions;
    std::size_t next = count;
    for (const QStringList& row : rows) {
        const auto at = static_cast<qsizetype>(code - columns.begin());
        const auto found = at < row.size() ? known.find(row[at].trimmed().toStdString()) : known.end();
        positions.push_back(found == known.end() ? next++ : found->second);
    }
    return positions;
}

} // namespace planner::ui
