// SPDX-License-Identifier: Apache-2.0
#include "ui/tables/table_words.h"

#include "ui/kit/text.h"
#include "ui/records/record_words.h"

#include <QCoreApplication>

namespace planner::ui {
namespace {

QString said(const char* source) { return QCoreApplication::translate("Tables", source); }

/// The field as its page calls it.
QString titleOf(TableKind kind, std::string_view name)
{
    const auto table = tableOf(kind);
    return table && findField(*table, name) != nullptr ? fieldTitle(*table, name)
                                                       : QString::fromStdString(std::string(name));
}

/// "40 → 60"; the new value alone where there was none.
QString changeText(TableKind kind, const CellChange& change)
{
    const QString title = titleOf(kind, change.field);
    if (change.before.empty())
        return filled(said(QT_TRANSLATE_NOOP("Tables", "%1: %2")), title, lineText(change.after));
    const QString after = change.after.empty() ? said(QT_TRANSLATE_NOOP("Tables", "blank")) : lineText(change.after);
    //: A field, its old and its new value
    return filled(said(QT_TRANSLATE_NOOP("Tables", "%1: %2 → %3")), title, lineText(change.before), after);
}

} // namespace

QString kindTitle(TableKind kind)
{
    if (const auto table = tableOf(kind))
        return tableTitle(*table);
    return said(QT_TRANSLATE_NOOP("Tables", "Moves"));
}

QString readAsText(TableKind kind, TableField field, const std::string& category)
{
    if (!category.empty())
        return filled(said(QT_TRANSLATE_NOOP("Tables", "People: %1")), lineText(category));
    if (field == TableField::OccupancyShare)
        return said(QT_TRANSLATE_NOOP("Tables", "Occupancy, to compare only"));
    return titleOf(kind, fieldName(kind, field));
}

QString trustText(Trust trust)
{
    switch (trust) {
    case Trust::Sure:
        return said(QT_TRANSLATE_NOOP("Tables", "sure"));
    case Trust::Likely:
        return said(QT_TRANSLATE_NOOP("Tables", "likely"));
    case Trust::Choose:
        return said(QT_TRANSLATE_NOOP("Tables", "choose"));
    case Trust::Guess:
        return said(QT_TRANSLATE_NOOP("Tables", "only a guess"));
    case Trust::Ask:
        break;
    }
    return said(QT_TRANSLATE_NOOP("Tables", "you have to say so"));
}

QString outcomeText(RowOutcome outcome)
{
    switch (outcome) {
    case RowOutcome::Added:
        return said(QT_TRANSLATE_NOOP("Tables", "added"));
    case RowOutcome::Changed:
        return said(QT_TRANSLATE_NOOP("Tables", "changed"));
    case RowOutcome::Same:
        return said(QT_TRANSLATE_NOOP("Tables", "as it is"));
    case RowOutcome::LeftOut:
        return said(QT_TRANSLATE_NOOP("Tables", "left out"));
    case RowOutcome::Faulty:
        break;
    }
    return said(QT_TRANSLATE_NOOP("Tables", "wrong"));
}

QString columnText(const TableProposal& proposal, std::uint32_t column)
{
    const QString letter = QString::fromStdString(columnName(column));
    const auto& headers = proposal.shape.headers;
    const QString header = column < headers.size() ? lineText(headers[column]) : QString();
    return header.isEmpty() ? letter : filled(said(QT_TRANSLATE_NOOP("Tables", "%1  %2")), letter, header);
}

QString sentences(const std::vector<Message>& because)
{
    QString text;
    for (const Message& one : because) {
        QString sentence = toText(one);
        if (!sentence.isEmpty())
            sentence[0] = sentence[0].toUpper();
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + sentence + QLatin1Char('.');
    }
    return text;
}

QString takingText(TableKind kind, const RowTaking& row)
{
    if (row.outcome == RowOutcome::LeftOut)
        return toText(row.why);
    QStringList parts;
    for (const CellFault& fault : row.faults)
        parts << filled(said(QT_TRANSLATE_NOOP("Tables", "%1: %2")), titleOf(kind, fault.field), toText(fault.why));
    if (row.faults.empty())
        for (const CellChange& change : row.cells)
            parts << changeText(kind, change);
    return parts.join(QStringLiteral("; "));
}

} // namespace planner::ui
